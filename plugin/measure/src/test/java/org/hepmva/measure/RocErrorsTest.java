package org.hepmva.measure;

import static org.hepmva.measure.RocExamples.bytes;
import static org.hepmva.measure.RocExamples.gaussians;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How well an area and a working point are known. */
class RocErrorsTest {

    @Test
    void theErrorWithoutWeightsIsDeLongs() {
        Labelled events = gaussians(60, 5, false);
        double[] ofSignal = placements(events, true);
        double[] ofBackground = placements(events, false);

        double error = Math.sqrt(variance(ofSignal) / ofSignal.length
                + variance(ofBackground) / ofBackground.length);

        assertEquals(Arrays.stream(ofSignal).average().orElseThrow(), events.curve().auc(), 1e-12);
        assertEquals(error, events.curve().aucError(), 1e-12);
    }

    /** The share of the other class on the wrong side of each event, pair by pair. */
    private static double[] placements(Labelled events, boolean signal) {
        double[] own = events.ofClass(signal).values();
        double[] others = events.ofClass(!signal).values();
        return Arrays.stream(own).map(x -> Arrays.stream(others)
                .map(y -> x == y ? 0.5 : x > y == signal ? 1 : 0).average().orElseThrow()).toArray();
    }

    private static double variance(double[] values) {
        double mean = Arrays.stream(values).average().orElseThrow();
        return Arrays.stream(values).map(x -> (x - mean) * (x - mean)).sum() / (values.length - 1);
    }

    @Test
    void oneEventSaysAlmostNothing() {
        RocCurve curve = RocCurve.of(new double[] {2, 1, 0}, bytes(0, 1, 1), new double[0]);

        // one that passes of one: 0.159 at least, one standard deviation from below
        assertEquals((1 - 0.1587) / 2, curve.aucError(), 1e-4);
        assertEquals(0.1587, curve.measuredAuc().low(), 1e-4);
    }

    /** {@return the spread of a number over samples of as many events, drawn with replacement} */
    private static double bootstrap(Labelled events, int repeats, ToDoubleFunction<double[]> ofWeights) {
        SplittableRandom random = new SplittableRandom(12);
        double sum = 0;
        double sum2 = 0;
        for (int repeat = 0; repeat < repeats; repeat++) {
            double[] weights = new double[events.size()];
            for (int i = 0; i < weights.length; i++) {
                int drawn = random.nextInt(weights.length);
                weights[drawn] += events.weight(drawn);
            }
            double number = ofWeights.applyAsDouble(weights);
            sum += number;
            sum2 += number * number;
        }
        return Math.sqrt(sum2 / repeats - sum * sum / repeats / repeats);
    }

    @Test
    void theErrorIsThatOfABootstrap() {
        Labelled events = gaussians(400, 11, true);

        double spread = bootstrap(events, 1500,
                weights -> RocCurve.auc(events.values(), events.classes(), weights));

        // a spread from 1500 repeats is itself known to 2%
        assertEquals(spread, events.curve().aucError(), 0.08 * spread);
    }

    /** A working point is found on the events that measure it, and its error says so. */
    @ParameterizedTest
    @CsvSource({"SIGNAL, 0.7", "SIGNAL, 0.5", "BACKGROUND, 0.1", "BACKGROUND, 0.3"})
    void theErrorOfAWorkingPointIsThatOfABootstrap(String fixed, double wanted) {
        Labelled events = gaussians(3000, 11, true);

        double spread = bootstrap(events, 500, weights ->
                result(RocCurve.of(events.values(), events.classes(), weights), fixed, wanted).value());

        double error = result(events.curve(), fixed, wanted).error();
        // a spread from 500 repeats is known to 3%, the slope of the curve at the cut to some 10%
        assertEquals(spread, error, 0.2 * spread);
    }

    private static Measured result(RocCurve curve, String fixed, double wanted) {
        return fixed.equals("SIGNAL") ? curve.backgroundEfficiencyFor(wanted)
                : curve.signalEfficiencyFor(wanted);
    }
}
