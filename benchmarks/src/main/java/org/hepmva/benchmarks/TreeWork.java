package org.hepmva.benchmarks;

import java.util.Map;
import java.util.TreeMap;
import org.hepmva.sample.NegativeWeights;
import org.hepmva.sample.SourceNormalisation;
import org.hepmva.sample.TrainingWeights;
import org.hepmva.sample.WeightNormalisation;
import org.hepmva.text.Require;
import org.hepmva.train.Trainer;
import org.hepmva.train.trees.AdaBoostSettings;
import org.hepmva.train.trees.AdaBoostTrainer;
import org.hepmva.train.trees.BoostingSettings;
import org.hepmva.train.trees.GradientSettings;
import org.hepmva.train.trees.GradientTrainer;
import org.hepmva.train.trees.LeafMinimum;
import org.hepmva.train.trees.SamplingSettings;
import org.hepmva.train.trees.TreeSettings;

/**
 * What all who train are told; everything else is their default, L2 regularisation included.
 *
 * @param boost     "gradient" or "adaboost"
 * @param trees     how many
 * @param depth     cuts between root and leaf
 * @param leaves    most leaves of a tree
 * @param bins      of each variable
 * @param rate      learning rate: shrinkage of gradient boosting, β of AdaBoost
 * @param minEvents fewest events in a leaf
 */
record TreeWork(String boost, int trees, int depth, int leaves, int bins, double rate, int minEvents) {

    /**
     * {@return the work that words such as {@code depth=12} ask for; what they do not name is 100 trees of
     * depth 6, 64 leaves of 20 events, 255 bins, a learning rate of 0.1}
     *
     * @throws IllegalArgumentException if a word is of no setting
     */
    static TreeWork of(Iterable<String> words) {
        Map<String, String> asked = new TreeMap<>(Map.of("boost", "gradient", "trees", "100", "depth", "6",
                "leaves", "64", "bins", "255", "rate", "0.1", "minEvents", "20"));
        for (String word : words) {
            String[] parts = word.split("=", 2);
            Require.that(parts.length == 2 && asked.containsKey(parts[0]),
                    "'%s' is no setting: KEY=VALUE with a KEY of %s", word, asked.keySet());
            asked.put(parts[0], parts[1]);
        }
        return new TreeWork(asked.get("boost"), whole(asked, "trees"), whole(asked, "depth"),
                whole(asked, "leaves"), whole(asked, "bins"), Double.parseDouble(asked.get("rate")),
                whole(asked, "minEvents"));
    }

    private static int whole(Map<String, String> asked, String key) {
        return Integer.parseInt(asked.get(key));
    }

    /** {@return whether a tree of this depth may have more leaves than are allowed} */
    boolean limitsLeaves() {
        return depth >= Integer.SIZE - 1 || leaves < 1 << depth;
    }

    /**
     * {@return what trains so: every tree on all events and variables, with weights as they are, since the
     * peers do the same}
     *
     * @param threads of how many
     * @throws IllegalArgumentException if a setting is outside of its range
     */
    Trainer trainer(int threads) {
        return switch (boost) {
            case "gradient" -> GradientTrainer.of("BDT", alike(GradientSettings.defaults(), threads)
                    .withShrinkage(rate));
            case "adaboost" -> AdaBoostTrainer.of("BDT", alike(AdaBoostSettings.defaults(), threads)
                    .withBeta(rate));
            default -> throw new IllegalArgumentException("boost = '" + boost
                    + "' is neither gradient nor adaboost");
        };
    }

    private <S extends BoostingSettings<S>> S alike(S defaults, int threads) {
        TreeSettings tree = TreeSettings.defaults().withMaxDepth(depth)
                .withMaxLeaves(limitsLeaves() ? leaves : 0).withBins(bins)
                .withMinEvents(LeafMinimum.of(minEvents));
        return defaults.withTrees(trees).withTree(tree).withEarlyStopping(0).withThreads(threads)
                .withSampling(SamplingSettings.defaults())
                .withWeights(new TrainingWeights(WeightNormalisation.NONE, NegativeWeights.USE,
                        SourceNormalisation.NONE));
    }
}
