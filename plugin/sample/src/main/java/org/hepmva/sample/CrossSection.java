package org.hepmva.sample;

import org.hepmva.text.ShortestDecimal;

/**
 * How often a process happens: its cross-section, with branching fraction and filter efficiency where the
 * generated events are of that decay or passed that filter. Immutable.
 *
 * @param picobarns above 0 and finite, in pb
 */
public record CrossSection(double picobarns) {

    /**
     * Checks the range.
     *
     * @throws IllegalArgumentException if it is not above 0 and finite
     */
    public CrossSection {
        if (!(picobarns > 0 && picobarns <= Double.MAX_VALUE)) {
            throw new IllegalArgumentException(
                    "cross-section = " + ShortestDecimal.of(picobarns) + " pb is not above zero and finite");
        }
    }

    /**
     * {@return the cross-section that a text gives}
     *
     * @param text a number and a unit: ab, fb, pb, nb, ub (µb), mb or b; {@code 48.6 pb}
     * @throws IllegalArgumentException if it is not that, or not above 0
     */
    public static CrossSection parse(String text) {
        return new CrossSection(BarnUnit.area(text));
    }

    /** {@return such as {@code 48.6 pb}} */
    @Override
    public String toString() {
        return ShortestDecimal.of(picobarns) + " pb";
    }
}
