package org.hepmva.io.csv;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * How a text file writes its rows.
 *
 * @param charset       how its characters are coded
 * @param delimiter     what stands between values; a blank stands for any white space
 * @param point         the decimal point
 * @param quotesIndented whether blanks stand before quotes, as in {@code 1, "a"}
 * @param header        where the names of the columns are
 * @param names         the names of the columns, unique, one per column
 * @param remarks       what was decided about names and numbers, in sentences
 */
record CsvDialect(Charset charset, char delimiter, char point, boolean quotesIndented, Header header,
        List<String> names, List<String> remarks) {

    /** Where the names of the columns are. */
    enum Header { FIRST_ROW, COMMENT, NONE }

    CsvDialect {
        names = List.copyOf(names);
        remarks = List.copyOf(remarks);
    }

    /** {@return one sentence about the rows and one on where the names come from} */
    String describe() {
        String text = charset.equals(StandardCharsets.UTF_8) ? "" : ", characters in " + charset.name();
        return "CSV with " + between() + " between values" + text + "; " + switch (header) {
            case FIRST_ROW -> "names from the first row";
            case COMMENT -> "names from the comment above the first row";
            case NONE -> "no header, so columns are named c1"
                    + (names.size() == 1 ? "" : " to c" + names.size());
        };
    }

    private String between() {
        return switch (delimiter) {
            case ',' -> "a comma";
            case ';' -> "a semicolon";
            case '\t' -> "a tab";
            case '|' -> "a bar";
            default -> "white space";
        };
    }
}
