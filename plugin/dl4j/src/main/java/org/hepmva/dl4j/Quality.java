package org.hepmva.dl4j;

import java.util.List;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.deeplearning4j.nn.params.DefaultParamInitializer;
import org.hepmva.measure.RocCurve;
import org.hepmva.sample.Sample;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * How well a network does on a sample.
 *
 * @param loss Σ w · loss / Σ w with the weights of the training; NaN for no events, and for a network that is
 *             not finite
 * @param auc  with the weights of the training, which factors on the classes do not change; NaN unless both
 *             classes have a positive Σw and the network is finite
 */
record Quality(double loss, double auc) {

    private static final int ROWS = 8192;

    static final Quality NONE = new Quality(Double.NaN, Double.NaN);

    static Quality of(MultiLayerNetwork network, NetworkEvents events, Loss loss) {
        // NaN among the coefficients can leave no trace in what ND4J multiplies with them
        boolean finite = Double.isFinite(network.params().sumNumber().doubleValue());
        return finite ? of(margins(network, events), events, loss) : NONE;
    }

    /** {@return how good the margins of a finite network are} */
    static Quality of(double[] margins, NetworkEvents events, Loss loss) {
        if (events.size() == 0) {
            return NONE;
        }
        byte[] classes = events.sample().classes();
        double[] weights = events.lossWeights();
        double sum = 0;
        double[] sumW = new double[2];
        for (int i = 0; i < margins.length; i++) {
            sum += weights[i] * loss.value(margins[i], classes[i] == Sample.SIGNAL);
            sumW[classes[i]] += weights[i];
        }
        boolean hasCurve = Double.isFinite(sum) && sumW[0] > 0 && sumW[1] > 0;
        return new Quality(sum / (sumW[0] + sumW[1]),
                hasCurve ? RocCurve.auc(margins, classes, weights) : Double.NaN);
    }

    /**
     * The margin of each event, without dropout and with the stored averages of batch
     * normalisation.
     */
    static double[] margins(MultiLayerNetwork network, NetworkEvents events) {
        double[] margins = new double[events.size()];
        for (int first = 0; first < margins.length; first += ROWS) {
            int end = Math.min(first + ROWS, margins.length);
            try (INDArray inputs = events.inputs(first, end)) {
                fill(margins, first, sums(network, inputs));
            }
        }
        return margins;
    }

    private static void fill(double[] margins, int first, INDArray sums) {
        int outputs = (int) sums.size(1);
        float[] z = sums.dup('c').data().asFloat();
        for (int i = 0; i < z.length / outputs; i++) {
            margins[first + i] = outputs == 1 ? z[i] : (double) z[2 * i] - z[2 * i + 1];
        }
        sums.close();
    }

    /**
     * What enters the output activation: Deeplearning4j gives it to nobody, so it is computed from
     * the layer before.
     */
    private static INDArray sums(MultiLayerNetwork network, INDArray inputs) {
        int last = network.getnLayers() - 1;
        List<INDArray> activations =
                last == 0 ? List.of(inputs) : network.feedForwardToLayer(last - 1, inputs, false);
        INDArray sums = activations.get(activations.size() - 1)
                .mmul(network.getLayer(last).getParam(DefaultParamInitializer.WEIGHT_KEY));
        sums.addiRowVector(network.getLayer(last).getParam(DefaultParamInitializer.BIAS_KEY));
        activations.stream().filter(a -> a != inputs && a.closeable()).forEach(INDArray::close);
        return sums;
    }
}
