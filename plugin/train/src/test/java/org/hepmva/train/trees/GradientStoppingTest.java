package org.hepmva.train.trees;

import static org.hepmva.train.trees.Gradient.SMALL;
import static org.hepmva.train.trees.Gradient.responses;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import org.hepmva.measure.RocCurve;
import org.hepmva.runtime.trees.BoostedTrees;
import org.hepmva.sample.BlockSplit;
import org.hepmva.sample.Fractions;
import org.hepmva.sample.NegativeWeights;
import org.hepmva.sample.Parts;
import org.hepmva.sample.Sample;
import org.hepmva.sample.Samples;
import org.hepmva.sample.TrainingWeights;
import org.hepmva.sample.WeightNormalisation;
import org.hepmva.train.Trained;
import org.hepmva.train.TrainingMonitor;
import org.junit.jupiter.api.Test;

class GradientStoppingTest {

    @Test
    void earlyStoppingKeepsTheBestTrees() {
        Sample noise = Samples.gaussian(600, 1, 2);
        Parts parts = new BlockSplit(new Fractions(0.5, 0.5)).apply(noise);
        GradientSettings settings = SMALL.withTrees(500).withShrinkage(0.5).withEarlyStopping(7)
                .withTree(SMALL.tree().withMinEvents(LeafMinimum.of(5)));

        Trained trained = GradientTrainer.of("BDT", settings)
                .train(parts.training(), parts.validation(), TrainingMonitor.NONE);

        double[] loss = trained.report().validationLoss();
        int best = trained.report().bestStep();
        assertEquals(best + 7, loss.length);
        assertEquals(Arrays.stream(loss).min().orElseThrow(), loss[best - 1]);
        assertEquals(best, ((BoostedTrees) trained.classifier()).trees());
    }

    @Test
    void theCurveTellsTheLossAndTheAucOfTheForest() {
        Sample sample = Samples.gaussian(3000, 4, 1);
        Parts parts = new BlockSplit(new Fractions(0.5, 0.5)).apply(sample);
        TrainingWeights weights = TrainingWeights.of(WeightNormalisation.NONE, NegativeWeights.USE);

        Trained trained = GradientTrainer.of("BDT", SMALL.withWeights(weights))
                .train(parts.training(), parts.validation(), TrainingMonitor.NONE);

        Sample judge = parts.validation();
        double[] responses = responses(trained, judge);
        double loss = 0;
        for (int i = 0; i < responses.length; i++) {
            double p = 0.5 * (1 + responses[i]);
            loss -= judge.eventWeight(i) * Math.log(judge.classes()[i] == 0 ? p : 1 - p);
        }
        double sumW = Arrays.stream(judge.eventWeights()).sum();
        assertEquals(loss / sumW, trained.report().validationLoss()[29], 1e-9);
        // responses that rounding makes equal
        assertEquals(RocCurve.auc(responses, judge.classes(), judge.eventWeights()),
                trained.report().validationAuc()[29], 1e-12);
    }

    @Test
    void aRequestToStopKeepsTheTreesSoFar() {
        Sample sample = Samples.gaussian(500, 2, 1);
        TrainingMonitor impatient = new TrainingMonitor() {
            private int steps;

            @Override
            public void step(int done, int total, double trainingLoss, double validationLoss) {
                steps = done;
            }

            @Override
            public boolean stopRequested() {
                return steps == 4;
            }
        };

        Trained trained = GradientTrainer.of("BDT", SMALL).train(sample, Samples.none(sample), impatient);

        assertEquals(4, ((BoostedTrees) trained.classifier()).trees());
        assertEquals(List.of("stopped on request after 4 of 30 trees"), trained.report().warnings());
    }
}
