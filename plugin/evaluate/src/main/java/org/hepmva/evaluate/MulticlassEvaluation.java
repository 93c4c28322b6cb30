package org.hepmva.evaluate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.hepmva.io.ProgressListener;
import org.hepmva.measure.CorrelationMatrix;
import org.hepmva.runtime.Variable;
import org.hepmva.sample.EventSummary;
import org.hepmva.sample.Parts;
import org.hepmva.sample.Sample;
import org.hepmva.text.NearestNames;
import org.hepmva.text.Require;
import org.hepmva.train.Trained;

/**
 * Everything that was measured of some methods on one divided sample of n &gt; 2 classes. Data only; {@code
 * org.hepmva.report} draws it.
 *
 * @param settings     what was assumed; bins alone matter here
 * @param classes      their names
 * @param parts        what the training, validation and test parts hold
 * @param variables    each input variable in the classes, in training order
 * @param spectators   each spectator in the classes, on the test part
 * @param correlations of the variables in each class, on the training part
 * @param sources      what the test part holds of each source; none for one source a class whose expected
 *                     events are not known
 * @param methods      the methods, in the order given
 * @param findings     what a reader should know before trusting the numbers, most important first
 */
public record MulticlassEvaluation(EvaluationSettings settings, List<String> classes,
                                   List<PartSummary> parts, List<VariableByClass> variables,
                                   List<VariableByClass> spectators, List<CorrelationMatrix> correlations,
                                   Optional<EvaluatedSources> sources, List<MulticlassMethod> methods,
                                   List<Finding> findings) {

    /** Copies the lists. */
    public MulticlassEvaluation {
        classes = List.copyOf(classes);
        parts = List.copyOf(parts);
        variables = List.copyOf(variables);
        spectators = List.copyOf(spectators);
        correlations = List.copyOf(correlations);
        methods = List.copyOf(methods);
        findings = List.copyOf(findings);
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
     * @param methods   at least one, each with a name of its own, trained in folds if {@code evaluated}
     *                  has them
     * @param evaluated parts or folds of a sample
     * @param settings  what to assume
     * @throws IllegalArgumentException as {@link #of(List, Parts, EvaluationSettings)}
     */
    public static MulticlassEvaluation of(List<Trained> methods, EvaluatedParts evaluated,
            EvaluationSettings settings) {
        return of(methods, evaluated, settings, ProgressListener.NONE);
    }

    /**
     * {@return the evaluation of some methods, as {@link #of(List, EvaluatedParts, EvaluationSettings)}}
     *
     * @param methods   at least one, each with a name of its own
     * @param evaluated parts or folds of a sample
     * @param settings  what to assume
     * @param progress  told how many of the methods are done; may throw, to end it
     * @throws IllegalArgumentException as {@link #of(List, Parts, EvaluationSettings)}
     */
    public static MulticlassEvaluation of(List<Trained> methods, EvaluatedParts evaluated,
            EvaluationSettings settings, ProgressListener progress) {
        Parts parts = evaluated.parts();
        List<PartSummary> summaries = PartSummary.all(parts);
        requireMeasurable(parts);
        Evaluation.requireNames(methods.stream().map(Trained::method).toList(), settings);
        Require.that(settings.cuts().isEmpty(), "a cut is given for method '%s', which gives a number for"
                + " each of %s classes: a cut on the response is for two",
                settings.cuts().keySet().stream().findFirst().orElse(""), parts.test().classNames().size());
        Sample reference = evaluated.reference();
        List<VariableByClass> spectators = spectators(evaluated, settings.bins());
        Optional<EvaluatedSources> sources = EvaluatedSources.of(parts.test());
        List<MulticlassMethod> measured = new ArrayList<>();
        for (Trained method : methods) {
            measured.add(new MulticlassEvaluator(method, evaluated, settings.bins())
                    .evaluate(spectators, sources));
            progress.progress(measured.size(), methods.size() + 1);
        }
        MulticlassEvaluation whole = new MulticlassEvaluation(settings, reference.classNames(), summaries,
                variables(reference, evaluated, settings.bins()), spectators,
                Described.correlations(reference), sources, measured, List.of());
        progress.progress(methods.size() + 1, methods.size() + 1);
        return whole.withFindings(MulticlassFindings.of(whole, Described.warnings(evaluated)));
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

    private static List<VariableByClass> variables(Sample sample, EvaluatedParts evaluated, int bins) {
        ClassLabels labels = ClassLabels.of(sample, evaluated.groups(sample));
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

    private static List<VariableByClass> spectators(EvaluatedParts evaluated, int bins) {
        Sample sample = evaluated.parts().test();
        ClassLabels labels = ClassLabels.of(sample, evaluated.groups(sample));
        List<VariableByClass> all = new ArrayList<>();
        for (int s = 0; s < sample.spectators().size(); s++) {
            Variable spectator = sample.spectators().get(s);
            all.add(VariableByClass.of(spectator, sample.spectatorValues(s), labels, bins));
        }
        return all;
    }

    /**
     * {@return this evaluation with other findings about the sample: what was noticed when events were read
     * and divided, in place of what the parts show of it}
     *
     * @param sentences one for each warning, as samples, splits and parts give them
     */
    public MulticlassEvaluation withWarnings(List<String> sentences) {
        return withFindings(FindingList.with(findings, sentences));
    }

    private MulticlassEvaluation withFindings(List<Finding> value) {
        return new MulticlassEvaluation(settings, classes, parts, variables, spectators, correlations,
                sources, methods, value);
    }

    /** {@return the variables by their largest separation of a class from all others, largest first} */
    public List<VariableByClass> ranking() {
        return variables.stream()
                .sorted(Comparator.comparingDouble((VariableByClass v) -> -v.separation())).toList();
    }

    /** {@return the method with the largest accuracy on the test part} */
    public MulticlassMethod best() {
        return methods.stream()
                .max(Comparator.comparingDouble(m -> m.onTest().confusion().accuracy().value()))
                .orElseThrow();
    }

    /**
     * {@return the evaluation of one method}
     *
     * @throws IllegalArgumentException if there is none of that name
     */
    public MulticlassMethod method(String name) {
        return methods.stream().filter(m -> m.name().equals(name)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no method '" + name + "'\n  nearest first: "
                        + NearestNames.list(name, methods.stream().map(MulticlassMethod::name).toList(), 5)));
    }
}
