package org.hepmva.evaluate.multiclass;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hepmva.evaluate.Descriptions;
import org.hepmva.evaluate.EvaluatedParts;
import org.hepmva.evaluate.EvaluatedSources;
import org.hepmva.evaluate.EvaluationSettings;
import org.hepmva.evaluate.FoldYields;
import org.hepmva.evaluate.Part;
import org.hepmva.evaluate.PartSummary;
import org.hepmva.evaluate.PermutedAnswers;
import org.hepmva.hist.Axis;
import org.hepmva.hist.Histogram;
import org.hepmva.hist.KolmogorovTest;
import org.hepmva.measure.ClusteredKolmogorov;
import org.hepmva.measure.FigureOfMerit;
import org.hepmva.measure.Labelled;
import org.hepmva.measure.Overtraining;
import org.hepmva.measure.Ranges;
import org.hepmva.measure.RocCurve;
import org.hepmva.measure.Separation;
import org.hepmva.measure.Yields;
import org.hepmva.measure.multiclass.ClassAreas;
import org.hepmva.measure.multiclass.ClassConfusion;
import org.hepmva.measure.multiclass.ClassCuts;
import org.hepmva.measure.multiclass.ClassLogLoss;
import org.hepmva.measure.multiclass.ClassResponses;
import org.hepmva.measure.multiclass.PairAreas;
import org.hepmva.measure.multiclass.PairResponse;
import org.hepmva.measure.multiclass.ResponseCut;
import org.hepmva.measure.multiclass.SourcedClassResponses;
import org.hepmva.sample.FoldedSample;
import org.hepmva.sample.Parts;
import org.hepmva.sample.Sample;
import org.hepmva.text.Require;
import org.hepmva.train.SampleEventGroups;
import org.hepmva.train.Trained;

/** Measures one method for n classes. One thread, used once. */
final class MulticlassEvaluator {

    private static final FigureOfMerit FIGURE = FigureOfMerit.S_OVER_ROOT_S_PLUS_B;
    private static final double[] NOMINAL = {0, 1};

    private final Trained trained;
    private final EvaluatedParts evaluated;
    private final List<String> classes;
    private final EvaluationSettings settings;
    private final Map<Part, ClassResponses> responses = new EnumMap<>(Part.class);

    MulticlassEvaluator(Trained trained, EvaluatedParts evaluated, EvaluationSettings settings) {
        this.trained = trained;
        this.evaluated = evaluated;
        Parts parts = evaluated.parts();
        this.classes = parts.test().classNames();
        this.settings = settings;
        List<String> outputs = trained.model().outputs();
        Require.that(outputs.equals(classes), "method '%s' gives numbers for %s, and the sample has"
                + " the classes %s", trained.method(), String.join(", ", outputs),
                String.join(", ", classes));
        for (Part part : Part.values()) {
            if (PartSummary.of(part, parts).isUsable()) {
                responses.put(part, responses(part, part.of(parts)));
            }
        }
    }

    private ClassResponses responses(Part part, Sample sample) {
        double[][] numbers = evaluated.answers(trained, part).all();
        try {
            return new ClassResponses(classes, numbers, sample.classes(), sample.eventWeights(),
                    SampleEventGroups.of(sample));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("method '" + trained.method() + "', " + part + " part: "
                    + e.getMessage(), e);
        }
    }

    /**
     * {@return everything of the method}
     *
     * @param spectators of all test events
     * @param sources    of the test part, if there is something to tell
     */
    MulticlassMethod evaluate(List<VariableByClass> spectators, Optional<EvaluatedSources> sources) {
        List<Axis> axes = new ArrayList<>();
        for (int k = 0; k < classes.size(); k++) {
            axes.add(axis(k));
        }
        List<MulticlassOnPart> onParts = new ArrayList<>();
        responses.forEach((part, events) -> onParts.add(new MulticlassOnPart(part, outputs(events, axes),
                ClassAreas.of(events), PairAreas.of(events, PairResponse.RATIO), ClassConfusion.of(events),
                ClassLogLoss.of(events))));
        Optional<SourcedClassResponses> sourced = sources.map(all ->
                all.events(evaluated.parts().test(), responses.get(Part.TEST)));
        Optional<ClassResponses> scaled = sources.filter(all -> all.areExpected()
                && hasEach(sourced.orElseThrow().scaled())).flatMap(all -> scaledChooser());
        MulticlassCuts cuts = cuts(scaled.orElse(responses.get(chooser())));
        Optional<MulticlassYields> yields = sourced.map(test ->
                MulticlassYields.of(sources.orElseThrow().areExpected(), test, scaled, cuts, axes));
        return new MulticlassMethod(trained, onParts, pairs(), cuts, overtraining(), selected(spectators),
                yields, ClassImportance.of(PermutedAnswers.of(evaluated.answers(trained, Part.TEST),
                        evaluated.parts().test(), settings), responses.get(Part.TEST)),
                evaluated.folds().map(folded -> folds(folded, yields)));
    }

    /** Cuts are never found on the test part if there is another. */
    private Part chooser() {
        return responses.containsKey(Part.VALIDATION) ? Part.VALIDATION
                : responses.containsKey(Part.TRAINING) ? Part.TRAINING : Part.TEST;
    }

    /** {@return the events where cuts are found, as expected events; none if a class has none of them} */
    private Optional<ClassResponses> scaledChooser() {
        Sample part = chooser().of(evaluated.parts());
        return EvaluatedSources.of(part).map(all -> all.events(part, responses.get(chooser())).scaled())
                .filter(MulticlassEvaluator::hasEach);
    }

