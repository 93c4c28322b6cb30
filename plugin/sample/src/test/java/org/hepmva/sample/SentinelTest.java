package org.hepmva.sample;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class SentinelTest {

    private static float[] flat(int events, float low, float high) {
        float[] values = new float[events];
        for (int i = 0; i < events; i++) {
            values[i] = low + (high - low) * i / events;
        }
        return values;
    }

    private static float[] with(float[] values, float atom, int events) {
        float[] changed = values.clone();
        for (int i = 0; i < events; i++) {
            changed[i * 7] = atom;
        }
        return changed;
    }

    @Test
    void aCommonValueFarFromAllOthersIsFoundAtEitherEnd() {
        float[] values = flat(1000, 20, 200);

        assertEquals(Optional.of(new Sentinel(-999, 30)), Sentinel.in(with(values, -999, 30)));
        assertEquals(Optional.of(new Sentinel(9999, 3)), Sentinel.in(with(values, 9999, 3)));
    }

    @Test
    void aValueThatTwoEventsHaveIsAnOutlier() {
        assertEquals(Optional.empty(), Sentinel.in(with(flat(1000, 20, 200), -999, 2)));
    }

    @Test
    void aValueWithinReachOfTheOthersMeansItself() {
        assertEquals(Optional.empty(), Sentinel.in(with(flat(1000, 30, 200), 0, 100)));
    }

    @Test
    void aColumnOfFewDifferentValuesHasNone() {
        float[] charge = new float[300];
        for (int i = 0; i < charge.length; i++) {
            charge[i] = i % 3 == 0 ? -1 : i % 2 == 0 ? 1 : 1.5f;
        }

        assertEquals(Optional.empty(), Sentinel.in(charge));
        assertEquals(Optional.empty(), Sentinel.in(new float[] {5, 5, 5, 5}));
        assertEquals(Optional.empty(), Sentinel.in(new float[0]));
    }

    @Test
    void missingAndInfiniteValuesAreNeither() {
        float[] values = with(with(flat(1000, 20, 200), -999, 30), Float.NaN, 5);
        values[999] = Float.NEGATIVE_INFINITY;

        assertEquals(-999, Sentinel.in(values).orElseThrow().value());
    }
}
