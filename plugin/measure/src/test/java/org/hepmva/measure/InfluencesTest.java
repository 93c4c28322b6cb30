package org.hepmva.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/**
 * Errors where several entries are of one event, against the infinitesimal jackknife (Jaeckel 1972; Efron,
 * "The jackknife, the bootstrap and other resampling plans", 1982, chapter 6): σ² is the sum over events of
 * the squares of what a number moves by with the weight of the event. It is exact, where a bootstrap is one
 * of chance.
 */
class InfluencesTest {

    private static final double STEP = 1e-4;

    /** √Σd² over events of each number, d its slope by the weight of an event. */
    private static double[] jackknife(double[] weights, EventGroups groups,
            Function<double[], List<Measured>> numbers) {
        double[] sums = new double[numbers.apply(weights).size()];
        for (int event = 0; event < (groups.isNone() ? weights.length : groups.size()); event++) {
            double[] up = weights.clone();
            double[] down = weights.clone();
            for (int i = 0; i < weights.length; i++) {
                boolean ofEvent = event == (groups.isNone() ? i : groups.group(i));
                up[i] *= ofEvent ? 1 + STEP : 1;
                down[i] *= ofEvent ? 1 - STEP : 1;
            }
            List<Measured> more = numbers.apply(up);
            List<Measured> less = numbers.apply(down);
            for (int k = 0; k < sums.length; k++) {
                sums[k] += Math.pow((more.get(k).value() - less.get(k).value()) / (2 * STEP), 2);
            }
        }
        return Arrays.stream(sums).map(Math::sqrt).toArray();
    }

    /** With weights that give classes the sizes they had. */
    private static double[] sized(double[] weights, double[] before, byte[] classes) {
        double[] wanted = new double[3];
        double[] have = new double[3];
        for (int i = 0; i < weights.length; i++) {
            wanted[classes[i]] += before[i];
            have[classes[i]] += weights[i];
        }
        double[] sized = weights.clone();
        for (int i = 0; i < weights.length; i++) {
            sized[i] *= wanted[classes[i]] / have[classes[i]];
        }
        return sized;
    }

    private static void assertError(double expected, Measured actual, double asymmetry) {
        assertEquals(expected, actual.error(), 1e-5 * expected, actual::toString);
        assertEquals(expected, actual.high() - actual.value(), asymmetry * expected);
        assertEquals(expected, actual.value() - actual.low(), asymmetry * expected);
    }

    private static List<Measured> numbers(ConfusionMatrix matrix) {
        return List.of(matrix.accuracy(), matrix.balancedAccuracy(), matrix.purity(), matrix.f1(),
                matrix.signalEfficiency(), matrix.backgroundEfficiency());
    }

    @Test
    void errorsAtACutAreThoseOfTheJackknife() {
        Labelled events = ClusteredErrorsTest.events(350, 31);
        List<Measured> actual = numbers(ConfusionMatrix.of(0.2, events));

        double[] expected = jackknife(events.eventWeights(), events.groups(),
                w -> numbers(ConfusionMatrix.of(0.2, events.values(), events.classes(),
                        sized(w, events.eventWeights(), events.classes()))));

        for (int k = 0; k < expected.length; k++) {
            assertError(expected[k], actual.get(k), 0.2);
        }
    }

    private static List<Measured> numbers(ClassConfusion matrix) {
        List<Measured> numbers = new ArrayList<>(List.of(matrix.accuracy(), matrix.balancedAccuracy(),
                matrix.selection(0).f1(), matrix.selection(2).purityTimesEfficiency()));
        for (int k = 0; k < 3; k++) {
            numbers.add(matrix.ofTrueClass(k, 1));
            numbers.add(matrix.ofPredictedClass(k, 1));
        }
        return numbers;
    }

    @Test
    void errorsOfClassesAreThoseOfTheJackknife() {
        for (boolean grouped : new boolean[] {true, false}) {
            ClassResponses events = ClassConfusionTest.clustered(220, grouped);
            List<Measured> actual = numbers(ClassConfusion.of(events));

            double[] expected = jackknife(events.eventWeights(), events.groups(),
                    w -> numbers(ClassConfusion.of(ClassSamples.withWeights(
                            ClassSamples.withGroups(events, EventGroups.NONE),
                            sized(w, events.eventWeights(), events.truth())))));

            for (int k = 0; k < expected.length; k++) {
                // of some dozen events an interval is not quite symmetric
                assertError(expected[k], actual.get(k), 0.35);
            }
        }
    }

    @Test
    void yieldsOfAPartAreThoseOfTheJackknife() {
        Labelled events = ClusteredErrorsTest.events(300, 32);
        int[] sources = new int[events.size()];
        double all = 0;
        for (int i = 0; i < sources.length; i++) {
            sources[i] = events.classes()[i];
            all += sources[i] == 0 ? events.weight(i) : 0;
        }
        double rest = 1.5 * all;
        List<YieldSource> list = List.of(new YieldSource("s", 0, 2.5), YieldSource.whole("b", 1));
        SourceYield yield = new SourcedEvents(events.values(), sources, events.eventWeights(),
                events.groups(),
                list).at(0.2).sources().get(0);

        // of the measured events, and of as many more as the rest has, which move ε times their sum
        double measured = jackknife(events.eventWeights(), events.groups(), w -> {
            PassFail s = ConfusionMatrix.of(0.2, events.values(), events.classes(), w).signal();
            return List.of(Measured.exact(s.passing() * (1 + rest / s.total())));
        })[0];
        double e = yield.efficiency().value();
        double total2 = yield.events().passing2() + yield.events().failing2() + 2 * yield.events().shared();
        assertEquals(Math.sqrt(measured * measured + e * e * 1.5 * total2), yield.passing().error(), 1e-6);
    }

    @Test
    void theLossIsThatOfTheJackknife() {
        ClassResponses some = ClassSamples.of(3, 240, 33);
        long[] ids = new long[some.size()];
        for (int i = 0; i < ids.length; i++) {
            ids[i] = i / 3;
        }
        ClassResponses events = ClassSamples.withGroups(some, EventGroups.of(ids));

        double expected = jackknife(some.eventWeights(), events.groups(), w -> List.of(ClassLogLoss.of(
                ClassSamples.withWeights(some, sized(w, some.eventWeights(), some.truth())))))[0];

        // n/(n − 1) of each class, some 60
        assertEquals(expected, ClassLogLoss.of(events).error(), 0.015 * expected);
    }
}
