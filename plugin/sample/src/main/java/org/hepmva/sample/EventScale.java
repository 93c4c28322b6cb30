package org.hepmva.sample;

import org.hepmva.text.ShortestDecimal;

/** What makes expected events of the weights of a source. Immutable. */
public sealed interface EventScale {

    /** {@return no factor: nobody says how many events are expected} */
    static EventScale unknown() {
        return new Unknown();
    }

    /** {@return a plain factor, above 0 and finite} */
    static EventScale factor(double value) {
        return new Factor(value);
    }

    /** {@return whether Σw times this are expected events} */
    default boolean isKnown() {
        return !(this instanceof Unknown);
    }

    /** The factor is 1, and Σw is no number of expected events. */
    record Unknown() implements EventScale {

        @Override
        public String toString() {
            return "";
        }
    }

    /**
     * A plain factor.
     *
     * @param value above 0 and finite
     */
    record Factor(double value) implements EventScale {

        /**
         * Checks the range.
         *
         * @throws IllegalArgumentException if it is not above 0 and finite
         */
        public Factor {
            if (!(value > 0 && value <= Double.MAX_VALUE)) {
                throw new IllegalArgumentException(
                        "scale = " + ShortestDecimal.of(value) + " is not above zero and finite");
            }
        }

        @Override
        public String toString() {
            return ShortestDecimal.of(value);
        }
    }

    /**
     * σ·L / Σ<sub>generated</sub>w.
     *
     * @param crossSection σ
     * @param luminosity   L
     * @param generated    what the weights of all generated events sum to
     */
    record FromCrossSection(CrossSection crossSection, Luminosity luminosity, Generated generated)
            implements EventScale {

        /** {@return the factor once Σw of the generated events is known, above 0} */
        double factor(double sumOfGenerated) {
            return crossSection.picobarns() * luminosity.perPicobarn() / sumOfGenerated;
        }

        @Override
        public String toString() {
            return crossSection + " * " + luminosity + " / (" + generated + ")";
        }
    }
}
