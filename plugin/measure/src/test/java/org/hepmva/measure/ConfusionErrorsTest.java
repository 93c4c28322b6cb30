package org.hepmva.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.function.DoubleBinaryOperator;
import org.junit.jupiter.api.Test;

/**
 * Errors of what is computed from a confusion matrix, of many events with weights of 0.5 and 2, where
 * errors are small: what passes of n events is binomial, and a function moves by its slope.
 */
class ConfusionErrorsTest {

    private static final int SIGNAL = 40_000;
    private static final int BACKGROUND = 90_000;
    private static final double SIGNAL_WEIGHT = 0.5;
    private static final double BACKGROUND_WEIGHT = 2;
    private static final double SIGNAL_PASSING = 0.7;
    private static final double BACKGROUND_PASSING = 0.05;

    private static final double S = SIGNAL * SIGNAL_WEIGHT;
    private static final double B = BACKGROUND * BACKGROUND_WEIGHT;

    private static ConfusionMatrix matrix() {
        double[] responses = new double[SIGNAL + BACKGROUND];
        byte[] classes = new byte[responses.length];
        double[] weights = new double[responses.length];
        for (int i = 0; i < responses.length; i++) {
            boolean signal = i < SIGNAL;
            boolean passes = signal ? i < SIGNAL_PASSING * SIGNAL
                    : i - SIGNAL < BACKGROUND_PASSING * BACKGROUND;
            responses[i] = passes ? 1 : -1;
            classes[i] = (byte) (signal ? 0 : 1);
            weights[i] = signal ? SIGNAL_WEIGHT : BACKGROUND_WEIGHT;
        }
        return ConfusionMatrix.of(0, responses, classes, weights);
    }

    /** A function of what passes of signal and background, against its slopes by finite differences. */
    private static void assertMoves(DoubleBinaryOperator f, Measured actual) {
        double s = S * SIGNAL_PASSING;
        double b = B * BACKGROUND_PASSING;
        double errorS = S * Math.sqrt(SIGNAL_PASSING * (1 - SIGNAL_PASSING) / SIGNAL);
        double errorB = B * Math.sqrt(BACKGROUND_PASSING * (1 - BACKGROUND_PASSING) / BACKGROUND);
        double byS = (f.applyAsDouble(s + 1, b) - f.applyAsDouble(s - 1, b)) / 2;
        double byB = (f.applyAsDouble(s, b + 1) - f.applyAsDouble(s, b - 1)) / 2;
        double error = Math.hypot(byS * errorS, byB * errorB);

        assertEquals(f.applyAsDouble(s, b), actual.value(), 1e-12);
        assertEquals(error, actual.error(), 1e-6 * error);
        // the function is not quite a straight line
        assertEquals(error, actual.value() - actual.low(), 0.02 * error);
        assertEquals(error, actual.high() - actual.value(), 0.02 * error);
    }

    @Test
    void purityMovesWithWhatPassesOfBothClasses() {
        assertMoves((s, b) -> s / (s + b), matrix().purity());
    }

    @Test
    void f1MovesWithWhatPassesOfBothClasses() {
        assertMoves((s, b) -> 2 * s / (s + b + S), matrix().f1());
    }

    @Test
    void accuracyMovesWithWhatPassesOfBothClasses() {
        assertMoves((s, b) -> (s + B - b) / (S + B), matrix().accuracy());
    }

    @Test
    void theSumsHaveTheErrorsOfTheirWeights() {
        ConfusionMatrix matrix = matrix();

        assertEquals(0.7 * S, matrix.signalPassing().value(), 1e-9);
        assertEquals(SIGNAL_WEIGHT * Math.sqrt(0.7 * SIGNAL), matrix.signalPassing().error(), 1e-9);
        assertEquals(0.05 * B, matrix.backgroundPassing().value(), 1e-9);
        assertEquals(BACKGROUND_WEIGHT * Math.sqrt(0.05 * BACKGROUND),
                matrix.backgroundPassing().error(), 1e-9);
        assertEquals(0.95 * B, matrix.backgroundFailing().value(), 1e-9);
        assertEquals(BACKGROUND_WEIGHT * Math.sqrt(0.95 * BACKGROUND),
                matrix.backgroundFailing().error(), 1e-9);
    }
}
