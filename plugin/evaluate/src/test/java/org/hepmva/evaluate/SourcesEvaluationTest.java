package org.hepmva.evaluate;

import static org.hepmva.evaluate.SourcedExamples.itself;
import static org.hepmva.evaluate.SourcedExamples.parts;
import static org.hepmva.evaluate.SourcedExamples.sample;
import static org.hepmva.evaluate.SourcedExamples.seven;
import static org.hepmva.evaluate.SourcedExamples.source;
import static org.hepmva.evaluate.SourcedExamples.tested;
import static org.hepmva.evaluate.SourcedExamples.unscaled;
import static org.hepmva.evaluate.SourcedExamples.weighted;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hepmva.hist.Histogram;
import org.hepmva.measure.EventGroups;
import org.hepmva.measure.FigureOfMerit;
import org.hepmva.measure.Measured;
import org.hepmva.measure.SourceYield;
import org.hepmva.measure.SourcedEvents;
import org.hepmva.measure.YieldScan;
import org.hepmva.measure.YieldSource;
import org.hepmva.measure.Yields;
import org.hepmva.runtime.Variable;
import org.hepmva.runtime.network.Activation;
import org.hepmva.runtime.network.DenseLayer;
import org.hepmva.runtime.network.DenseNetwork;
import org.hepmva.sample.FoldedSample;
import org.hepmva.sample.Folds;
import org.hepmva.sample.Parts;
import org.hepmva.sample.Sample;
import org.hepmva.sample.Samples.InMemory;
import org.hepmva.train.Trained;
import org.hepmva.train.TrainingReport;
import org.junit.jupiter.api.Test;

/** Yields of several sources, each scaled to all of its events. */
class SourcesEvaluationTest {

    private static final byte S = Sample.SIGNAL;
    private static final byte B = Sample.BACKGROUND;
    private static final EvaluationSettings SETTINGS = EvaluationSettings.defaults()
            .withCuts(Map.of("X", 0.5)).withPermutedEvents(0);

    private static Evaluation evaluation(Parts parts) {
        return Evaluation.of(List.of(itself()), parts, SETTINGS);
    }

    private static MethodYields yields(Parts parts) {
        return evaluation(parts).best().yields().orElseThrow();
    }

    /** Half of a, all of b, one in four of c are tested. */
    private static Parts small() {
        Sample sample = sample(source("a", S, 0.5, 0.8, 0.2, 0.9, 0.1), source("b", S, 2, 0.7),
                source("c", B, 3, 0.6, 0.1, 0.4, 0.9, 0.3, 0.2, 0.3, 0.2));
        return tested(sample, 0, 1, 4, 5, 6);
    }

    @Test
    void whatPassesOfASourceIsScaledToAllOfItsEvents() {
        Yields yields = yields(small()).atChosenCut();

        assertEquals(List.of(2.0, 1.0, 4.0),
                yields.sources().stream().map(s -> s.source().factor()).toList());
        assertEquals(List.of(1.0, 2.0, 12.0),
                yields.sources().stream().map(s -> s.passing().value()).toList());
        assertEquals(List.of(1.0, 0.0, 12.0),
                yields.sources().stream().map(s -> s.failing().value()).toList());
        assertEquals(3, yields.passing(0).value());
        assertEquals(12, yields.passing(1).value());
        assertEquals(4, yields.total(0).value());
        assertEquals(24, yields.total(1).value());
        assertEquals(0.75, yields.efficiency(0).value(), 1e-15);
        assertEquals(0.2, yields.purity(0).value(), 1e-15);
        assertEquals(2 * 3 / (2 * 3 + 12 + 1.0), yields.f1(0).value(), 1e-15);
        assertEquals(3 / Math.sqrt(15), yields.significance(FigureOfMerit.S_OVER_ROOT_S_PLUS_B, 0).value(),
                1e-15);
    }

