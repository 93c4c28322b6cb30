package org.hepmva.evaluate;

import java.util.List;
import java.util.Map;
import java.util.Random;
import org.hepmva.runtime.Variable;
import org.hepmva.runtime.network.Activation;
import org.hepmva.runtime.network.DenseLayer;
import org.hepmva.runtime.network.DenseNetwork;
import org.hepmva.runtime.trees.BoostedTrees;
import org.hepmva.sample.Parts;
import org.hepmva.sample.Sample;
import org.hepmva.train.Trained;
import org.hepmva.train.TrainingReport;
import org.hepmva.train.VariableImportance;

/** Samples of Gaussians and methods written down by hand, for tests of evaluation and report. */
public final class Examples {

    /** Names as a careless user may choose them. */
    public static final List<Variable> VARIABLES = List.of(
            Variable.of("E_over_p := e/p").withTitle("E/p"),
            Variable.of("a<b && c>d").withUnit("GeV"),
            Variable.of("n_hits"));

    private Examples() {
    }

    /** Made when it is first asked for, once: it is only read. */
    private static final class Both {
        private static final Evaluation EVALUATION = Evaluation.of(List.of(trees("BDT"), network("DNN")),
                parts(2, 0), EvaluationSettings.defaults());
    }

    /** {@return the evaluation of {@link #trees} "BDT" and {@link #network} "DNN"} */
    public static Evaluation evaluation() {
        return Both.EVALUATION;
    }

    /** {@return events of three Gaussians; signal is one to the right in the first and half in the second} */
    public static Sample sample(int n, long seed, double negative) {
        Random random = new Random(seed);
        float[][] values = new float[3][n];
        double[] weights = new double[n];
        byte[] classes = new byte[n];
        for (int i = 0; i < n; i++) {
            classes[i] = i % 5 == 0 ? Sample.SIGNAL : Sample.BACKGROUND;
            double shift = i % 5 == 0 ? 1 : 0;
            values[0][i] = (float) (random.nextGaussian() + shift);
            values[1][i] = (float) (random.nextGaussian() + 0.5 * shift + 0.5 * values[0][i]);
            values[2][i] = (float) Math.rint(10 + 2 * random.nextGaussian() + shift);
            weights[i] = random.nextDouble() < negative ? -0.5 : 1;
        }
        return Sample.of(VARIABLES, values, weights, classes);
    }

    /** {@return parts of three, one and two thousand events times {@code thousands}} */
    public static Parts parts(int thousands, double negative) {
        return new Parts(sample(3000 * thousands, 1, negative), sample(1000 * thousands, 2, negative),
                sample(2000 * thousands, 3, negative));
    }

    /** {@return logistic regression with nearly the right coefficients} */
    public static Trained network(String name) {
        DenseLayer layer = new DenseLayer(3, 1, new double[] {1, 0.4, 0.2}, new double[] {-3.5},
                Activation.SIGMOID);
        TrainingReport report = TrainingReport.of("epoch", 3)
                .withLoss(new double[] {0.7, 0.5, 0.45, 0.44}, new double[] {0.7, 0.55, 0.5, 0.52})
                .withAuc(new double[] {0.6, 0.7, 0.75, 0.76}, new double[] {0.59, 0.69, 0.74, 0.73});
        return new Trained(name, DenseNetwork.of(VARIABLES, List.of(layer)), report, Map.of("epochs", "4"));
    }

    /** {@return a single leaf: the same response to every event} */
    public static Trained constant(String name) {
        BoostedTrees trees = BoostedTrees.builder(VARIABLES,
                BoostedTrees.Kind.GRADIENT).startTree(1).leaf(0.1).build();
        return new Trained(name, trees, TrainingReport.of("tree", 1), Map.of());
    }

    /** {@return four stumps on two variables: a response of few values} */
    public static Trained trees(String name) {
        BoostedTrees trees = BoostedTrees.builder(VARIABLES, BoostedTrees.Kind.GRADIENT)
                .startTree(1).split(0, 0.5f, true).leaf(-0.3).leaf(0.4)
                .startTree(1).split(1, 0.8f, true).leaf(-0.2).leaf(0.2)
                .startTree(1).split(0, 1.5f, true).leaf(-0.1).leaf(0.3)
                .startTree(1).split(2, 11f, true).leaf(-0.1).leaf(0.1)
                .build();
        TrainingReport report = TrainingReport.of("tree", 4).withRanking(List.of(
                new VariableImportance("E_over_p", 0.7), new VariableImportance("a<b && c>d", 0.2),
                new VariableImportance("n_hits", 0.1)));
        return new Trained(name, trees, report, Map.of("trees", "4"));
    }
}
