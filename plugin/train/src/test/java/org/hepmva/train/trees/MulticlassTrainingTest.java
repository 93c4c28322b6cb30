package org.hepmva.train.trees;

import static org.hepmva.train.trees.Gradient.PLAIN;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import org.hepmva.measure.Overtraining;
import org.hepmva.runtime.trees.MulticlassTrees;
import org.hepmva.sample.Sample;
import org.hepmva.sample.Samples;
import org.hepmva.train.Trained;
import org.hepmva.train.Trainer;
import org.hepmva.train.TrainingMonitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MulticlassTrainingTest {

    private static Trained train(Trainer trainer, Sample sample) {
        return trainer.train(sample, Outcomes.none(sample), TrainingMonitor.NONE);
    }

    private static double accuracy(MulticlassTrees model, Sample sample) {
        double[][] numbers = sample.outputs(model);
        int right = 0;
        for (int i = 0; i < sample.size(); i++) {
            int most = 0;
            for (int k = 1; k < numbers.length; k++) {
                most = numbers[k][i] > numbers[most][i] ? k : most;
            }
            right += most == sample.cls(i) ? 1 : 0;
        }
        return (double) right / sample.size();
    }

    /**
     * One event of each class at 1, 2, 3: p = ⅓, so g is −⅔ for the true class and ⅓ for the others, and
     * h = ⅓·⅔·3/2 = ⅓. The tree of the first class cuts at 1.5: ⅔/(⅓ + λ) on the left, −⅔/(⅔ + λ) on the
     * right.
     */
    @Test
    void theFirstRoundIsTheFormulaOfSecondOrderBoosting() {
        Sample sample = Outcomes.classes(new float[] {1, 2, 3}, 0, 1, 2);

        Trained trained = train(GradientTrainer.of("BDT", PLAIN.withL2(1)
                .withTree(PLAIN.tree().withMaxDepth(1))), sample);

        MulticlassTrees model = (MulticlassTrees) trained.model();
        assertEquals(3, model.trees());
        assertEquals(1.5f, model.tree(0).cut()[0]);
        assertArrayEquals(new double[] {0.5, -0.4}, model.tree(0).leaf(), 1e-9);
        assertArrayEquals(new double[] {-0.4, 0.5}, model.tree(2).leaf(), 1e-9);
        assertArrayEquals(new double[] {Math.log(1 / 3.0), Math.log(1 / 3.0), Math.log(1 / 3.0)},
                model.offsets(), 1e-15);
    }

    @Test
    void aStepIsARoundOfATreePerClass() {
        Sample sample = Outcomes.clouds(2000, 4, 4, 1);
        Sample judge = Outcomes.clouds(1000, 4, 4, 2);
        GradientSettings settings = GradientSettings.defaults().withTrees(500).withShrinkage(0.5)
                .withEarlyStopping(7);

        Trained trained = GradientTrainer.of("BDT", settings).train(sample, judge, TrainingMonitor.NONE);

        double[] loss = trained.report().validationLoss();
        int best = trained.report().bestStep();
        assertEquals("round", trained.report().stepName());
        assertEquals(best + 7, loss.length);
        assertEquals(Arrays.stream(loss).min().orElseThrow(), loss[best - 1]);
        assertEquals(4 * best, ((MulticlassTrees) trained.model()).trees());
        assertEquals(0, trained.report().validationAuc().length);
        assertEquals("multinomial log-loss", trained.report().loss().name());
    }

    /** The mean of −ln p over the validation events, each class having the same Σw in training. */
    @Test
    void theCurveTellsTheLossOfTheForest() {
        Sample sample = Outcomes.clouds(2000, 3, 4, 1);
        Sample judge = Outcomes.clouds(1000, 3, 4, 2);
        GradientSettings settings = Gradient.SMALL.withWeights(Gradient.AS_THEY_ARE);

        Trained trained = GradientTrainer.of("BDT", settings).train(sample, judge, TrainingMonitor.NONE);

        double[][] numbers = judge.outputs(trained.model());
        double sum = 0;
        double sumW = 0;
        for (int i = 0; i < judge.size(); i++) {
            sum -= judge.eventWeight(i) * Math.log(numbers[judge.cls(i)][i]);
            sumW += judge.eventWeight(i);
        }
        assertEquals(sum / sumW, trained.report().validationLoss()[29], 1e-12);
    }

    @Test
    void everyTrainingEventHasTheNumbersItHadInTraining() {
        Sample sample = Outcomes.clouds(3000, 3, 4, 11);
        GradientSettings settings = Gradient.SMALL;
        try (Workers workers = Workers.of(2)) {
            BoostingParts parts = BoostingParts.of(sample, Outcomes.none(sample), settings.tree(),
                    settings.weights(), workers);
            BoostingParts.Scored scored = parts.ofClasses(3);
            SoftmaxLoss loss = new SoftmaxLoss(3);
            GradientBoosting boosting = new GradientBoosting(settings, loss, scored,
                    GradientBoosting.growing(settings, loss, parts, workers), StepWatch.NONE);
            new BoostingLoop(settings.trees(), List.of(boosting)).run(TrainingMonitor.NONE);

            double[][] numbers = sample.outputs(train(GradientTrainer.of("BDT", settings), sample).model());

            double[] z = new double[3];
            for (int i = 0; i < sample.size(); i++) {
                scored.training().read(i, z);
                assertEquals(-Math.log(numbers[0][i]), loss.of(z, 0), 1e-12);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 5, 10})
    void bothMethodsTellManyCloudsApart(int classes) {
        Sample sample = Outcomes.clouds(6000, classes, 5, 3);
        Sample fresh = Outcomes.clouds(6000, classes, 5, 4);

        Trained gradient = train(GradientTrainer.of("BDT", Gradient.SMALL), sample);
        Trained ada = train(AdaBoostTrainer.of("ADA", AdaBoostSettings.defaults().withTrees(100)), sample);

        double chance = 1.0 / classes;
        double ofGradient = accuracy((MulticlassTrees) gradient.model(), fresh);
        double ofAda = accuracy((MulticlassTrees) ada.model(), fresh);
        assertTrue(ofGradient > 2 * chance, "gradient " + ofGradient);
        assertTrue(ofAda > ofGradient - 0.1, "AdaBoost " + ofAda + ", gradient " + ofGradient);
    }

    @Test
    void aLossOfTargetsIsNotOneOfClasses() {
        Sample sample = Outcomes.clouds(200, 3, 2, 1);

        Exception error = assertThrows(IllegalArgumentException.class, () -> train(GradientTrainer.of("BDT",
                GradientSettings.defaults().withLoss(BoostingLoss.HUBER)), sample));

        assertEquals("loss: huber is one of targets; that of three or more classes is auto",
                error.getMessage());
    }

    /**
     * Three classes at 1, 2, 3 and a stump: the leaf of two classes votes for one and is wrong for a third of
     * the weight, so α = ½(ln 2 + ln 2) = ln 2.
     */
    @Test
    void theFirstTreeOfSammeHasItsWeightFromErrorAndNumberOfClasses() {
        Sample sample = Outcomes.classes(new float[] {1, 2, 3}, 0, 1, 2);
        AdaBoostSettings settings = AdaBoostSettings.defaults().withTrees(1).withTree(
                TreeSettings.defaults().withMaxDepth(1).withMinEvents(LeafMinimum.of(1)));

        Trained trained = train(AdaBoostTrainer.of("ADA", settings), sample);

        MulticlassTrees model = (MulticlassTrees) trained.model();
        assertEquals(Math.log(2), model.tree(0).weight(), 1e-12);
        assertArrayEquals(new double[] {0, 1}, model.tree(0).leaf());
        // right: e^(−α(1 − 1/3)) for two events, e^(α/3) for the third
        double expected = (2 * Math.exp(-2 * Math.log(2) / 3) + Math.exp(Math.log(2) / 3)) / 3;
        assertEquals(expected, trained.report().trainingLoss()[0], 1e-12);
    }

    /** Up to an error of ⅔ a tree of three classes is better than guessing; of two it would not be. */
    @Test
    void aTreeThatIsWrongForMoreThanHalfMayStillHelp() {
        Sample sample = Outcomes.classes(new float[] {1, 1, 1, 2, 2, 2}, 0, 1, 2, 0, 1, 1);
        AdaBoostSettings settings = AdaBoostSettings.defaults().withTrees(3).withTree(
                TreeSettings.defaults().withMaxDepth(1).withMinEvents(LeafMinimum.of(1)));

        Trained trained = train(AdaBoostTrainer.of("ADA", settings), sample);

        MulticlassTrees model = (MulticlassTrees) trained.model();
        assertTrue(model.tree(0).weight() > 0);
        assertTrue(trained.report().trainingLoss()[0] < 1);
    }

    @Test
    void classesThatNothingTellsApartAreLeftAfterOneGuess() {
        Sample sample = Outcomes.classes(new float[] {1, 1, 1}, 0, 1, 2);

        Trained trained = train(AdaBoostTrainer.of("ADA", AdaBoostSettings.defaults()), sample);

        assertEquals(List.of("tree 1 is wrong for 66.666664% of the weight, no better than guessing: stopped"
                + " there"), trained.report().warnings());
        assertEquals(1, ((MulticlassTrees) trained.model()).trees());
    }

    @Test
    void purityLeavesAreForTwoClasses() {
        Sample sample = Outcomes.clouds(200, 4, 2, 1);
        AdaBoostSettings purity = AdaBoostSettings.defaults().withLeaves(LeafVote.PURITY);

        Exception error = assertThrows(IllegalArgumentException.class,
                () -> train(AdaBoostTrainer.of("ADA", purity), sample));

        assertEquals("leaves: purity is for two classes; out of three or more classes a leaf votes for one"
                + " (leaves: yesNo)",
                error.getMessage());
    }

    /** Trees, weights and loss of discrete AdaBoost are those of SAMME with n = 2. */
    @Test
    void twoClassesAreTheCaseOfTwo() {
        Sample sample = Samples.gaussian(2000, 3, 5);
        AdaBoostSettings settings = AdaBoostSettings.defaults().withTrees(20).withThreads(1);
        try (Workers workers = Workers.of(1)) {
            BoostingParts parts = BoostingParts.of(sample, Outcomes.none(sample), settings.tree(),
                    settings.weights(), workers);
            AdaBoosting two = boosted(settings, parts, new TwoClassBallot(settings, parts, workers), workers);
            AdaBoosting many = boosted(settings, parts, new ManyClassBallot(settings, parts, workers),
                    workers);

            assertEquals(two.sumOfAlphas(), many.sumOfAlphas(), 1e-9);
            for (int step = 1; step <= 20; step++) {
                assertEquals(two.forest().curves().trainingLoss(step),
                        many.forest().curves().trainingLoss(step), 1e-9);
            }
        }
    }

    private static AdaBoosting boosted(AdaBoostSettings settings, BoostingParts parts, Ballot ballot,
                                       Workers workers) {
        AdaBoosting boosting = new AdaBoosting(settings, parts, ballot, workers);
        new BoostingLoop(settings.trees(), List.of(boosting)).run(TrainingMonitor.NONE);
        return boosting;
    }

    private static void assertCourse(Trained trained) {
        double[] losses = trained.report().validationLoss();
        Overtraining.Course course = trained.report().course();
        assertEquals(trained.report().bestStep(), course.keptStep());
        assertEquals(losses[course.keptStep() - 1], course.kept().value(), 1e-12);
        assertEquals(Arrays.stream(losses).limit(course.keptStep()).min().orElseThrow(), course.best(),
                1e-12);
        assertEquals(losses[course.bestStep() - 1], course.best(), 1e-12);
        assertEquals(course.kept().value() - course.best(), course.loss().value(), 1e-12);
    }

    /** 300 events are learned by heart; with early stopping the best round is kept. */
    @Test
    void roundsThatDoHarmAreKnownFromTheLossOfTheValidationPart() {
        Sample sample = Outcomes.clouds(300, 4, 4, 1);
        Sample judge = Outcomes.clouds(1000, 4, 4, 2);
        GradientSettings settings = GradientSettings.defaults().withTrees(150).withShrinkage(0.5)
                .withEarlyStopping(0);

        Trained tooLong = GradientTrainer.of("BDT", settings).train(sample, judge, TrainingMonitor.NONE);
        Trained stopped = GradientTrainer.of("BDT", settings.withEarlyStopping(10)).train(sample, judge,
                TrainingMonitor.NONE);
        Trained unjudged = GradientTrainer.of("BDT", settings.withTrees(3)).train(sample,
                Outcomes.none(sample), TrainingMonitor.NONE);

        assertCourse(tooLong);
        assertCourse(stopped);
        assertEquals(Overtraining.Verdict.HARM, tooLong.report().course().verdict());
        assertEquals(Overtraining.Verdict.NO_HARM, stopped.report().course().verdict());
        assertEquals(Overtraining.Verdict.UNKNOWN, unjudged.report().course().verdict());
    }

    @Test
    void votesAreJudgedByTheirLossToo() {
        Sample sample = Outcomes.clouds(600, 4, 4, 1);

        assertCourse(AdaBoostTrainer.of("ADA", AdaBoostSettings.defaults().withTrees(30))
                .train(sample, Outcomes.clouds(500, 4, 4, 2), TrainingMonitor.NONE));
    }
}
