package org.hepmva.evaluate.multiclass;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.hepmva.evaluate.EvaluationSettings;
import org.hepmva.evaluate.FoldYields;
import org.hepmva.hist.Histogram;
import org.hepmva.measure.FigureOfMerit;
import org.hepmva.measure.Measured;
import org.hepmva.measure.SourceYield;
import org.hepmva.measure.YieldSource;
import org.hepmva.measure.multiclass.ClassResponses;
import org.hepmva.measure.multiclass.ResponseCut;
import org.hepmva.measure.multiclass.SourcedClassResponses;
import org.hepmva.sample.FoldedSample;
import org.hepmva.sample.Parts;
import org.hepmva.sample.Sample;
import org.hepmva.sample.Samples;
import org.junit.jupiter.api.Test;

class MulticlassSourcesTest {

    private static MulticlassMethod method() {
        return SourcedClasses.evaluation().methods().get(0);
    }

    @Test
    void eventsOfEachSourceAreCountedByWhatTheyAreTakenFor() {
        MulticlassYields yields = method().yields().orElseThrow();
        List<SourceYield> takenForA = yields.mostLikely().get(0).sources();
        List<SourceYield> takenForB = yields.mostLikely().get(1).sources();
        List<SourceYield> takenForC = yields.mostLikely().get(2).sources();

        assertTrue(yields.areExpected());
        assertEquals(List.of("a1", "a2", "b", "c"), takenForA.stream().map(s -> s.source().name()).toList());
        assertEquals(16, takenForA.get(0).total().value());
        assertEquals(12, takenForA.get(0).passing().value());
        assertEquals(0.75, takenForA.get(0).efficiency().value());
        assertEquals(4, takenForB.get(0).passing().value());
        assertEquals(1, takenForC.get(1).passing().value());
        assertEquals(12, takenForC.get(3).passing().value());
        // what was not measured may pass or fail, so the error is more than that of the one event that passes
        assertTrue(takenForB.get(2).passing().error() > 1);
        assertEquals(13, yields.mostLikely().get(0).passing(0).value());
        assertEquals(13.0 / 18, yields.mostLikely().get(0).efficiency(0).value(), 1e-12);
        assertEquals(2.0 / (2 + 4), yields.mostLikely().get(1).purity(1).value(), 1e-12);
        // 12 of c, 1 of a and 2 of b are taken for c
        assertEquals(12.0 / 15, yields.mostLikely().get(2).purity(2).value(), 1e-12);
        assertEquals(24.0 / (15 + 12), yields.mostLikely().get(2).f1(2).value(), 1e-12);
        assertEquals(12 / Math.sqrt(15), yields.mostLikely().get(2)
                .significance(FigureOfMerit.S_OVER_ROOT_S_PLUS_B, 2).value(), 1e-12);
    }

    /** A fold of which a source has no event has no number for the class. */
    @Test
    void inFoldsEachFoldStandsForAllExpectedEventsOfEachSource() {
        FoldedSample folded = SourcedClasses.folds();
        Sample sample = folded.sample();

        List<FoldYields> yields = SourcedClasses.inFolds().methods().get(0).byFold().orElseThrow().yields();

        assertEquals(3, yields.size());
        for (int fold = 0; fold < 2; fold++) {
            for (int k = 0; k < 3; k++) {
                double[] passing = new double[2];
                for (int s = 0; s < 4; s++) {
                    double all = 0;
                    double taken = 0;
                    for (int i = 0; i < sample.size(); i++) {
                        boolean own = sample.source(i) == s && folded.fold(i) == fold;
                        int cls = (int) sample.value(0, i);
                        all += own ? 1 : 0;
                        taken += own && cls == k ? 1 : 0;
                    }
                    int cls = s < 2 ? 0 : s - 1;
                    passing[cls == k ? 0 : 1] += taken / all * sample.sources().get(s).passed().sumW();
                }
                assertEquals(passing[0], yields.get(k).signal().folds().get(fold).value(), 1e-12);
                assertEquals(passing[1], yields.get(k).background().folds().get(fold).value(), 1e-12);
            }
        }
    }

