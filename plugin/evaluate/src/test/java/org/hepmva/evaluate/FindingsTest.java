package org.hepmva.evaluate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.hepmva.evaluate.FixedEfficiency.Fixed;
import org.hepmva.measure.Measured;
import org.hepmva.measure.Overtraining;
import org.hepmva.runtime.network.Activation;
import org.hepmva.runtime.network.DenseLayer;
import org.hepmva.runtime.network.DenseNetwork;
import org.hepmva.runtime.trees.BoostedTrees;
import org.hepmva.sample.Parts;
import org.hepmva.sample.Sample;
import org.hepmva.sample.Samples;
import org.hepmva.sample.Subject;
import org.hepmva.sample.Warning;
import org.hepmva.train.Trained;
import org.hepmva.train.TrainingReport;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What an evaluation says in words. */
class FindingsTest {

    private static final EvaluationSettings DEFAULTS = EvaluationSettings.defaults();

    @Test
    void trainingThatIsMuchBetterThanTestIsANoteAndNoHarm() {
        Parts parts = Examples.parts(1, 0);
        Evaluation evaluation = Evaluation.of(List.of(Examples.network("DNN")),
                new Parts(easy(), parts.validation(), parts.test()), DEFAULTS);

        Overtraining check = evaluation.method("DNN").overtraining();
        assertTrue(check.hasGap());
        assertTrue(check.signal().pValue() < 1e-6);
        // the validation curve of the example is at its best at epoch 3, which is kept
        assertEquals(Overtraining.Verdict.NO_HARM, check.verdict());
        assertEquals(List.of(), evaluation.findings().stream()
                .filter(f -> f.level() == Finding.Level.WARNING).toList());
        assertTrue(sentences(evaluation).contains("It does better on events it has seen: the AUC is 0.9"),
                () -> sentences(evaluation));
    }

    private static Sample easy() {
        Sample plain = Examples.sample(3000, 1, 0);
        float[][] values = plain.values();
        for (int i = 0; i < plain.size(); i++) {
            values[0][i] += plain.isSignal(i) ? 1 : 0;
        }
        return Sample.of(plain.variables(), values, plain.eventWeights(), plain.classes());
    }

    @Test
    void trainingThatWentOnTooLongIsAWarning() {
        Trained network = Examples.network("DNN");
        TrainingReport report = TrainingReport.of("epoch", 4)
                .withAuc(new double[] {0.6, 0.8, 0.9, 0.95}, new double[] {0.7, 0.85, 0.75, 0.6});
        Trained late = new Trained("DNN", network.classifier(), report, Map.of());

        Evaluation evaluation = Evaluation.of(List.of(late), Examples.parts(1, 0), DEFAULTS);

        assertEquals(Overtraining.Verdict.HARM, evaluation.method("DNN").overtraining().verdict());
        String sentence = evaluation.findings().get(0).sentence();
        assertTrue(sentence.startsWith("Training went on too long: on validation events the AUC was 0.8500 at"
                + " epoch 2 and is 0.6000 with what was kept (epoch 4), worse by 0.250 ± 0.0"), sentence);
        assertTrue(sentence.endsWith("on the same events. Early stopping, or fewer steps, keeps the better"
                + " one."), sentence);
    }

    /** The first variable is known of every ninth event, where it separates; the trees know no other. */
    @Test
    void aMethodIsComparedWithAVariableOnTheEventsWhereItIsNotMissing() {
        Parts plain = Examples.parts(1, 0);
        Parts parts = new Parts(sparse(plain.training()), sparse(plain.validation()), sparse(plain.test()));

        BoostedTrees cut = BoostedTrees.builder(Examples.VARIABLES, BoostedTrees.Kind.GRADIENT)
                .startTree(1).split(0, 0.5f, true).leaf(-0.3).leaf(0.4).build();
        Trained stump = new Trained("BDT", cut, TrainingReport.of("tree", 1), Map.of());

        Evaluation evaluation = Evaluation.of(List.of(stump), parts, DEFAULTS);
        AgainstVariable against = evaluation.method("BDT").against().orElseThrow();

        assertFalse(against.all(), against::toString);
        assertTrue(against.events() < 300, () -> against.toString());
        // on all events 0.56, which is no reproach
        assertTrue(evaluation.method("BDT").auc().value() < 0.6);
        assertEquals(1, against.methodAuc().value());
        assertFalse(sentences(evaluation).contains("alone (AUC"), () -> sentences(evaluation));
    }

    @Test
    void aMethodThatDoesWorseThanAVariableOnTheSameEventsIsToldSo() {
        Evaluation evaluation = Evaluation.of(List.of(Examples.constant("FLAT")), Examples.parts(1, 0),
                DEFAULTS);

        assertTrue(evaluation.method("FLAT").against().orElseThrow().isLost());
        assertTrue(sentences(evaluation).contains("It does worse than the variable 'E_over_p' alone (AUC"
                + " 0.5000 against 0.7"), () -> sentences(evaluation));
    }

