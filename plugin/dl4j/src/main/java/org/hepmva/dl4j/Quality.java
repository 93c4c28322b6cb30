package org.hepmva.dl4j;

import java.util.Arrays;
import java.util.List;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.deeplearning4j.nn.params.DefaultParamInitializer;
import org.hepmva.measure.RocCurve;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * How well a network does on a sample.
 *
 * @param loss Σ w · loss / Σ w with the weights of the training; NaN for no events, and for a network that is
 *             not finite
 * @param auc  with the weights of the training, which factors on the classes do not change; NaN unless there
 *             are two, both have a positive Σw, and the network is finite
 */
record Quality(double loss, double auc) {

    private static final int ROWS = 8192;

    static final Quality NONE = new Quality(Double.NaN, Double.NaN);

    static Quality of(MultiLayerNetwork network, NetworkEvents events) {
        // NaN among the coefficients can leave no trace in what ND4J multiplies with them
        boolean finite = Double.isFinite(network.params().sumNumber().doubleValue());
        return finite ? of(sums(network, events), events) : NONE;
    }

    /** {@return how good the sums of a finite network are} */
    static Quality of(OutputSums sums, NetworkEvents events) {
        if (events.size() == 0) {
            return NONE;
        }
        OutcomeLoss loss = events.loss();
        byte[] classes = events.sample().classes();
        double[] weights = events.lossWeights();
        double sum = 0;
        double[] sumW = new double[events.sample().classNames().size()];
        for (int i = 0; i < weights.length; i++) {
            sum += weights[i] * loss.value(sums, i);
            sumW[classes[i]] += weights[i];
        }
        double[] margins = loss.margins(sums);
        boolean hasCurve = margins.length > 0 && Double.isFinite(sum) && sumW[0] > 0 && sumW[1] > 0;
        return new Quality(sum / Arrays.stream(sumW).reduce(0, Double::sum),
                hasCurve ? RocCurve.auc(margins, classes, weights) : Double.NaN);
    }

    /**
     * What enters the output activation for each event, without dropout and with the stored averages of batch
     * normalisation.
     */
    static OutputSums sums(MultiLayerNetwork network, NetworkEvents events) {
        int outputs = events.loss().outputs();
        float[] all = new float[Math.multiplyExact(events.size(), outputs)];
        for (int first = 0; first < events.size(); first += ROWS) {
            int end = Math.min(first + ROWS, events.size());
            try (INDArray inputs = events.inputs(first, end); INDArray sums = sums(network, inputs)) {
                float[] some = sums.dup('c').data().asFloat();
                System.arraycopy(some, 0, all, first * outputs, some.length);
            }
        }
        return events.withSums(all);
    }

    /** Deeplearning4j gives them to nobody, so they are computed from the layer before. */
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
