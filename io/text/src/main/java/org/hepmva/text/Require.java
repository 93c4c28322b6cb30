package org.hepmva.text;

import java.util.Locale;

/**
 * Checks of arguments, each with its one wording: the name, the value, and what is allowed.
 *
 * <p>The accepted case is written and negated, so that NaN is refused. Every method throws
 * {@code IllegalArgumentException}; the checked value comes back, so that a check fits into an assignment.
 */
public final class Require {

    private Require() {
    }

    /**
     * Refuses what does not hold.
     *
     * @param accepted whether it holds
     * @param sentence what is wrong; {@code %s} stands for the values
     * @param values   what is put into the sentence
     */
    public static void that(boolean accepted, String sentence, Object... values) {
        if (!accepted) {
            throw new IllegalArgumentException(String.format(Locale.ROOT, sentence, values));
        }
    }

    /** {@return {@code value}, a whole number of at least {@code least}} */
    public static int atLeast(String name, int value, int least) {
        if (value < least) {
            throw wrong(name, value, "less than " + least);
        }
        return value;
    }

    /** {@return {@code value}, a whole number in [{@code least}, {@code most}]} */
    public static int within(String name, int value, int least, int most) {
        if (value < least || value > most) {
            throw wrong(name, value, "not in [" + least + ", " + most + "]");
        }
        return value;
    }

    /** {@return {@code value}, a number in [{@code low}, {@code high}]} */
    public static double between(String name, double value, double low, double high) {
        if (!(value >= low && value <= high)) {
            throw wrong(name, value, "not in [" + low + ", " + high + "]");
        }
        return value;
    }

    /** {@return {@code value}, a number that is neither NaN nor infinite} */
    public static double finite(String name, double value) {
        if (!Double.isFinite(value)) {
            throw wrong(name, value, "not a finite number");
        }
        return value;
    }

    /** {@return {@code values}, NOT COPIED, each neither NaN nor infinite} */
    public static double[] allFinite(String name, double[] values) {
        for (int i = 0; i < values.length; i++) {
            finite(name + "[" + i + "]", values[i]);
        }
        return values;
    }

    /** {@return {@code value}, a finite number above 0} */
    public static double positive(String name, double value) {
        if (!(value > 0 && value <= Double.MAX_VALUE)) {
            throw wrong(name, value, "not in (0, ∞)");
        }
        return value;
    }

    /** {@return {@code value}, a finite number of at least 0} */
    public static double notNegative(String name, double value) {
        if (!(value >= 0 && value <= Double.MAX_VALUE)) {
            throw wrong(name, value, "not in [0, ∞)");
        }
        return value;
    }

    /** {@return {@code value}, in (0, 1]: everything is allowed, nothing is not} */
    public static double fraction(String name, double value) {
        if (!(value > 0 && value <= 1)) {
            throw wrong(name, value, "not in (0, 1]");
        }
        return value;
    }

    /** {@return {@code value}, in [0, 1): nothing is allowed, everything is not} */
    public static double part(String name, double value) {
        if (!(value >= 0 && value < 1)) {
            throw wrong(name, value, "not in [0, 1)");
        }
        return value;
    }

    /** {@return {@code length}, which is the {@code wanted} one} */
    public static int length(String name, int length, int wanted) {
        if (length != wanted) {
            throw new IllegalArgumentException(name + " has " + length + " values, not " + wanted);
        }
        return length;
    }

    private static IllegalArgumentException wrong(String name, Object value, String how) {
        return new IllegalArgumentException(name + " = " + value + " is " + how);
    }
}
