package org.hepmva.sample;

import org.hepmva.text.ShortestDecimal;

/**
 * How much was collided: integrated luminosity. Immutable.
 *
 * @param perPicobarn above 0 and finite, in pb<sup>−1</sup>
 */
public record Luminosity(double perPicobarn) {

    /**
     * Checks the range.
     *
     * @throws IllegalArgumentException if it is not above 0 and finite
     */
    public Luminosity {
        if (!(perPicobarn > 0 && perPicobarn <= Double.MAX_VALUE)) {
            throw new IllegalArgumentException(
                    "luminosity = " + ShortestDecimal.of(perPicobarn) + " /pb is not above zero and finite");
        }
    }

    /**
     * {@return the luminosity that a text gives}
     *
     * @param text a number and one over a unit of area (ab, fb, pb, nb, ub, mb or b), written
     *             {@code 139 /fb}, {@code 139 1/fb}, {@code 139 fb-1} or {@code 139 fb^-1}
     * @throws IllegalArgumentException if it is not that, or not above 0
     */
    public static Luminosity parse(String text) {
        return new Luminosity(BarnUnit.inverseArea(text));
    }

    /** {@return such as {@code 139000 /pb}} */
    @Override
    public String toString() {
        return ShortestDecimal.of(perPicobarn) + " /pb";
    }
}
