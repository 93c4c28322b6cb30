package org.hepmva.evaluate;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hepmva.evaluate.FixedEfficiency.Fixed;
import org.hepmva.hist.Axis;
import org.hepmva.hist.Histogram;
import org.hepmva.measure.ConfusionMatrix;
import org.hepmva.measure.Labelled;
import org.hepmva.measure.LabelledColumns;
import org.hepmva.measure.Overtraining;
import org.hepmva.measure.Ranges;
import org.hepmva.measure.RocCurve;
import org.hepmva.measure.Separation;
import org.hepmva.measure.SignalProbability;
import org.hepmva.measure.Significance;
import org.hepmva.measure.SourcedEvents;
import org.hepmva.runtime.Classifier;
import org.hepmva.sample.Sample;
import org.hepmva.train.SampleEventGroups;
import org.hepmva.train.Trained;
import org.hepmva.train.TrainingReport;

/** Measures one method. One thread, used once. */
final class MethodEvaluator {

    private static final double[] BACKGROUND_EFFICIENCIES = {0.01, 0.1, 0.3};
    private static final double[] SIGNAL_EFFICIENCIES = {0.5, 0.7, 0.9};

    private final Trained trained;
    private final EvaluatedParts evaluated;
    private final EvaluationSettings settings;
    private final Map<Part, Labelled> responses = new EnumMap<>(Part.class);
    private final Map<Part, RocCurve> curves = new EnumMap<>(Part.class);

    MethodEvaluator(Trained trained, EvaluatedParts evaluated, EvaluationSettings settings) {
        this.trained = trained;
        this.evaluated = evaluated;
        this.settings = settings;
        for (Part part : Part.values()) {
            if (PartSummary.of(part, evaluated.parts()).isUsable()) {
                responses.put(part, responses(part));
                curves.put(part, responses.get(part).curve());
            }
        }
    }

    private Labelled responses(Part part) {
        Sample sample = part.of(evaluated.parts());
        double[] values = evaluated.answers(trained, part).all()[0];
        for (int i = 0; i < values.length; i++) {
            if (Double.isNaN(values[i])) {
                throw new IllegalArgumentException("method '" + trained.method()
                        + "': the response to event " + i
                        + " of the " + part + " part is NaN");
            }
        }
        return new Labelled(values, sample.classes(), sample.eventWeights())
                .withGroups(SampleEventGroups.of(sample));
    }

    MethodEvaluation evaluate(Optional<MapMaker> mapMaker, LabelledColumns test,
            List<VariableEvaluation> variables, List<SpectatorEvaluation> spectators) {
        List<ResponseOnPart> onParts = new ArrayList<>();
        Axis axis = axis();
        for (Part part : responses.keySet()) {
            Labelled events = responses.get(part);
            onParts.add(new ResponseOnPart(part, curves.get(part), histogram("signal (" + part + ")",
                    axis, true, part),
                    histogram("background (" + part + ")", axis, false, part), Separation.of(events)));
        }
        ResponseOnPart onTest = onParts.get(onParts.size() - 1);
        Optional<FoldedResponses> folds = evaluated.folds().map(folded -> FoldedResponses.of(folded,
                responses.get(Part.TEST)));
        CutResult whole = cuts();
        CutResult cuts = folds.map(each -> whole.withFolds(each.at(whole))).orElse(whole);
        Optional<MethodYields> yields = yields(cuts, axis).map(all -> all.areExpected() && folds.isPresent()
                ? all.withFolds(folds.get().yields(all, cuts)) : all);
        return new MethodEvaluation(trained, onParts, cuts, overtraining(),
                yields.filter(MethodYields::areExpected).isPresent() ? Optional.empty() : significance(),
                SignalProbability.of(settings.signalFraction(), onTest.signal(), onTest.background()),
                mapMaker.map(maker -> maker.map(trained, boundaries(cuts))),
                AgainstVariable.hardest(responses.get(Part.TEST), test, variables),
                PermutationImportance.of(PermutedAnswers.of(evaluated.answers(trained, Part.TEST),
                        evaluated.parts().test(), settings), responses.get(Part.TEST)),
                folds.map(FoldedResponses::areas).orElse(List.of()), selected(spectators, cuts), yields);
    }

    private List<SpectatorEvaluation> selected(List<SpectatorEvaluation> spectators, CutResult cuts) {
        return spectators.stream().map(spectator -> spectator.above(cuts.chosen().cut(),
                evaluated.parts().test(), responses.get(Part.TEST))).toList();
    }

