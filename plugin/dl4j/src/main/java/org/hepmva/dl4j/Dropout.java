package org.hepmva.dl4j;

import java.util.OptionalDouble;
import org.hepmva.text.Require;
import org.hepmva.text.ShortestDecimal;
import org.hepmva.train.OutcomeKind;

/**
 * The probability that an output of a hidden layer is left out in a step, or what suits the outcome: {@value
 * #OF_CLASSES} for classes; 0 for targets, whose estimates the missing neurons would blur.
 *
 * @param given a probability in [0, 1); empty for what suits the outcome
 */
public record Dropout(OptionalDouble given) {

    /** What suits classes. */
    public static final double OF_CLASSES = 0.2;

    static final String ALLOWED = "[0, 1), or auto";

    private static final String AUTO = "auto";

    /**
     * Checks the range.
     *
     * @throws IllegalArgumentException if it is outside
     */
    public Dropout {
        if (given.isPresent()) {
            double value = given.getAsDouble();
            Require.that(value >= 0 && value < 1, "dropout = %s is not in [0, 1)", ShortestDecimal.of(value));
        }
    }

    /** {@return what suits the outcome} */
    public static Dropout auto() {
        return new Dropout(OptionalDouble.empty());
    }

    /** {@return a probability, in [0, 1)} */
    public static Dropout of(double probability) {
        return new Dropout(OptionalDouble.of(probability));
    }

    /**
     * {@return the dropout as people write it}
     *
     * @param text a probability, or auto
     * @throws IllegalArgumentException if it is neither
     */
    public static Dropout parse(String text) {
        String word = text.strip();
        if (word.equalsIgnoreCase(AUTO)) {
            return auto();
        }
        try {
            return of(Double.parseDouble(word));
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("dropout = '" + text + "' is neither a probability ('0.2') nor"
                    + " auto", e);
        }
    }

    /** {@return the probability with an outcome} */
    public double with(OutcomeKind outcome) {
        return given.orElse(outcome == OutcomeKind.TARGETS ? 0 : OF_CLASSES);
    }

    /** {@return "0.2", or "auto"} */
    @Override
    public String toString() {
        return given.isPresent() ? ShortestDecimal.of(given.getAsDouble()) : AUTO;
    }
}
