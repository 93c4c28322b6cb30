package org.hepmva.train.trees;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.hepmva.sample.TrainingWeights;
import org.hepmva.text.ShortestDecimal;
import org.hepmva.train.Settings;

/** Settings of boosted trees by the names that analyses use: read from text, and written to weight files. */
final class TreeOptions {

    private static final List<String> SHARED = List.of("earlyStopping", "maxDepth", "maxLeaves", "minEvents",
            "minGain", "bins", "binEdges", "subsample", "variableFraction", "seed", "weightNormalisation",
            "negativeWeights", "threads");

    private TreeOptions() {
    }

    /** {@return these names and those that both kinds of boosting have} */
    static List<String> names(String... own) {
        List<String> names = new ArrayList<>(List.of(own));
        names.addAll(SHARED);
        return List.copyOf(names);
    }

    static GradientSettings gradient(Settings settings) {
        GradientSettings defaults = GradientSettings.defaults();
        return new GradientSettings(
                settings.wholeNumber("trees", defaults.trees()),
                settings.number("shrinkage", defaults.shrinkage()),
                settings.wholeNumber("earlyStopping", defaults.earlyStopping()),
                tree(settings, defaults.tree()),
                sampling(settings, defaults.sampling()),
                weights(settings, defaults.weights()),
                settings.wholeNumber("threads", defaults.threads()));
    }

    static AdaBoostSettings adaBoost(Settings settings) {
        AdaBoostSettings defaults = AdaBoostSettings.defaults();
        return new AdaBoostSettings(
                settings.wholeNumber("trees", defaults.trees()),
                settings.number("beta", defaults.beta()),
                settings.choice("leaves", defaults.leaves()),
                settings.wholeNumber("earlyStopping", defaults.earlyStopping()),
                tree(settings, defaults.tree()),
                sampling(settings, defaults.sampling()),
                weights(settings, defaults.weights()),
                settings.wholeNumber("threads", defaults.threads()));
    }

    private static TreeSettings tree(Settings settings, TreeSettings defaults) {
        String minEvents = settings.word("minEvents", defaults.minEvents().toString());
        return new TreeSettings(
                settings.wholeNumber("maxDepth", defaults.maxDepth()),
                settings.wholeNumber("maxLeaves", defaults.maxLeaves()),
                LeafMinimum.parse(minEvents),
                settings.number("minGain", defaults.minGain()),
                settings.number("l2", defaults.l2()),
                settings.wholeNumber("bins", defaults.bins()),
                settings.choice("binEdges", defaults.binEdges()));
    }

    private static SamplingSettings sampling(Settings settings, SamplingSettings defaults) {
        return new SamplingSettings(
                settings.number("subsample", defaults.events()),
                settings.number("variableFraction", defaults.variables()),
                settings.longNumber("seed", defaults.seed()));
    }

    private static TrainingWeights weights(Settings settings, TrainingWeights defaults) {
        return new TrainingWeights(
                settings.choice("weightNormalisation", defaults.normalisation()),
                settings.choice("negativeWeights", defaults.negative()));
    }

    /** {@return every setting that can change the result, as it would be written in an analysis} */
    static Map<String, String> words(GradientSettings settings) {
        Map<String, String> words = new TreeMap<>();
        words.put("trees", String.valueOf(settings.trees()));
        words.put("shrinkage", ShortestDecimal.of(settings.shrinkage()));
        words.put("earlyStopping", String.valueOf(settings.earlyStopping()));
        words.put("l2", ShortestDecimal.of(settings.tree().l2()));
        addShared(words, settings.tree(), settings.sampling(), settings.weights());
        return words;
    }

    /** {@return every setting that can change the result, as it would be written in an analysis} */
    static Map<String, String> words(AdaBoostSettings settings) {
        Map<String, String> words = new TreeMap<>();
        words.put("trees", String.valueOf(settings.trees()));
        words.put("beta", ShortestDecimal.of(settings.beta()));
        words.put("leaves", Settings.nameOf(settings.leaves()));
        words.put("earlyStopping", String.valueOf(settings.earlyStopping()));
        addShared(words, settings.tree(), settings.sampling(), settings.weights());
        return words;
    }

    private static void addShared(Map<String, String> words, TreeSettings tree, SamplingSettings sampling,
                                  TrainingWeights weights) {
        words.put("maxDepth", String.valueOf(tree.maxDepth()));
        words.put("maxLeaves", String.valueOf(tree.maxLeaves()));
        words.put("minEvents", tree.minEvents().toString());
        words.put("minGain", ShortestDecimal.of(tree.minGain()));
        words.put("bins", String.valueOf(tree.bins()));
        words.put("binEdges", Settings.nameOf(tree.binEdges()));
        words.put("subsample", ShortestDecimal.of(sampling.events()));
        words.put("variableFraction", ShortestDecimal.of(sampling.variables()));
        words.put("seed", String.valueOf(sampling.seed()));
        words.put("weightNormalisation", Settings.nameOf(weights.normalisation()));
        words.put("negativeWeights", Settings.nameOf(weights.negative()));
    }
}
