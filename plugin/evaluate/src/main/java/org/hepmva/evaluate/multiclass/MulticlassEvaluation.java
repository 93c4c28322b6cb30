package org.hepmva.evaluate.multiclass;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.hepmva.evaluate.Descriptions;
import org.hepmva.evaluate.EvaluatedMethods;
import org.hepmva.evaluate.EvaluatedParts;
import org.hepmva.evaluate.EvaluationHead;
import org.hepmva.evaluate.EvaluationSettings;
import org.hepmva.evaluate.Finding;
import org.hepmva.evaluate.Part;
import org.hepmva.evaluate.PartSummary;
import org.hepmva.io.ProgressListener;
import org.hepmva.measure.CorrelationMatrix;
import org.hepmva.runtime.Variable;
import org.hepmva.sample.EventSummary;
import org.hepmva.sample.Parts;
import org.hepmva.sample.Sample;
import org.hepmva.text.Require;
import org.hepmva.train.SampleEventGroups;
import org.hepmva.train.Trained;

/**
 * Everything that was measured of some methods on one divided sample of n &gt; 2 classes. Data only; {@code
 * org.hepmva.report} draws it.
 *
 * @param head         settings, of which bins, permutedEvents and seed matter here, parts, sources and
 *                     findings
 * @param classes      their names
 * @param variables    each input variable in the classes, in training order
 * @param spectators   each spectator in the classes, on the test part
 * @param correlations of the variables in each class, on the training part
 * @param methods      the methods, in the order given
 */
public record MulticlassEvaluation(EvaluationHead head, List<String> classes,
                                   List<VariableByClass> variables, List<VariableByClass> spectators,
                                   List<CorrelationMatrix> correlations, List<MulticlassMethod> methods)
        implements EvaluatedMethods<MulticlassMethod> {

    /** Copies the lists. */
    public MulticlassEvaluation {
        classes = List.copyOf(classes);
        variables = List.copyOf(variables);
        spectators = List.copyOf(spectators);
        correlations = List.copyOf(correlations);
        methods = List.copyOf(methods);
    }

    /**
     * {@return the evaluation of some methods}
     *
     * <p>Variables are described on the training part, or on the test part if the training part lacks a
     * class. Everything quoted of a method comes from the test part; its cuts are found on the validation
     * part.
     *
     * @param methods  at least one, each with a name of its own and a number for each class
     * @param parts    a divided sample of at least three classes; its test part needs Σw &gt; 0 in each, the
     *                 others may be empty
     * @param settings what to assume; without cuts, which are for one response
     * @throws IllegalArgumentException if the test part cannot measure efficiencies, a method is of other
     *                                  classes, one of its numbers is not in [0, 1], or two methods have one
     *                                  name
     */
    public static MulticlassEvaluation of(List<Trained> methods, Parts parts, EvaluationSettings settings) {
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
    public static MulticlassEvaluation of(List<Trained> methods, EvaluatedParts evaluated,
            EvaluationSettings settings) {
        return of(methods, evaluated, settings, ProgressListener.NONE);
    }

    /**
     * {@return the same, told how far it is}
     *
     * @param methods   as above
     * @param evaluated as above
     * @param settings  as above
     * @param progress  told how many of the methods are done; may throw, to end it
     * @throws IllegalArgumentException as {@link #of(List, Parts, EvaluationSettings)}
     */
    public static MulticlassEvaluation of(List<Trained> methods, EvaluatedParts evaluated,
            EvaluationSettings settings, ProgressListener progress) {
        Parts parts = evaluated.parts();
        requireMeasurable(parts);
        EvaluationHead head = EvaluationHead.of(methods, evaluated, settings);
        Require.that(settings.cuts().isEmpty(), "a cut is given for method '%s', which gives a number for"
                + " each of %s classes: a cut on the response is for two",
                settings.cuts().keySet().stream().findFirst().orElse(""), parts.test().classNames().size());
        Sample reference = evaluated.reference();
        List<VariableByClass> spectators = spectators(parts.test(), settings.bins());
        List<MulticlassMethod> measured = new ArrayList<>();
        for (Trained method : methods) {
            measured.add(new MulticlassEvaluator(method, evaluated, settings)
                    .evaluate(spectators, head.sources()));
            progress.progress(measured.size(), methods.size() + 1);
        }
        MulticlassEvaluation whole = new MulticlassEvaluation(head, reference.classNames(),
                variables(reference, settings.bins()), spectators,
                Descriptions.correlations(reference), measured);
        progress.progress(methods.size() + 1, methods.size() + 1);
        return whole.withFindings(MulticlassFindings.of(whole, evaluated));
    }

    private MulticlassEvaluation withFindings(List<Finding> value) {
        return new MulticlassEvaluation(head.withFindings(value), classes, variables, spectators,
                correlations, methods);
    }

    /**
     * Checks what an evaluation needs of the parts, so that it can be known before a long training.
     *
     * @param parts a divided sample
     * @throws IllegalArgumentException if there are fewer than three classes, or the test part cannot measure
     *                                  efficiencies
     */
    public static void requireMeasurable(Parts parts) {
        PartSummary test = PartSummary.of(Part.TEST, parts);
        Require.that(test.classes().size() > 2, "%s classes are not many: 'Evaluation' is for two",
                test.classes().size());
        for (EventSummary events : test.classes()) {
            Require.that(events.sumW() > 0, "the test part cannot be evaluated: Σw of %s is %s (%s events)"
                    + ", and that of each class must be above zero", events.name(), events.sumW(),
                    events.entries());
        }
    }

    private static List<VariableByClass> variables(Sample sample, int bins) {
        ClassLabels labels = ClassLabels.of(sample, SampleEventGroups.of(sample));
        List<VariableByClass> all = new ArrayList<>();
        for (int v = 0; v < sample.variables().size(); v++) {
            float[] from = sample.values(v);
            double[] values = new double[from.length];
            for (int i = 0; i < values.length; i++) {
                values[i] = from[i];
            }
            all.add(VariableByClass.of(sample.variables().get(v), values, labels, bins));
        }
        return all;
    }

    private static List<VariableByClass> spectators(Sample sample, int bins) {
        ClassLabels labels = ClassLabels.of(sample, SampleEventGroups.of(sample));
        List<VariableByClass> all = new ArrayList<>();
        for (int s = 0; s < sample.spectators().size(); s++) {
            Variable spectator = sample.spectators().get(s);
            all.add(VariableByClass.of(spectator, sample.spectatorValues(s), labels, bins));
        }
        return all;
    }

    /** {@return the variables by their largest separation of a class from all others, largest first} */
    public List<VariableByClass> ranking() {
        return variables.stream()
                .sorted(Comparator.comparingDouble((VariableByClass v) -> -v.separation())).toList();
    }

    /** {@return the method with the largest accuracy on the test part} */
    @Override
    public MulticlassMethod best() {
        return methods.stream()
                .max(Comparator.comparingDouble(m -> m.onTest().confusion().accuracy().value()))
                .orElseThrow();
    }
}
