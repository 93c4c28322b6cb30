package org.hepmva.io.csv;

/**
 * Reads one field of a text file as what it is: nothing, a number, true or false, or text. One thread.
 */
final class FieldScanner {

    /** What a field can be. */
    enum Kind { MISSING, WHOLE, REAL, BOOLEAN, TEXT }

    private static final int MOST_DIGITS = 19;
    private static final int MOST_EXPONENT = 100_000;
    private static final String[] MISSING_WORDS = {"nan", "na", "n/a", "-nan", "null", "none", "+nan", "<na>",
        "nan(ind)", "-nan(ind)", "1.#ind", "-1.#ind", "1.#qnan", "-1.#qnan", "#n/a", "#na"};

    private final char point;
    private char[] text;
    private int from;
    private int to;
    private long digits;
    private int exponent;
    private boolean negative;
    private boolean cut;
    private double special;

    /**
     * Reads numbers as people of some country write them.
     *
     * @param point the decimal point
     */
    FieldScanner(char point) {
        this.point = point;
    }

    /**
     * {@return the kind of the characters from {@code start} to before {@code end}, which have no
     * blanks around}
     */
    Kind scan(char[] buffer, int start, int end) {
        if (start == end) {
            return Kind.MISSING;
        }
        text = buffer;
        from = start;
        to = end;
        special = Double.NaN;
        char first = buffer[start];
        negative = first == '-';
        int at = first == '-' || first == '+' ? start + 1 : start;
        return number(at);
    }

    /** {@return the exact value of a WHOLE field, 1 and 0 for a BOOLEAN one} */
    long whole() {
        return negative ? -digits : digits;
    }

    /** {@return the value of a WHOLE, REAL or BOOLEAN field, rounded to the nearest double} */
    double value() {
        if (!Double.isNaN(special)) {
            return special;
        }
        double value = NearestDouble.of(digits, exponent);
        if (cut && !(value == NearestDouble.of(digits + 1, exponent)) || Double.isNaN(value)) {
            return Double.parseDouble(new String(text, from, to - from).replace(point, '.'));
        }
        return negative ? -value : value;
    }

    private Kind number(int start) {
        long w = 0;
        int kept = 0;
        int scale = 0;
        boolean lost = false;
        int at = start;
        int pointAt = -1;
        for (; at < to; at++) {
            int digit = text[at] - '0';
            if (digit >= 0 && digit <= 9) {
                if (kept < MOST_DIGITS) {
                    w = w * 10 + digit;
                    kept += w == 0 ? 0 : 1;
                    scale -= pointAt >= 0 ? 1 : 0;
                } else {
                    lost |= digit != 0;
                    scale += pointAt >= 0 ? 0 : 1;
                }
            } else if (text[at] == point && pointAt < 0) {
                pointAt = at;
            } else {
                break;
            }
        }
        if (at == start || at == start + 1 && pointAt >= 0) {
            return word();
        }
        digits = w;
        cut = lost;
        exponent = scale;
        if (at == to) {
            return pointAt < 0 && isLong() ? Kind.WHOLE : Kind.REAL;
        }
        return (text[at] | 0x20) == 'e' && addExponent(at + 1) ? Kind.REAL : word();
    }

    private boolean isLong() {
        return exponent == 0 && (digits >= 0 || negative && digits == Long.MIN_VALUE);
    }

    private boolean addExponent(int start) {
        int at = start;
        boolean minus = at < to && text[at] == '-';
        if (minus || at < to && text[at] == '+') {
            at++;
        }
        int size = 0;
        int first = at;
        for (; at < to && text[at] >= '0' && text[at] <= '9'; at++) {
            size = Math.min(MOST_EXPONENT, size * 10 + text[at] - '0');
        }
        exponent += minus ? -size : size;
        return at == to && at > first;
    }

    private Kind word() {
        if (is("true") || is("false")) {
            negative = false;
            exponent = 0;
            cut = false;
            digits = to - from == 4 ? 1 : 0;
            return Kind.BOOLEAN;
        }
        for (String missing : MISSING_WORDS) {
            if (is(missing)) {
                return Kind.MISSING;
            }
        }
        if (is("inf") || is("+inf") || is("-inf") || is("infinity") || is("+infinity") || is("-infinity")) {
            special = negative ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY;
            return Kind.REAL;
        }
        return Kind.TEXT;
    }

    /** Compares without regard to case, for the letters of ASCII. */
    private boolean is(String word) {
        if (to - from != word.length()) {
            return false;
        }
        for (int i = 0; i < word.length(); i++) {
            char c = text[from + i];
            if ((c >= 'A' && c <= 'Z' ? c + 'a' - 'A' : c) != word.charAt(i)) {
                return false;
            }
        }
        return true;
    }
}
