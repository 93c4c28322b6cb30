package org.hepmva.dl4j;

import java.util.ArrayList;
import java.util.List;
import org.deeplearning4j.nn.api.Layer;
import org.deeplearning4j.nn.layers.normalization.BatchNormalization;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.deeplearning4j.nn.params.BatchNormalizationParamInitializer;
import org.deeplearning4j.nn.params.DefaultParamInitializer;
import org.hepmva.runtime.network.Activation;
import org.hepmva.runtime.network.DenseLayer;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * A Deeplearning4j network as layers of the runtime's.
 *
 * <p>Batch normalisation γ(z − μ)/√(σ² + ε) + β of the sums z = C·x + b is folded into them: with s
 * = γ/√(σ² + ε) the coefficients become s·C and the bias s(b − μ) + β.
 */
final class Export {

    private Export() {
    }

    static List<DenseLayer> layers(MultiLayerNetwork network, NetworkShape shape, Activation output) {
        List<DenseLayer> layers = new ArrayList<>();
        for (int i = 0; i < network.getnLayers(); i++) {
            Layer layer = network.getLayer(i);
            if (layer instanceof BatchNormalization) {
                layers.add(folded(layers.remove(layers.size() - 1), (BatchNormalization) layer));
            } else if (layer.numParams() > 0) {
                boolean last = i == network.getnLayers() - 1;
                layers.add(dense(layer, last ? output : shape.activations().get(layers.size())));
            }
        }
        return layers;
    }

    private static DenseLayer dense(Layer layer, Activation activation) {
        INDArray coefficients = layer.getParam(DefaultParamInitializer.WEIGHT_KEY);
        int inputs = (int) coefficients.size(0);
        int outputs = (int) coefficients.size(1);
        return new DenseLayer(inputs, outputs, numbers(coefficients.transpose()),
                numbers(layer.getParam(DefaultParamInitializer.BIAS_KEY)), activation);
    }

    private static DenseLayer folded(DenseLayer dense, BatchNormalization normalisation) {
        double epsilon = LayerStack.BATCH_NORMALISATION_EPSILON;
        double[] gamma = numbers(normalisation.getParam(BatchNormalizationParamInitializer.GAMMA));
        double[] beta = numbers(normalisation.getParam(BatchNormalizationParamInitializer.BETA));
        double[] mean = numbers(normalisation.getParam(BatchNormalizationParamInitializer.GLOBAL_MEAN));
        double[] variance = numbers(normalisation.getParam(BatchNormalizationParamInitializer.GLOBAL_VAR));
        double[] coefficients = dense.coefficients();
        double[] bias = dense.bias();
        for (int o = 0; o < dense.outputs(); o++) {
            double scale = gamma[o] / Math.sqrt(variance[o] + epsilon);
            for (int i = 0; i < dense.inputs(); i++) {
                coefficients[o * dense.inputs() + i] *= scale;
            }
            bias[o] = scale * (bias[o] - mean[o]) + beta[o];
        }
        return new DenseLayer(dense.inputs(), dense.outputs(), coefficients, bias, dense.activation());
    }

    private static double[] numbers(INDArray array) {
        return array.dup('c').data().asDouble();
    }
}
