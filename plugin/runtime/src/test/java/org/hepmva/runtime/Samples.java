package org.hepmva.runtime;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.SplittableRandom;
import org.hepmva.runtime.network.Activation;
import org.hepmva.runtime.network.DenseLayer;
import org.hepmva.runtime.network.DenseNetwork;
import org.hepmva.runtime.transform.Imputation;
import org.hepmva.runtime.transform.Scaling;
import org.hepmva.runtime.transform.Transformed;
import org.hepmva.runtime.trees.BoostedTrees;

/** Classifiers and events that several tests use; everything from fixed seeds. */
public final class Samples {

    public static final List<Variable> VARIABLES = List.of(
            Variable.of("sum := var1+var2").withTitle("v1 + v2").withUnit("GeV").withRange(-9.5, 7.25),
            Variable.of("var3"),
            Variable.of("n").withType(VariableType.INTEGER).withRange(0, 12));

    private Samples() { }

    /** Two cuts and three leaves, and a tree that is a single leaf; dyadic values, so that sums are exact. */
    public static BoostedTrees smallTrees(BoostedTrees.Kind kind) {
        return BoostedTrees.builder(VARIABLES, kind)
                .startTree(1).split(0, 2.5f, true).leaf(-0.5).split(1, 0.25f, false).leaf(0.25).leaf(1)
                .startTree(0.5).leaf(0.125)
                .build();
    }

    public static BoostedTrees randomTrees(BoostedTrees.Kind kind, int trees, int depth, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        BoostedTrees.Builder builder = BoostedTrees.builder(VARIABLES, kind);
        if (kind == BoostedTrees.Kind.GRADIENT) {
            builder.offset(random.nextDouble(-1, 1));
        }
        for (int i = 0; i < trees; i++) {
            builder.startTree(random.nextDouble(0.1, 1));
            grow(builder, random, depth);
        }
        return builder.build();
    }

    private static void grow(BoostedTrees.Builder builder, SplittableRandom random, int depth) {
        if (depth == 0 || random.nextInt(5) == 0) {
            builder.leaf(random.nextDouble(-1, 1));
            return;
        }
        builder.split(random.nextInt(3), (float) random.nextDouble(-2, 2), random.nextBoolean());
        grow(builder, random, depth - 1);
        grow(builder, random, depth - 1);
    }

    public static DenseNetwork randomNetwork(Activation hidden, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        return DenseNetwork.of(VARIABLES, List.of(layer(3, 5, hidden, random), layer(5, 4, hidden, random),
                layer(4, 1, Activation.SIGMOID, random)));
    }

    public static DenseLayer layer(int inputs, int outputs, Activation activation, SplittableRandom random) {
        return new DenseLayer(inputs, outputs, numbers(random, inputs * outputs), numbers(random, outputs),
                activation);
    }

    public static Transformed transformed(Classifier inner) {
        return Transformed.of(List.of(new Imputation(new double[] {0.5, -1, 3}),
                new Scaling(new double[] {1, -0.5, 6}, new double[] {0.1, 2, 1.0 / 3})), inner);
    }

    public static List<Classifier> oneOfEachKind() {
        return List.of(randomTrees(BoostedTrees.Kind.GRADIENT, 20, 4, 1),
                randomTrees(BoostedTrees.Kind.ADABOOST, 20, 4, 2), randomNetwork(Activation.TANH, 3),
                transformed(randomNetwork(Activation.RELU, 4)),
                transformed(randomTrees(BoostedTrees.Kind.GRADIENT, 5, 3, 5)));
    }

    /** Values that are no floats, on a cut now and then, and NaN now and then. */
    public static double[][] events(int events, int variables, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        double[][] sample = new double[events][variables];
        for (double[] event : sample) {
            for (int i = 0; i < variables; i++) {
                event[i] = switch (random.nextInt(20)) {
                    case 0 -> Double.NaN;
                    case 1 -> Double.POSITIVE_INFINITY;
                    case 2 -> 0.25;
                    default -> random.nextDouble(-3, 3);
                };
            }
        }
        return sample;
    }

    private static double[] numbers(SplittableRandom random, int count) {
        return random.doubles(count, -1, 1).toArray();
    }

    /** What is written to a file. */
    public static String text(WeightFile file) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        file.write(out);
        return out.toString(StandardCharsets.UTF_8);
    }

    /** What a text holds. */
    public static WeightFile read(String text) throws IOException {
        return WeightFile.read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }
}
