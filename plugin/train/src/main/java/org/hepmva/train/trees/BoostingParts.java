package org.hepmva.train.trees;

import java.util.List;
import java.util.stream.IntStream;
import org.hepmva.sample.Sample;
import org.hepmva.sample.TrainingWeights;
import org.hepmva.train.WeightedParts;

/**
 * The parts of a sample ready for boosting.
 *
 * @param sample     what is learned from
 * @param training   the same, binned, with training weights
 * @param validation in the same bins; no events if it cannot judge
 * @param events     the numbers of the training events, 0 … n − 1; NOT COPIED
 * @param warnings   what a person should know about these parts
 */
record BoostingParts(Sample sample, ScoredPart training, ScoredPart validation, int[] events,
                     List<String> warnings) {

    static BoostingParts of(Sample training, Sample validation, TreeSettings settings,
                            TrainingWeights weights, Workers workers) {
        WeightedParts parts = WeightedParts.of(training, validation, weights);
        Sample learned = parts.training();
        BinnedColumns bins = BinnedColumns.of(learned, settings, parts.trainingWeights(), workers);
        return new BoostingParts(learned, new ScoredPart(learned, bins, parts.trainingWeights()),
                new ScoredPart(parts.validation(), bins.binned(parts.validation(), workers),
                        parts.validationWeights()),
                IntStream.range(0, learned.size()).toArray(), parts.warnings());
    }

    boolean validated() {
        return validation.size() > 0;
    }

    /** {@return the AUC of training and validation part, as evaluation has it; NaN if it has none} */
    double[] auc(Workers workers) {
        List<ScoredPart> both = List.of(training, validation);
        double[] auc = new double[both.size()];
        workers.each(auc.length, p -> auc[p] = both.get(p).auc());
        return auc;
    }
}
