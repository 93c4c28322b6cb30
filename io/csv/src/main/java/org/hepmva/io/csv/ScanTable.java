package org.hepmva.io.csv;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Tables as {@code TTree::Scan} prints them, line by line:
 *
 * <pre>
 * ************************************
 * *    Row   *         x *     x*y-7 *
 * ************************************
 * *        0 * -357.1428 *        12 *
 * ************************************
 * </pre>
 *
 * <p>Stars between blanks stand between values; a star within a value has no blanks around it.
 */
final class ScanTable {

    /** What stands between values after {@link #row}: no character of a text. */
    static final char DELIMITER = '\u001f';

    private static final Pattern BORDER = Pattern.compile("\\*{5,}\\s*");
    private static final Pattern HEAD = Pattern.compile("\\* +Row +\\* .*\\*\\s*");
    private static final int MOST_LINES_BEFORE = 40;

    private ScanTable() {
    }

    /** {@return whether a text begins with such a table, perhaps below some lines of a session} */
    static boolean begins(String text) {
        List<String> lines = text.lines().limit(MOST_LINES_BEFORE).toList();
        for (int i = 1; i < lines.size(); i++) {
            if (BORDER.matcher(lines.get(i - 1)).matches() && isHead(lines.get(i))) {
                return true;
            }
        }
        return false;
    }

    static boolean isHead(String line) {
        return HEAD.matcher(line).matches();
    }

    /** {@return the values of a line, each after a blank, with a delimiter between; empty if it is no row} */
    static String row(String line) {
        String text = line.stripTrailing();
        if (text.length() < 4 || !text.startsWith("* ") || !text.endsWith(" *")) {
            return "";
        }
        return " " + text.substring(2, text.length() - 2).replace(" * ", DELIMITER + " ");
    }
}
