package org.hepmva.io.csv;

import java.util.ArrayList;
import java.util.List;
import org.hepmva.io.ScalarType;

/** What the fields of one column have turned out to be so far. One thread. */
final class ColumnSurvey {

    private static final long LARGEST_EXACT = 1L << 53;
    private static final int MOST_SHOWN = 40;
    private static final int MOST_DIGITS_OF_A_DOUBLE = 308;
    private static final int FEWEST_EXPONENT_DIGITS = 3;

    private boolean missing;
    private boolean words;
    private boolean numbers;
    private boolean real;
    private boolean large;
    private boolean negative;
    private boolean unsigned;
    private String rounded = "";
    private String huge = "";
    private String infinite = "";
    private long textCount;
    private long valueCount;
    private String text = "";
    private long textLine;
    private boolean settled;

    /** {@return whether this field cannot change or contradict what the column is, nor lose anything} */
    boolean isDone(char[] buffer, int from, int to) {
        return settled && (textCount > 0 || numbers && real && !mayOverflow(buffer, from, to));
    }

    /** A number of 309 digits, or an exponent of three digits or more, such as in 1e400 or 1.0+400. */
    private static boolean mayOverflow(char[] buffer, int from, int to) {
        if (to - from > MOST_DIGITS_OF_A_DOUBLE) {
            return true;
        }
        for (int i = to - FEWEST_EXPONENT_DIGITS - 1; i > from; i--) {
            if (buffer[i] > '9' || buffer[i] == '+' || buffer[i] == '-') {
                return true;
            }
        }
        return false;
    }

    /**
     * The sample has ended: from here on a field of another kind is wrong, if there was any so far.
     *
     * @return whether there was
     */
    boolean settle() {
        settled = words || numbers || textCount > 0;
        if (words && numbers && textCount == 0) {
            textCount = 1;
        }
        return settled;
    }

    boolean accept(FieldScanner scanner, char[] buffer, int from, int to) {
        FieldScanner.Kind kind = scanner.scan(buffer, from, to);
        if (kind == FieldScanner.Kind.MISSING) {
            missing = true;
            return true;
        }
        if (settled && !fits(kind)) {
            return false;
        }
        valueCount++;
        switch (kind) {
            case BOOLEAN -> words = true;
            case TEXT -> addText(buffer, from, to);
            case WHOLE -> {
                addWhole(scanner.whole());
                negative |= scanner.whole() < 0;
                rounded = first(rounded, isRounded(scanner), buffer, from, to);
            }
            case UNSIGNED -> {
                numbers = true;
                unsigned = true;
                double nearest = scanner.value();
                rounded = first(rounded, (long) (nearest - 0x1p64) != scanner.whole(), buffer, from, to);
            }
            default -> {
                numbers = true;
                real = true;
                huge = first(huge, scanner.isHugeWhole(), buffer, from, to);
                infinite = first(infinite, scanner.overflows(), buffer, from, to);
            }
        }
        return true;
    }

    private boolean fits(FieldScanner.Kind kind) {
        return textCount > 0 || switch (kind) {
            case BOOLEAN -> words;
            case WHOLE, UNSIGNED, REAL -> numbers;
            default -> false;
        };
    }

    private void addText(char[] buffer, int from, int to) {
        if (textCount++ == 0) {
            text = new String(buffer, from, Math.min(to - from, MOST_SHOWN));
        }
    }

    /** Says in which line the fields accepted since the last call were, counted from 1. */
    void endRow(long line) {
        if (textCount > 0 && textLine == 0) {
            textLine = line;
        }
    }

    private void addWhole(long value) {
        numbers = true;
        large |= value != (int) value;
    }

    private static boolean isRounded(FieldScanner scanner) {
        long exact = scanner.whole();
        boolean beyond = exact > LARGEST_EXACT || exact < -LARGEST_EXACT;
        return beyond && (scanner.value() == 0x1p63 || (long) scanner.value() != exact);
    }

    private static String first(String before, boolean lost, char[] buffer, int from, int to) {
        return lost && before.isEmpty() ? new String(buffer, from, Math.min(to - from, MOST_SHOWN)) : before;
    }

    String expected() {
        return numbers ? "a number" : "true or false";
    }

    /** {@return whether missing values make the numbers of a whole or boolean column doubles} */
    boolean isWidenedByMissing() {
        return missing && !real && textCount == 0 && (words || numbers);
    }

    boolean isAllMissing() {
        return !words && !numbers && textCount == 0;
    }

    /**
     * {@return why a column, mostly of numbers, is text: "'oops' in line 12"; empty if it is not such a
     * column}
     */
    String oddity() {
        boolean isOdd = (numbers || words) && textCount > 0 && 2 * textCount < valueCount && textLine > 0;
        return isOdd ? "'" + text + "' in line " + textLine : "";
    }

    ScalarType type() {
        if (textCount > 0 || words && numbers) {
            return ScalarType.STRING;
        }
        if (missing || real || isAllMissing() || unsigned && negative) {
            return ScalarType.DOUBLE;
        }
        if (words) {
            return ScalarType.BOOLEAN;
        }
        return unsigned ? ScalarType.UNSIGNED_LONG : large ? ScalarType.LONG : ScalarType.INT;
    }

    /** {@return what is lost of the numbers of this column, one sentence each} */
    List<String> losses() {
        List<String> losses = new ArrayList<>();
        if (type() != ScalarType.DOUBLE) {
            return losses;
        }
        if (!infinite.isEmpty()) {
            losses.add("has numbers too large for a DOUBLE, which are read as infinite, such as '"
                    + infinite + "'");
        }
        if (!huge.isEmpty()) {
            losses.add("has whole numbers beyond 64 bits, so it is read as DOUBLE, which rounds them, such"
                    + " as '" + huge + "'");
        } else if (!rounded.isEmpty()) {
            losses.add("is read as DOUBLE, which rounds whole numbers such as '" + rounded + "'");
        }
        return losses;
    }
}