    /**
     * With p of t passing and the factor f: σ² = [f − (f − 1)ε]²Σw²(pass) + [(f − 1)ε]²Σw²(fail) +
     * ε²(f − 1)Σw². For a: 1.5²·0.25 + 0.5²·0.25 + 0.25·0.5; for c: 2.5²·9 + 1.5²·9 + 0.25·3·18; for b, of
     * which all is measured, 2².
     */
    @Test
    void errorsOfSourcesAddInQuadrature() {
        Yields yields = yields(small()).atChosenCut();

        double a = 1.5 * 1.5 * 0.25 + 0.5 * 0.5 * 0.25 + 0.25 * 0.5;
        double c = 2.5 * 2.5 * 9 + 1.5 * 1.5 * 9 + 0.25 * 3 * 18;
        assertEquals(Math.sqrt(a), yields.sources().get(0).passing().error(), 1e-14);
        assertEquals(Math.sqrt(a + 4), yields.passing(0).error(), 1e-14);
        assertEquals(Math.sqrt(c), yields.passing(1).error(), 1e-14);
    }

    @Test
    void yieldsOfSourcesSumToThatOfTheirClassAtEveryWorkingPoint() {
        MethodYields yields = yields(parts(seven()));

        assertEquals(6, yields.atWorkingPoints().size());
        for (Yields at : yields.atWorkingPoints()) {
            for (int cls = 0; cls < 2; cls++) {
                int of = cls;
                List<SourceYield> own = at.sources().stream().filter(s -> s.source().cls() == of).toList();
                double sum = own.stream().mapToDouble(s -> s.passing().value()).sum();
                double squares = own.stream().mapToDouble(s -> Math.pow(s.passing().error(), 2)).sum();
                assertEquals(sum, at.passing(cls).value(), 1e-12 * sum);
                assertEquals(Math.sqrt(squares), at.passing(cls).error(), 1e-9 * sum);
            }
        }
        Sample all = seven();
        for (int s = 0; s < 7; s++) {
            double expected = all.sources().get(s).passed().sumW();
            assertEquals(expected, yields.atChosenCut().sources().get(s).total().value(), 1e-12 * expected);
        }
    }

    @Test
    void scalingTheWeightsOfASourceScalesItsYieldAlone() {
        InMemory a = source("a", S, 1, 0.8, 0.2, 0.9, 0.1);
        InMemory c = source("c", B, 1, 0.6, 0.1, 0.3, 0.9);
        InMemory d = weighted("d", B, new double[] {1, 2, 3, 4}, 0.6, 0.1, 0.7, 0.9);
        InMemory more = weighted("d", B, new double[] {7, 14, 21, 28}, 0.6, 0.1, 0.7, 0.9);
        int[] events = {0, 1, 4, 5, 8, 9, 10};

        List<SourceYield> one = yields(tested(sample(a, c, d), events)).atChosenCut().sources();
        List<SourceYield> seven = yields(tested(sample(a, c, more), events)).atChosenCut().sources();

        assertEquals(one.subList(0, 2), seven.subList(0, 2));
        assertEquals(7 * one.get(2).passing().value(), seven.get(2).passing().value(), 1e-12);
        assertEquals(7 * one.get(2).passing().error(), seven.get(2).passing().error(), 1e-12);
        assertEquals(one.get(2).efficiency().value(), seven.get(2).efficiency().value(), 1e-15);
    }

    @Test
    void theBestCutIsFoundOnTheValidationPartAndQuotedOnTheTestPart() {
        Parts parts = parts(seven());

        List<YieldScan> scans = yields(parts).scans();

        SourcedEvents test = events(parts.test());
        List<FigureOfMerit> figures = List.of(FigureOfMerit.values());
        List<YieldScan> expected = YieldScan.all(figures, 0, test, events(parts.validation()));
        List<YieldScan> flattered = YieldScan.all(figures, 0, test, test);
        assertEquals(figures, scans.stream().map(YieldScan::figure).toList());
        for (int i = 0; i < scans.size(); i++) {
            assertEquals(expected.get(i).bestCut(), scans.get(i).bestCut());
            assertEquals(expected.get(i).best(), scans.get(i).best());
            assertEquals(test.at(scans.get(i).bestCut()), scans.get(i).yields().orElseThrow());
            assertNotEquals(flattered.get(i).bestCut(), scans.get(i).bestCut());
        }
    }

