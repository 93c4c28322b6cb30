package org.hepmva.measure;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
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
    void largeWholeNumbersBelowZeroHaveNoHalvesEither() {
        assertEquals(40, Ranges.ofVariable("x", new double[] {-0x1p60, -0x1p60}, 40).bins());
        assertEquals(40, Ranges.ofVariable("x", new double[] {0x1p52, 0x1p52 + 1}, 40).bins());
    }

    /** Of a thousand values from 100 to 110 one on each side lies outside of the quantiles of 0.2%. */
    @Test
    void aTailThatTakesMoreThanAQuarterOfTheBulkIsLeftOut() {
        for (double far : new double[] {2, 3}) {
            double[] low = IntStream.range(0, 1000).mapToDouble(i -> 100 + 10 * (i / 999.0)).toArray();
            double[] high = low.clone();
            low[0] = 100 - far;
            high[999] = 110 + far;

            assertEquals(Ranges.padded("x", 40, new double[] {far > 2.5 ? low[1] : low[0], 110}, 0.02),
                    Ranges.ofVariable("x", low, 40));
            assertEquals(Ranges.padded("x", 40, new double[] {100, far > 2.5 ? high[998] : high[999]}, 0.02),
                    Ranges.ofVariable("x", high, 40));
        }
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

    /** Numbers from 0 to 0.999 and some more. */
    private static double[] bulkAnd(double... more) {
        return DoubleStream.concat(IntStream.range(0, 1000).mapToDouble(i -> i / 1000.0),
                DoubleStream.of(more)).toArray();
    }

    private static void assertEnds(double low, double high, Axis axis) {
        assertEquals(low, axis.lowerEdge(0), 1e-12);
        assertEquals(high, axis.upperEdge(axis.bins() - 1), 1e-12);
    }

    @Test
    void tailsThatTakeMoreRoomThanAQuarterOfTheBulkAreLeftOut() {
        // quantiles of 0.2% are the third value and the third from the end, and 2% of the rest is room
        assertEnds(0.001 - 0.02 * 0.997, 0.998 + 0.02 * 0.997,
                Ranges.ofVariable("x", bulkAnd(-100, 100), 40));
        assertEnds(-0.02 * 0.999, 0.999 + 0.02 * 0.999, Ranges.ofVariable("x", bulkAnd(100, 101), 40));
    }

    @Test
    void tailsThatTakeLittleRoomAreShown() {
        assertEnds(-0.2 - 0.02 * 1.4, 1.2 + 0.02 * 1.4, Ranges.ofVariable("x", bulkAnd(-0.2, 1.2), 40));
    }

    @Test
    void aFewWholeNumbersHaveABinEach() {
        Axis sixty = Ranges.ofVariable("n", new double[] {-10, 49, 0, Double.NaN}, 40);
        Axis more = Ranges.ofVariable("n", new double[] {-10, 50, 0}, 40);
        Axis oneHalf = Ranges.ofVariable("n", new double[] {-10, 49, 0.5}, 40);

        assertEquals(60, sixty.bins());
        assertEnds(-10.5, 49.5, sixty);
        assertEquals(40, more.bins());
        assertEquals(40, oneHalf.bins());
    }

    @Test
    void nothingFiniteHasTheUnitInterval() {
        Axis axis = Ranges.ofVariable("x", new double[] {Double.NaN, Double.NEGATIVE_INFINITY}, 7);

        assertEquals(7, axis.bins());
        assertEnds(0, 1, axis);
    }

    @Test
    void aResponseThatFillsLittleOfItsNominalRangeIsShownAlone() {
        double[] nominal = {-1, 1};

        assertEnds(0.4 - 0.01, 0.9 + 0.01, Ranges.ofResponse("y", nominal, new double[] {0.4, 0.9}, 40));
        assertEnds(-1, 1, Ranges.ofResponse("y", nominal, new double[] {-0.5, 0.75}, 40));
        assertEnds(-1, 1, Ranges.ofResponse("y", nominal, new double[] {-1, 1}, 40));
        assertEnds(-1 - 0.06, 2 + 0.06, Ranges.ofResponse("y", nominal, new double[] {-1, 2}, 40));
    }

    @Test
    void stepsAreOneTwoOrFiveTimesAPowerOfTen() {
        assertArrayEquals(new double[] {0, 11}, Ranges.round(new double[] {0, 10}));
        assertArrayEquals(new double[] {0, 22}, Ranges.round(new double[] {0, 20}));
        assertArrayEquals(new double[] {0, 55}, Ranges.round(new double[] {0, 50}));
        assertArrayEquals(new double[] {-200, 2200}, Ranges.round(new double[] {-150, 2000}));
    }

    @Test
    void roomIsAFractionOfWhatLiesBetweenThoughThatIsNoDouble() {
        Axis wide = Ranges.padded("x", 10, new double[] {-1.5e308, 1.2e308}, 0.05);
        Axis one = Ranges.padded("x", 10, new double[] {1000, 1000}, 0.05);

        assertEquals(-1.5e308 - 0.05 * 1.5e308 - 0.05 * 1.2e308, wide.lowerEdge(0), 1e296);
        assertEquals(1.2e308 + 0.05 * 1.5e308 + 0.05 * 1.2e308, wide.upperEdge(9), 1e296);
        assertEnds(999, 1001, one);
    }
}