    private static boolean hasEach(ClassResponses events) {
        double[] sumW = new double[events.classes().size()];
        for (int i = 0; i < events.size(); i++) {
            sumW[events.truth()[i]] += events.weight(i);
        }
        return Arrays.stream(sumW).allMatch(sum -> sum > 0);
    }

    private List<SpectatorByClass> selected(List<VariableByClass> spectators) {
        ClassResponses test = responses.get(Part.TEST);
        byte[] mostLikely = test.mostLikely();
        List<SpectatorByClass> all = new ArrayList<>();
        for (int s = 0; s < spectators.size(); s++) {
            all.add(SpectatorByClass.of(spectators.get(s), evaluated.parts().test().spectatorValues(s),
                    labels(test), mostLikely));
        }
        return all;
    }

    private ClassFolds folds(FoldedSample folded, Optional<MulticlassYields> yields) {
        List<ClassResponses> folds = new ArrayList<>();
        for (int fold = 0; fold < folded.rule().folds(); fold++) {
            folds.add(responses.get(Part.TEST).select(folded.eventsOf(fold)));
        }
        ClassFolds all = ClassFolds.of(folds);
        return yields.filter(MulticlassYields::areExpected).map(whole -> all.withYields(
                foldYields(folded, folds, whole.mostLikely()))).orElse(all);
    }

    private static List<FoldYields> foldYields(FoldedSample folded, List<ClassResponses> folds,
            List<Yields> whole) {
        List<List<Yields>> ofFolds = new ArrayList<>();
        for (int fold = 0; fold < folds.size(); fold++) {
            Sample own = folded.sample().select(folded.eventsOf(fold));
            ofFolds.add(EvaluatedSources.of(own).orElseThrow().events(own, folds.get(fold)).mostLikely());
        }
        List<FoldYields> all = new ArrayList<>();
        for (int k = 0; k < whole.size(); k++) {
            int cls = k;
            all.add(FoldYields.of(whole.get(k), ofFolds.stream().map(fold -> fold.get(cls)).toList(), k));
        }
        return all;
    }

    private Axis axis(int k) {
        double min = 1;
        double max = 0;
        for (ClassResponses events : responses.values()) {
            min = Math.min(min, Arrays.stream(events.responses()[k]).min().orElse(1));
            max = Math.max(max, Arrays.stream(events.responses()[k]).max().orElse(0));
        }
        return Ranges.ofResponse(trained.method() + " output of " + classes.get(k), NOMINAL,
                new double[] {min, max}, settings.bins());
    }

    private List<OutputOnPart> outputs(ClassResponses events, List<Axis> axes) {
        ClassLabels labels = labels(events);
        List<OutputOnPart> outputs = new ArrayList<>();
        for (int k = 0; k < classes.size(); k++) {
            List<Histogram> histograms = new ArrayList<>();
            for (int cls = 0; cls < classes.size(); cls++) {
                histograms.add(Descriptions.histogram(classes.get(cls), axes.get(k),
                        labels.against(cls, events.responses()[k]).ofClass(true)));
            }
            Labelled binary = events.oneVersusRest(k);
            outputs.add(new OutputOnPart(classes.get(k),
                    ClassCurve.of(classes.get(k), "", binary.curve()), histograms, Separation.of(binary)));
        }
        return outputs;
    }

    private ClassLabels labels(ClassResponses events) {
        return new ClassLabels(classes, events.truth(), events.eventWeights(), events.groups());
    }

    private List<ClassCurve> pairs() {
        ClassResponses test = responses.get(Part.TEST);
        List<ClassCurve> pairs = new ArrayList<>();
        for (int i = 0; i < classes.size(); i++) {
            for (int j = i + 1; j < classes.size(); j++) {
                pairs.add(ClassCurve.of(classes.get(i), classes.get(j),
                        test.pair(i, j, PairResponse.RATIO).curve()));
            }
        }
        return pairs;
    }

    private MulticlassCuts cuts(ClassResponses chooser) {
        ClassResponses test = responses.get(Part.TEST);
        List<ClassCut> all = new ArrayList<>();
        for (int k = 0; k < classes.size(); k++) {
            ResponseCut cut = ResponseCut.best(FIGURE, k, chooser);
            all.add(new ClassCut(classes.get(k), cut, cut.on(test, k)));
        }
        return new MulticlassCuts(chooser(), FIGURE, ClassCuts.of(ClassCuts.best(FIGURE, chooser), test),
                all);
    }

    private List<OutputOvertraining> overtraining() {
        ClassResponses test = responses.get(Part.TEST);
        ClassResponses training = responses.get(Part.TRAINING);
        List<OutputOvertraining> all = new ArrayList<>();
        for (int k = 0; k < classes.size() && training != null; k++) {
            Labelled seen = training.oneVersusRest(k);
            Labelled unseen = test.oneVersusRest(k);
            RocCurve curve = unseen.curve();
            Overtraining check = Overtraining.of(seen, seen.curve(), unseen, curve,
                    Overtraining.Course.NONE);
            all.add(new OutputOvertraining(classes.get(k), check, byClass(k, training, test)));
        }
        return all;
    }

    /** The number of class k for events of each true class, compared. */
    private List<KolmogorovTest> byClass(int k, ClassResponses training, ClassResponses test) {
        List<KolmogorovTest> tests = new ArrayList<>();
        for (int cls = 0; cls < classes.size(); cls++) {
            Labelled seen = ofClass(cls, k, training);
            Labelled unseen = ofClass(cls, k, test);
            tests.add(ClusteredKolmogorov.of(seen.weighted(), unseen.weighted()));
        }
        return tests;
    }

    private Labelled ofClass(int cls, int k, ClassResponses events) {
        return labels(events).against(cls, events.responses()[k]).ofClass(true);
    }
}
