package org.hepmva.runtime;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.hepmva.runtime.network.Activation;
import org.hepmva.runtime.trees.BoostedTrees;
import org.hepmva.text.ShortestDecimal;

/**
 * Writes a small weight file of each kind, with the responses it must give for ever:
 *
 * <pre>
 *   java -cp … org.hepmva.runtime.ReleaseFixtures src/test/resources/org/hepmva/runtime/version1
 * </pre>
 *
 * <p>Run once per version of the format; what is committed stays. A new version gets a folder of its own.
 */
final class ReleaseFixtures {

    /** The variable sum is computed from var1 and var2. */
    static final List<String> COLUMNS = List.of("var1", "var2", "var3", "n");

    private static final int RANDOM_EVENTS = 20;

    private ReleaseFixtures() { }

    static Map<String, Classifier> classifiers() {
        return Map.of("gradient-boosted-trees", Samples.randomTrees(BoostedTrees.Kind.GRADIENT, 6, 3, 101),
                "adaboost-trees", Samples.randomTrees(BoostedTrees.Kind.ADABOOST, 6, 2, 102),
                "dense-network", Samples.randomNetwork(Activation.TANH, 103),
                "transformed-network", Samples.transformed(Samples.randomNetwork(Activation.SELU, 104)),
                "transformed-trees", Samples.transformed(Samples.randomTrees(BoostedTrees.Kind.GRADIENT, 3, 3,
                        105)), "mapped-network", Samples.mapped());
    }

    /** Random events, then values on cuts and at the ends of the range, then missing ones. */
    private static List<double[]> events() {
        List<double[]> events = new ArrayList<>();
        for (double[] event : Samples.events(RANDOM_EVENTS, COLUMNS.size(), 106)) {
            events.add(event);
        }
        BoostedTrees trees = Samples.randomTrees(BoostedTrees.Kind.GRADIENT, 6, 3, 101);
        for (int i = 0; i < trees.trees(); i++) {
            float[] cuts = trees.tree(i).cut();
            double cut = cuts.length == 0 ? 0 : cuts[0];
            events.add(new double[] {cut, 0, cut, cut});
            events.add(new double[] {Math.nextDown((float) cut), 0, Math.nextDown((float) cut), cut});
        }
        events.add(new double[] {0, -0.0, 0, 0});
        events.add(new double[] {1e300, 0, -1e300, 1e-300});
        events.add(new double[] {Double.NaN, 0, 1, 2});
        events.add(new double[] {0, 1, Double.NaN, Double.NaN});
        return events;
    }

    private static String responses(Classifier trained) {
        Classifier bound = trained.bind(COLUMNS);
        StringBuilder table =
                new StringBuilder("# written by org.hepmva.runtime.ReleaseFixtures, version 0.1.0\n")
                .append(String.join(",", COLUMNS)).append(",response\n");
        for (double[] event : events()) {
            for (double value : event) {
                table.append(ShortestDecimal.of(value)).append(',');
            }
            table.append(ShortestDecimal.of(bound.response(event))).append('\n');
        }
        return table.toString();
    }

    public static void main(String[] arguments) throws IOException {
        Locale.setDefault(Locale.ROOT);
        Path folder = Path.of(arguments[0]);
        for (Map.Entry<String, Classifier> entry : classifiers().entrySet()) {
            Samples.complete(entry.getValue()).write(folder.resolve(entry.getKey() + ".hepmva.json"));
            Files.writeString(folder.resolve(entry.getKey() + ".responses.csv"), responses(entry.getValue()),
                    StandardCharsets.UTF_8);
        }
    }
}
