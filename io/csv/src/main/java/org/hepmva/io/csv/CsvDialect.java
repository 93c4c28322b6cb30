package org.hepmva.io.csv;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;

/**
 * How a text file writes its rows.
 *
 * @param charset   how its characters are coded
 * @param delimiter what stands between values; a blank stands for any white space
 * @param point     the decimal point
 * @param quirks    what else is to be known
 * @param header    where the names of the columns are
 * @param columns   the names of the columns
 * @param remarks   what was decided about names and numbers, in sentences
 */
record CsvDialect(Charset charset, char delimiter, char point, Set<Quirk> quirks, Header header,
        ColumnNames columns, List<String> remarks) {

    /** Where the names of the columns are. */
    enum Header { FIRST_ROW, DESCRIPTOR, COMMENT, COLUMN_LINES, NONE }

    /** What only some files do. */
    enum Quirk {
        /** Blanks stand before quotes, as in {@code 1, "a"}. */
        INDENTED_QUOTES,
        /** The first line is {@code sep=;}. */
        SEPARATOR_LINE,
        /** The rows are those of {@link ScanTable}. */
        SCAN_TABLE
    }

    CsvDialect {
        quirks = Set.copyOf(quirks);
        remarks = List.copyOf(remarks);
    }

    /** {@return the names of the columns, unique, one per column} */
    List<String> names() {
        return columns.names();
    }

    /** {@return whether the first row is none of values} */
    boolean beginsWithNames() {
        return header == Header.FIRST_ROW || header == Header.DESCRIPTOR;
    }

    /** {@return one sentence about the rows and one on where the names come from} */
    String describe() {
        String text = charset.equals(StandardCharsets.UTF_8) ? "" : ", characters in " + charset.name();
        return rows() + text + "; " + switch (header) {
            case FIRST_ROW -> "names from the first row";
            case DESCRIPTOR -> "names from the first row, a branch descriptor as TTree::ReadFile reads it";
            case COMMENT -> "names from the comment above the first row";
            case COLUMN_LINES -> "names from the '#column' lines that Geant4 writes";
            case NONE -> "no header, so columns are named c1"
                    + (names().size() == 1 ? "" : " to c" + names().size());
        };
    }

    private String rows() {
        return quirks.contains(Quirk.SCAN_TABLE)
                ? "a table that TTree::Scan printed, with the digits it printed"
                : "CSV with " + between() + " between values";
    }

    private String between() {
        return switch (delimiter) {
            case ',' -> "a comma";
            case ';' -> "a semicolon";
            case '\t' -> "a tab";
            case '|' -> "a bar";
            case ' ' -> "white space";
            default -> "'" + delimiter + "'";
        };
    }
}