    private static MulticlassMethod gaussians(boolean isScaled) {
        return MulticlassEvaluation.of(List.of(MulticlassExamples.trees("BDT", 4, 6)),
                SourcedClasses.parts(4, 300, isScaled), EvaluationSettings.defaults()).methods().get(0);
    }

    /** The events of a part, and Σw of all events of each source over that of the part. */
    private static SourcedClassResponses sourced(Parts parts, Sample part) {
        ClassResponses numbers = new ClassResponses(part.classNames(),
                part.outputs(MulticlassExamples.trees("BDT", 4, 6).model()), part.classes(),
                part.eventWeights());
        List<YieldSource> list = new ArrayList<>();
        for (int s = 0; s < part.sources().size(); s++) {
            double inPart = 0;
            double all = 0;
            for (Sample each : List.of(parts.training(), parts.validation(), parts.test())) {
                for (int i = 0; i < each.size(); i++) {
                    double w = each.source(i) == s ? each.eventWeight(i) : 0;
                    all += w;
                    inPart += each == part ? w : 0;
                }
            }
            list.add(new YieldSource(part.sources().get(s).name(), MulticlassExamples.classes(4)
                    .indexOf(part.sources().get(s).className()), all / inPart));
        }
        int[] sources = new int[part.size()];
        Arrays.setAll(sources, part::source);
        return new SourcedClassResponses(numbers, sources, list);
    }

    @Test
    void bestCutsByEveryFigureAreFoundOnExpectedEventsOfTheValidationPart() {
        Parts parts = SourcedClasses.parts(4, 300, true);
        SourcedClassResponses test = sourced(parts, parts.test());
        ClassResponses chooser = sourced(parts, parts.validation()).scaled();
        MulticlassYields yields = gaussians(true).yields().orElseThrow();

        assertEquals(List.of(FigureOfMerit.values()), yields.best().stream().map(FigureYields::figure)
                .toList());
        for (FigureOfMerit figure : FigureOfMerit.values()) {
            FigureYields best = yields.best(figure).orElseThrow();
            for (int k = 0; k < 4; k++) {
                ResponseCut all = ResponseCut.best(figure, k, chooser);
                assertEquals(all, best.all().get(k).cut());
                assertEquals(ResponseCut.bestOnOwn(figure, k, chooser), best.own().get(k).cut());
                Measured s = test.at(all).passing(k);
                Measured b = test.at(all).passingBeside(k);
                assertEquals(s.value(), best.all().get(k).onTest().passing(k).value(), 1e-9 * s.value());
                assertEquals(b.error(), best.all().get(k).onTest().passingBeside(k).error(),
                        1e-9 * b.error());
                assertEquals(figure.of(s, b).value(), best.all().get(k).significance(figure).value(), 1e-9);
            }
        }
    }

    @Test
    void theCutsOfTheMethodAreThoseByItsFigure() {
        MulticlassMethod method = gaussians(true);
        FigureYields best = method.yields().orElseThrow().best(method.cuts().figure()).orElseThrow();

        for (int k = 0; k < 4; k++) {
            assertEquals(method.cuts().all().get(k).cut(), best.all().get(k).cut());
            assertEquals(method.cuts().own().cuts().get(k), best.own().get(k).cut().ranges().get(k).above());
            int cls = k;
            // the same events of the test part, before they are scaled
            assertEquals(method.cuts().own().selections().get(k).kept(k).passing(),
                    best.own().get(k).onTest().sources().stream().filter(s -> s.source().cls() == cls)
                            .mapToDouble(s -> s.events().passing()).sum(), 1e-9);
        }
    }

