package org.hepmva.io.csv;

/**
 * Reads one field of a text file as what it is: nothing, a number, true or false, or text. One thread.
 */
final class FieldScanner {

    /** What a field can be. WHOLE is a long; UNSIGNED needs its 64 bits without sign. */
    enum Kind { MISSING, WHOLE, UNSIGNED, REAL, BOOLEAN, TEXT }

    private static final int MOST_DIGITS = 19;
    private static final int MOST_EXPONENT = 100_000;
    private static final int FORTRAN_EXPONENT = 4;
    private static final String[] MISSING_WORDS = {"nan", "na", "n/a", "-nan", "null", "none", "+nan", "<na>",
        "nan(ind)", "-nan(ind)", "1.#ind", "-1.#ind", "1.#qnan", "-1.#qnan", "#n/a", "#na"};

    private final char point;
    private char[] text;
    private int from;
    private int to;
    private long digits;
    private long whole;
    private boolean plain;
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
        plain = false;
        char first = buffer[start];
        negative = first == '-';
        int at = first == '-' || first == '+' ? start + 1 : start;
        return number(at);
    }

    /** {@return whether a text is a finite number} */
    static boolean isNumber(String text, char point) {
        FieldScanner scanner = new FieldScanner(point);
        Kind kind = scanner.scan(text.toCharArray(), 0, text.length());
        return kind == Kind.WHOLE || kind == Kind.UNSIGNED
                || kind == Kind.REAL && Double.isFinite(scanner.value());
    }

    /** {@return whether a text is neither missing nor a number nor true or false} */
    static boolean isText(String text, char point) {
        return new FieldScanner(point).scan(text.toCharArray(), 0, text.length()) == Kind.TEXT;
    }

    /** {@return the value of a WHOLE field, the 64 bits of an UNSIGNED one, 1 and 0 for a BOOLEAN one} */
    long whole() {
        return whole;
    }

    /** {@return whether a REAL field is a whole number beyond 64 bits, without point and exponent} */
    boolean isHugeWhole() {
        return plain;
    }

    /** {@return whether a REAL field is a number too large for a double, so that its value is infinite} */
    boolean overflows() {
        return Double.isNaN(special) && Double.isInfinite(value());
    }

    /** {@return the value of a number or a BOOLEAN field, rounded to the nearest double} */
    double value() {
        if (!Double.isNaN(special)) {
            return special;
        }
        double value = NearestDouble.of(digits, exponent);
        if (cut && !(value == NearestDouble.of(digits + 1, exponent)) || Double.isNaN(value)) {
            return Double.parseDouble(asJavaWritesIt());
        }
        return negative ? -value : value;
    }

    private String asJavaWritesIt() {
        String java = new String(text, from, to - from).replace(point, '.')
                .replace('D', 'e').replace('d', 'e');
        int sign = Math.max(java.lastIndexOf('+'), java.lastIndexOf('-'));
        boolean isLetterLeftOut = sign > 0 && java.indexOf('e') < 0 && java.indexOf('E') < 0;
        return isLetterLeftOut ? java.substring(0, sign) + "e" + java.substring(sign) : java;
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
            return pointAt < 0 ? wholeKind() : Kind.REAL;
        }
        boolean hasExponent = isExponentLetter(text[at], pointAt >= 0) ? addExponent(at + 1)
                : isLetterLeftOut(at, pointAt >= 0) && addExponent(at);
        return hasExponent ? Kind.REAL : word();
    }

    /** Fortran writes D for E, and always a point before it; without one 3D12 may be a name. */
    private static boolean isExponentLetter(char c, boolean afterPoint) {
        return (c | 0x20) == 'e' || afterPoint && (c | 0x20) == 'd';
    }

    /** Fortran has no room for the letter before three digits: it writes 1.0+103 for 1.0E+103. */
    private boolean isLetterLeftOut(int at, boolean afterPoint) {
        return afterPoint && (text[at] == '+' || text[at] == '-') && to - at == FORTRAN_EXPONENT;
    }

    /** 19 digits were kept; a twentieth may still fit into 64 bits. */
    private Kind wholeKind() {
        boolean fits = exponent == 0;
        whole = digits;
        if (exponent == 1) {
            int last = text[to - 1] - '0';
            whole = digits * 10 + last;
            fits = Long.compareUnsigned(digits, Long.divideUnsigned(-1 - last, 10)) <= 0;
        }
        if (fits && (whole >= 0 || negative && whole == Long.MIN_VALUE)) {
            whole = negative ? -whole : whole;
            return Kind.WHOLE;
        }
        plain = !fits || negative;
        return plain ? Kind.REAL : Kind.UNSIGNED;
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
            whole = digits;
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
