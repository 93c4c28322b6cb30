package org.hepmva.io.csv;

import org.hepmva.io.ColumnType;

/** What the fields of one column have turned out to be so far. One thread. */
final class ColumnSurvey {

    private boolean missing;
    private boolean words;
    private boolean numbers;
    private boolean real;
    private boolean large;
    private long textCount;
    private long valueCount;
    private String text = "";
    private long textLine;
    private boolean settled;

    /** {@return whether no further field can change or contradict what this column is} */
    boolean isDone() {
        return settled && (textCount > 0 || numbers && real);
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
            case WHOLE -> addWhole(scanner.whole());
            default -> {
                numbers = true;
                real = true;
            }
        }
        return true;
    }

    private boolean fits(FieldScanner.Kind kind) {
        return textCount > 0 || switch (kind) {
            case BOOLEAN -> words;
            case WHOLE, REAL -> numbers;
            default -> false;
        };
    }

    private void addText(char[] buffer, int from, int to) {
        if (textCount++ == 0) {
            text = new String(buffer, from, Math.min(to - from, 40));
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

    ColumnType type() {
        if (textCount > 0 || words && numbers) {
            return ColumnType.STRING;
        }
        if (missing || real || isAllMissing()) {
            return ColumnType.DOUBLE;
        }
        if (words) {
            return ColumnType.BOOLEAN;
        }
        return large ? ColumnType.LONG : ColumnType.INT;
    }
}
