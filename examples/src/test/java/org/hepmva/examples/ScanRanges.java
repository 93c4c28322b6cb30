package org.hepmva.examples;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The values among which a scan of the defaults chooses. Candidates are drawn at random: J. Bergstra and
 * Y. Bengio, J. Mach. Learn. Res. 13 (2012) 281.
 *
 * @param values the values of each setting
 */
record ScanRanges(Map<String, List<String>> values) {

    /** Of boosted trees; how many trees is no part of it, as one training serves several numbers. */
    static final ScanRanges TREES = new ScanRanges(Map.of())
            .with("shrinkage", "0.02", "0.03", "0.05", "0.1")
            .with("maxDepth", "3", "4", "5", "6", "7")
            .with("minEvents", "5", "10", "20", "50", "100")
            .with("subsample", "0.5", "0.7", "1")
            .with("variableFraction", "0.5", "0.75", "1")
            .with("l2", "0", "1", "3", "10");

    /** Of dense networks. */
    static final ScanRanges NETWORKS = new ScanRanges(Map.of())
            .with("hidden", "32", "64", "64,32", "100,50", "64,64,32")
            .with("activation", "relu", "selu", "tanh", "elu", "swish")
            .with("batchNorm", "no", "yes")
            .with("dropout", "0", "0.1", "0.2")
            .with("l2", "0", "0.0001")
            .with("learningRate", "0.001", "0.003", "0.01", "0.02")
            .with("batch", "256", "512", "1024");

    private ScanRanges with(String name, String... choices) {
        Map<String, List<String>> more = new LinkedHashMap<>(values);
        more.put(name, List.of(choices));
        return new ScanRanges(more);
    }

    /** So many different candidates, such as "shrinkage=0.05 maxDepth=4", each value as likely as another. */
    List<String> draw(int candidates, long seed) {
        Random random = new Random(seed);
        Set<String> drawn = new LinkedHashSet<>();
        while (drawn.size() < candidates) {
            drawn.add(values.entrySet().stream()
                    .map(e -> e.getKey() + "=" + e.getValue().get(random.nextInt(e.getValue().size())))
                    .collect(Collectors.joining(" ")));
        }
        return List.copyOf(drawn);
    }
}
