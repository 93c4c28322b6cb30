package org.hepmva.train;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.hepmva.runtime.Variable;
import org.hepmva.sample.Sample;
import org.hepmva.sample.SampleSummary;
import org.hepmva.sample.TrainingWeights;

/**
 * The events of a training with the weights it uses. An event of weight 0 is not there: it neither moves a
 * bin edge nor counts among the events of a leaf, so a method trains on these parts as it would had the
 * event never been read. The same holds for events that the policy for negative weights leaves out, but
 * that their class keeps its Σw.
 *
 * @param training          what is learned from, no weight is 0
 * @param trainingWeights   one per event of it; NOT COPIED
 * @param validation        what decides when to stop, no weight is 0; no events if it cannot judge
 * @param validationWeights one per event of it; negative ones stay negative; NOT COPIED
 * @param warnings          what a person should know about these events, one sentence each
 */
public record WeightedParts(Sample training, double[] trainingWeights, Sample validation,
                            double[] validationWeights, List<String> warnings) {

    /** Copies the warnings. */
    public WeightedParts {
        warnings = List.copyOf(warnings);
    }

    /**
     * {@return the parts with their weights}
     *
     * @param training   the events to learn from
     * @param validation the events to judge by; may be none
     * @param weights    how event weights are treated
     * @throws IllegalArgumentException if the parts have different variables, classes or targets, or a class
     *                                  of {@code training} has no events or its Σw is not positive
     */
    public static WeightedParts of(Sample training, Sample validation, TrainingWeights weights) {
        requireAlike(training, validation);
        SampleSummary.ofTraining(training).requireTrainable();
        Sample counted = withoutWeightZero(training);
        double[] w = weights.forTraining(counted);
        List<String> warnings = new ArrayList<>(weights.warnings(counted));
        Sample judge = withoutWeightZero(validation);
        double[] judgeWeights = weights.forValidation(counted, judge);
        if (judge.size() > 0 && !(Arrays.stream(judgeWeights).sum() > 0)) {
            warnings.add("the validation part is not used: its weights do not sum to a positive number");
            judge = judge.select(new int[0]);
            judgeWeights = new double[0];
        }
        double[] learned = Arrays.stream(w).filter(x -> x != 0).toArray();
        return new WeightedParts(those(counted, i -> w[i] != 0), learned, judge, judgeWeights, warnings);
    }

    /** {@return a sample without its events that count 0 in training; the same one if there are none} */
    public static Sample withoutWeightZero(Sample sample) {
        double[] w = sample.trainingWeights();
        return those(sample, i -> w[i] != 0);
    }

    /** {@return whether there are events to judge by} */
    public boolean validated() {
        return validation.size() > 0;
    }

    private static Sample those(Sample sample, IntPredicate chosen) {
        int[] events = IntStream.range(0, sample.size()).filter(chosen).toArray();
        return events.length == sample.size() ? sample : sample.select(events);
    }

    private static void requireAlike(Sample training, Sample validation) {
        requireSame("variables", Variable.names(training.variables()),
                Variable.names(validation.variables()));
        requireSame("classes", training.classNames(), validation.classNames());
        requireSame("targets", Variable.names(training.targets()), Variable.names(validation.targets()));
    }

    private static void requireSame(String what, List<String> learned, List<String> judged) {
        if (!learned.equals(judged)) {
            throw new IllegalArgumentException("the validation part has the " + what + " " + judged
                    + ", the training part " + learned);
        }
    }

    @Override
    public String toString() {
        return training.size() + " events to learn from, " + validation.size() + " to judge by";
    }
}
