package org.hepmva.measure.multiclass;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.SplittableRandom;
import org.hepmva.measure.ConfusionMatrix;
import org.hepmva.measure.EventGroups;
import org.hepmva.measure.Measured;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The confusion matrix of n classes. */
class ClassConfusionTest {

    private static final List<String> NAMES = List.of("H", "tt", "W");

    /** One event per row: true class, predicted class, weight. */
    private static ClassResponses events(double[]... rows) {
        double[][] responses = new double[3][rows.length];
        byte[] truth = new byte[rows.length];
        double[] weights = new double[rows.length];
        for (int i = 0; i < rows.length; i++) {
            truth[i] = (byte) rows[i][0];
            responses[(int) rows[i][1]][i] = 1;
            weights[i] = rows[i][2];
        }
        return new ClassResponses(NAMES, responses, truth, weights);
    }

    /** H: 3 + 1 right of 6; tt: 5 right of 10; W: 2 right of 4. */
    private static ClassConfusion matrix() {
        return ClassConfusion.of(events(new double[] {0, 0, 3}, new double[] {0, 0, 1}, new double[] {0, 1,
                2},
                new double[] {1, 1, 5}, new double[] {1, 0, 1}, new double[] {1, 2, 4},
                new double[] {2, 2, 2}, new double[] {2, 0, 1}, new double[] {2, 0, 1}));
    }

    @Test
    void elementsAreSumsOfWeightsWithTheRootOfTheirSquares() {
        assertEquals(4, matrix().events(0, 0).value());
        assertEquals(Math.sqrt(10), matrix().events(0, 0).error());
        assertEquals(4, matrix().events(1, 2).value());
        assertEquals(4, matrix().events(1, 2).error());
        assertEquals(2, matrix().events(2, 0).value());
        assertEquals(Math.sqrt(2), matrix().events(2, 0).error());
        assertEquals(0, matrix().events(2, 1).value());
        // a typical event of W is worth 6/4
        assertEquals(1.5 * 1.8410216450092634, matrix().events(2, 1).high(), 1e-7);
        assertEquals(NAMES, matrix().classes());
    }

    @Test
    void fractionsAreOfTheTrueAndOfThePredictedClass() {
        ClassConfusion matrix = matrix();

        assertEquals(4.0 / 6, matrix.ofTrueClass(0, 0).value());
        assertEquals(0.5, matrix.efficiency(1).value());
        assertEquals(0.4, matrix.ofTrueClass(1, 2).value());
        assertEquals(4.0 / 7, matrix.ofPredictedClass(0, 0).value(), 1e-15);
        assertEquals(1.0 / 7, matrix.ofPredictedClass(1, 0).value(), 1e-15);
        assertEquals(2.0 / 7, matrix.ofPredictedClass(2, 0).value(), 1e-15);
        assertEquals(5.0 / 7, matrix.purity(1).value(), 1e-15);
        assertEquals(2.0 / 6, matrix.purity(2).value(), 1e-15);
        assertEquals(11.0 / 20, matrix.accuracy().value(), 1e-15);
        assertEquals((4.0 / 6 + 0.5 + 0.5) / 3, matrix.balancedAccuracy().value(), 1e-15);
    }

    @Test
    void rowsAndColumnsAddUpToOne() {
        ClassConfusion matrix = ClassConfusion.of(ClassSamples.of(5, 2000, 3));

        for (int k = 0; k < 5; k++) {
            double row = 0;
            double column = 0;
            for (int j = 0; j < 5; j++) {
                row += matrix.ofTrueClass(k, j).value();
                column += matrix.ofPredictedClass(j, k).value();
            }
            assertEquals(1, row, 1e-12);
            assertEquals(1, column, 1e-12);
        }
    }

    @Test
    void withTwoClassesAllIsAsInTheMatrixOfACut() {
        ClassResponses two = ClassSamples.of(2, 3000, 4);
        ConfusionMatrix cut = ConfusionMatrix.of(0.5, two.oneVersusRest(0));
        ClassConfusion matrix = ClassConfusion.of(two);

        assertClose(cut.signalEfficiency(), matrix.efficiency(0));
        assertClose(cut.backgroundEfficiency(), matrix.ofTrueClass(1, 0));
        assertClose(cut.purity(), matrix.purity(0));
        assertClose(cut.f1(), matrix.selection(0).f1());
        assertClose(cut.accuracy(), matrix.accuracy());
        assertClose(cut.balancedAccuracy(), matrix.balancedAccuracy());
        assertClose(cut.backgroundFailing(), matrix.events(1, 1));
    }

    private static void assertClose(Measured expected, Measured actual) {
        assertEquals(expected.value(), actual.value(), 1e-11 * expected.value());
        assertEquals(expected.error(), actual.error(), 1e-11 * expected.value());
        assertEquals(expected.low(), actual.low(), 1e-11 * expected.value());
        assertEquals(expected.high(), actual.high(), 1e-11 * expected.value());
    }

    @Test
    void aClassWithoutEventsHasNoEfficiencyAndNoPartInTheAccuracies() {
        ClassConfusion matrix = ClassConfusion.of(events(new double[] {0, 0, 1}, new double[] {0, 2, 1},
                new double[] {1, 1, 2}));

        assertTrue(Double.isNaN(matrix.efficiency(2).value()));
        assertEquals(0, matrix.purity(2).value());
        assertEquals(0.75, matrix.accuracy().value());
        assertEquals(0.75, matrix.balancedAccuracy().value());
        // nothing seen of one event of H: 1/1 is all there is
        assertEquals(1, matrix.ofPredictedClass(0, 2).value());
        assertTrue(Double.isNaN(ClassConfusion.of(events(new double[] {0, 0, 1})).purity(1).value()));
    }

