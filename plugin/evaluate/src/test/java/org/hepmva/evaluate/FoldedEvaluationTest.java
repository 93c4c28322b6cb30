package org.hepmva.evaluate;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.hepmva.measure.ConfusionMatrix;
import org.hepmva.measure.Labelled;
import org.hepmva.measure.Measured;
import org.hepmva.measure.Overtraining;
import org.hepmva.measure.RocCurve;
import org.hepmva.runtime.Variable;
import org.hepmva.runtime.trees.BoostedTrees;
import org.hepmva.sample.EventIdSplit;
import org.hepmva.sample.FoldedSample;
import org.hepmva.sample.Folds;
import org.hepmva.sample.Fractions;
import org.hepmva.sample.Parts;
import org.hepmva.sample.Sample;
import org.hepmva.sample.SampleBuilder;
import org.hepmva.sample.Split;
import org.hepmva.train.Trained;
import org.hepmva.train.TrainingReport;
import org.junit.jupiter.api.Test;

/** With folds every event is answered by the model that has not seen it. */
class FoldedEvaluationTest {

    private static final List<Variable> VARIABLES = List.of(Variable.of("x"), Variable.of("y"));
    private static final int FOLDS = 3;
    private static final EvaluationSettings DEFAULTS = EvaluationSettings.defaults();

    /** Signal has the larger x; {@code entries} of each event are nearly the same. */
    private static Sample sample(int events, int entries) {
        Random random = new Random(5);
        SampleBuilder builder = Sample.builder(VARIABLES, List.of(Variable.of("event")));
        for (int i = 0; i < events; i++) {
            byte cls = (byte) (i % 2);
            double x = random.nextGaussian() + (cls == Sample.SIGNAL ? 1 : 0);
            for (int entry = 0; entry < entries; entry++) {
                builder.add(new double[] {x + 1e-3 * random.nextGaussian(), random.nextGaussian()},
                        new double[] {i}, 1, cls);
            }
        }
        return builder.build();
    }

    /** A response that tells which model gave it: by a whole number, and in the first decimals x. */
    private static Trained model(int fold) {
        BoostedTrees.Builder trees = BoostedTrees.builder(VARIABLES, BoostedTrees.Kind.ADABOOST);
        for (int cut = -20; cut <= 30; cut++) {
            trees.startTree(1).split(0, 0.1f * cut + 0.01f * fold, true).leaf(-1).leaf(1);
        }
        return new Trained("BDT", trees.build(), TrainingReport.of("tree", 51), Map.of());
    }

    private static Trained folded() {
        List<Trained> models = IntStream.range(0, FOLDS).mapToObj(FoldedEvaluationTest::model).toList();
        return new Trained("BDT", models.get(0).model(), models.get(0).report(), Map.of(), models);
    }

    @Test
    void whatIsSaidOfTheCourseOfATrainingNamesTheFoldItIsOf() {
        Overtraining.Course course = new Overtraining.Course(51, 0.9, 51, new Measured(0.9, 0.01),
                new Measured(0, 0));
        Trained folded = folded();
        Trained story = new Trained("BDT", folded.model(), folded.report().withCourse(course), Map.of(),
                folded.folds());

        Evaluation evaluation = Evaluation.of(List.of(story), parts(sample(300, 1)), DEFAULTS);

        assertEquals(List.of("Training did not go on too long: in the one of 3 folds that lost most by going"
                + " on, on validation events the AUC is 0.9000 ± 0.0100 with what was kept (tree 51), the"
                + " largest until then."), evaluation.findings().stream()
                .filter(finding -> finding.level() == Finding.Level.GOOD).map(Finding::sentence).toList());
    }

    private static EvaluatedParts parts(Sample sample) {
        return EvaluatedParts.of(Folds.byEvent(FOLDS, "event").apply(sample));
    }

    @Test
    void aTestEventIsAnsweredByTheModelOfItsFoldAndAnotherByOneThatHasIt() {
        Sample sample = sample(300, 1);
        EvaluatedParts parts = parts(sample);
        FoldedSample folds = parts.folds().orElseThrow();

        double[] test = parts.answers(folded(), Part.TEST).all()[0];
        double[] training = parts.answers(folded(), Part.TRAINING).all()[0];
        double[] validation = parts.answers(folded(), Part.VALIDATION).all()[0];

        assertArrayEquals(expected(folds, IntStream.range(0, 300).toArray(), 0), test);
        assertArrayEquals(expected(folds, folds.learned(false), 1), training);
        assertArrayEquals(expected(folds, folds.learned(true), 1), validation);
        assertEquals(300, training.length + validation.length);
    }

