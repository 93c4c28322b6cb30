package org.hepmva.measure;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import org.hepmva.hist.Axis;
import org.hepmva.hist.RegularAxis;
import org.junit.jupiter.api.Test;

class RangesTest {

    private static void assertHolds(Axis axis, double value) {
        int bin = axis.indexOf(value);
        assertTrue(bin >= 0 && bin < axis.bins(), () -> value + " in " + axis);
    }

    @Test
    void anyTwoValuesHaveAnAxisHoweverNearTheyAre() {
        Random random = new Random(1);
        for (int i = 0; i < 20_000; i++) {
            double from = Double.longBitsToDouble(random.nextLong());
            int bins = 2 + random.nextInt(99);
            if (Double.isFinite(from)) {
                double to = from + random.nextInt(100) * Math.ulp(from);

                double[] range = {from, Double.isFinite(to) ? to : from};
                Axis axis = Ranges.padded("x", bins, range, 0.02);

                assertEquals(bins, axis.bins());
                assertHolds(axis, range[0]);
                assertHolds(axis, range[1]);
            }
        }
    }

    @Test
    void theEndsOfTheDoublesHaveAnAxis() {
        double[] whole = {-Double.MAX_VALUE, Double.MAX_VALUE};
        double[] end = {Double.MAX_VALUE, Double.MAX_VALUE};

        assertEquals(new RegularAxis("x", 40, whole[0], whole[1]), Ranges.padded("x", 40, whole, 0.02));
        assertEquals(Double.MAX_VALUE, Ranges.padded("x", 40, end, 0.02).upperEdge(39));
    }

    @Test
    void aConstantHasRoomOfAThousandthAtEachSide() {
        double[] sentinel = {1e20, 1e20};

        assertEquals(new RegularAxis("x", 40, 1e20 - 1e17, 1e20 + 1e17),
                Ranges.ofVariable("x", sentinel, 40));
        assertEquals(new RegularAxis("x", 40, 0.0, 1.0), Ranges.padded("x", 40, new double[] {0.5, 0.5}, 0));
    }

    @Test
    void wholeNumbersHaveABinEachAsLongAsThereAreHalves() {
        double[] hits = {3, 5, 4, 3};
        double[] large = {1e15, 1e15 + 1, 1e15};
        double[] constant = {0x1p60, 0x1p60};

        assertEquals(new RegularAxis("x", 3, 2.5, 5.5), Ranges.ofVariable("x", hits, 40));
        assertEquals(2, Ranges.ofVariable("x", large, 40).bins());
        assertEquals(40, Ranges.ofVariable("x", constant, 40).bins());
    }

    @Test
    void responsesOneUlpApartHaveAnAxis() {
        double[] range = {0.5, Math.nextUp(0.5)};

        Axis axis = Ranges.ofResponse("y", new double[] {0, 1}, range, 40);

        assertHolds(axis, range[0]);
        assertHolds(axis, range[1]);
        assertTrue(axis.width(0) >= 4 * Math.ulp(0.5), () -> Arrays.toString(axis.edges()));
    }

    @Test
    void aClassifierOfOneResponseHasAnAxis() {
        assertHolds(Ranges.ofResponse("y", new double[] {0.1, 0.1}, new double[] {0.1, 0.1}, 40), 0.1);
    }

    @Test
    void theLargestNominalResponseIsInTheLastBin() {
        for (double[] nominal : new double[][] {{-1, 1}, {0, 1}, {-0.8, 0.8}, {-3, 0}}) {
            for (int bins : new int[] {2, 7, 40, 333}) {
                Axis axis = Ranges.ofResponse("y", nominal, nominal, bins);

                assertEquals(bins - 1, axis.indexOf(nominal[1]), axis::toString);
                assertEquals(0, axis.indexOf(nominal[0]), axis::toString);
                assertEquals(nominal[1], axis.upperEdge(bins - 1), 1e-15);
            }
        }
    }

    @Test
    void automaticRangesAreRoundAndHoldEveryValue() {
        assertArrayEquals(new double[] {0, 105}, Ranges.round(new double[] {3.7, 100, Double.NaN}));
        assertArrayEquals(new double[] {-4, 4.5}, Ranges.round(new double[] {-3.94, 4.03}));
        assertArrayEquals(new double[] {0, 1}, Ranges.round(new double[] {Double.NaN}));
        assertArrayEquals(new double[] {6.5, 7.5}, Ranges.round(new double[] {7, 7}));
        Random random = new Random(2);
        for (int i = 0; i < 20_000; i++) {
            double[] values = {Double.longBitsToDouble(random.nextLong()),
                Double.longBitsToDouble(random.nextLong())};
            if (Double.isFinite(values[0]) && Double.isFinite(values[1])) {
                double[] range = Ranges.round(values);
                Axis axis = new RegularAxis("x", 50, range[0], range[1]);
                assertHolds(axis, values[0]);
                assertHolds(axis, values[1]);
            }
        }
    }

    @Test
    void theLargestDoubleHasARange() {
        assertArrayEquals(new double[] {-Double.MAX_VALUE, Double.MAX_VALUE},
                Ranges.round(new double[] {-Double.MAX_VALUE, Double.MAX_VALUE}));
        assertEquals(Double.MAX_VALUE, Ranges.round(new double[] {1, Double.MAX_VALUE})[1]);
        assertEquals(1.5, Ranges.round(new double[] {1, Double.POSITIVE_INFINITY})[1]);
    }
}