    @Test
    void withoutEventsNothingIsKnown() {
        ClassConfusion none = ClassConfusion.of(events());

        assertTrue(Double.isNaN(none.accuracy().value()));
        assertTrue(Double.isNaN(none.balancedAccuracy().value()));
        assertTrue(Double.isNaN(none.purity(0).value()));
    }

    @Test
    void negativeWeightsAreSummedLikeAnyOther() {
        ClassConfusion matrix = ClassConfusion.of(events(new double[] {0, 0, 3}, new double[] {0, 1, -1},
                new double[] {1, 0, -1}, new double[] {1, 1, 3}));

        assertEquals(1.5, matrix.efficiency(0).value());
        assertEquals(1.5, matrix.purity(0).value());
        assertEquals(6.0 / 4, matrix.accuracy().value());
        ClassConfusion cancelled = ClassConfusion.of(events(new double[] {0, 0, 1}, new double[] {0, 1, -1},
                new double[] {1, 1, 3}));
        assertTrue(Double.isNaN(cancelled.accuracy().value()));
        assertTrue(Double.isNaN(cancelled.balancedAccuracy().value()));
    }

    @Test
    void aLineShowsTheAccuracy() {
        assertTrue(matrix().toString().startsWith("confusion matrix of [H, tt, W], accuracy 55"),
                matrix()::toString);
        assertTrue(matrix().selection(1).toString().startsWith("selection of 'tt': efficiency 5"),
                matrix().selection(1)::toString);
    }

    /** Entries with a common part, some of the same class, some not. */
    static ClassResponses clustered(int n, boolean grouped) {
        SplittableRandom random = new SplittableRandom(12);
        double[][] responses = new double[3][3 * n];
        byte[] truth = new byte[3 * n];
        double[] weights = new double[3 * n];
        long[] ids = new long[3 * n];
        for (int i = 0; i < 3 * n; i++) {
            boolean first = i % 3 == 0;
            ids[i] = i / 3;
            truth[i] = (byte) (first || random.nextInt(3) == 0 ? random.nextInt(3) : truth[i - 1]);
            weights[i] = first ? 0.5 + random.nextDouble() : weights[i - 1];
            int seen = random.nextInt(10) < 6 ? truth[i] : random.nextInt(3);
            if (!first && random.nextInt(10) < 6) {
                seen = responses[0][i - 1] == 1 ? 0 : responses[1][i - 1] == 1 ? 1 : 2;
            }
            responses[seen][i] = 1;
        }
        return new ClassResponses(NAMES, responses, truth, weights,
                grouped ? EventGroups.of(ids) : EventGroups.NONE);
    }

    private static List<Measured> numbers(ClassConfusion m) {
        return List.of(m.accuracy(), m.balancedAccuracy(), m.efficiency(1), m.ofTrueClass(0, 2), m.purity(2),
                m.ofPredictedClass(1, 2), m.selection(0).f1(), m.selection(0).purityTimesEfficiency());
    }

    /** Events of classes that have the sizes they have, each drawn some times with all its entries. */
    private static double[] drawn(ClassResponses events, boolean grouped, SplittableRandom random) {
        int n = grouped ? events.groups().size() : events.size();
        int[] drawn = new int[n];
        for (int k = 0; k < n; k++) {
            drawn[random.nextInt(n)]++;
        }
        double[] weights = new double[events.size()];
        double[] have = new double[3];
        double[] wanted = new double[3];
        for (int i = 0; i < weights.length; i++) {
            weights[i] = events.weight(i) * drawn[grouped ? events.groups().group(i) : i];
            have[events.truth()[i]] += weights[i];
            wanted[events.truth()[i]] += events.weight(i);
        }
        for (int i = 0; i < weights.length; i++) {
            weights[i] *= wanted[events.truth()[i]] / have[events.truth()[i]];
        }
        return weights;
    }

    private static void assertBootstraps(boolean grouped) {
        ClassResponses events = clustered(1000, grouped);
        List<Measured> expected = numbers(ClassConfusion.of(events));
        SplittableRandom random = new SplittableRandom(13);
        int repeats = 1000;
        double[] sum = new double[expected.size()];
        double[] sum2 = new double[expected.size()];
        for (int repeat = 0; repeat < repeats; repeat++) {
            double[] weights = drawn(events, grouped, random);
            List<Measured> again = numbers(ClassConfusion.of(ClassSamples.withWeights(
                    ClassSamples.withGroups(events, EventGroups.NONE), weights)));
            for (int k = 0; k < sum.length; k++) {
                sum[k] += again.get(k).value();
                sum2[k] += again.get(k).value() * again.get(k).value();
            }
        }
        for (int k = 0; k < sum.length; k++) {
            double spread = Math.sqrt(sum2[k] / repeats - sum[k] * sum[k] / repeats / repeats);
            // 1000 draws know their spread to 2.2%
            assertEquals(spread, expected.get(k).error(), 0.08 * spread, "number " + k);
        }
    }

    @Test
    @Tag("slow")
    void errorsAreThoseOfABootstrapByEvents() {
        assertBootstraps(true);
    }

    @Test
    @Tag("slow")
    void errorsOfIndependentEntriesAreThoseOfABootstrap() {
        assertBootstraps(false);
    }

    @Test
    void entriesOfOneEventMakeErrorsLarger() {
        double independent = ClassConfusion.of(clustered(1500, false)).accuracy().error();

        assertTrue(ClassConfusion.of(clustered(1500, true)).accuracy().error() > 1.2 * independent);
        assertEquals(ClassConfusion.of(clustered(1500, false)).accuracy().value(),
                ClassConfusion.of(clustered(1500, true)).accuracy().value());
    }
}
