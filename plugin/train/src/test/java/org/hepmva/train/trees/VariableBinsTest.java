package org.hepmva.train.trees;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;

class VariableBinsTest {

    private static final double[] UNWEIGHTED = {};

    private static VariableBins bins(int most, float... values) {
        return VariableBins.of(values, most, UNWEIGHTED);
    }

    @Test
    void fewValuesHaveACutMidwayBetweenEachTwo() {
        VariableBins bins = bins(255, 3, 1, 1, 2);

        assertEquals(3, bins.valueBins());
        assertEquals(1.5f, bins.cutAbove(0));
        assertEquals(2.5f, bins.cutAbove(1));
    }

    @Test
    void aValueOnTheCutBelongsAbove() {
        VariableBins bins = bins(255, 1, 2);

        assertEquals(1, bins.binOf(1.5f));
        assertEquals(0, bins.binOf(Math.nextDown(1.5f)));
    }

    @Test
    void neighbouringFloatsAreToldApart() {
        float next = Math.nextUp(1f);
        VariableBins bins = bins(255, 1, next);

        assertEquals(next, bins.cutAbove(0));
        assertEquals(0, bins.binOf(1));
        assertEquals(1, bins.binOf(next));
    }

    @Test
    void bothZerosAreOneValue() {
        VariableBins bins = bins(255, -0f, 0f, 1f);

        assertEquals(2, bins.valueBins());
        assertEquals(bins.binOf(0f), bins.binOf(-0f));
    }

    @Test
    void infinitiesAreBeyondEveryCutAndCutsAreFinite() {
        VariableBins bins = bins(255, Float.NEGATIVE_INFINITY, 0, Float.POSITIVE_INFINITY);

        assertEquals(3, bins.valueBins());
        assertEquals(0f, bins.cutAbove(0));
        assertEquals(Float.MAX_VALUE, bins.cutAbove(1));
        assertEquals(0, bins.binOf(Float.NEGATIVE_INFINITY));
        assertEquals(2, bins.binOf(Float.POSITIVE_INFINITY));
    }

    @Test
    void aMissingValueHasABinOfItsOwnAndCanBeCutApart() {
        VariableBins bins = bins(255, 1, Float.NaN, 2);

        assertEquals(bins.missingBin(), bins.binOf(Float.NaN));
        assertEquals(Float.MAX_VALUE, bins.cutAbove(bins.valueBins() - 2));
    }

    @Test
    void manyValuesShareTheBinsEvenly() {
        float[] values = new float[10_000];
        for (int i = 0; i < values.length; i++) {
            values[i] = i;
        }

        VariableBins bins = VariableBins.of(values, 10, UNWEIGHTED);

        assertEquals(10, bins.valueBins());
        for (int k = 0; k < 9; k++) {
            assertEquals(1000 * (k + 1), bins.cutAbove(k), 1);
        }
    }

    @Test
    void aFrequentValueGetsABinOfItsOwn() {
        float[] values = new float[1000];
        for (int i = 0; i < 500; i++) {
            values[i] = i + 1;
        }

        VariableBins bins = VariableBins.of(values, 8, UNWEIGHTED);

        assertEquals(0.5f, bins.cutAbove(0));
        assertEquals(8, bins.valueBins());
    }

    @Test
    void binsByWeightHoldEqualSumsOfModuli() {
        float[] values = {1, 2, 3, 4};
        double[] w = {3, -1, 1, 1};

        VariableBins bins = VariableBins.of(values, 2, w);

        assertEquals(1.5f, bins.cutAbove(0));
    }

    @Test
    void aConstantOrMissingVariableHasNoCutBetweenValues() {
        assertEquals(1, bins(255, 5, 5).valueBins());
        assertEquals(1, bins(255).valueBins());
    }

    @Test
    void binsAgreeWithFloatComparisonForAnyValues() {
        Random random = new Random(5);
        for (int trial = 0; trial < 300; trial++) {
            float[] values = new float[1 + random.nextInt(600)];
            for (int i = 0; i < values.length; i++) {
                values[i] = random.nextBoolean() ? Float.intBitsToFloat(random.nextInt())
                        : (float) Math.round(10 * random.nextGaussian());
            }
            int most = 2 + random.nextInt(254);
            VariableBins bins = VariableBins.of(values, most, UNWEIGHTED);
            assertTrue(bins.valueBins() <= most);
            for (float x : values) {
                for (int k = 0; k + 1 < bins.valueBins(); k++) {
                    boolean below = x < bins.cutAbove(k);
                    assertEquals(below, bins.binOf(x) <= k);
                }
            }
        }
    }

    @Test
    void cutsAreFiniteAndAscending() {
        Random random = new Random(6);
        for (int trial = 0; trial < 200; trial++) {
            float[] values = new float[400];
            for (int i = 0; i < values.length; i++) {
                values[i] = Float.intBitsToFloat(random.nextInt());
            }
            VariableBins bins = VariableBins.of(values, 255, UNWEIGHTED);
            for (int k = 0; k + 1 < bins.valueBins(); k++) {
                assertTrue(Float.isFinite(bins.cutAbove(k)));
                assertTrue(k == 0 || bins.cutAbove(k) > bins.cutAbove(k - 1));
            }
        }
    }

    @Test
    void manyValuesOfANarrowRangeAreInTheBinsOfEachAlone() {
        Random random = new Random(9);
        float[] values = new float[50_000];
        for (int i = 0; i < values.length; i++) {
            values[i] = 1.6e9f + 128 * random.nextInt(20_000);
        }
        VariableBins bins = bins(255, values);

        byte[] found = bins.binsOf(values);
        assertEquals(255, bins.valueBins());
        for (int i = 0; i < values.length; i++) {
            assertEquals((byte) bins.binOf(values[i]), found[i]);
        }
    }

    @Test
    void manyValuesAreInTheBinsOfEachAlone() {
        Random random = new Random(9);
        float[] values = new float[100_000];
        for (int i = 0; i < values.length; i++) {
            values[i] = i % 50 == 0 ? Float.NaN : (float) random.nextGaussian();
            values[i] = i % 51 == 0 ? Float.intBitsToFloat(random.nextInt()) : values[i];
        }
        VariableBins bins = bins(255, values);
        values[1] = Float.NEGATIVE_INFINITY;
        values[2] = -0f;
        for (int bin = 0; bin < bins.valueBins() - 1; bin++) {
            values[3 + 2 * bin] = bins.cutAbove(bin);
            values[4 + 2 * bin] = Math.nextDown(bins.cutAbove(bin));
        }

        byte[] found = bins.binsOf(values);
        for (int i = 0; i < values.length; i++) {
            assertEquals((byte) bins.binOf(values[i]), found[i]);
        }
    }
}