    private static SourcedEvents events(Sample part) {
        double[] x = new double[part.size()];
        int[] sources = new int[part.size()];
        Arrays.setAll(x, i -> part.value(0, i));
        Arrays.setAll(sources, part::source);
        double[] sumW = new double[part.sources().size()];
        for (int i = 0; i < x.length; i++) {
            sumW[sources[i]] += part.eventWeight(i);
        }
        YieldSource[] list = new YieldSource[sumW.length];
        Arrays.setAll(list, s -> new YieldSource(part.sources().get(s).name(), s < 2 ? 0 : 1,
                part.sources().get(s).passed().sumW() / sumW[s]));
        return new SourcedEvents(x, sources, part.eventWeights(), EventGroups.NONE, List.of(list));
    }

    @Test
    void withFoldsTheYieldsAreOfAllEvents() {
        Sample sample = seven();
        FoldedSample folded = Folds.byEntry(2).apply(sample);
        Trained twice = new Trained("X", itself().model(), itself().report(), Map.of(),
                List.of(itself(), itself()));

        Evaluation evaluation = Evaluation.of(List.of(twice), EvaluatedParts.of(folded), SETTINGS);

        Yields yields = evaluation.best().yields().orElseThrow().atChosenCut();
        for (int s = 0; s < 7; s++) {
            SourceYield yield = yields.sources().get(s);
            assertEquals(1, yield.source().factor());
            double passing = 0;
            double squares = 0;
            for (int i = 0; i < sample.size(); i++) {
                double w = sample.source(i) == s && sample.value(0, i) > 0.5 ? sample.eventWeight(i) : 0;
                passing += w;
                squares += w * w;
            }
            assertEquals(passing, yield.passing().value(), 1e-9);
            assertEquals(Math.sqrt(squares), yield.passing().error(), 1e-9);
        }
    }

    /** Models lie apart: that of the second fold takes fewer events. */
    @Test
    void aFoldStandsForAllExpectedEventsOfEachSource() {
        Sample sample = seven();
        FoldedSample folded = Folds.byEntry(2).apply(sample);
        Trained lower = shifted(-0.4);
        Trained both = new Trained("X", itself().model(), itself().report(), Map.of(),
                List.of(itself(), lower));

        MethodYields yields = Evaluation.of(List.of(both), EvaluatedParts.of(folded), SETTINGS).best()
                .yields().orElseThrow();

        FoldYields folds = yields.folds().orElseThrow().atChosenCut();
        for (int fold = 0; fold < 2; fold++) {
            double[] numbers = new double[2];
            for (int s = 0; s < 7; s++) {
                double efficiency = sum(folded, s, fold, 0.5 + 0.4 * fold) / sum(folded, s, fold, -1e9);
                numbers[s < 2 ? 0 : 1] += efficiency * sample.sources().get(s).passed().sumW();
            }
            assertEquals(numbers[0], folds.signal().folds().get(fold).value(), 1e-9 * numbers[0]);
            assertEquals(numbers[1], folds.background().folds().get(fold).value(), 1e-9 * numbers[1]);
            assertEquals(numbers[0] / Math.sqrt(numbers[0] + numbers[1]), folds.significance()
                    .get(FigureOfMerit.S_OVER_ROOT_S_PLUS_B).folds().get(fold).value(), 1e-9);
        }
        assertEquals(List.of(FigureOfMerit.S_OVER_ROOT_S_PLUS_B, FigureOfMerit.S_OVER_ROOT_B,
                FigureOfMerit.ASIMOV), List.copyOf(folds.significance().keySet()));
        assertTrue(folds.background().beyondStatistics() > 500, folds::toString);
        assertEquals(6, yields.folds().orElseThrow().atWorkingPoints().size());
        assertEquals(4, yields.folds().orElseThrow().atBestCuts().size());
    }

