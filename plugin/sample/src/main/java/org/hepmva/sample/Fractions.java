package org.hepmva.sample;

import java.util.List;
import org.hepmva.text.Require;

/**
 * Parts as fractions of each class; the test part takes the rest.
 *
 * <p>A class of n events gives round(n·training) to training and round(n·(training + validation)) − that to
 * validation (half rounds up).
 *
 * @param training   in (0, 1]
 * @param validation in [0, 1 − training]; 0 means no validation part
 */
public record Fractions(double training, double validation) implements Share {

    /**
     * Checks the ranges.
     *
     * @throws IllegalArgumentException if a fraction is outside its range, or NaN
     */
    public Fractions {
        Require.fraction("training fraction", training);
        if (!(validation >= 0 && training + validation <= 1 + 1e-12)) {
            throw new IllegalArgumentException("validation fraction = " + validation
                    + " is not in [0, 1 - " + training + "], what the training part leaves");
        }
    }

    /** {@return three quarters for training, none for validation, a quarter for test} */
    public static Fractions defaults() {
        return new Fractions(0.75, 0);
    }

    @Override
    public PartCounts counts(List<String> classes, byte cls, int entries) {
        int first = (int) Math.min(entries, Math.round(entries * training));
        int second = (int) Math.min(entries, Math.round(entries * (training + validation)));
        return new PartCounts(first, second - first, entries - second);
    }

    @Override
    public Fractions withoutTest() {
        double aside = validation / (training + validation);
        return new Fractions(1 - aside, aside);
    }

    @Override
    public String toString() {
        return "training " + training + ", validation " + validation + ", test the rest";
    }
}
