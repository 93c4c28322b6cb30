package org.hepmva.app;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.hepmva.text.Printable;

/**
 * A table of text with aligned columns; what a cell must not do to a terminal is escaped. Mutable: rows are
 * added, then it is printed.
 */
final class TextTable {

    /** A cell wider than this moves the rest of its own line, not that of all others. */
    private static final int WIDEST = 80;

    private final List<List<String>> rows = new ArrayList<>();
    private final boolean[] right;

    /**
     * A table with a heading.
     *
     * @param headings one per column; a heading that begins with {@code >} makes its column right-aligned
     */
    TextTable(String... headings) {
        right = new boolean[headings.length];
        List<String> first = new ArrayList<>();
        for (int i = 0; i < headings.length; i++) {
            right[i] = headings[i].startsWith(">");
            first.add(right[i] ? headings[i].substring(1) : headings[i]);
        }
        rows.add(first);
    }

    /** Adds a row, one cell per column. */
    void row(String... cells) {
        if (cells.length != right.length) {
            throw new IllegalArgumentException(cells.length + " cells in a table of " + right.length
                    + " columns");
        }
        rows.add(Arrays.stream(cells).map(Printable::of).toList());
    }

    /** Prints the table, each line after two blanks. */
    void print(PrintWriter out) {
        int[] width = new int[right.length];
        for (List<String> row : rows) {
            for (int i = 0; i < width.length; i++) {
                int length = length(row.get(i));
                width[i] = Math.max(width[i], length > WIDEST ? 0 : length);
            }
        }
        for (List<String> row : rows) {
            out.println(line(row, width).stripTrailing());
        }
    }

    private String line(List<String> row, int[] width) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < width.length; i++) {
            String blanks = " ".repeat(Math.max(0, width[i] - length(row.get(i))));
            line.append("  ").append(right[i] ? blanks + row.get(i) : row.get(i) + blanks);
        }
        return line.toString();
    }

    private static int length(String text) {
        return text.codePointCount(0, text.length());
    }
}
