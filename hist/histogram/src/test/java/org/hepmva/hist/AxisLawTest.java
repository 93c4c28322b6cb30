package org.hepmva.hist;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * The contract of edges, on a million random axes: from denormal to huge, narrow at large values and wide.
 */
class AxisLawTest {

    private static final int AXES = 1_000_000;
    private static final long SEED = 20240607;

    private final SplittableRandom random = new SplittableRandom(SEED);

    /** Of any size that a double can have, of either sign; sometimes a short decimal, as people type. */
    private double wild() {
        return switch (random.nextInt(6)) {
            case 0 -> 0;
            case 1 -> random.nextInt(-1000, 1000) / 10.0;
            case 2 -> random.nextInt(-100, 100);
            case 3 -> random.nextDouble(-1, 1) * Double.MAX_VALUE;
            case 4 -> random.nextInt(-100_000, 100_000) * Double.MIN_VALUE;
            default -> random.nextDouble(-1, 1) * StrictMath.pow(10, random.nextInt(-320, 308));
        };
    }

    private double width(double lower) {
        return random.nextBoolean() ? Math.abs(wild()) : Math.ulp(lower) * random.nextInt(1, 2000);
    }

    private static boolean isRising(double[] edges) {
        for (int i = 1; i < edges.length; i++) {
            if (!(edges[i] > edges[i - 1])) {
                return false;
            }
        }
        return true;
    }

    /** One check, cheap enough for a million axes: nothing is formatted unless it fails. */
    private static void checkEdges(Axis axis) {
        for (int i = 0; i <= axis.bins(); i++) {
            double edge = axis.lowerEdge(i);
            int at = axis.indexOf(edge);
            int below = axis.indexOf(Math.nextDown(edge));
            if (at != i || below != i - 1) {
                assertEquals(i, at, () -> axis + ": bin of its edge " + edge);
                assertEquals(i - 1, below, () -> axis + ": bin just below its edge " + edge);
            }
        }
    }

    @Test
    @Tag("slow")
    void everyEdgeOfEveryAxisIsInTheBinAboveIt() {
        int regular = 0;
        int variable = 0;
        while (regular + variable < AXES) {
            double lower = wild();
            double upper = lower + width(lower);
            if (!(lower < upper && upper <= Double.MAX_VALUE)) {
                continue;
            }
            if (random.nextInt(4) > 0) {
                int bins = bins(lower, upper);
                checkEdges(new RegularAxis("x", bins, lower, upper));
                regular++;
            } else {
                double[] edges = random.doubles(random.nextInt(2, 20)).map(u -> lower + u * (upper - lower))
                        .sorted().toArray();
                if (isRising(edges) && Double.isFinite(edges[edges.length - 1])) {
                    checkEdges(VariableAxis.of("x", edges));
                    variable++;
                }
            }
        }
        assertTrue(regular > AXES / 2 && variable > AXES / 10, regular + " regular axes, " + variable
                + " variable");
    }

    /** Some number of bins, at least four numbers wide each: narrower ones may be refused. */
    private int bins(double lower, double upper) {
        double spacing = Math.max(Math.ulp(lower), Math.ulp(upper));
        double most = (upper / spacing - lower / spacing) / 4;
        return (int) Math.max(1, Math.min(random.nextInt(1, 60), most));
    }

    @Test
    void everyEdgeOfEveryIntegerAxisIsInTheBinAboveIt() {
        for (int n = 0; n < 10_000; n++) {
            int first = random.nextInt(Integer.MIN_VALUE, Integer.MAX_VALUE - 100);

            checkEdges(new IntegerAxis("n", first, first + random.nextInt(1, 100)));
        }
    }

    @Test
    void everyEdgeOfEveryCategoryAxisIsInTheBinAboveIt() {
        for (int n = 1; n <= 300; n++) {
            checkEdges(CategoryAxis.of("q", IntStream.range(0, n).mapToObj(String::valueOf)
                    .toArray(String[]::new)));
        }
    }

    @Test
    void slicedAndRebinnedAxesKeepTheVerySameEdges() {
        for (int n = 0; n < 10_000; n++) {
            RegularAxis axis = new RegularAxis("x", 60, random.nextDouble(-10, 0), random.nextDouble(0.1,
                    10));

            checkEdges(axis.rebinned(4));
            checkEdges(axis.sliced(7, 31));
            assertEquals(axis.lowerEdge(8), axis.rebinned(4).lowerEdge(2));
            assertEquals(axis.lowerEdge(8), axis.sliced(7, 31).lowerEdge(1));
        }
    }

    @Test
    void anyValueIsBetweenTheEdgesOfItsBin() {
        for (int n = 0; n < 100_000; n++) {
            double lower = random.nextDouble(-1e3, 1e3);
            Axis axis = new RegularAxis("x", random.nextInt(1, 100), lower, lower + random.nextDouble(1e-6,
                    1e6));
            double x = random.nextDouble(axis.lowerEdge(0) - 1, axis.lowerEdge(axis.bins()) + 1);

            int bin = axis.indexOf(x);

            assertTrue(axis.lowerEdge(bin) <= x && x < axis.upperEdge(bin), () -> axis + ": " + x + " in "
                    + bin);
        }
    }

    @Test
    void theWidestAndTheNarrowestRangesAreBinned() {
        checkEdges(new RegularAxis("all numbers", 100, -Double.MAX_VALUE, Double.MAX_VALUE));
        checkEdges(new RegularAxis("denormal", 100, 0, 100 * Double.MIN_VALUE));
        checkEdges(new RegularAxis("about zero", 7, -7 * Double.MIN_VALUE, 7 * Double.MIN_VALUE));
        checkEdges(new RegularAxis("neighbours", 1, 1, Math.nextUp(1.0)));
    }

    @Test
    void aMillionBinsAreAsExactAsTen() {
        RegularAxis axis = new RegularAxis("x", 1_000_000, -0.1, 0.7);

        checkEdges(axis);

        assertEquals(1_000_001, Arrays.stream(axis.edges()).distinct().count());
    }
}
