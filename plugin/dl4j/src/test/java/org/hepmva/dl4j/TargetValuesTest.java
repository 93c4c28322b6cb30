package org.hepmva.dl4j;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.hepmva.runtime.network.NetworkTarget;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How targets are standardised. */
class TargetValuesTest {

    private static NetworkTarget standardised(double[] values, double... weights) {
        return TargetValues.standardised(NetworkTarget.of("y"), values, weights);
    }

    @ParameterizedTest
    @ValueSource(doubles = {1, 1e-200, 1e200})
    void offsetAndFactorAreWeightedMeanAndDeviation(double unit) {
        double[] values = {1 * unit, 2 * unit, 7 * unit};

        NetworkTarget target = standardised(values, 2, 1, 1);

        assertEquals(2.75 * unit, target.offset(), 1e-15 * unit);
        assertEquals(Math.sqrt((2 * 1.75 * 1.75 + 0.75 * 0.75 + 4.25 * 4.25) / 4) * unit, target.factor(),
                1e-15 * unit);
    }

    @Test
    void aConstantTargetIsEstimatedAsItIs() {
        assertEquals(NetworkTarget.of("y").withScale(3, 0), standardised(new double[] {3, 3}, 1, 2));
        assertEquals(NetworkTarget.of("y").withScale(-5, 0), standardised(new double[] {-5}, 1));
    }

    @Test
    void whereNegativeWeightsLeaveNoVarianceTheirAbsoluteValuesCount() {
        NetworkTarget target = standardised(new double[] {0, 10, -10}, 3, -1, -1);

        assertEquals(0, target.offset());
        assertEquals(Math.sqrt(200.0 / 5), target.factor(), 1e-14);
    }
}
