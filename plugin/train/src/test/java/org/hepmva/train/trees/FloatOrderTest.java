package org.hepmva.train.trees;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Against the order of {@link Float#compare}, in which the two zeros are one here. */
class FloatOrderTest {

    private static final float[] EDGES = {Float.NEGATIVE_INFINITY, -Float.MAX_VALUE, -1, -Float.MIN_VALUE, 0,
        Float.MIN_VALUE, Float.MIN_NORMAL, 1, Math.nextUp(1f), Float.MAX_VALUE, Float.POSITIVE_INFINITY};

    @Test
    void keysSortAsTheFloatsDo() {
        for (int i = 1; i < EDGES.length; i++) {
            assertTrue(Integer.compareUnsigned(FloatOrder.key(EDGES[i - 1]), FloatOrder.key(EDGES[i])) < 0);
        }
    }

    @Test
    void aKeyGivesItsFloatBack() {
        for (float x : EDGES) {
            assertEquals(x, FloatOrder.value(FloatOrder.key(x)));
        }
    }

    @Test
    void bothZerosHaveOneKey() {
        assertEquals(FloatOrder.key(0f), FloatOrder.key(-0f));
    }

    @Test
    void sortedKeysAreThoseOfTheSortedNumbers() {
        Random random = new Random(5);
        float[] values = new float[10_000];
        for (int i = 0; i < values.length; i++) {
            values[i] = i % 100 == 0 ? Float.NaN : Float.intBitsToFloat(random.nextInt());
        }

        float[] expected = values.clone();
        for (int i = 0; i < expected.length; i++) {
            expected[i] += 0f;
        }
        Arrays.sort(expected);
        int[] keys = FloatOrder.sortedKeys(values);
        float[] sorted = new float[keys.length];
        for (int i = 0; i < sorted.length; i++) {
            sorted[i] = FloatOrder.value(keys[i]);
        }
        int numbers = values.length;
        while (Float.isNaN(expected[numbers - 1])) {
            numbers--;
        }
        assertArrayEquals(Arrays.copyOf(expected, numbers), sorted);
        assertEquals(0, FloatOrder.sortedKeys(new float[] {Float.NaN}).length);
    }
}
