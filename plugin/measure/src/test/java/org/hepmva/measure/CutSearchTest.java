package org.hepmva.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Windows and boxes against searches that ask {@link Window#keeps} for every event. */
class CutSearchTest {

    private static final byte SIGNAL = 0;
    private static final byte BACKGROUND = 1;
    private static final double INF = Double.POSITIVE_INFINITY;

    /** Weights are multiples of a quarter, so sums are the same in any order. */
    private static final double[] WEIGHTS = {0.25, 0.5, 1, 2, -0.25};

    private static LabelledColumns random(int events, int variables, long seed) {
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
                double x = Math.rint(6 * (random.nextGaussian() + (classes[i] == SIGNAL ? 1 : 0)));
                values[v][i] = missing ? Float.NaN : random.nextInt(40) == 0 ? Float.NEGATIVE_INFINITY
                        : (float) x;
            }
        }
        List<String> names = IntStream.range(0, variables).mapToObj(v -> "x" + v).toList();
        return new LabelledColumns(names, values, classes, weights);
    }

    /** Σw of a class that all windows keep, over Σw of the class. */
    private static double efficiency(LabelledColumns sample, byte cls, List<Window> windows) {
        return kept(sample, cls, windows) / sumW(sample, cls);
    }

    private static double sumW(LabelledColumns sample, byte cls) {
        return IntStream.range(0, sample.size()).filter(i -> sample.classes()[i] == cls)
                .mapToDouble(i -> sample.eventWeights()[i]).sum();
    }

    private static double kept(LabelledColumns sample, byte cls, List<Window> windows) {
        double sum = 0;
        for (int i = 0; i < sample.size(); i++) {
            int event = i;
            boolean all = windows.stream()
                    .allMatch(window -> window.keeps(sample.column(window.variable())[event]));
            sum += all && sample.classes()[i] == cls ? sample.eventWeights()[i] : 0;
        }
        return sum;
    }

    private static List<CutCurve> windowsOf(LabelledColumns sample) {
        return IntStream.range(0, sample.names().size())
                .mapToObj(v -> WindowSearch.find(v, sample, sample)).toList();
    }

    private static double[] edges(LabelledColumns sample, int v, int most) {
        QuantileBins bins = QuantileBins.of(sample.column(v), most);
        return IntStream.rangeClosed(0, bins.bins()).mapToDouble(bins::edge).toArray();
    }

    @Test
    void noWindowKeepsTheWantedSignalAndLessBackground() {
        for (int seed = 0; seed < 6; seed++) {
            LabelledColumns sample = random(20 + seed, 1, seed);
            double[] edges = edges(sample, 0, 100);

            CutCurve curve = WindowSearch.find(0, sample, sample);

            for (RectangularCut cut : curve.cuts()) {
                // fractions of single bins are summed, so at the wanted one itself rounding decides
                double least = INF;
                double leastOrEqual = INF;
                for (int from = 0; from < edges.length; from++) {
                    for (int to = from + 1; to < edges.length; to++) {
                        List<Window> window = List.of(new Window("x0", edges[from], edges[to]));
                        double s = efficiency(sample, SIGNAL, window);
                        double b = efficiency(sample, BACKGROUND, window);
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

    private static void assertKeepsWhatItSays(LabelledColumns sample, RectangularCut cut) {
        assertEquals(cut.backgroundEfficiency().value(), cut.onTraining(), 1e-12, cut.toString());
        assertTrue(cut.signalEfficiency().value() >= cut.wanted() - 2e-9, cut::toString);
    }

    @Test
    void aBoxKeepsWhatItSaysAlsoOfEventsWithMissingValues() {
        for (int seed = 0; seed < 40; seed++) {
            LabelledColumns sample = random(60, 1 + seed % 3, seed);

            CutCurve curve = BoxSearch.find(sample, sample, windowsOf(sample));

            curve.cuts().forEach(cut -> assertKeepsWhatItSays(sample, cut));
        }
    }

    @Test
    void aBoxIsPeeledWhereMostBackgroundGoesForTheSignalLost() {
        for (int seed = 0; seed < 30; seed++) {
            LabelledColumns sample = random(50, 1 + seed % 3, seed);
            List<List<Window>> boxes = peeled(sample);

            CutCurve curve = BoxSearch.find(sample, sample, List.of());

            for (RectangularCut cut : curve.cuts()) {
                List<Window> expected = boxes.get(0);
                for (List<Window> box : boxes) {
                    if (efficiency(sample, SIGNAL, box) < cut.wanted() - 1e-9) {
                        break;
                    }
                    expected = box;
                }
                assertEquals(expected, cut.windows(), "seed " + seed + ", wanted " + cut.wanted());
            }
        }
    }

    /** All boxes from the open one on, each the one before without its worst slice. */
    private static List<List<Window>> peeled(LabelledColumns sample) {
        int variables = sample.names().size();
        double[][] edges = new double[variables][];
        int[][] face = new int[variables][2];
        for (int v = 0; v < variables; v++) {
            edges[v] = edges(sample, v, 50);
            face[v][1] = edges[v].length - 1;
        }
        List<List<Window>> boxes = new ArrayList<>(List.of(box(edges, face)));
        double floor = 1e-4 * sumW(sample, SIGNAL);
        for (boolean more = true; more;) {
            List<Window> now = boxes.get(boxes.size() - 1);
            int[][] best = null;
            double most = Double.NEGATIVE_INFINITY;
            for (int f = 0; f < 2 * variables; f++) {
                int[][] next = Stream.of(face).map(int[]::clone).toArray(int[][]::new);
                next[f / 2][f % 2] += f % 2 == 0 ? 1 : -1;
                if (next[f / 2][0] < next[f / 2][1]) {
                    List<Window> then = box(edges, next);
                    double s = kept(sample, SIGNAL, now) - kept(sample, SIGNAL, then);
                    double b = kept(sample, BACKGROUND, now) - kept(sample, BACKGROUND, then);
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
        LabelledColumns sample = alternating(4000, 5);
        for (int i = 0; i < sample.size(); i++) {
            sample.columns()[0][i] = i / 5 % 2 == 0 ? Float.NaN
                    : sample.classes()[i] == SIGNAL ? 1 + i % 7 : -1 - i % 7;
        }

        RectangularCut window = WindowSearch.find(0, sample, sample).at(0.9);
        RectangularCut box = BoxSearch.find(sample, sample, windowsOf(sample)).at(0.9);

        assertTrue(window.windows().get(0).isOpen(), window::expression);
        assertEquals(1, window.onTraining());
        assertEquals(0.9, box.signalEfficiency().value(), 0.02);
    }

    /** Every n-th event is signal and lies one to the right. */
    private static LabelledColumns alternating(int events, int everyNthIsSignal) {
        Random random = new Random(1);
        float[][] values = new float[2][events];
        byte[] classes = new byte[events];
        for (int i = 0; i < events; i++) {
            classes[i] = i % everyNthIsSignal == 0 ? SIGNAL : BACKGROUND;
            values[0][i] = (float) (random.nextGaussian() + (classes[i] == SIGNAL ? 1 : 0));
            values[1][i] = (float) (random.nextGaussian() + (classes[i] == SIGNAL ? 1 : 0));
        }
        return new LabelledColumns(List.of("x0", "x1"), values, classes, new double[0]);
    }

    @Test
    void classesThatAlternateAreBothSearched() {
        LabelledColumns small = alternating(20_000, 2);
        LabelledColumns large = alternating(120_000, 2);

        RectangularCut ofSmall = BoxSearch.find(small, small, List.of()).at(0.7);
        RectangularCut ofLarge = BoxSearch.find(large, large, List.of()).at(0.7);

        // the errors of 10 000 events of each class
        assertEquals(ofSmall.backgroundEfficiency().value(), ofLarge.backgroundEfficiency().value(), 0.02);
        assertEquals(ofLarge.backgroundEfficiency().value(), ofLarge.onTraining(), 0.01);
        assertEquals(0.7, ofLarge.signalEfficiency().value(), 0.02);
    }

    @Test
    void aSmallClassBesideALargeOneIsSearchedWhole() {
        LabelledColumns sample = alternating(200_000, 4001);

        CutCurve curve = BoxSearch.find(sample, sample, List.of());

        // 50 signal events, all of them searched: what was found holds for the sample itself
        for (RectangularCut cut : curve.cuts()) {
            assertTrue(cut.signalEfficiency().value() >= cut.wanted() - 1e-9, cut::toString);
        }
    }

    @Test
    @Tag("slow")
    void theSameBoxesAreFoundEveryTime() {
        LabelledColumns sample = alternating(110_000, 2);

        CutCurve first = BoxSearch.find(sample, sample, List.of());
        CutCurve second = BoxSearch.find(sample, sample, List.of());

        assertEquals(first, second);
    }

    @Test
    void aWindowIsFoundWhereSignalLiesInTheMiddle() {
        float[][] values = new float[1][1000];
        byte[] classes = new byte[1000];
        for (int i = 0; i < 1000; i++) {
            values[0][i] = i;
            classes[i] = i >= 400 && i < 600 ? SIGNAL : BACKGROUND;
        }
        LabelledColumns sample = new LabelledColumns(List.of("x"), values, classes, new double[0]);

        RectangularCut cut = CutCurve.ofVariable(0, sample, sample).at(0.98);

        assertEquals(1, cut.signalEfficiency().value(), 0.021);
        assertEquals(0, cut.backgroundEfficiency().value(), 0.02);
        assertTrue(cut.expression().matches("\\S+ <= x < \\S+"), cut::expression);
    }

    @Test
    void columnsOfDifferentLengthAreRefused() {
        Exception names = assertThrows(IllegalArgumentException.class,
                () -> new LabelledColumns(List.of("x"), new float[2][1], new byte[1], new double[0]));
        Exception lengths = assertThrows(IllegalArgumentException.class,
                () -> new LabelledColumns(List.of("x"), new float[1][2], new byte[1], new double[0]));
        Exception weights = assertThrows(IllegalArgumentException.class,
                () -> new LabelledColumns(List.of("x"), new float[1][1], new byte[1], new double[2]));

        assertEquals("columns has 2 values, not 1", names.getMessage());
        assertEquals("column 'x' has 2 values, not 1", lengths.getMessage());
        assertEquals("eventWeights has 2 values, not 1", weights.getMessage());
    }

    /** Two of three background events are beyond every cut; the window that leaves them out is not open. */
    @Test
    void infiniteValuesCanBeCutAway() {
        float inf = Float.POSITIVE_INFINITY;
        LabelledColumns sample = new LabelledColumns(List.of("x"), new float[][] {{1, 2, 3, 2, inf, inf}},
                new byte[] {0, 0, 0, 1, 1, 1}, new double[0]);

        RectangularCut cut = CutCurve.ofVariable(0, sample, sample).at(0.99);

        assertEquals(1 / 3.0, cut.onTraining(), 1e-12);
        assertEquals(cut.onTraining(), cut.backgroundEfficiency().value(), 1e-12);
        assertEquals("x < 3.4028235e38", cut.expression());
    }

    private static double balance(LabelledColumns sample, List<Window> windows) {
        return efficiency(sample, SIGNAL, windows) - efficiency(sample, BACKGROUND, windows);
    }

    @Test
    void noWindowIsMoreBalancedThanTheMostBalanced() {
        for (int seed = 0; seed < 40; seed++) {
            LabelledColumns sample = random(20 + seed, 1, seed);
            double[] edges = edges(sample, 0, 100);
            double most = 0;
            for (int from = 0; from < edges.length; from++) {
                for (int to = from + 1; to < edges.length; to++) {
                    most = Math.max(most, balance(sample, List.of(new Window("x0", edges[from], edges[to]))));
                }
            }

            RectangularCut found = WindowSearch.find(0, sample, sample).mostBalanced().orElseThrow();

            assertEquals(most, balance(sample, found.windows()), 1e-12, "seed " + seed);
            assertEquals((most + 1) / 2, found.balancedOnTraining(), 1e-12, "seed " + seed);
        }
    }

    @Test
    void theMostBalancedBoxIsNoWorseThanAnyWindowOrAnyBoxOfTheCurve() {
        for (int seed = 0; seed < 40; seed++) {
            LabelledColumns sample = random(60, 2, seed);
            List<CutCurve> windows = windowsOf(sample);

            CutCurve curve = BoxSearch.find(sample, sample, windows);

            double found = balance(sample, curve.mostBalanced().orElseThrow().windows());
            assertEquals((found + 1) / 2, curve.mostBalanced().orElseThrow().balancedOnTraining(), 1e-12);
            for (CutCurve any : Stream.concat(windows.stream(), Stream.of(curve)).toList()) {
                for (RectangularCut cut : any.cuts()) {
                    assertTrue(balance(sample, cut.windows()) <= found + 1e-12, "seed " + seed + ", " + cut);
                }
            }
        }
    }
}