    /** For yields given by hand. */
    private Optional<Significance> significance() {
        return settings.hasYields() ? Optional.of(Significance.of(settings.expectedSignal(),
                settings.expectedBackground(), curves.get(Part.TEST), curves.get(chooser())))
                : Optional.empty();
    }

    private Optional<MethodYields> yields(CutResult cuts, Axis axis) {
        return EvaluatedSources.of(evaluated.parts().test()).map(sources -> {
            SourcedEvents test = events(sources, Part.TEST);
            SourcedEvents chooser = EvaluatedSources.of(chooser().of(evaluated.parts()))
                    .map(others -> events(others, chooser())).orElse(test);
            return MethodYields.of(sources, test, chooser, cuts, axis);
        });
    }

    private SourcedEvents events(EvaluatedSources sources, Part part) {
        return sources.events(part.of(evaluated.parts()), responses.get(part).values(),
                responses.get(part).groups());
    }

    private List<Classifier> classifiers() {
        return trained.folds().isEmpty() ? List.of(trained.classifier())
                : trained.folds().stream().map(Trained::classifier).toList();
    }

    /** Where cuts are chosen: never on the test part if there is another. */
    private Part chooser() {
        if (curves.containsKey(Part.VALIDATION)) {
            return Part.VALIDATION;
        }
        return curves.containsKey(Part.TRAINING) ? Part.TRAINING : Part.TEST;
    }

    private Axis axis() {
        double min = Double.POSITIVE_INFINITY;
        double max = Double.NEGATIVE_INFINITY;
        for (Labelled events : responses.values()) {
            for (double response : events.values()) {
                if (Double.isFinite(response)) {
                    min = Math.min(min, response);
                    max = Math.max(max, response);
                }
            }
        }
        Classifier classifier = classifiers().get(0);
        double[] nominal = {classifier.responseMin(), classifier.responseMax()};
        double[] range = min <= max ? new double[] {min, max} : new double[] {0, 0};
        String title = trained.method() + " response";
        return Ranges.ofResponse(title, nominal, range, settings.bins());
    }

    private Histogram histogram(String title, Axis axis, boolean signal, Part part) {
        return Descriptions.histogram(title, axis, responses.get(part).ofClass(signal));
    }

    private CutResult cuts() {
        List<FixedEfficiency> points = new ArrayList<>();
        for (double wanted : BACKGROUND_EFFICIENCIES) {
            points.add(FixedEfficiency.of(curves, Fixed.BACKGROUND, wanted));
        }
        for (double wanted : SIGNAL_EFFICIENCIES) {
            points.add(FixedEfficiency.of(curves, Fixed.SIGNAL, wanted));
        }
        boolean given = settings.cuts().containsKey(trained.method());
        double cut = given ? settings.cuts().get(trained.method()) : mostBalanced(curves.get(chooser()));
        String rule = given ? "given" : "largest balanced accuracy on the " + chooser() + " part";
        Map<Part, ConfusionMatrix> matrices = new EnumMap<>(Part.class);
        responses.forEach((part, events) -> matrices.put(part, ConfusionMatrix.of(cut, events)));
        return new CutResult(points, chooser(), rule, matrices, List.of());
    }

    private static double mostBalanced(RocCurve curve) {
        int best = 0;
        double most = Double.NEGATIVE_INFINITY;
        for (int p = 0; p < curve.points(); p++) {
            double difference = curve.signalEfficiency(p) - curve.backgroundEfficiency(p);
            if (difference > most) {
                most = difference;
                best = p;
            }
        }
        return curve.cut(best);
    }

    private Overtraining overtraining() {
        RocCurve test = curves.get(Part.TEST);
        Overtraining.Course course = course();
        if (!curves.containsKey(Part.TRAINING)) {
            return Overtraining.withoutTraining(test.auc(), course);
        }
        return Overtraining.of(responses.get(Part.TRAINING), curves.get(Part.TRAINING),
                responses.get(Part.TEST), test, course);
    }

    /** As the training saw it; from the areas alone where it says no more. */
    private Overtraining.Course course() {
        TrainingReport report = trained.report();
        RocCurve validation = curves.get(Part.VALIDATION);
        if (validation == null || !report.course().isUnknown()) {
            return report.course();
        }
        return Overtraining.Course.of(report.validationAuc(), report.bestStep(), validation.aucError());
    }

    private static List<Double> boundaries(CutResult cuts) {
        List<Double> boundaries = new ArrayList<>();
        boundaries.add(cuts.chosen().cut());
        boundaries.add(cuts.at(Fixed.BACKGROUND, 0.1).point().cut());
        boundaries.add(cuts.at(Fixed.BACKGROUND, 0.01).point().cut());
        return boundaries;
    }
}
