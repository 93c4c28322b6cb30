package org.hepmva.train;

import org.hepmva.text.ShortestDecimal;

/**
 * An interval of finite numbers, read like a sentence: {@code above(0).upTo(1)} is (0, 1],
 * {@code from(0)} is [0, ∞). NaN and infinity are in none.
 *
 * @param least         lower end, or −∞
 * @param leastIncluded whether it is part of the range
 * @param most          upper end, or ∞
 * @param mostIncluded  whether it is part of the range
 */
public record NumberRange(double least, boolean leastIncluded, double most, boolean mostIncluded) {

    /**
     * Checks the ends.
     *
     * @throws IllegalArgumentException if no number is between them
     */
    public NumberRange {
        if (!(least < most)) {
            throw new IllegalArgumentException("no number is between " + least + " and " + most);
        }
    }

    /** {@return numbers above an end that is not one of them} */
    public static NumberRange above(double end) {
        return new NumberRange(end, false, Double.POSITIVE_INFINITY, false);
    }

    /** {@return numbers from an end on that is one of them} */
    public static NumberRange from(double end) {
        return new NumberRange(end, true, Double.POSITIVE_INFINITY, false);
    }

    /** {@return those of these numbers up to an end that is one of them} */
    public NumberRange upTo(double end) {
        return new NumberRange(least, leastIncluded, end, true);
    }

    /** {@return those of these numbers below an end that is not one of them} */
    public NumberRange below(double end) {
        return new NumberRange(least, leastIncluded, end, false);
    }

    /** {@return whether a number is in the range} */
    public boolean contains(double x) {
        return (leastIncluded ? x >= least : x > least) && (mostIncluded ? x <= most : x < most);
    }

    /** {@return the range as mathematics writes it: "(0, 1]"} */
    @Override
    public String toString() {
        return (leastIncluded ? "[" : "(") + end(least) + ", " + end(most) + (mostIncluded ? "]" : ")");
    }

    private static String end(double x) {
        return Double.isInfinite(x) ? x > 0 ? "∞" : "−∞" : ShortestDecimal.of(x);
    }
}
