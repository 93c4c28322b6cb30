package org.hepmva.train.trees;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.hepmva.runtime.WeightFile;
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
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** An event of weight 0 is not there. */
class EventsOfWeightZeroTest {

    static Stream<Trainer> trainers() {
        GradientSettings trees = GradientSettings.defaults().withTrees(20);
        AdaBoostSettings ada = AdaBoostSettings.defaults().withTrees(20);
        TreeSettings byWeight = trees.tree().withBins(20).withBinEdges(BinEdges.BY_WEIGHT);
        return Stream.of(GradientTrainer.of("BDT", trees),
                GradientTrainer.of("BDT", trees.withTree(byWeight)
                        .withWeights(TrainingWeights.of(WeightNormalisation.NUMBER_OF_EVENTS,
                                NegativeWeights.USE))),
                GradientTrainer.of("BDT", trees.withTree(trees.tree().withMinEvents(LeafMinimum.share(0.1)))),
                AdaBoostTrainer.of("ADA", ada),
                AdaBoostTrainer.of("ADA", ada.withSampling(
                        SamplingSettings.defaults().withEvents(0.5).withVariables(0.5))));
    }

    /** A quarter of the events get weight 0, and values that lie where no other event has any. */
    private static Sample withZeros(Sample sample) {
        float[][] values = new float[sample.variables().size()][];
        double[] w = sample.eventWeights().clone();
        for (int v = 0; v < values.length; v++) {
            values[v] = sample.values(v).clone();
            for (int i = 0; i < w.length; i += 4) {
                values[v][i] = i % 8 == 0 ? 100 + i : Float.NaN;
            }
        }
        for (int i = 0; i < w.length; i += 4) {
            w[i] = 0;
        }
        return Sample.of(sample.variables(), values, w, sample.classes());
    }

    private static Sample withoutZeros(Sample sample) {
        return sample.select(IntStream.range(0, sample.size()).filter(i -> i % 4 != 0).toArray());
    }

    @ParameterizedTest
    @MethodSource("trainers")
    void theForestIsTheSameWithAndWithoutThem(Trainer trainer, @TempDir Path folder) throws Exception {
        Sample some = withZeros(Samples.gaussian(2000, 3, 1));
        Sample judge = withZeros(Samples.gaussian(400, 3, 2));

        Trained with = trainer.train(some, judge, TrainingMonitor.NONE);
        Trained without = trainer.train(withoutZeros(some), withoutZeros(judge), TrainingMonitor.NONE);

        WeightFile.of("M", with.classifier()).write(folder.resolve("with.json"));
        WeightFile.of("M", without.classifier()).write(folder.resolve("without.json"));
        assertEquals(-1, Files.mismatch(folder.resolve("with.json"), folder.resolve("without.json")));
        assertArrayEquals(with.report().validationLoss(), without.report().validationLoss());
        assertArrayEquals(with.report().trainingAuc(), without.report().trainingAuc());
    }

    /** Of ignored events only their share of the Σw of their class is left. */
    @ParameterizedTest
    @MethodSource("trainers")
    void whereIgnoredEventsLieDoesNotMatter(Trainer trainer) {
        Sample sample = Samples.gaussian(1000, 2, 1);
        double[] w = sample.eventWeights().clone();
        float[] far = sample.values(0).clone();
        for (int i = 0; i < w.length; i += 5) {
            w[i] = -w[i];
            far[i] = 1e6f * i;
        }
        Parts parts = new BlockSplit(new Fractions(1, 0)).apply(Samples.withWeights(sample, w));
        Sample moved = Sample.of(sample.variables(), new float[][] {far, sample.values(1)}, w,
                sample.classes());
        boolean ignores = trainer.train(sample, Samples.none(sample), TrainingMonitor.NONE).settings()
                .get("negativeWeights").equals("ignore");

        Trained first = trainer.train(parts.training(), parts.validation(), TrainingMonitor.NONE);
        Trained second = trainer.train(moved, parts.validation(), TrainingMonitor.NONE);

        boolean same = Arrays.equals(first.classifier().responses(sample.values()),
                second.classifier().responses(sample.values()));
        assertEquals(ignores, same);
    }
}