    private static double[] expected(FoldedSample folds, int[] events, int next) {
        Sample sample = folds.sample();
        return IntStream.of(events).mapToDouble(i -> model((folds.fold(i) + next) % FOLDS).classifier()
                .response(new double[] {sample.value(0, i), sample.value(1, i)})).toArray();
    }

    @Test
    void changedValuesAreAnsweredByTheModelsOfTheirEvents() {
        EvaluatedParts parts = parts(sample(300, 1));
        FoldedSample folds = parts.folds().orElseThrow();
        int[] events = {7, 299, 0, 7};
        float[][] values = {{0.4f, -1, 2, 1.05f}, {0, 0, 0, 0}};

        double[] answers = parts.answers(folded(), Part.TEST).of(values, events)[0];

        for (int i = 0; i < events.length; i++) {
            assertEquals(model(folds.fold(events[i])).classifier()
                    .response(new double[] {values[0][i], values[1][i]}), answers[i]);
        }
    }

    @Test
    void curvesAreOfAllEventsTogetherAndEachFoldHasItsArea() {
        Sample sample = sample(300, 1);
        EvaluatedParts parts = parts(sample);

        MethodEvaluation method = Evaluation.of(List.of(folded()), parts, DEFAULTS).best();

        double[] test = parts.answers(folded(), Part.TEST).all()[0];
        assertEquals(RocCurve.auc(test, sample.classes(), sample.eventWeights()), method.auc().value(), 0.0);
        List<Double> areas = new ArrayList<>();
        for (int fold = 0; fold < FOLDS; fold++) {
            int[] events = parts.folds().orElseThrow().eventsOf(fold);
            Labelled own = new Labelled(test, sample.classes(), sample.eventWeights()).select(events);
            areas.add(RocCurve.of(own).measuredAuc().value());
        }
        assertEquals(areas, method.folds().stream().map(each -> each.value()).toList());
        assertEquals(Part.VALIDATION, method.cuts().chosenOn());
        assertTrue(method.permuted().get(0).fall().value() > 0.1, method.permuted()::toString);
    }

    /** Event by event, with nothing of what is tested. */
    @Test
    void theSameCutIsAppliedToTheEventsOfEachFold() {
        Sample sample = sample(600, 1);
        EvaluatedParts parts = parts(sample);
        FoldedSample folds = parts.folds().orElseThrow();

        CutResult cuts = Evaluation.of(List.of(folded()), parts, DEFAULTS).best().cuts();

        assertEquals(List.of("chosen", "background 1%", "background 10%", "background 30%", "signal 50%",
                "signal 70%", "signal 90%"), cuts.folds().stream().map(FoldsAtCut::name).toList());
        assertEquals(cuts.chosen().cut(), cuts.folds().get(0).cut());
        assertEquals(cuts.workingPoints().get(5).point().cut(), cuts.folds().get(6).cut());
        for (FoldsAtCut at : cuts.folds()) {
            for (int fold = 0; fold < FOLDS; fold++) {
                double signal = share(folds, fold, Sample.SIGNAL, at.cut());
                double background = share(folds, fold, Sample.BACKGROUND, at.cut());
                assertEquals(signal, at.signalEfficiency().folds().get(fold).value(), 1e-12);
                assertEquals(background, at.backgroundEfficiency().folds().get(fold).value(), 1e-12);
                assertEquals(1 / background, at.rejectionFactor().folds().get(fold).value(), 1e-9);
            }
        }
    }

    private static double share(FoldedSample folds, int fold, byte cls, double cut) {
        int all = 0;
        int passing = 0;
        for (int i = 0; i < folds.sample().size(); i++) {
            if (folds.fold(i) == fold && folds.sample().classes()[i] == cls) {
                double response = model(fold).classifier().response(new double[] {
                    folds.sample().value(0, i), folds.sample().value(1, i)});
                all++;
                passing += response > cut ? 1 : 0;
            }
        }
        return (double) passing / all;
    }

