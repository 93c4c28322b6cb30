package org.hepmva.io.csv;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.hepmva.io.UnreadableColumn;
import org.hepmva.text.Printable;

/**
 * What the columns of a text file are called.
 *
 * <p>A name that the header gives once stays. One that it gives several times belongs to none of its columns:
 * they are called {@code name_1}, {@code name_2} …, and the bare name is refused with those. An empty name
 * becomes {@code c} and the column's number, {@code index} for the first; a number gets a {@code c} in front.
 *
 * @param names     unique, one per column
 * @param ambiguous names that the header gives several times, with the names of their columns
 * @param remarks   which names were changed, in a sentence
 */
record ColumnNames(List<String> names, List<UnreadableColumn> ambiguous, List<String> remarks) {

    private static final int MOST_SHOWN = 4;

    ColumnNames {
        names = List.copyOf(names);
        ambiguous = List.copyOf(ambiguous);
        remarks = List.copyOf(remarks);
    }

    /** {@return c1, c2 … for a file without names} */
    static ColumnNames numbered(int size) {
        List<String> names = new ArrayList<>();
        for (int i = 1; i <= size; i++) {
            names.add("c" + i);
        }
        return new ColumnNames(names, List.of(), List.of());
    }

    /**
     * {@return the names for a header}
     *
     * @param header   as it is written
     * @param isNumber whether a text is a number in this file
     */
    static ColumnNames of(List<String> header, Predicate<String> isNumber) {
        List<String> wanted = new ArrayList<>();
        Map<String, Integer> given = new HashMap<>();
        for (int i = 0; i < header.size(); i++) {
            String name = header.get(i);
            wanted.add(name.isEmpty() ? i == 0 ? "index" : "c" + (i + 1)
                    : isNumber.test(name) ? "c" + name : name);
            if (!name.isEmpty()) {
                given.merge(wanted.get(i), 1, Integer::sum);
            }
        }
        FreeNames free = new FreeNames(given.keySet());
        List<String> names = new ArrayList<>();
        Map<String, List<String>> ambiguous = new LinkedHashMap<>();
        for (int i = 0; i < header.size(); i++) {
            String name = wanted.get(i);
            int times = given.getOrDefault(name, 0);
            boolean isGiven = !header.get(i).isEmpty();
            names.add(isGiven && times == 1 ? name : free.next(name, isGiven || times > 0));
            if (times > 1 && isGiven) {
                ambiguous.computeIfAbsent(name, none -> new ArrayList<>()).add(names.get(i));
            }
        }
        List<UnreadableColumn> refused = new ArrayList<>();
        ambiguous.forEach((name, columns) -> refused.add(new UnreadableColumn(name, "",
                "is the name of " + columns.size() + " columns, which are called " + listed(columns))));
        return new ColumnNames(names, refused, changes(header, names));
    }

    private static String listed(List<String> columns) {
        List<String> first = columns.stream().limit(MOST_SHOWN)
                .map(name -> "'" + Printable.brief(name) + "'").toList();
        return String.join(", ", first) + (columns.size() > MOST_SHOWN ? " …" : "");
    }

    private static List<String> changes(List<String> header, List<String> names) {
        List<String> shown = new ArrayList<>();
        int changed = 0;
        for (int i = 0; i < names.size(); i++) {
            if (!names.get(i).equals(header.get(i)) && changed++ < MOST_SHOWN) {
                shown.add("column " + (i + 1) + " '" + Printable.brief(header.get(i)) + "' is called '"
                        + Printable.brief(names.get(i)) + "'");
            }
        }
        return changed == 0 ? List.of()
                : List.of("names that are empty, numbers or given more than once were changed: "
                        + String.join(", ", shown)
                        + (changed > MOST_SHOWN ? " (… " + (changed - MOST_SHOWN) + " more)" : ""));
    }

    /** Finds names that are not taken; the numbers tried grow with the names given, not with their square. */
    private static final class FreeNames {

        private final Set<String> taken;
        private final Map<String, Integer> last = new HashMap<>();

        FreeNames(Set<String> taken) {
            this.taken = new HashSet<>(taken);
        }

        /** {@return the name itself if it may be used and is free, else the next with a number behind} */
        String next(String name, boolean isNumbered) {
            String free = name;
            while (isNumbered && free.equals(name) || !taken.add(free)) {
                free = name + "_" + last.merge(name, 1, Integer::sum);
            }
            return free;
        }
    }
}
