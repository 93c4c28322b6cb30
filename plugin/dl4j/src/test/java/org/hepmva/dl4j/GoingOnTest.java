package org.hepmva.dl4j;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import org.hepmva.measure.RocCurve;
import org.hepmva.sample.Sample;
import org.hepmva.train.Trained;
import org.hepmva.train.TrainingMonitor;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A network that still improves goes on, or says so where it may not. */
@Tag("slow")
class GoingOnTest {

    private static final Sample TRAINING = Networks.correlated(2000, 1);
    private static final Sample VALIDATION = Networks.correlated(1000, 2);
    private static final Sample TEST = Networks.correlated(4000, 3);

    /** Of x₀ − x₁, which differs by 0.8 between the classes and has σ = 0.2√2: Φ(0.8/0.4). */
    private static final double BEST_AUC = 0.9772;

    private static final DenseNetworkSettings LOGISTIC =
            DenseNetworkSettings.defaults().with(NetworkShape.HIDDEN, List.of());

    private static Trained train(DenseNetworkSettings settings) {
        return new DenseNetworkTrainer("LR", settings).train(TRAINING, VALIDATION, TrainingMonitor.NONE);
    }

    private static double auc(Trained trained) {
        return RocCurve.auc(trained.classifier().responses(TEST.values()), TEST.classes(),
                TEST.eventWeights());
    }

    @Test
    void aGivenNumberOfEpochsIsKeptAndTooFewAreTold() {
        Trained trained = train(LOGISTIC.with(Optimisation.EPOCHS, 60));

        assertEquals(60, trained.report().steps());
        assertTrue(auc(trained) < BEST_AUC - 0.015, () -> "AUC " + auc(trained));
        assertEquals(List.of("the validation loss was still falling when training ended after 60 epochs "
                + "(240 steps); more of them, smaller batches or a larger learningRate may do better"),
                trained.report().warnings());
    }

    @Test
    void itGoesOnUntilItHasLearnedAll() {
        Trained trained = train(LOGISTIC);

        assertEquals(BEST_AUC, auc(trained), 0.005);
        assertTrue(trained.report().steps() > 120, trained.report().toString());
        assertEquals(List.of(), trained.report().warnings());
    }

    @Test
    void theLimitOfStepsEndsIt() {
        Trained trained = train(LOGISTIC.with(Optimisation.STEPS, 500));

        assertEquals(120, trained.report().steps());
        assertTrue(trained.report().warnings().get(0).startsWith("the validation loss was still falling when "
                + "training ended after 120 epochs (480 steps)"), trained.report().warnings().toString());
    }

    /** A second round of what has been learned already ends after the patience. */
    @Test
    void whatHasBeenLearnedIsNotLearnedAgain() {
        Trained trained = train(LOGISTIC.with(Optimisation.LEARNING_RATE, 1.0)
                .with(EarlyStopping.PATIENCE, 10));

        double[] loss = trained.report().validationLoss();
        assertTrue(loss.length <= 130, () -> loss.length + " epochs");
        assertEquals(Arrays.stream(loss).min().orElseThrow(), loss[trained.report().bestStep() - 1]);
        assertEquals(List.of(), trained.report().warnings());
    }

    @Test
    void theMonitorIsToldOfTheEpochsPlannedByThen() {
        StringBuilder totals = new StringBuilder();
        TrainingMonitor monitor = new TrainingMonitor() {

            private int last;

            @Override
            public void step(int done, int total, double trainingLoss, double validationLoss) {
                if (total != last) {
                    totals.append(' ').append(total);
                    last = total;
                }
            }

            @Override
            public boolean stopRequested() {
                return false;
            }
        };

        new DenseNetworkTrainer("LR", LOGISTIC.with(Optimisation.STEPS, 500))
                .train(TRAINING, VALIDATION, monitor);

        assertEquals(" 60 120", totals.toString());
    }
}
