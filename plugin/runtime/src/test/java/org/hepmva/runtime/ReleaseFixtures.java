package org.hepmva.runtime;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.hepmva.runtime.folds.FoldRule;
import org.hepmva.runtime.folds.FoldedClassifier;
import org.hepmva.runtime.folds.FoldedRegressor;
import org.hepmva.runtime.network.Activation;
import org.hepmva.runtime.network.NetworkTarget;
import org.hepmva.runtime.trees.BoostedTrees;
import org.hepmva.text.ShortestDecimal;

/**
 * Writes a small weight file of each kind that is not there yet, with the responses it must give for ever:
 *
 * <pre>
 *   java -cp … org.hepmva.runtime.ReleaseFixtures src/test/resources/org/hepmva/runtime/version1
 * </pre>
 *
 * <p>Run for each new kind; what is committed stays. A new version gets a folder of its own.
 */
final class ReleaseFixtures {

    /** The variable sum is computed from var1 and var2. */
    static final List<String> COLUMNS = List.of("var1", "var2", "var3", "n");

    /** Beside the variables, what the rules of folds read. */
    static final List<String> NUMBERED = List.of("var1", "var2", "var3", "n", "run", "event");

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

    /** Kinds that came later: of more classes, of targets, of folds. */
    static Map<String, Model> laterModels() {
        Classifier network = Samples.transformed(Samples.randomNetwork(Activation.TANH, 111));
        List<Classifier> folds = List.of(Samples.randomTrees(BoostedTrees.Kind.GRADIENT, 4, 3, 112),
                Samples.randomTrees(BoostedTrees.Kind.GRADIENT, 5, 3, 113), network);
        List<Regressor> targets = Stream.of(114, 115).<Regressor>map(seed -> Samples.regressionTrees(
                List.of("energy", "hits"), List.of(Link.IDENTITY, Link.EXPONENTIAL), seed).firstRounds(3))
                .toList();
        Map<String, Model> models = new TreeMap<>();
        models.put("softmax-trees", Samples.softmaxTrees(116).firstRounds(3));
        models.put("voting-trees", Samples.votingTrees(117).firstRounds(9));
        models.put("softmax-network", Samples.softmaxNetwork());
        models.put("transformed-softmax-network", Samples.transformed(Samples.softmaxNetwork()));
        models.put("regression-trees", targets.get(0));
        models.put("regression-network", Samples.regressionNetwork(
                NetworkTarget.of("energy").withScale(40, 12.5),
                NetworkTarget.of("hits").withScale(1, 0.5).withLink(Link.EXPONENTIAL)));
        models.put("transformed-regression-network", Samples.transformed(Samples.regressionNetwork(
                NetworkTarget.of("energy").withScale(3, 0.5))));
        models.put("folds-of-classifiers", FoldedClassifier.of(folds, new FoldRule("event", 1L << 60, 3)));
        models.put("folds-of-a-variable", FoldedClassifier.of(folds.subList(0, 2),
                new FoldRule("run*1000 + event + n", -7, 2)));
        models.put("folds-of-regressors", FoldedRegressor.of(targets, new FoldRule("event", 2, 2)));
        models.put("mean-of-classifiers", FoldedClassifier.mean(folds));
        models.put("mean-of-regressors", FoldedRegressor.mean(targets));
        return models;
    }

    /** The same events, each with a run and a number, some of which only a double of 53 bits holds. */
    private static List<double[]> numberedEvents() {
        List<double[]> numbered = new ArrayList<>();
        for (double[] event : events()) {
            double[] more = Arrays.copyOf(event, NUMBERED.size());
            int i = numbered.size();
            more[4] = 380_000 + i / 5;
            more[5] = i % 3 == 0 ? (1L << 53) - 1 - i : i % 7 == 6 ? Double.NaN : 17 * i;
            numbered.add(more);
        }
        return numbered;
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

    private static String responses(Model trained, List<String> columns, List<double[]> events) {
        Model bound = trained.bind(columns);
        StringBuilder table =
                new StringBuilder("# written by org.hepmva.runtime.ReleaseFixtures, version 0.1.0\n")
                .append(String.join(",", columns)).append(',')
                .append(String.join(",", trained.outputs())).append('\n');
        double[] numbers = new double[trained.outputs().size()];
        for (double[] event : events) {
            bound.evaluate(event, numbers);
            table.append(DoubleStream.concat(Arrays.stream(event), Arrays.stream(numbers))
                    .mapToObj(ShortestDecimal::of).collect(Collectors.joining(","))).append('\n');
        }
        return table.toString();
    }

    /** What was released is not written again. */
    private static void write(Path folder, String name, Model model, String responses) throws IOException {
        Path file = folder.resolve(name + ".hepmva.json");
        if (!Files.exists(file)) {
            Samples.complete(model).write(file);
            Files.writeString(folder.resolve(name + ".responses.csv"), responses, StandardCharsets.UTF_8);
        }
    }

    public static void main(String[] arguments) throws IOException {
        Locale.setDefault(Locale.ROOT);
        Path folder = Path.of(arguments[0]);
        for (Map.Entry<String, Classifier> entry : classifiers().entrySet()) {
            write(folder, entry.getKey(), entry.getValue(), responses(entry.getValue(), COLUMNS, events()));
        }
        for (Map.Entry<String, Model> entry : laterModels().entrySet()) {
            write(folder, entry.getKey(), entry.getValue(),
                    responses(entry.getValue(), NUMBERED, numberedEvents()));
        }
    }
}
