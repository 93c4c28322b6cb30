package org.hepmva.io.root.format.tree;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Which quantity of a tree has which name. Each has a full name that no other has; where no other ends as the
 * branch's own name does, that shorter one is shown. A member hides those of the same name in base classes,
 * which are then named by their path. Safe to share.
 */
final class Naming {

    /** Nobody writes so many branches inside one another, and a hostile file has more. */
    private static final int MOST_PARTS = 1 << 18;

    private final List<BranchNames> names;
    private final List<List<String>> others;
    private final String[] full;
    private final List<String> shown = new ArrayList<>();
    private Map<String, List<Integer>> owners = Map.of();

    /**
     * Names some quantities.
     *
     * @param names  of each, in the order of the file
     * @param others further names of each, good where nothing else is meant
     */
    Naming(List<BranchNames> names, List<List<String>> others) {
        this.names = names;
        this.others = others;
        this.full = full(names);
        Map<String, Integer> fullOwner = new HashMap<>();
        Map<String, Integer> owns = new HashMap<>();
        names.forEach(of -> owns.put(of.own(), 0));
        for (int i = 0; i < full.length; i++) {
            fullOwner.put(full[i], i);
            names.get(i).endings().forEach(name -> owns.computeIfPresent(name, (own, count) -> count + 1));
        }
        for (int i = 0; i < full.length; i++) {
            String own = names.get(i).own();
            boolean isShort = owns.get(own) == 1 && fullOwner.getOrDefault(own, i) == i;
            shown.add(isShort && !full[i].isEmpty() ? own : full[i]);
        }
    }

    private static String[] full(List<BranchNames> names) {
        String[] full = new String[names.size()];
        Map<String, Integer> taken = new HashMap<>();
        List<Integer> shallowFirst = IntStream.range(0, full.length).boxed()
                .sorted(Comparator.comparing(i -> names.get(i).depth())).toList();
        for (int i : shallowFirst) {
            BranchNames of = names.get(i);
            boolean isTaken = taken.putIfAbsent(of.full(), i) != null;
            boolean isTakenAgain = isTaken && taken.putIfAbsent(of.path(), i) != null;
            full[i] = !isTaken ? of.full() : isTakenAgain ? "" : of.path();
        }
        return full;
    }

    /** {@return the name to show; empty if another has every name of it} */
    String shown(int quantity) {
        return shown.get(quantity);
    }

    /**
     * {@return for each name those it may mean: one, or several for a name that is not enough} Made when it
     * is first asked for: most files, in a chain of thousands, are only asked for the names shown.
     */
    synchronized Map<String, List<Integer>> owners() {
        if (owners.isEmpty()) {
            owners = collected();
        }
        return owners;
    }

    private Map<String, List<Integer>> collected() {
        Map<String, List<Integer>> all = new HashMap<>();
        for (int i = 0; i < full.length; i++) {
            if (!full[i].isEmpty()) {
                add(names.get(i).all(), i, all);
            }
        }
        for (int i = 0; i < full.length; i++) {
            all.put(shown.get(i), List.of(i));
            all.put(full[i], List.of(i)); // a full name means one thing, whatever else it could
        }
        Map<String, List<Integer>> parts = new HashMap<>();
        for (int i = 0; i < full.length; i++) {
            if (!full[i].isEmpty() && parts.size() < MOST_PARTS) {
                add(names.get(i).parts(), i, parts);
                add(others.get(i), i, parts);
            }
        }
        parts.forEach(all::putIfAbsent);
        all.remove("");
        return all;
    }

    private static void add(Collection<String> names, int owner, Map<String, List<Integer>> owners) {
        for (String name : names) {
            List<Integer> all = owners.computeIfAbsent(name, key -> new ArrayList<>(1));
            if (all.isEmpty() || all.get(all.size() - 1) != owner) {
                all.add(owner);
            }
        }
    }
}
