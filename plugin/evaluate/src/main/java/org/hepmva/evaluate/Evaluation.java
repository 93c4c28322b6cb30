package org.hepmva.evaluate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;
import org.hepmva.hist.Axis;
import org.hepmva.io.ProgressListener;
import org.hepmva.measure.CorrelationMatrix;
import org.hepmva.measure.CutCurve;
import org.hepmva.measure.Labelled;
import org.hepmva.measure.LabelledColumns;
import org.hepmva.measure.Ranges;
import org.hepmva.measure.RocCurve;
import org.hepmva.measure.Separation;
import org.hepmva.runtime.Variable;
import org.hepmva.sample.Parts;
import org.hepmva.sample.Sample;
import org.hepmva.text.NearestNames;
import org.hepmva.train.SampleEventGroups;
import org.hepmva.train.Trained;

/**
 * Everything that was measured of some methods on one divided sample. Data only; {@code org.hepmva.report}
 * draws it.
 *
 * @param head         settings, parts, sources and findings
 * @param variables    each input variable in the two classes, in training order
 * @param spectators   each spectator in the two classes, all events of the test part, but for those that
 *                     number the events: what the event id is made of, and whole numbers that no two events
 *                     of a source have in common
 * @param correlations of signal, then of background, on the training part
 * @param boxes        the best rectangular cuts on all variables together
 * @param methods      the methods, in the order given
 */
