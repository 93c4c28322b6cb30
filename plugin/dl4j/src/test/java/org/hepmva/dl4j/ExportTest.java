package org.hepmva.dl4j;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.hepmva.runtime.network.Activation;
import org.hepmva.runtime.network.DenseNetwork;
import org.hepmva.runtime.network.NetworkTarget;
import org.hepmva.runtime.transform.Transformation;
import org.hepmva.runtime.transform.Transformed;
import org.hepmva.sample.Sample;
import org.hepmva.sample.TrainingWeights;
import org.hepmva.train.TrainingMonitor;
import org.hepmva.train.WeightedParts;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.nd4j.linalg.api.ndarray.INDArray;

/** The runtime's network against Deeplearning4j's own output, event by event. */
class ExportTest {

    @BeforeAll
    static void useOneThread() {
        Backend.load();
        Backend.useThreads(1);
    }

    private static final int EVENTS = 10_000;
    private static final Sample CLOUDS = Networks.clouds(EVENTS, 5);

    static Stream<Arguments> shapes() {
        List<Arguments> shapes = new ArrayList<>();
        for (Activation activation : Activation.values()) {
            for (Activation output : List.of(Activation.SIGMOID, Activation.SOFTMAX)) {
                if (activation != Activation.SOFTMAX) {
                    shapes.add(Arguments.of(activation, output, false));
                    shapes.add(Arguments.of(activation, output, true));
                }
            }
        }
        return shapes.stream();
    }

    @ParameterizedTest(name = "{0}, {1}, batch normalisation {2}")
    @MethodSource("shapes")
    void theRuntimeAgreesWithDeeplearning4j(Activation activation, Activation output, boolean normalised) {
        DenseNetworkSettings settings = Networks.small().withShape(NetworkShape.defaults()
                .withHidden(List.of(6, 4), activation).withOutput(output).withBatchNormalisation(normalised));

        assertEquals(0, largestDifference(settings), 1e-5);
    }

    @ParameterizedTest
    @MethodSource("logisticRegressions")
    void withoutHiddenLayersToo(Activation output) {
        DenseNetworkSettings settings = Networks.small()
                .withShape(NetworkShape.defaults().withHidden(List.of(), List.of()).withOutput(output));

        assertEquals(0, largestDifference(settings), 1e-5);
    }

    static Stream<Activation> logisticRegressions() {
        return Stream.of(Activation.SIGMOID, Activation.SOFTMAX);
    }

    private static double largestDifference(DenseNetworkSettings settings) {
        DenseNetworkSettings few = settings.withOptimisation(
                settings.optimisation().withBatch(2500).withEpochs(1).withLearningRate(0.1));
        List<Transformation> transformations = InputPreparation.learn(CLOUDS, InputScaling.STANDARD);
        double[] weights = TrainingWeights.defaults().forTraining(CLOUDS);
        Outcome outcome = TwoClasses.of(few);
        TrainingLoop loop = new TrainingLoop(few, outcome, 3, EVENTS, false);
        try (NetworkEvents events = new NetworkEvents(CLOUDS, weights, transformations, outcome);
                NetworkEvents none = new NetworkEvents(Networks.nothing(CLOUDS), new double[0],
                        transformations, outcome);
                INDArray inputs = events.inputs(0, EVENTS)) {
            loop.run(events, none, TrainingMonitor.NONE);
            return largestDifference(loop.network(), few, transformations, inputs);
        }
    }

    private static double largestDifference(MultiLayerNetwork network, DenseNetworkSettings settings,
                                            List<Transformation> transformations, INDArray inputs) {
        double[] expected = network.output(inputs).getColumn(0).toDoubleVector();
        DenseNetwork exported = DenseNetwork.of(CLOUDS.variables(),
                Export.layers(network, settings.shape(), settings.shape().output()));
        double[] responses = Transformed.of(transformations, exported).responses(CLOUDS.values());
        double largest = 0;
        double spread = 0;
        for (int i = 0; i < EVENTS; i++) {
            largest = Math.max(largest, Math.abs(responses[i] - expected[i]));
            spread = Math.max(spread, Math.abs(responses[i] - responses[0]));
        }
        assertTrue(spread > 0.1, "the network does not look at its inputs");
        return largest;
    }

    static Stream<Arguments> outcomes() {
        return Stream.of(OutcomeNetworks.classes(2000, 5), OutcomeNetworks.targets(2000, 5))
                .flatMap(sample -> Stream.of(Arguments.of(sample, false), Arguments.of(sample, true)));
    }

    @ParameterizedTest(name = "{0}, batch normalisation {1}")
    @MethodSource("outcomes")
    void severalOutputsAgreeWithDeeplearning4j(Sample sample, boolean normalised) {
        DenseNetworkSettings settings = Networks.small().withShape(NetworkShape.defaults()
                .withHidden(List.of(6, 4), Activation.TANH).withBatchNormalisation(normalised));
        WeightedParts parts = WeightedParts.of(sample, Networks.nothing(sample),
                settings.inputs().weights());
        List<Transformation> transformations = InputPreparation.learn(sample, InputScaling.STANDARD);
        Outcome outcome = Outcome.of(settings, parts);
        TrainingLoop loop = new TrainingLoop(settings, outcome, 3, sample.size(), false);
        try (NetworkEvents events = new NetworkEvents(sample, parts.trainingWeights(), transformations,
                        outcome);
                NetworkEvents none = new NetworkEvents(Networks.nothing(sample), new double[0],
                        transformations, outcome);
                INDArray inputs = events.inputs(0, sample.size())) {
            loop.run(events, none, TrainingMonitor.NONE);
            double[][] ours = sample.outputs(outcome.model(sample.variables(), transformations,
                    Export.layers(loop.network(), settings.shape(), outcome.output())));
            INDArray theirs = loop.network().output(inputs);
            for (int k = 0; k < ours.length; k++) {
                NetworkTarget target = outcome instanceof TargetValues values ? values.targets().get(k)
                        : NetworkTarget.of("as it is");
                for (int i = 0; i < sample.size(); i++) {
                    double output = (ours[k][i] - target.offset()) / target.factor();
                    assertEquals(theirs.getDouble(i, k), output, 1e-5);
                }
            }
        }
    }
}
