package org.hepmva.train.trees;

import static org.hepmva.train.trees.Gradient.SMALL;
import static org.hepmva.train.trees.Gradient.train;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import org.hepmva.runtime.WeightFile;
import org.hepmva.sample.BlockSplit;
import org.hepmva.sample.Fractions;
import org.hepmva.sample.Parts;
import org.hepmva.sample.Sample;
import org.hepmva.sample.Samples;
import org.hepmva.train.Trained;
import org.hepmva.train.TrainingMonitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GradientThreadsTest {

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 8})
    void theForestIsTheSameForAnyNumberOfThreads(int threads, @TempDir Path folder) throws Exception {
        Sample sample = Samples.gaussian(70_000, 5, 3);
        GradientSettings settings = SMALL.withTrees(8);

        Path one = folder.resolve("one.json");
        Path many = folder.resolve("many.json");
        WeightFile.of("BDT", train(settings.withThreads(1), sample).classifier()).write(one);
        WeightFile.of("BDT", train(settings.withThreads(threads), sample).classifier()).write(many);

        assertEquals(-1, Files.mismatch(one, many));
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 8})
    void theForestOfSampledEventsAndVariablesIsTheSameForAnyNumberOfThreads(int threads) {
        Parts parts = new BlockSplit(new Fractions(0.6, 0.4)).apply(Samples.gaussian(70_000, 5, 3));
        GradientSettings settings = SMALL.withTrees(8).withEarlyStopping(3)
                .withSampling(SamplingSettings.defaults().withEvents(0.6).withVariables(0.5)
                        .withSeed(9));

        double[] one = GradientTrainer.of("BDT", settings.withThreads(1))
                .train(parts.training(), parts.validation(), TrainingMonitor.NONE).classifier()
                .responses(parts.validation().values());
        double[] many = GradientTrainer.of("BDT", settings.withThreads(threads))
                .train(parts.training(), parts.validation(), TrainingMonitor.NONE).classifier()
                .responses(parts.validation().values());

        assertArrayEquals(one, many);
    }

    @Test
    void theReportIsTheSameForAnyNumberOfThreads() {
        Sample sample = Samples.gaussian(40_000, 3, 4);

        Trained one = train(SMALL.withTrees(5).withThreads(1), sample);
        Trained three = train(SMALL.withTrees(5).withThreads(3), sample);

        assertArrayEquals(one.report().trainingLoss(), three.report().trainingLoss());
        assertArrayEquals(one.report().trainingAuc(), three.report().trainingAuc());
        assertEquals(one.report().ranking(), three.report().ranking());
        assertEquals(one.settings(), three.settings());
    }
}