public record Evaluation(EvaluationHead head, List<VariableEvaluation> variables,
                         List<SpectatorEvaluation> spectators, List<CorrelationMatrix> correlations,
                         CutCurve boxes, List<MethodEvaluation> methods)
        implements EvaluatedMethods<MethodEvaluation> {

    /** Copies the lists. */
    public Evaluation {
        variables = List.copyOf(variables);
        spectators = List.copyOf(spectators);
        correlations = List.copyOf(correlations);
        methods = List.copyOf(methods);
    }

    /**
     * {@return the evaluation of some methods}
     *
     * <p>Variables are described on the training part, or on the test part if there is none to speak of (no
     * signal or no background). Everything quoted of a method comes from the test part; its cuts are chosen
     * on the validation part.
     *
     * @param methods  at least one, each with a name of its own
     * @param parts    a divided sample; its test part needs Σw &gt; 0 in both classes, the others may be
     *                 empty
     * @param settings what to assume
     * @throws IllegalArgumentException if the test part cannot measure efficiencies, a response is NaN,
     *                                  the settings name something unknown, or two methods have one name
     */
    public static Evaluation of(List<Trained> methods, Parts parts, EvaluationSettings settings) {
        return of(methods, EvaluatedParts.of(parts), settings);
    }

    /**
     * {@return the evaluation of some methods, as {@link #of(List, Parts, EvaluationSettings)}; with folds,
     * variables are described on all events}
     *
     * @param methods   at least one, each with a name of its own, trained in folds if {@code evaluated} has
     *                  them
     * @param evaluated parts or folds of a sample
     * @param settings  what to assume
     * @throws IllegalArgumentException as {@link #of(List, Parts, EvaluationSettings)}
     */
    public static Evaluation of(List<Trained> methods, EvaluatedParts evaluated,
            EvaluationSettings settings) {
        return of(methods, evaluated, settings, ProgressListener.NONE);
    }

    /**
     * {@return the same, told how far it is}
     *
     * @param methods   as above
     * @param evaluated as above
     * @param settings  as above
     * @param progress  told how many of the variables and methods are done; may throw, to end it
     * @throws IllegalArgumentException as {@link #of(List, Parts, EvaluationSettings)}
     */
    public static Evaluation of(List<Trained> methods, EvaluatedParts evaluated,
            EvaluationSettings settings, ProgressListener progress) {
        Parts parts = evaluated.parts();
        requireMeasurable(parts);
        EvaluationHead head = EvaluationHead.of(methods, evaluated, settings);
        Sample reference = evaluated.reference();
        LabelledColumns onReference = columns(reference);
        LabelledColumns onTest = columns(parts.test());
        int steps = reference.variables().size() + methods.size() + 1;
        List<VariableEvaluation> variables = variables(reference, onReference, onTest, settings,
                done -> progress.progress(done, steps));
        Optional<MapMaker> maker = mapMaker(variables, reference, parts.test(), settings);
        List<SpectatorEvaluation> spectators = SpectatorEvaluation.all(evaluated, settings.bins());
        List<MethodEvaluation> measured = new ArrayList<>();
        for (Trained method : methods) {
            measured.add(new MethodEvaluator(method, evaluated, settings).evaluate(maker, onTest, variables,
                    spectators));
            progress.progress(variables.size() + measured.size(), steps);
        }
        Evaluation whole = new Evaluation(head, variables, spectators, Descriptions.correlations(reference),
                CutCurve.ofAll(onReference, onTest, variables.stream().map(VariableEvaluation::cuts)
                        .toList()), measured);
        progress.progress(steps, steps);
        return whole.withFindings(Findings.of(whole, evaluated));
    }

    private Evaluation withFindings(List<Finding> value) {
        return new Evaluation(head.withFindings(value), variables, spectators, correlations, boxes, methods);
    }

    /**
     * Checks what an evaluation needs of the parts, so that it can be known before a long training.
     *
     * @param parts a divided sample
     * @throws IllegalArgumentException if the test part cannot measure efficiencies
     */
    public static void requireMeasurable(Parts parts) {
        PartSummary test = PartSummary.of(Part.TEST, parts);
        if (!test.isUsable()) {
            throw new IllegalArgumentException("the test part cannot be evaluated: Σw of signal is "
                    + test.signal().sumW() + " (" + test.signal().entries() + " events), of background "
                    + test.background().sumW() + " (" + test.background().entries()
                    + " events), and both must be above zero");
        }
    }

    private static List<VariableEvaluation> variables(Sample reference, LabelledColumns columns,
            LabelledColumns test, EvaluationSettings settings, IntConsumer done) {
        List<VariableEvaluation> variables = new ArrayList<>();
        for (int v = 0; v < reference.variables().size(); v++) {
            Labelled values = columns.column(v);
            Labelled present = values.withoutNaN();
            RocCurve curve = RocCurve.unchecked(present);
            Variable variable = reference.variables().get(v);
            Axis axis = Ranges.ofVariable(variable.axisTitle(), present.values(), settings.bins());
            variables.add(new VariableEvaluation(variable,
                    Descriptions.histogram("signal", axis, present.ofClass(true)),
                    Descriptions.histogram("background", axis, present.ofClass(false)),
                    Separation.of(present), curve.measuredAuc(), 1 - present.size() / (double) values.size(),
                    CutCurve.ofVariable(v, columns, test)));
            done.accept(variables.size());
        }
        return variables;
    }

    private static LabelledColumns columns(Sample sample) {
        List<String> names = sample.variables().stream().map(Variable::name).toList();
        return new LabelledColumns(names, sample.values(), sample.classes(), sample.eventWeights())
                .withGroups(SampleEventGroups.of(sample));
    }

    private static Optional<MapMaker> mapMaker(List<VariableEvaluation> variables, Sample reference,
            Sample test,
                                               EvaluationSettings settings) {
        List<String> names = reference.variables().stream().map(Variable::name).toList();
        List<String> wanted = settings.mapVariables();
        if (wanted.isEmpty()) {
            wanted = ranked(variables).stream().map(v -> v.variable().name()).limit(2).toList();
        }
        for (String name : wanted) {
            if (!names.contains(name)) {
                throw new IllegalArgumentException("no variable '" + name
                        + "' for the map of the response\n  nearest first: " + NearestNames.list(name,
                        names, 5));
            }
        }
        return wanted.size() < 2 ? Optional.empty() : Optional.of(new MapMaker(reference, test,
                names.indexOf(wanted.get(0)), names.indexOf(wanted.get(1))));
    }

    private static List<VariableEvaluation> ranked(List<VariableEvaluation> variables) {
        return variables.stream()
                .sorted(Comparator.comparingDouble((VariableEvaluation v) -> -orZero(v.separation())))
                .toList();
    }

    private static double orZero(double x) {
        return Double.isNaN(x) ? 0 : x;
    }

    /** {@return the variables by separation, largest first} */
    public List<VariableEvaluation> ranking() {
        return ranked(variables);
    }

    /** {@return the method with the largest AUC on the test part} */
    @Override
    public MethodEvaluation best() {
        return methods.stream().max(Comparator.comparingDouble(m -> m.auc().value())).orElseThrow();
    }
}
