package org.hepmva.train.trees;

import java.util.List;
import org.hepmva.runtime.Variable;
import org.hepmva.sample.Sample;
import org.hepmva.sample.TrainingWeights;
import org.hepmva.train.WeightedParts;

/**
 * The parts of a sample ready for boosting.
 *
 * @param weighted   the events with training weights
 * @param training   what is learned from, binned
 * @param validation in the same bins; no events if it cannot judge
 */
record BoostingParts(WeightedParts weighted, BinnedColumns training, BinnedColumns validation) {

    /**
     * The two parts with scores.
     *
     * @param training   what is learned from
     * @param validation what judges
     */
    record Scored(ScoredPart training, ScoredPart validation) {

        /** {@return the same events, with scores of 0} */
        Scored anew() {
            return new Scored(training.anew(), validation.anew());
        }
    }

    static BoostingParts of(Sample training, Sample validation, TreeSettings settings,
                            TrainingWeights weights, Workers workers) {
        WeightedParts parts = WeightedParts.of(training, validation, weights);
        BinnedColumns bins = BinnedColumns.of(parts.training(), settings, parts.trainingWeights(), workers);
        return new BoostingParts(parts, bins, bins.binned(parts.validation(), workers));
    }

    /** {@return what is learned from} */
    Sample sample() {
        return weighted.training();
    }

    /** {@return the number of classes} */
    int classes() {
        return sample().classNames().size();
    }

    /** {@return the names of the targets} */
    List<String> targets() {
        return sample().targets().stream().map(Variable::name).toList();
    }

    /** {@return both parts with what is true of each event's class, and so many scores} */
    Scored ofClasses(int scores) {
        byte[] learned = sample().classes();
        byte[] judged = weighted.validation().classes();
        return scored(i -> learned[i], i -> judged[i], scores);
    }

    /** {@return both parts with the values of a target, and one score} */
    Scored ofTarget(int target) {
        double[] learned = sample().targetValues(target);
        double[] judged = weighted.validation().targetValues(target);
        return scored(i -> learned[i], i -> judged[i], 1);
    }

    private Scored scored(Truth learned, Truth judged, int scores) {
        return new Scored(new ScoredPart(training, learned, weighted.trainingWeights(), scores),
                new ScoredPart(validation, judged, weighted.validationWeights(), scores));
    }
}
