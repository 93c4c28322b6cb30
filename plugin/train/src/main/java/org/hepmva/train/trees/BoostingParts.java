package org.hepmva.train.trees;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.hepmva.runtime.Variable;
import org.hepmva.sample.Sample;
import org.hepmva.sample.TrainingWeights;

/**
 * The parts of a sample ready for boosting.
 *
 * @param training   binned, with training weights
 * @param validation in the same bins; no events if it cannot judge
 * @param used       training events that are learned from: those whose weight is not 0; ascending; NOT COPIED
 * @param warnings   what a person should know about these parts
 */
record BoostingParts(ScoredPart training, ScoredPart validation, int[] used, List<String> warnings) {

    static BoostingParts of(Sample training, Sample validation, TreeSettings settings,
                            TrainingWeights weights, Workers workers) {
        requireSameVariables(training, validation);
        training.requireTrainable();
        double[] w = weights.forTraining(training);
        BinnedColumns bins = BinnedColumns.of(training, settings, w, workers);
        int[] used = IntStream.range(0, w.length).filter(i -> w[i] != 0).toArray();
        List<String> warnings = new ArrayList<>(weights.warnings(training));
        double[] validationWeights = weights.forValidation(training, validation);
        Sample judge = validation;
        if (validation.size() > 0 && !(Arrays.stream(validationWeights).sum() > 0)) {
            warnings.add("the validation part is not used: its weights do not sum to a positive number");
            judge = validation.select(new int[0]);
            validationWeights = new double[0];
        }
        return new BoostingParts(new ScoredPart(training, bins, w),
                new ScoredPart(judge, bins.binned(judge, workers), validationWeights), used, warnings);
    }

    boolean validated() {
        return validation.size() > 0;
    }

    /** {@return the AUC of training and validation part; scores beyond ±{@code reach} count as ties} */
    double[] auc(double reach, Workers workers) {
        List<ScoredPart> both = List.of(training, validation);
        double[] auc = new double[both.size()];
        workers.each(auc.length, p -> auc[p] = new BinnedAuc(reach).of(both.get(p)));
        return auc;
    }

    private static void requireSameVariables(Sample training, Sample validation) {
        List<String> names = training.variables().stream().map(Variable::name).toList();
        List<String> others = validation.variables().stream().map(Variable::name).toList();
        if (!names.equals(others)) {
            throw new IllegalArgumentException("the validation part has the variables " + others
                    + ", the training part " + names);
        }
    }
}
