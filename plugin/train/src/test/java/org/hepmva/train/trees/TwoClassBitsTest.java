package org.hepmva.train.trees;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.stream.Stream;
import org.hepmva.runtime.trees.BoostedTrees;
import org.hepmva.runtime.trees.DecisionTree;
import org.hepmva.sample.BlockSplit;
import org.hepmva.sample.Fractions;
import org.hepmva.sample.NegativeWeights;
import org.hepmva.sample.Parts;
import org.hepmva.sample.Sample;
import org.hepmva.sample.Samples;
import org.hepmva.sample.TrainingWeights;
import org.hepmva.sample.WeightNormalisation;
import org.hepmva.train.Trained;
import org.hepmva.train.Trainer;
import org.hepmva.train.TrainingMonitor;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Two classes train to the same forest and curves, to the last bit, as they did when this was written: with
 * AdaBoost in the first version, with gradients since the log-loss is computed without StrictMath.
 */
class TwoClassBitsTest {

    static Stream<Arguments> trainings() {
        GradientSettings gradient = GradientSettings.defaults().withTrees(40);
        AdaBoostSettings ada = AdaBoostSettings.defaults().withTrees(40);
        TrainingWeights use = TrainingWeights.defaults().withNormalisation(WeightNormalisation.NONE)
                .withNegative(NegativeWeights.USE);
        return Stream.of(
                Arguments.of("gradient", GradientTrainer.of("BDT", gradient), 1.0, "3a2e1bbb64e5d778"),
                Arguments.of("gradient, all events", GradientTrainer.of("BDT",
                        gradient.withSampling(SamplingSettings.defaults())), 1.0, "74b07f3d8e03103e"),
                Arguments.of("gradient, best leaf first", GradientTrainer.of("BDT", gradient
                        .withTree(gradient.tree().withMaxLeaves(5).withMaxDepth(20).withBins(40))),
                        1.0, "30342687017d60e6"),
                Arguments.of("gradient, negative weights", GradientTrainer.of("BDT",
                        gradient.withWeights(use)), 0.7, "26592c6429546f70"),
                Arguments.of("gradient, stopped early", GradientTrainer.of("BDT",
                        gradient.withTrees(300).withShrinkage(0.5).withEarlyStopping(5)),
                        1.0, "49942ae4a1bec1c8"),
                Arguments.of("AdaBoost", AdaBoostTrainer.of("ADA", ada), 1.0, "203b7579df3bb218"),
                Arguments.of("AdaBoost, purity, bagged", AdaBoostTrainer.of("ADA",
                        ada.withLeaves(LeafVote.PURITY).with(SamplingSettings.SUBSAMPLE, 0.5)),
                        1.0, "2420abf7bdd5469d"),
                Arguments.of("AdaBoost, stopped early, negative weights", AdaBoostTrainer.of("ADA",
                        ada.withEarlyStopping(5).withBeta(1).withWeights(use)), 0.8, "f098f00487470780"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("trainings")
    void forestAndCurvesAreThoseOfBefore(String name, Trainer trainer, double positive,
                                                  String expected) {
        Parts parts = new BlockSplit(new Fractions(0.7, 0.3)).apply(sample(positive));

        Trained trained = trainer.train(parts.training(), parts.validation(), TrainingMonitor.NONE);

        assertEquals(expected, hash(trained));
    }

    /** A tenth of the values of a variable is missing; some weights are negative. */
    private static Sample sample(double positive) {
        Sample sample = Samples.gaussian(4000, 5, 23);
        double[] w = sample.eventWeights();
        for (int i = 0; i < w.length; i++) {
            w[i] = w[i] < 0.5 + positive ? w[i] : -0.3 * w[i];
        }
        return Samples.withWeights(sample, w);
    }

    private static String hash(Trained trained) {
        BoostedTrees forest = (BoostedTrees) trained.classifier();
        StringBuilder text = new StringBuilder("offset " + forest.offset());
        for (int t = 0; t < forest.trees(); t++) {
            DecisionTree tree = forest.tree(t);
            text.append('\n').append(tree.weight()).append(Arrays.toString(tree.variable()))
                    .append(Arrays.toString(tree.cut())).append(Arrays.toString(tree.missingGoesLeft()))
                    .append(Arrays.toString(tree.left())).append(Arrays.toString(tree.right()))
                    .append(Arrays.toString(tree.leaf()));
        }
        for (double[] curve : new double[][] {trained.report().trainingLoss(),
                trained.report().validationLoss(), trained.report().trainingAuc(),
                trained.report().validationAuc()}) {
            text.append('\n').append(Arrays.toString(curve));
        }
        text.append('\n').append(trained.report().bestStep()).append(trained.report().warnings())
                .append(trained.report().ranking());
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256")
                    .digest(text.toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }
}
