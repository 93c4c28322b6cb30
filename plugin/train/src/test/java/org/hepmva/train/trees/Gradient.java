package org.hepmva.train.trees;

import org.hepmva.runtime.trees.BoostedTrees;
import org.hepmva.sample.NegativeWeights;
import org.hepmva.sample.Sample;
import org.hepmva.sample.Samples;
import org.hepmva.sample.TrainingWeights;
import org.hepmva.sample.WeightNormalisation;
import org.hepmva.train.Trained;
import org.hepmva.train.TrainingMonitor;

/** Settings and short cuts that the tests of gradient boosting share. */
final class Gradient {

    static final TrainingWeights AS_THEY_ARE =
            TrainingWeights.of(WeightNormalisation.NONE, NegativeWeights.USE);

    /** One tree on all events, each leaf of one event or more. */
    static final GradientSettings PLAIN = GradientSettings.defaults().withTrees(1).withShrinkage(1)
            .withSampling(SamplingSettings.defaults()).withWeights(AS_THEY_ARE)
            .withTree(TreeSettings.defaults().withMinEvents(LeafMinimum.of(1)));

    static final GradientSettings SMALL = GradientSettings.defaults().withTrees(30).withShrinkage(0.2)
            .withEarlyStopping(0);

    private Gradient() {
    }

    static Trained train(GradientSettings settings, Sample sample) {
        return GradientTrainer.of("BDT", settings).train(sample, Samples.none(sample), TrainingMonitor.NONE);
    }

    static double score(Trained trained, double... x) {
        return ((BoostedTrees) trained.classifier()).rawScore(x);
    }

    static double[] responses(Trained trained, Sample sample) {
        return trained.classifier().responses(sample.values());
    }
}
