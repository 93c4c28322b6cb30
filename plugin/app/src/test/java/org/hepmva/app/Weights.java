package org.hepmva.app;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.hepmva.runtime.Link;
import org.hepmva.runtime.Variable;
import org.hepmva.runtime.WeightFile;
import org.hepmva.runtime.folds.FoldRule;
import org.hepmva.runtime.folds.FoldedClassifier;
import org.hepmva.runtime.network.Activation;
import org.hepmva.runtime.network.DenseLayer;
import org.hepmva.runtime.network.DenseNetwork;
import org.hepmva.runtime.trees.RegressionTrees;
import org.hepmva.runtime.trees.RegressionTreesBuilder;

/** Weight files whose responses are known without training. */
final class Weights {

    private Weights() {
    }

    /** {@return the file of a method whose response is the sum of its variables} */
    static Path adding(Path folder, String method, String... variables) throws IOException {
        double[] ones = DoubleStream.generate(() -> 1).limit(variables.length).toArray();
        DenseLayer sum = new DenseLayer(variables.length, 1, ones, new double[] {0}, Activation.LINEAR);
        Path weights = folder.resolve(method + ".hepmva.json");
        WeightFile.of(method, DenseNetwork.of(Stream.of(variables).map(Variable::of).toList(), List.of(sum)))
                .write(weights);
        return weights;
    }

    /** {@return the file of a method M of the classes top, W and QCD, which 0, 1 and 2 are most like} */
    static Path ofThreeClasses(Path folder) throws IOException {
        DenseLayer layer = new DenseLayer(1, 3, new double[] {-4, 0, 4}, new double[] {2, 0, -6},
                Activation.SOFTMAX);
        Path weights = folder.resolve("M.hepmva.json");
        WeightFile.of("M", DenseNetwork.of(List.of(Variable.of("x")), List.of(layer),
                List.of("top", "W", "QCD"))).write(weights);
        return weights;
    }

    /** {@return the file of a method R that estimates 2.5 below x = 1 and 3 above, for each target} */
    static Path estimating(Path folder, String... targets) throws IOException {
        RegressionTreesBuilder trees = RegressionTrees.builder(List.of(Variable.of("x")), List.of(targets),
                Collections.nCopies(targets.length, Link.IDENTITY));
        for (int i = 0; i < targets.length; i++) {
            trees.offset(i, 2).startTree(i, 1).split(0, 1, true).leaf(0.5).leaf(1);
        }
        Path weights = folder.resolve("R.hepmva.json");
        WeightFile.of("R", trees.build()).write(weights);
        return weights;
    }

    /** {@return the file of a method F of two folds by 'id', whose models respond 0 and 1} */
    static Path ofFolds(Path folder) throws IOException {
        List<DenseNetwork> models = Stream.of(0.0, 1.0).map(response -> DenseNetwork.of(
                List.of(Variable.of("x")), List.of(new DenseLayer(1, 1, new double[1],
                        new double[] {response}, Activation.LINEAR)))).toList();
        Path weights = folder.resolve("F.hepmva.json");
        WeightFile.of("F", FoldedClassifier.of(models, new FoldRule("id", 1, 2))).write(weights);
        return weights;
    }
}
