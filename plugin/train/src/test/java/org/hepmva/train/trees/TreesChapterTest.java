package org.hepmva.train.trees;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.hepmva.measure.RocCurve;
import org.hepmva.sample.Fractions;
import org.hepmva.sample.Parts;
import org.hepmva.sample.RandomSplit;
import org.hepmva.sample.Samples;
import org.hepmva.train.Chapter;
import org.hepmva.train.Trained;
import org.hepmva.train.TrainingMonitor;
import org.junit.jupiter.api.Test;

/** The examples of the package's chapter are compiled here, run, and compared with the chapter. */
class TreesChapterTest {

    private static final Parts PARTS =
            new RandomSplit(new Fractions(0.6, 0.15), 1).apply(Samples.gaussian(1500, 3, 1));

    @Test
    void gradientBoostingLearns() {
        Parts parts = PARTS;

        // example
        GradientSettings settings = GradientSettings.defaults().withTrees(400)
                .with(TreeSettings.MAX_DEPTH, 3);
        Trained bdt = GradientTrainer.of("BDT", settings)
                .train(parts.training(), parts.validation(), TrainingMonitor.NONE);
        double[] responses = parts.test().responses(bdt.classifier());
        // end

        assertTrue(RocCurve.auc(responses, parts.test().classes(), parts.test().eventWeights()) > 0.75);
    }

    @Test
    void baggedAdaBoostStopsByItsOwnLoss() {
        Parts parts = PARTS;

        // example
        AdaBoostSettings bagged = AdaBoostSettings.defaults().withEarlyStopping(50)
                .with(SamplingSettings.SUBSAMPLE, 0.5);
        Trained ada = AdaBoostTrainer.of("Ada", bagged)
                .train(parts.training(), parts.validation(), TrainingMonitor.NONE);
        double[] loss = ada.report().validationLoss();
        String name = ada.report().loss().name();
        // end

        assertEquals("exponential loss", name);
        assertEquals(ada.report().bestStep() + 50, loss.length);
    }

    @Test
    void severalClassesHaveANumberEach() {
        Parts parts = new RandomSplit(new Fractions(0.6, 0.15), 1).apply(Outcomes.clouds(1500, 4, 3, 1));
        GradientSettings settings = GradientSettings.defaults().withTrees(40);

        // example
        Trained four = GradientTrainer.of("BDT", settings)
                .train(parts.training(), parts.validation(), TrainingMonitor.NONE);
        List<String> classes = four.classifier().outputs();
        double[][] numbers = parts.test().outputs(four.model());
        // end

        assertEquals(parts.training().classNames(), classes);
        assertEquals(1, numbers[0][0] + numbers[1][0] + numbers[2][0] + numbers[3][0], 1e-12);
    }

    @Test
    void theMedianOfATargetIsEstimated() {
        Parts parts = new RandomSplit(new Fractions(0.6, 0.15), 1)
                .apply(Outcomes.only(Outcomes.countAndLine(1500, 1), 1));

        // example
        GradientSettings median = GradientSettings.defaults().withTrees(400)
                .withLoss(BoostingLoss.ABSOLUTE);
        Trained energy = GradientTrainer.of("BDT", median)
                .train(parts.training(), parts.validation(), TrainingMonitor.NONE);
        double[] estimates = parts.test().outputs(energy.regressor())[0];
        // end

        double below = 0;
        for (int i = 0; i < estimates.length; i++) {
            below += parts.test().target(0, i) < estimates[i] ? 1.0 / estimates.length : 0;
        }
        assertEquals(0.5, below, 0.1);
    }

    @Test
    void theChapterShowsTheseExamples() throws IOException {
        Chapter.assertShowsTheExamplesOf(Path.of("src/main/java/org/hepmva/train/trees/package-info.java"),
                Path.of("src/test/java/org/hepmva/train/trees/TreesChapterTest.java"));
    }
}