    private static Trained shifted(double by) {
        return new Trained("X", DenseNetwork.of(List.of(Variable.of("x")), List.of(new DenseLayer(1, 1,
                new double[] {1}, new double[] {by}, Activation.LINEAR))), TrainingReport.of("epoch", 1),
                Map.of());
    }

    private static double sum(FoldedSample folded, int source, int fold, double cut) {
        double sum = 0;
        for (int i = 0; i < folded.sample().size(); i++) {
            sum += folded.sample().source(i) == source && folded.fold(i) == fold
                    && folded.sample().value(0, i) > cut ? folded.sample().eventWeight(i) : 0;
        }
        return sum;
    }

    @Test
    void aFoldWithoutEventsOfASourceHasNoYieldOfItsClass() {
        Sample sample = sample(source("ggH", S, 2, 0.9, 0.8, 0.7, 0.6, 0.2, 0.4, 0.9, 0.1),
                source("Z", B, 3, 0.1, 0.2, 0.6, 0.3, 0.4, 0.7, 0.8, 0.1), source("rare", B, 1, 0.9));
        FoldedSample folded = Folds.byEntry(2).apply(sample);
        Trained twice = new Trained("X", itself().model(), itself().report(), Map.of(),
                List.of(itself(), itself()));

        FoldYields folds = Evaluation.of(List.of(twice), EvaluatedParts.of(folded), SETTINGS).best().yields()
                .orElseThrow().folds().orElseThrow().atChosenCut();

        int without = 1 - folded.fold(16);
        assertTrue(Double.isNaN(folds.background().folds().get(without).value()), folds::toString);
        assertTrue(folds.background().folds().get(1 - without).value() > 0, folds::toString);
        assertTrue(Double.isNaN(folds.background().standardDeviation()));
        assertTrue(folds.signal().standardDeviation() >= 0, folds::toString);
    }

    @Test
    void responsesOfSourcesSumToTheirExpectedEvents() {
        MethodYields yields = yields(parts(seven()));

        List<Histogram> responses = yields.responses();
        assertEquals(List.of("ggH", "VBF <b>", "Z+jets", "t#bar{t} & co", "WW", "WZ", "W+jets"),
                responses.stream().map(Histogram::title).toList());
        for (int s = 0; s < 7; s++) {
            double expected = yields.atChosenCut().sources().get(s).total().value();
            assertEquals(expected, responses.get(s).integralWithFlow(), 1e-9 * expected);
        }
        assertEquals(responses.get(0).sumW(20) + responses.get(1).sumW(20),
                yields.response(0).orElseThrow().sumW(20));
    }

    @Test
    void oneSourceAClassWithoutExpectedEventsIsEvaluatedAsBefore() {
        Sample sample = sample(unscaled(source("signal", S, 1, 0.8, 0.2)),
                unscaled(source("background", B, 1, 0.6, 0.1)));

        Evaluation evaluation = Evaluation.of(List.of(itself()), tested(sample, 0, 1, 2, 3),
                SETTINGS.withExpectedYields(5, 50));

        assertEquals(Optional.empty(), evaluation.sources());
        assertEquals(Optional.empty(), evaluation.best().yields());
        assertTrue(evaluation.best().significance().isPresent());
    }

    @Test
    void oneSourceAClassWithExpectedEventsHasYields() {
        Sample sample = sample(source("signal", S, 0.25, 0.8, 0.2), source("background", B, 1, 0.6, 0.1));

        MethodYields yields = yields(tested(sample, 0, 1, 2, 3));

        assertEquals(0.25, yields.atChosenCut().passing(0).value());
        assertEquals(1, yields.atChosenCut().passing(1).value());
        assertEquals(4, yields.scans().size());
    }

