package org.hepmva.evaluate.regression;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.hepmva.evaluate.EvaluatedMethods;
import org.hepmva.evaluate.EvaluatedParts;
import org.hepmva.evaluate.EvaluationHead;
import org.hepmva.evaluate.EvaluationSettings;
import org.hepmva.evaluate.Finding;
import org.hepmva.io.ProgressListener;
import org.hepmva.measure.CorrelationMatrix;
import org.hepmva.runtime.Variable;
import org.hepmva.sample.EventSummary;
import org.hepmva.sample.Parts;
import org.hepmva.sample.Sample;
import org.hepmva.text.Require;
import org.hepmva.train.Trained;

/**
 * Everything that was measured of some methods that estimate targets, on one divided sample. Data only;
 * {@code org.hepmva.report} draws it.
 *
 * @param head         settings, of which the bins, the permuted events and the seed count, parts, sources and
 *                     findings
 * @param targets      each target, in the order of the sample
 * @param variables    each input variable, in training order
 * @param correlations of all variables and targets, on the training part
 * @param methods      the methods, in the order given
 */
public record RegressionEvaluation(EvaluationHead head, List<TargetSummary> targets,
                                   List<InputEvaluation> variables, CorrelationMatrix correlations,
                                   List<RegressionMethod> methods)
        implements EvaluatedMethods<RegressionMethod> {

    /** Copies the lists. */
    public RegressionEvaluation {
        targets = List.copyOf(targets);
        variables = List.copyOf(variables);
        methods = List.copyOf(methods);
    }

    /**
     * {@return the evaluation of some methods}
     *
     * <p>Variables are described on the training part, or on the test part if there is none to speak of.
     * Everything quoted of a method comes from the test part.
     *
     * @param methods  at least one, each with a name of its own, whose model estimates the targets of the
     *                 sample
     * @param parts    a divided sample with targets; its test part needs Σw &gt; 0, the others may be empty
     * @param settings what to assume
     * @throws IllegalArgumentException if the test part cannot measure anything, an estimate is NaN or
     *                                  infinite, a method estimates something else, or two have one name
     */
    public static RegressionEvaluation of(List<Trained> methods, Parts parts, EvaluationSettings settings) {
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
    public static RegressionEvaluation of(List<Trained> methods, EvaluatedParts evaluated,
            EvaluationSettings settings) {
        return of(methods, evaluated, settings, ProgressListener.NONE);
    }

    /**
     * {@return the same, told how far it is}
     *
     * @param methods   as above
     * @param evaluated as above
     * @param settings  as above
     * @param progress  told how many of the methods are done, the sample counting as one; may throw, to end
     *                  it
     * @throws IllegalArgumentException as {@link #of(List, Parts, EvaluationSettings)}
     */
    public static RegressionEvaluation of(List<Trained> methods, EvaluatedParts evaluated,
            EvaluationSettings settings, ProgressListener progress) {
        Parts parts = evaluated.parts();
        requireMeasurable(parts);
        EvaluationHead head = EvaluationHead.of(methods, evaluated, settings);
        SampleDescription description = new SampleDescription(evaluated, settings.bins());
        List<TargetSummary> targets = description.targets();
        List<InputEvaluation> variables = description.variables();
        progress.progress(1, methods.size() + 1);
        List<RegressionMethod> measured = new ArrayList<>();
        for (Trained method : methods) {
            measured.add(new RegressionEvaluator(method, evaluated, settings).evaluate(description));
            progress.progress(measured.size() + 1, methods.size() + 1);
        }
        RegressionEvaluation whole = new RegressionEvaluation(head, targets, variables,
                description.correlations(), measured);
        return whole.withFindings(RegressionFindings.of(whole, evaluated));
    }

    private RegressionEvaluation withFindings(List<Finding> value) {
        return new RegressionEvaluation(head.withFindings(value), targets, variables, correlations, methods);
    }

    /**
     * Checks what an evaluation needs of the parts, so that it can be known before a long training.
     *
     * @param parts a divided sample
     * @throws IllegalArgumentException if it has classes and no targets, or nothing can be measured on its
     *                                  test part
     */
    public static void requireMeasurable(Parts parts) {
        Sample test = parts.test();
        Require.that(test.isRegression(), "the sample has the classes %s, and no target to compare an"
                + " estimate with", test.classNames());
        EventSummary events = test.summary((byte) 0);
        Require.that(events.sumW() > 0, "the test part cannot be evaluated: Σw of its %s events is %s, and it"
                + " must be above zero", events.entries(), events.sumW());
    }

    /** {@return the method with the largest mean R² over the targets, on the test part} */
    @Override
    public RegressionMethod best() {
        return methods.stream().max(Comparator.comparingDouble(RegressionEvaluation::meanR2)).orElseThrow();
    }

    private static double meanR2(RegressionMethod method) {
        double mean = method.targets().stream()
                .mapToDouble(target -> target.onTest().agreement().r2().value()).average().orElseThrow();
        return Double.isNaN(mean) ? Double.NEGATIVE_INFINITY : mean;
    }

    /** {@return the variables by mutual information with one target, largest first} */
    public List<InputEvaluation> ranking(int target) {
        return variables.stream().sorted(Comparator.comparingDouble((InputEvaluation v) ->
                -orZero(v.mutualInformation().get(target).value()))).toList();
    }

    private static double orZero(double x) {
        return Double.isNaN(x) ? 0 : x;
    }

    /** {@return the targets as variables, in the order of the sample} */
    public List<Variable> targetVariables() {
        return targets.stream().map(TargetSummary::target).toList();
    }
}