    @Test
    void whereExpectedEventsAreNotKnownThereAreEfficienciesAtTheCutsOfTheMethodAlone() {
        MulticlassMethod method = gaussians(false);
        MulticlassYields yields = method.yields().orElseThrow();

        assertFalse(yields.areExpected());
        assertEquals(List.of(method.cuts().figure()), yields.best().stream().map(FigureYields::figure)
                .toList());
        for (int k = 0; k < 4; k++) {
            assertEquals(method.cuts().all().get(k).cut(), yields.best().get(0).all().get(k).cut());
        }
    }

    /** Two of three events of the interference are not tested: in all it takes away more than b2 brings. */
    @Test
    void aClassOfNegativeSumHasNoBestCutsByOtherFigures() {
        Sample sample = SourcedClasses.sample(SourcedClasses.source("a", 0, 1, 0.5f, 0.5f, 0.5f, 1.5f),
                SourcedClasses.source("b1", 1, -1, 1.5f, 1.5f, 1.5f),
                SourcedClasses.source("b2", 1, 2, 1.5f), SourcedClasses.source("c", 2, 3, 2.5f, 2.5f));
        Parts parts = new Parts(Samples.none(sample), Samples.none(sample),
                sample.select(new int[] {0, 1, 2, 3, 4, 7, 8, 9}));

        MulticlassYields yields = MulticlassEvaluation.of(List.of(SourcedClasses.byHand()), parts,
                EvaluationSettings.defaults()).methods().get(0).yields().orElseThrow();

        assertTrue(yields.areExpected());
        assertEquals(-1, yields.mostLikely().get(1).total(1).value(), 1e-12);
        assertEquals(List.of(FigureOfMerit.S_OVER_ROOT_S_PLUS_B),
                yields.best().stream().map(FigureYields::figure).toList());
    }

    @Test
    void theNumberForEachClassHasAHistogramForEachSource() {
        MulticlassMethod method = gaussians(true);
        MulticlassYields yields = method.yields().orElseThrow();

        for (int k = 0; k < 4; k++) {
            for (int s = 0; s < 7; s++) {
                Histogram histogram = yields.outputs().get(k).get(s);
                SourceYield source = yields.mostLikely().get(0).sources().get(s);
                assertEquals(source.source().name(), histogram.title());
                assertEquals(source.total().value(), histogram.integralWithFlow(), 1e-9);
                assertEquals(method.onTest().outputs().get(k).histograms().get(0).axis(0), histogram.axis(0));
            }
        }
    }

    @Test
    void oneSourceAClassOfUnknownYieldsHasNothingToTell() {
        MulticlassEvaluation evaluation = MulticlassEvaluation.of(
                List.of(MulticlassExamples.trees("BDT", 4, 1)), MulticlassExamples.parts(4, 1, 0),
                EvaluationSettings.defaults());

        assertTrue(evaluation.sources().isEmpty());
        assertTrue(evaluation.methods().get(0).yields().isEmpty());
    }

    @Test
    void spectatorsAreShownInTheEventsThatAreTakenForEachClass() {
        MulticlassEvaluation evaluation = MulticlassEvaluation.of(
                List.of(MulticlassExamples.trees("BDT", 4, 6)), MulticlassExamples.parts(4, 1, 0),
                EvaluationSettings.defaults());
        MulticlassMethod method = evaluation.methods().get(0);

        SpectatorByClass mass = method.spectators().get(0);
        for (int k = 0; k < 4; k++) {
            double before = evaluation.spectators().get(0).histograms().get(k).integralWithFlow();
            double after = 0;
            for (int taken = 0; taken < 4; taken++) {
                Histogram histogram = mass.takenFor().get(taken).get(k);
                assertEquals(method.onTest().confusion().events(k, taken).value(),
                        histogram.integralWithFlow(), 1e-9);
                after += histogram.integralWithFlow();
            }
            assertEquals(before, after, 1e-9);
        }
    }
}
