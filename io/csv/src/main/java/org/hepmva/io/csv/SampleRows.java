package org.hepmva.io.csv;

import java.util.ArrayList;
import java.util.List;

/**
 * The first rows of a text file, not yet cut into fields.
 *
 * @param rows     rows that are neither blank nor comments; a row is longer than a line if a quoted
 *                 field is
 * @param comments the comments above the first row, without their {@code #}
 */
record SampleRows(List<String> rows, List<String> comments) {

    private static final int MOST_ROWS = 200;
    private static final int MOST_LINES_OF_A_ROW = 20;

    SampleRows {
        rows = List.copyOf(rows);
        comments = List.copyOf(comments);
    }

    /** {@return the last comment above the first row; empty if there is none} */
    String comment() {
        return comments.isEmpty() ? "" : comments.get(comments.size() - 1);
    }

    /** {@return all rows but the first} */
    List<String> others() {
        return rows.subList(Math.min(1, rows.size()), rows.size());
    }

    static SampleRows of(String text, boolean complete) {
        List<String> lines = new ArrayList<>(text.lines().limit(MOST_ROWS * 2L).toList());
        if (!complete && lines.size() > 1 && lines.size() < MOST_ROWS * 2) {
            lines.remove(lines.size() - 1);
        }
        List<String> rows = new ArrayList<>();
        List<String> comments = new ArrayList<>();
        for (int at = 0; at < lines.size() && rows.size() < MOST_ROWS;) {
            String line = lines.get(at);
            int span = 1;
            if (line.startsWith("#")) {
                if (rows.isEmpty()) {
                    comments.add(line.substring(1).strip());
                }
            } else if (!line.isBlank()) {
                span = linesOfRow(lines, at);
                rows.add(String.join("\n", lines.subList(at, at + span)));
            }
            at += span;
        }
        return new SampleRows(rows, comments);
    }

    /** A quote that is not closed within some lines is taken for a stray one. */
    private static int linesOfRow(List<String> lines, int first) {
        boolean open = false;
        for (int i = first; i < lines.size() && i < first + MOST_LINES_OF_A_ROW; i++) {
            open ^= lines.get(i).chars().filter(c -> c == '"').count() % 2 == 1;
            if (!open) {
                return i - first + 1;
            }
        }
        return 1;
    }

    /** {@return the fields of a row, without blanks around them and without quotes} */
    static List<String> split(String row, char delimiter) {
        List<String> fields = new ArrayList<>();
        StringBuilder field = new StringBuilder();
        String text = delimiter == ' ' ? row.strip().replaceAll("[ \t]+", " ") : row;
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (quoted && text.startsWith("\"\"", i)) {
                field.append(c);
                i++;
            } else if (c == '"' && (quoted || field.toString().isBlank())) {
                quoted = !quoted;
            } else if (c == delimiter && !quoted) {
                fields.add(field.toString().strip());
                field.setLength(0);
            } else {
                field.append(c);
            }
        }
        fields.add(field.toString().strip());
        return fields;
    }
}
