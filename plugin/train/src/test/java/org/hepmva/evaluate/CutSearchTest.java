package org.hepmva.evaluate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.hepmva.runtime.Variable;
import org.hepmva.sample.Parts;
import org.hepmva.sample.Sample;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Windows and boxes against searches that ask {@link Window#keeps} for every event. */
class CutSearchTest {

    private static final double INF = Double.POSITIVE_INFINITY;

    /** Weights are multiples of a quarter, so sums are the same in any order. */
    private static final double[] WEIGHTS = {0.25, 0.5, 1, 2, -0.25};

    private static Sample random(int events, int variables, long seed) {
        Random random = new Random(seed);
        float[][] values = new float[variables][events];
        double[] weights = new double[events];
        byte[] classes = new byte[events];
        for (int i = 0; i < events; i++) {
            classes[i] = (byte) (i < 2 ? i : random.nextInt(2));
            // two large ones, so that no class is without weight
            weights[i] = i < 2 ? 4 : WEIGHTS[random.nextInt(WEIGHTS.length)];
            for (int v = 0; v < variables; v++) {
                boolean missing = random.nextDouble() < 0.15 * v + 0.2 * classes[i];
                double x = Math.rint(6 * (random.nextGaussian() + (classes[i] == Sample.SIGNAL ? 1 : 0)));
                values[v][i] = missing ? Float.NaN : random.nextInt(40) == 0 ? Float.NEGATIVE_INFINITY
                        : (float) x;
            }
        }
        List<Variable> names = IntStream.range(0, variables).mapToObj(v -> Variable.of("x" + v)).toList();
        return Sample.of(names, values, weights, classes);
    }

    /** Σw of a class that all windows keep, over Σw of the class. */
    private static double efficiency(Sample sample, byte cls, List<Window> windows) {
        return kept(sample, cls, windows) / sample.summary(cls).sumW();
    }

    private static double kept(Sample sample, byte cls, List<Window> windows) {
        double sum = 0;
        for (int i = 0; i < sample.size(); i++) {
            int event = i;
            boolean all = IntStream.range(0, windows.size())
                    .allMatch(v -> windows.get(v).keeps(sample.values(v)[event]));
            sum += all && sample.classes()[i] == cls ? sample.eventWeights()[i] : 0;
        }
        return sum;
    }

    private static List<CutCurve> windowsOf(Sample sample) {
        return IntStream.range(0, sample.variables().size())
                .mapToObj(v -> WindowSearch.find(v, sample, sample)).toList();
    }

    private static double[] edges(Sample sample, int v, int most) {
        QuantileBins bins = QuantileBins.of(Labelled.of(sample, v), most);
        return IntStream.rangeClosed(0, bins.bins()).mapToDouble(bins::edge).toArray();
    }

    @Test
    void noWindowKeepsTheWantedSignalAndLessBackground() {
        for (int seed = 0; seed < 6; seed++) {
            Sample sample = random(20 + seed, 1, seed);
            double[] edges = edges(sample, 0, 100);

            CutCurve curve = WindowSearch.find(0, sample, sample);

            for (RectangularCut cut : curve.cuts()) {
                // fractions of single bins are summed, so at the wanted one itself rounding decides
                double least = INF;
                double leastOrEqual = INF;
                for (int from = 0; from < edges.length; from++) {
                    for (int to = from + 1; to < edges.length; to++) {
                        List<Window> window = List.of(new Window("x0", edges[from], edges[to]));
                        double s = efficiency(sample, Sample.SIGNAL, window);
                        double b = efficiency(sample, Sample.BACKGROUND, window);
                        least = s >= cut.wanted() + 1e-12 ? Math.min(b, least) : least;
                        leastOrEqual = s >= cut.wanted() - 1e-12 ? Math.min(b, leastOrEqual) : leastOrEqual;
                    }
                }
                assertTrue(cut.onTraining() <= least + 1e-12, "seed " + seed + ", " + cut);
                assertTrue(cut.onTraining() >= leastOrEqual - 1e-12, "seed " + seed + ", " + cut);
                assertKeepsWhatItSays(sample, cut);
            }
        }
    }

    private static void assertKeepsWhatItSays(Sample sample, RectangularCut cut) {
        assertEquals(cut.backgroundEfficiency().value(), cut.onTraining(), 1e-12, cut.toString());
        assertTrue(cut.signalEfficiency().value() >= cut.wanted() - 2e-9, cut::toString);
    }

    @Test
    void aBoxKeepsWhatItSaysAlsoOfEventsWithMissingValues() {
        for (int seed = 0; seed < 40; seed++) {
            Sample sample = random(60, 1 + seed % 3, seed);

            CutCurve curve = BoxSearch.find(sample, sample, windowsOf(sample));

            curve.cuts().forEach(cut -> assertKeepsWhatItSays(sample, cut));
        }
    }

    @Test
    void aBoxIsPeeledWhereMostBackgroundGoesForTheSignalLost() {
        for (int seed = 0; seed < 30; seed++) {
            Sample sample = random(50, 1 + seed % 3, seed);
            List<List<Window>> boxes = peeled(sample);

            CutCurve curve = BoxSearch.find(sample, sample, List.of());

            for (RectangularCut cut : curve.cuts()) {
                List<Window> expected = boxes.get(0);
                for (List<Window> box : boxes) {
                    if (efficiency(sample, Sample.SIGNAL, box) < cut.wanted() - 1e-9) {
                        break;
                    }
                    expected = box;
                }
                assertEquals(expected, cut.windows(), "seed " + seed + ", wanted " + cut.wanted());
            }
        }
    }

    /** All boxes from the open one on, each the one before without its worst slice. */
    private static List<List<Window>> peeled(Sample sample) {
        int variables = sample.variables().size();
        double[][] edges = new double[variables][];
        int[][] face = new int[variables][2];
        for (int v = 0; v < variables; v++) {
            edges[v] = edges(sample, v, 50);
            face[v][1] = edges[v].length - 1;
        }
        List<List<Window>> boxes = new ArrayList<>(List.of(box(edges, face)));
        double floor = 1e-4 * sample.summary(Sample.SIGNAL).sumW();
        for (boolean more = true; more;) {
            List<Window> now = boxes.get(boxes.size() - 1);
            int[][] best = null;
            double most = Double.NEGATIVE_INFINITY;
            for (int f = 0; f < 2 * variables; f++) {
                int[][] next = Stream.of(face).map(int[]::clone).toArray(int[][]::new);
                next[f / 2][f % 2] += f % 2 == 0 ? 1 : -1;
                if (next[f / 2][0] < next[f / 2][1]) {
                    List<Window> then = box(edges, next);
                    double s = kept(sample, Sample.SIGNAL, now) - kept(sample, Sample.SIGNAL, then);
                    double b = kept(sample, Sample.BACKGROUND, now) - kept(sample, Sample.BACKGROUND, then);
                    double gain = b / (Math.max(0, s) + floor);
                    best = gain > most ? next : best;
                    most = Math.max(most, gain);
                }
            }
            more = best != null;
            if (more) {
                face = best;
                boxes.add(box(edges, face));
            }
        }
        return boxes;
    }

    private static List<Window> box(double[][] edges, int[][] face) {
        return IntStream.range(0, edges.length)
                .mapToObj(v -> new Window("x" + v, edges[v][face[v][0]], edges[v][face[v][1]])).toList();
    }

    @Test
    void aVariableThatIsMissingInHalfOfTheEventsCannotKeepNineTenthsOfTheSignal() {
        Sample sample = Examples.sample(4000, 1, 0);
        for (int i = 0; i < sample.size(); i++) {
            sample.values(0)[i] = i / 5 % 2 == 0 ? Float.NaN
                    : sample.classes()[i] == Sample.SIGNAL ? 1 + i % 7 : -1 - i % 7;
        }

        RectangularCut window = WindowSearch.find(0, sample, sample).at(0.9);
        RectangularCut box = BoxSearch.find(sample, sample, windowsOf(sample)).at(0.9);

        assertTrue(window.windows().get(0).isOpen(), window::expression);
        assertEquals(1, window.onTraining());
        assertEquals(0.9, box.signalEfficiency().value(), 0.02);
    }

    /** Every n-th event is signal and lies one to the right. */
    private static Sample alternating(int events, int everyNthIsSignal) {
        Random random = new Random(1);
        float[][] values = new float[2][events];
        byte[] classes = new byte[events];
        for (int i = 0; i < events; i++) {
            classes[i] = i % everyNthIsSignal == 0 ? Sample.SIGNAL : Sample.BACKGROUND;
            values[0][i] = (float) (random.nextGaussian() + (classes[i] == Sample.SIGNAL ? 1 : 0));
            values[1][i] = (float) (random.nextGaussian() + (classes[i] == Sample.SIGNAL ? 1 : 0));
        }
        return Sample.of(List.of(Variable.of("x0"), Variable.of("x1")), values, new double[0], classes);
    }

    @Test
    void classesThatAlternateAreBothSearched() {
        Sample small = alternating(20_000, 2);
        Sample large = alternating(120_000, 2);

        RectangularCut ofSmall = BoxSearch.find(small, small, List.of()).at(0.7);
        RectangularCut ofLarge = BoxSearch.find(large, large, List.of()).at(0.7);

        // the errors of 10 000 events of each class
        assertEquals(ofSmall.backgroundEfficiency().value(), ofLarge.backgroundEfficiency().value(), 0.02);
        assertEquals(ofLarge.backgroundEfficiency().value(), ofLarge.onTraining(), 0.01);
        assertEquals(0.7, ofLarge.signalEfficiency().value(), 0.02);
    }

    @Test
    void aSmallClassBesideALargeOneIsSearchedWhole() {
        Sample sample = alternating(200_000, 4001);

        CutCurve curve = BoxSearch.find(sample, sample, List.of());

        // 50 signal events, all of them searched: what was found holds for the sample itself
        for (RectangularCut cut : curve.cuts()) {
            assertTrue(cut.signalEfficiency().value() >= cut.wanted() - 1e-9, cut::toString);
        }
    }

    @Test
    @Tag("slow")
    void theSameBoxesAreFoundEveryTime() {
        Sample sample = alternating(110_000, 2);

        CutCurve first = BoxSearch.find(sample, sample, List.of());
        CutCurve second = BoxSearch.find(sample, sample, List.of());

        assertEquals(first, second);
    }

    @Test
    @Tag("slow")
    void boxesAreNotSearchedAmongEventsWithoutWeightAndAFindingSaysSo() {
        Sample plain = Examples.sample(190_000, 1, 0);
        byte[] classes = new byte[plain.size()];
        double[] weights = new double[plain.size()];
        for (int i = 0; i < weights.length; i++) {
            // one event outweighs all others of signal together and is one of three that may be chosen
            classes[i] = i % 5 == 0 ? Sample.BACKGROUND : Sample.SIGNAL;
            weights[i] = i % 5 == 0 ? 1 : i == 1 ? 1e6 : -1;
        }
        float[][] values = {plain.values(0), plain.values(1), plain.values(2)};
        Sample sample = Sample.of(plain.variables(), values, weights, classes);
        Sample test = Examples.sample(1000, 2, 0);
        Sample none = test.select(new int[0]);

        Evaluation evaluation = Evaluation.of(List.of(Examples.network("DNN")),
                new Parts(sample, none, test), EvaluationSettings.defaults());

        assertEquals(List.of(), evaluation.boxes().cuts());
        assertTrue(evaluation.findings().contains(new Finding(Finding.Level.NOTE, "best rectangular cuts",
                "They are not searched: negative weights leave no weight to a class of the events they"
                        + " would be found on, at most 50000 of each.")), () -> evaluation.findings()
                        .toString());
    }
}