    /** The model of one fold of five takes the other half of the events for signal. */
    @Test
    void aModelThatIsWorseThanTheOthersSpreadsBeyondStatistics() {
        EvaluatedParts parts = EvaluatedParts.of(Folds.byEvent(5, "event").apply(sample(5000, 1)));
        List<Trained> alike = IntStream.range(0, 5).mapToObj(i -> model(0)).toList();
        List<Trained> oneBad = new ArrayList<>(alike);
        oneBad.set(3, new Trained("BDT", BoostedTrees.builder(VARIABLES, BoostedTrees.Kind.ADABOOST)
                .startTree(1).split(0, 0.5f, true).leaf(0.9).leaf(-0.9).build(),
                TrainingReport.of("tree", 1), Map.of()));

        FoldsAtCut good = chosen(alike, parts);
        FoldsAtCut bad = chosen(oneBad, parts);

        // σ of five numbers is known to a third of itself: 2.5 is more than four of these
        assertTrue(good.signalEfficiency().standardDeviation()
                < 2.5 * good.signalEfficiency().statistical(), good::toString);
        assertTrue(bad.signalEfficiency().standardDeviation()
                > 5 * bad.signalEfficiency().statistical(), bad::toString);
        assertTrue(bad.signalEfficiency().beyondStatistics() > 0.1, bad::toString);
        assertTrue(bad.backgroundEfficiency().beyondStatistics() > 0.1, bad::toString);
        assertTrue(bad.signalEfficiency().beyondStatistics() > 4 * good.signalEfficiency()
                .beyondStatistics(), () -> bad + " " + good);
    }

    private static FoldsAtCut chosen(List<Trained> models, EvaluatedParts parts) {
        Trained together = new Trained("BDT", models.get(0).model(), models.get(0).report(), Map.of(),
                models);
        return Evaluation.of(List.of(together), parts, DEFAULTS).best().cuts().folds().get(0);
    }

    @Test
    void withoutFoldsThereAreNoAreasOfFolds() {
        assertEquals(List.of(), Examples.evaluation().best().folds());
        assertEquals(List.of(), Examples.evaluation().best().cuts().folds());
    }

    /** Four entries that are nearly the same tell what one does. */
    @Test
    void whatIsSaidAtTheChosenCutAndOfTheBestVariableHasErrorsOfEvents() {
        EvaluationSettings settings = DEFAULTS.withCuts(Map.of("BDT", 0.1));
        MethodEvaluation one = Evaluation.of(List.of(folded()), parts(sample(4000, 1)), settings).best();
        MethodEvaluation four = Evaluation.of(List.of(folded()), parts(sample(4000, 4)), settings).best();

        ConfusionMatrix ofOne = one.cuts().on(Part.TEST).orElseThrow();
        ConfusionMatrix ofFour = four.cuts().on(Part.TEST).orElseThrow();
        for (Function<ConfusionMatrix, Measured> number : List.<Function<ConfusionMatrix, Measured>>of(
                ConfusionMatrix::signalEfficiency, ConfusionMatrix::backgroundEfficiency,
                ConfusionMatrix::accuracy, ConfusionMatrix::purity, ConfusionMatrix::f1)) {
            assertEquals(1, number.apply(ofFour).error() / number.apply(ofOne).error(), 0.05);
        }
        AgainstVariable best = four.against().orElseThrow();
        assertEquals(four.auc(), best.methodAuc());
        assertEquals(1, best.lead().error() / one.against().orElseThrow().lead().error(), 0.1);
    }

    @Test
    void entriesOfOneEventMakeErrorsLarger() {
        double one = Evaluation.of(List.of(folded()), parts(sample(300, 1)), DEFAULTS).best().auc().error();
        double four = Evaluation.of(List.of(folded()), parts(sample(300, 4)), DEFAULTS).best().auc().error();
        Parts divided = new Parts(sample(300, 4), sample(300, 4), sample(300, 4));

        double alone = Evaluation.of(List.of(model(0)), divided, DEFAULTS).best().auc().error();
        double together = Evaluation.of(List.of(model(0)), divided.withEventId("event"), DEFAULTS).best()
                .auc().error();

        assertEquals(one, four, 0.02 * one);
        assertEquals(2, together / alone, 0.02);
    }

    @Test
    void partsOfASplitByEventsHaveTheErrorsOfEvents() {
        Split split = new EventIdSplit("event", new Fractions(0.2, 0), 1);

        double one = Evaluation.of(List.of(model(0)), split.apply(sample(1000, 1)), DEFAULTS).best().auc()
                .error();
        double four = Evaluation.of(List.of(model(0)), split.apply(sample(1000, 4)), DEFAULTS).best().auc()
                .error();

        assertEquals(one, four, 0.05 * one);
    }
}
