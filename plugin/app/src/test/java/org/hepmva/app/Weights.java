package org.hepmva.app;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.hepmva.runtime.Variable;
import org.hepmva.runtime.WeightFile;
import org.hepmva.runtime.network.Activation;
import org.hepmva.runtime.network.DenseLayer;
import org.hepmva.runtime.network.DenseNetwork;

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
}