    private static Sample sparse(Sample sample) {
        float[][] values = sample.values();
        for (int i = 0; i < sample.size(); i++) {
            boolean known = i % 9 == 0;
            values[0][i] = known ? sample.isSignal(i) ? 2 : -2 : Float.NaN;
            values[1][i] = i % 7;
            values[2][i] = i % 11;
        }
        return Sample.of(sample.variables(), values, sample.eventWeights(), sample.classes());
    }

    @Test
    void anAreaBelowOneHalfByChanceIsNoWarning() {
        Sample test = Examples.sample(60, 3, 0);
        Trained reversed = linear("BACK", -2, 0, 0);
        Trained noise = linear("NOISE", 0, 0, -0.5);

        Evaluation evaluation = Evaluation.of(List.of(reversed, noise),
                new Parts(Examples.sample(3000, 1, 0), test, test), DEFAULTS);

        Measured below = evaluation.method("NOISE").auc();
        assertTrue(below.value() < 0.5 && below.value() > 0.5 - 2 * below.error(), below::toString);
        assertEquals(List.of("BACK"), evaluation.findings().stream()
                .filter(f -> f.sentence().startsWith("The AUC is below one half"))
                .map(Finding::about).toList());
    }

    private static Trained linear(String name, double... coefficients) {
        DenseLayer layer = new DenseLayer(3, 1, coefficients, new double[] {0}, Activation.SIGMOID);
        return new Trained(name, DenseNetwork.of(Examples.VARIABLES, List.of(layer)),
                TrainingReport.of("step", 1), Map.of());
    }

    @Test
    void aWorkingPointThatResponsesCannotReachIsNamed() {
        Evaluation evaluation = Evaluation.of(List.of(Examples.constant("FLAT")), Examples.parts(1, 0),
                DEFAULTS);
        FixedEfficiency point = evaluation.method("FLAT").cuts().at(Fixed.SIGNAL, 0.9);

        assertTrue(point.misses());
        assertEquals(Measured.exact(1), point.held());
        assertEquals(1, point.rejectionFactor().value());
        assertTrue(sentences(evaluation).contains("No cut gives ε_S = 90%, since many events have the same"
                + " response: what stands there is for ε_S = 100.0%."), () -> sentences(evaluation));
        assertFalse(Examples.evaluation().method("DNN").cuts().at(Fixed.SIGNAL, 0.9).misses());
    }

    @Test
    void whatWasNoticedWhenEventsWereReadIsAmongTheFindings() {
        String twice = "file 'a.root' is read twice";

        Warning warning = new Warning(Warning.Kind.FILES, Subject.file("a.root"), twice);

        Evaluation more = noticing(warning, warning);

        assertEquals(List.of(new Finding(Finding.Level.WARNING, Subject.file("a.root"), "sample",
                "File 'a.root' is read twice.")),
                more.findings().stream().filter(f -> f.about().equals("sample")).toList());
    }

    /** Its parts show that each test event is learned from; that is not said if other things are. */
    private static Evaluation noticing(Warning... warnings) {
        Sample sample = Examples.sample(1000, 1, 0);
        return Evaluation.of(List.of(Examples.network("DNN")), EvaluatedParts.of(
                new Parts(sample, sample, sample)).withWarnings(List.of(warnings)), DEFAULTS);
    }

    @Test
    void whatIsWrongWithTheFilesOfAClassIsAmongTheFindings() {
        String both = "class 'signal' and class 'background' both read a.root without a cut of their own:"
                + " every event is in both classes";

        Subject classes = Subject.source("class 'signal' and class 'background'");
        Evaluation more = noticing(new Warning(Warning.Kind.SHARED_EVENTS, classes, both));

        assertTrue(more.findings().contains(new Finding(Finding.Level.WARNING, classes, "sample",
                both.replaceFirst("c", "C") + ".")), () -> sentences(more));
    }

    @Test
    void onlyTheKindOfAWarningDecidesWhetherItIsSaidAgain() {
        String words = "variable 'events with negative weight' is NaN in every event";

        Evaluation evaluation = noticing(
                new Warning(Warning.Kind.ODD_VALUES, Subject.variable("events with negative weight"), words),
                new Warning(Warning.Kind.NEGATIVE_WEIGHTS, Subject.ofClass("signal"), "some are below zero"));

        assertEquals(List.of(Finding.of(new Warning(Warning.Kind.ODD_VALUES,
                        Subject.variable("events with negative weight"), words))),
                evaluation.findings().stream().filter(f -> f.about().equals("sample")).toList());
    }