    @Test
    void severalSourcesWithoutScaleHaveEfficienciesAndNoSignificance() {
        Sample sample = sample(unscaled(source("signal", S, 1, 0.8, 0.2)),
                unscaled(source("c", B, 1, 0.6, 0.1)), unscaled(source("d", B, 1, 0.6, 0.1)));

        Evaluation evaluation = Evaluation.of(List.of(itself()), tested(sample, 0, 1, 2, 4, 5),
                SETTINGS.withExpectedYields(5, 50));

        MethodYields yields = evaluation.best().yields().orElseThrow();
        assertEquals(false, yields.areExpected());
        assertEquals(List.of(), yields.scans());
        assertEquals(List.of(0.5, 1.0, 0.5),
                yields.atChosenCut().sources().stream().map(s -> s.efficiency().value()).toList());
        assertEquals(5, evaluation.best().significance().orElseThrow().expectedSignal());
    }

    @Test
    void aSourceWithoutFactorIsInNoYield() {
        Sample sample = sample(source("a", S, 1, 0.8, 0.2), source("gone", B, 1, 0.8, 0.7),
                weighted("odd", B, new double[] {3, -1}, 0.9, 0.9), source("zero", B, 0, 0.9, 0.9),
                source("c", B, 2, 0.6, 0.1));

        Yields yields = yields(tested(sample, 0, 1, 5, 6, 8, 9)).atChosenCut();

        assertEquals(List.of("a", "c"), yields.sources().stream().map(s -> s.source().name()).toList());
        assertEquals(2, yields.passing(1).value());
    }

    @Test
    void aSourceOfNegativeWeightTakesFromItsClass() {
        Sample sample = sample(source("a", S, 1, 0.8, 0.2), source("interference", B, -1, 0.8, 0.7, 0.1, 0.2),
                source("c", B, 5, 0.6, 0.1));

        Yields yields = yields(tested(sample, 0, 1, 2, 4, 6, 7)).atChosenCut();

        assertEquals(2, yields.sources().get(1).source().factor());
        assertEquals(-2, yields.sources().get(1).passing().value());
        assertEquals(3, yields.passing(1).value());
    }

    @Test
    void aClassWithoutFactorHasNoSignificance() {
        Sample sample = sample(source("a", S, 1, 0.8, 0.2),
                weighted("odd", B, new double[] {3, -4}, 0.9, 0.1));

        Evaluation evaluation = evaluation(tested(sample, 0, 1, 2));

        assertEquals(List.of(), evaluation.best().yields().orElseThrow().scans());
        assertEquals(Measured.exact(0), evaluation.best().yields().orElseThrow().atChosenCut().passing(1));
        assertTrue(sentences(evaluation).contains("sources: There is no expected significance: without the"
                + " sources that are left out, Σw of signal or background is not above zero."));
    }

    private static List<String> sentences(Evaluation evaluation) {
        return evaluation.findings().stream().map(Finding::toString).toList();
    }

    @Test
    void sourcesOfOneNameAreToldApartByTheirClasses() {
        Sample sample = sample(source("tt", S, 1, 0.8, 0.2), source("tt", B, 1, 0.6, 0.1),
                source("W", B, 1, 0.6, 0.1));

        Evaluation evaluation = evaluation(tested(sample, 0, 1, 2, 3, 4));

        assertEquals(List.of("tt (signal)", "tt (background)", "W"),
                evaluation.sources().orElseThrow().list().stream().map(EvaluatedSource::label).toList());
    }

    /** Two events of four entries each pass: √(2·4²) in place of √8. */
    @Test
    void entriesOfOneEventMakeErrorsOfYieldsLarger() {
        Sample sample = sample(source("a", S, 1, 0.8, 0.2),
                source("c", B, 1, 0.6, 0.6, 0.6, 0.6, 0.7, 0.7, 0.7, 0.7, 0.1));
        Parts parts = tested(sample, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10);

        Yields together = Evaluation.of(List.of(itself()), parts.withEventId("x"),
                SETTINGS).best().yields().orElseThrow().atChosenCut();

        assertEquals(Math.sqrt(8), yields(parts).atChosenCut().passing(1).error(), 1e-15);
        assertEquals(Math.sqrt(32), together.passing(1).error(), 1e-15);
    }
}
