package org.hepmva.app;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.hepmva.expression.Definition;
import org.hepmva.io.Ntuple;
import org.hepmva.io.UnreadableColumn;
import org.hepmva.text.Printable;

/** Which columns are written: those typed after {@code --columns}, or all. */
final class ColumnChoice {

    static final String RULE = "Names or expressions, separated by commas; all columns if left out. Each "
            + "output column needs a name of its own: a name given twice is refused, 'b := a' gives another.";

    private static final int SHOWN = 4;

    private ColumnChoice() {
    }

    /**
     * {@return the columns meant}
     *
     * @param typed  names or expressions separated by commas; empty for all
     * @param ntuple the input
     * @param notes  hears which columns of the input are left out because they cannot be read
     * @throws IllegalArgumentException if all are meant and none can be read
     */
    static List<OutputColumn> of(String typed, Ntuple ntuple, PrintWriter notes) {
        return of(typed.isBlank() ? List.of() : parts(typed), ntuple, notes);
    }

    /** {@return the columns meant by names or expressions; all of them by none} */
    static List<OutputColumn> of(List<String> typed, Ntuple ntuple, PrintWriter notes) {
        List<OutputColumn> outputs = new ArrayList<>();
        if (typed.isEmpty()) {
            requireAny(ntuple);
            ntuple.names().forEach(name -> outputs.add(new OutputColumn.Copied(name, name)));
            tellLeftOut(ntuple.unreadable(), notes);
            return outputs;
        }
        for (String column : typed) {
            outputs.add(output(column, ntuple));
        }
        return outputs;
    }

    /** A column by its name, perhaps under another one, is copied as it is; all else is a formula. */
    private static OutputColumn output(String typed, Ntuple ntuple) {
        if (isColumn(unquoted(typed), ntuple)) {
            return new OutputColumn.Copied(unquoted(typed), unquoted(typed));
        }
        Definition definition = Definition.parse(typed);
        String column = unquoted(definition.expression().text());
        return isColumn(column, ntuple) ? new OutputColumn.Copied(column, definition.label())
                : new OutputColumn.Computed(definition);
    }

    private static boolean isColumn(String name, Ntuple ntuple) {
        return ntuple.column(name).isPresent();
    }

    private static String unquoted(String text) {
        return text.matches("`[^`]+`") ? text.substring(1, text.length() - 1) : text;
    }

    private static void tellLeftOut(List<UnreadableColumn> columns, PrintWriter notes) {
        if (!columns.isEmpty()) {
            notes.println("left out: " + listed(columns));
            notes.flush();
        }
    }

    private static void requireAny(Ntuple ntuple) {
        if (ntuple.columns().isEmpty()) {
            throw new IllegalArgumentException(Printable.of(ntuple.location())
                    + ": has no column that can be read"
                    + (ntuple.unreadable().isEmpty() ? "" : ": " + listed(ntuple.unreadable())));
        }
    }

    private static String listed(List<UnreadableColumn> columns) {
        List<String> first = columns.stream().limit(SHOWN)
                .map(column -> Printable.of("'" + column.name() + "' (" + column.reason() + ")")).toList();
        int more = columns.size() - first.size();
        return String.join(", ", first) + (more == 0 ? "" : " and " + more + " more; inspect lists them");
    }

    /**
     * Refuses two columns of one name.
     *
     * @throws IllegalArgumentException if there are; names them
     */
    static void requireDifferent(List<OutputColumn> outputs) {
        Set<String> names = new HashSet<>();
        for (OutputColumn output : outputs) {
            if (!names.add(output.name())) {
                String name = Printable.of(output.name());
                throw new IllegalArgumentException("two columns would be called '" + name
                        + "'; each needs a name of its own, such as '" + name + "_2 := " + name + "'");
            }
        }
    }

    /** {@return the parts between commas outside brackets and backquotes, without blanks around them} */
    static List<String> parts(String text) {
        List<String> parts = new ArrayList<>();
        int depth = 0;
        boolean quoted = false;
        int begin = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            quoted ^= c == '`';
            depth += quoted ? 0 : "([".indexOf(c) >= 0 ? 1 : ")]".indexOf(c) >= 0 ? -1 : 0;
            if (c == ',' && depth == 0 && !quoted) {
                parts.add(text.substring(begin, i).strip());
                begin = i + 1;
            }
        }
        parts.add(text.substring(begin).strip());
        return parts;
    }
}