    @Test
    void aFindingKnowsWhatItIsAbout() {
        Evaluation evaluation = Evaluation.of(List.of(Examples.network("sample")), Examples.parts(1, 0.2),
                DEFAULTS);

        assertEquals(Set.of(Subject.part("test"), Subject.method("sample")), evaluation.findings().stream()
                .map(Finding::subject).collect(Collectors.toSet()));
    }

    @Test
    void eventsThatAreBothTrainedOnAndTestedAreAFinding() {
        Sample sample = Examples.sample(1000, 1, 0);

        Evaluation evaluation = Evaluation.of(List.of(Examples.network("DNN")),
                new Parts(sample, sample, sample), DEFAULTS);

        assertTrue(evaluation.findings().stream().anyMatch(f -> f.about().equals("sample")
                && f.level() == Finding.Level.WARNING), () -> sentences(evaluation));
    }

    @Test
    void negativeWeightsAreSummedAndMentioned() {
        Evaluation evaluation = Evaluation.of(List.of(Examples.network("DNN")), Examples.parts(1, 0.2),
                DEFAULTS);

        assertTrue(evaluation.findings().stream().anyMatch(f -> f.level() == Finding.Level.WARNING
                && f.about().equals("test part") && f.sentence().contains("have negative weights")));
        assertEquals(Set.of("test part"), evaluation.findings().stream()
                .filter(f -> f.sentence().contains("have negative weights")).map(Finding::about)
                .collect(Collectors.toSet()), "once, not of each part");
        assertFalse(evaluation.findings().stream().anyMatch(f -> f.about().equals("sample")),
                () -> sentences(evaluation));
        assertTrue(evaluation.method("DNN").auc().value() > 0.7);
    }

    @Test
    void fewEventsAreAWarning() {
        Sample few = Examples.sample(60, 3, 0);

        Evaluation evaluation = Evaluation.of(List.of(Examples.network("DNN")), new Parts(few, few, few),
                DEFAULTS);

        assertTrue(evaluation.findings().toString().contains(
                "test part: Only 12.0 effective entries of signal (12 events): expect large errors."));
    }

    @Test
    void aPartWithoutSignalIsLeftOutAndMentioned() {
        Parts parts = Examples.parts(1, 0);
        Sample background = parts.validation().select(new int[] {1, 2, 3});

        Evaluation evaluation = Evaluation.of(List.of(Examples.network("DNN")),
                new Parts(parts.training(), background, parts.test()), DEFAULTS);

        assertEquals("largest balanced accuracy on the training part",
                evaluation.method("DNN").cuts().rule());
        assertTrue(evaluation.findings().toString().contains("validation part: It is left out: Σw is 0.0"
                + " of signal"
                + " and 3.0 of background, and both must be above zero."));
    }

    @Test
    void aPerfectMethodIsSuspicious() {
        // every fifth event is signal
        Parts parts = Samples.changed(Examples.parts(1, 0), 0, (i, x) -> i % 5 == 0 ? 100 : -100);

        Evaluation evaluation = Evaluation.of(List.of(Examples.network("DNN")), parts, DEFAULTS);

        assertEquals(1, evaluation.method("DNN").auc().value());
        assertTrue(evaluation.findings().toString().contains("The AUC on the test part is exactly 1"));
    }

    @Test
    @Tag("slow")
    void boxesAreNotSearchedAmongEventsWithoutWeightAndAFindingSaysSo() {
        Sample plain = Examples.sample(190_000, 1, 0);
        byte[] classes = new byte[plain.size()];
        double[] weights = new double[plain.size()];
        for (int i = 0; i < weights.length; i++) {
            // one event outweighs all others of signal together and is one of three that may be chosen
            classes[i] = i % 5 == 0 ? Sample.BACKGROUND : Sample.SIGNAL;
            weights[i] = i % 5 == 0 ? 1 : i == 1 ? 1e6 : -1;
        }
        float[][] values = {plain.values(0), plain.values(1), plain.values(2)};
        Sample sample = Sample.of(plain.variables(), values, weights, classes);
        Sample test = Examples.sample(1000, 2, 0);
        Sample none = test.select(new int[0]);

        Evaluation evaluation = Evaluation.of(List.of(Examples.network("DNN")),
                new Parts(sample, none, test), EvaluationSettings.defaults());

        assertEquals(List.of(), evaluation.boxes().cuts());
        assertTrue(evaluation.findings().contains(Finding.of(Finding.Level.NOTE,
                Subject.method("best rectangular cuts"), "They are not searched: negative weights leave no"
                        + " weight to a class of the events they would be found on, at most 50000 of each.")),
                () -> evaluation.findings().toString());
    }

    private static String sentences(Evaluation evaluation) {
        return evaluation.findings().toString();
    }
}
