package org.hepmva.dl4j;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.stream.Stream;
import org.hepmva.runtime.network.Activation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Settings are valid once they exist. */
class DenseNetworkSettingsTest {

    static Stream<Arguments> refused() {
        return Stream.of(
                refused("hidden = 0 is not in [1, 65536]",
                        () -> NetworkShape.defaults().withHidden(List.of(20, 0), Activation.TANH)),
                refused("activation = tanh, relu has 2 entries for 3 hidden layers;"
                        + " give one for all or one for each", () -> NetworkShape.defaults()
                        .withHidden(List.of(3, 2, 1), List.of(Activation.TANH, Activation.RELU))),
                refused("activation = SOFTMAX is none of linear, tanh, sigmoid, relu, leakyRelu,"
                        + " elu, selu, softplus, softsign, gelu, geluSigmoid, swish",
                        () -> NetworkShape.defaults().withHidden(List.of(3), Activation.SOFTMAX)),
                refused("output = TANH is none of sigmoid, softmax",
                        () -> NetworkShape.defaults().withOutput(Activation.TANH)),
                refused("learningRate = NaN is not in (0, ∞)",
                        () -> Optimisation.defaults().withLearningRate(Double.NaN)),
                refused("momentum = 1 is not in [0, 1)", () -> Optimisation.defaults().withMomentum(1)),
                refused("batch = 0 is not in [1, 1073741824]", () -> Optimisation.defaults().withBatch(0)),
                refused("epochs = -1 is not in [0, 1000000]",
                        () -> Optimisation.defaults().withEpochs(-1)),
                refused("dropout = 1 is not in [0, 1)", () -> Regularisation.defaults().withDropout(1)),
                refused("l1 = -1 is not in [0, ∞)",
                        () -> Regularisation.defaults().withL1(-1)),
                refused("l2 = Infinity is not in [0, ∞)",
                        () -> Regularisation.defaults().withL2(Double.POSITIVE_INFINITY)),
                refused("weightDecay = NaN is not in [0, ∞)",
                        () -> Regularisation.defaults().withWeightDecay(Double.NaN)),
                refused("clippingLimit = 0 is not in (0, ∞)",
                        () -> GradientClipping.ofNorm(0)),
                refused("earlyStopping = -1 is not in [0, 1000000]",
                        () -> EarlyStopping.defaults().withPatience(-1)),
                refused("validation = 1 is not in [0, 1)",
                        () -> EarlyStopping.defaults().withValidationFraction(1)));
    }

    private static Arguments refused(String message, Executable attempt) {
        return Arguments.of(message, attempt);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("refused")
    void whatIsOutOfRangeIsRefusedInWords(String message, Executable attempt) {
        IllegalArgumentException error = assertThrows(IllegalArgumentException.class, attempt);

        assertEquals(message, error.getMessage());
    }

    @Test
    void oneActivationStandsForAllHiddenLayers() {
        NetworkShape shape = NetworkShape.defaults().withHidden(List.of(5, 4, 3), Activation.ELU);

        assertEquals(List.of(Activation.ELU, Activation.ELU, Activation.ELU), shape.activations());
    }

    @Test
    void noHiddenLayerNeedsNoActivation() {
        assertEquals(List.of(), NetworkShape.defaults().withHidden(List.of(), Activation.TANH).activations());
        assertEquals(List.of(), NetworkShape.defaults().withHidden(List.of(), List.of()).activations());
    }

    @Test
    void aChangedCopyChangesNothingElse() {
        Optimisation changed = Optimisation.defaults().withLoss(Loss.HINGE).withOptimiser(Optimiser.SGD)
                .withLearningRate(0.5).withMomentum(0.1).withBatch(7).withEpochs(3)
                .withSchedule(new LearningRateSchedule.Constant());

        assertEquals(Loss.HINGE, changed.loss());
        assertEquals(Optimiser.SGD, changed.optimiser());
        assertEquals(0.5, changed.learningRate());
        assertEquals(0.1, changed.momentum());
        assertEquals(7, changed.batch());
        assertEquals(3, changed.epochs());
        assertEquals(new LearningRateSchedule.Constant(), changed.schedule());
        assertEquals(0, Optimisation.defaults().epochs());
    }

    @Test
    void everyScheduleIsKeptAsItIs() {
        List<LearningRateSchedule> schedules = List.of(new LearningRateSchedule.Constant(),
                new LearningRateSchedule.Step(0.3, 4), new LearningRateSchedule.Exponential(0.9),
                new LearningRateSchedule.Polynomial(2), new LearningRateSchedule.Cosine(0.2),
                new LearningRateSchedule.ReduceOnPlateau(0.4, 3, 0.1));

        for (LearningRateSchedule schedule : schedules) {
            assertEquals(schedule, Optimisation.defaults().withSchedule(schedule).schedule());
        }
    }
}
