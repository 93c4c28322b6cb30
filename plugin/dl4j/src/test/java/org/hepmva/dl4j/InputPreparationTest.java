package org.hepmva.dl4j;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.hepmva.runtime.transform.Imputation;
import org.hepmva.runtime.transform.Transformation;
import org.hepmva.sample.Sample;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is learned from the training events about their variables. */
class InputPreparationTest {

    private static final float NAN = Float.NaN;

    private static double transformed(InputScaling scaling, double x, float... training) {
        Sample sample = Sample.of(Networks.variables(1), new float[][]{training}, new double[0],
                new byte[training.length]);
        double[] event = {x};
        for (Transformation transformation : InputPreparation.learn(sample, scaling)) {
            transformation.apply(event.clone(), event);
        }
        return event[0];
    }

    @Test
    void standardScalingGivesMeanZeroAndDeviationOne() {
        assertEquals(-1, transformed(InputScaling.STANDARD, 2, 2, 6));
        assertEquals(1, transformed(InputScaling.STANDARD, 6, 2, 6));
    }

    @Test
    void minMaxScalingGivesTheRangeFromMinusOneToOne() {
        assertEquals(-1, transformed(InputScaling.MIN_MAX, 2, 2, 3, 6));
        assertEquals(-0.5, transformed(InputScaling.MIN_MAX, 3, 2, 3, 6));
        assertEquals(1, transformed(InputScaling.MIN_MAX, 6, 2, 3, 6));
    }

    @Test
    void noScalingLeavesTheValue() {
        assertEquals(3, transformed(InputScaling.NONE, 3, 2, 3, 6));
    }

    @Test
    void aMissingValueBecomesTheMeanOfTheOthers() {
        assertEquals(4, transformed(InputScaling.NONE, Double.NaN, 2, NAN, 6));
        assertEquals(0, transformed(InputScaling.STANDARD, Double.NaN, 2, NAN, 6));
    }

    @Test
    void infiniteTrainingValuesDoNotCount() {
        assertEquals(1, transformed(InputScaling.STANDARD, 6, 2, Float.POSITIVE_INFINITY, 6));
        assertEquals(1, transformed(InputScaling.MIN_MAX, 6, 2, Float.NEGATIVE_INFINITY, 6));
    }

    @ParameterizedTest
    @EnumSource(value = InputScaling.class, names = {"STANDARD", "MIN_MAX"})
    void aConstantInTrainingSaysNothingWhateverItIsLater(InputScaling scaling) {
        assertEquals(0, transformed(scaling, 7, 7, 7));
        assertEquals(0, transformed(scaling, 9, 7, 7));
        assertEquals(0, transformed(scaling, 1e-3, Float.MAX_VALUE, Float.MAX_VALUE), 0.0);
    }

    @ParameterizedTest
    @EnumSource(InputScaling.class)
    void aVariableThatIsAlwaysMissingBecomesZero(InputScaling scaling) {
        assertEquals(0, transformed(scaling, Double.NaN, NAN, NAN));
        assertEquals(scaling == InputScaling.NONE ? 3 : 0, transformed(scaling, 3, NAN, NAN));
    }

    @Test
    void theWholeRangeOfFloatsDoesNotOverflow() {
        float most = Float.MAX_VALUE;

        assertEquals(1, transformed(InputScaling.MIN_MAX, most, -most, most));
    }

    @Test
    void imputationIsStoredEvenWhereNothingWasMissing() {
        Sample sample = Networks.clouds(100, 1);

        List<Transformation> transformations = InputPreparation.learn(sample, InputScaling.STANDARD);

        Imputation imputation = (Imputation) transformations.get(0);
        assertArrayEquals(new double[]{0, 1000, 0}, imputation.value(), 20);
        assertEquals(2, transformations.size());
    }
}
