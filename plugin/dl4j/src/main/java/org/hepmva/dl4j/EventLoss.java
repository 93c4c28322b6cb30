package org.hepmva.dl4j;

import org.nd4j.common.primitives.Pair;
import org.nd4j.linalg.activations.IActivation;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.lossfunctions.ILossFunction;

/**
 * A {@link Loss} as Deeplearning4j wants it: Σ w · loss over the events of a batch, which
 * Deeplearning4j then divides by their number. The label mask carries the event weights, of any sign;
 * no mask means weight one.
 *
 * <p>Deeplearning4j's own losses are not used: its cross-entropy clips the response to [10⁻⁵, 1 − 10⁻⁵]
 * and has no gradient outside, and its hinge acts on the response instead of the margin.
 */
final class EventLoss implements ILossFunction {

    private static final long serialVersionUID = 1;

    private final Loss loss;

    EventLoss(Loss loss) {
        this.loss = loss;
    }

    @Override
    public String name() {
        return loss.name();
    }

    @Override
    public double computeScore(INDArray labels, INDArray preOutput, IActivation activation, INDArray mask,
                               boolean average) {
        double sum = 0;
        for (float w : numbers(computeScoreArray(labels, preOutput, activation, mask))) {
            sum += w;
        }
        return average ? sum / preOutput.size(0) : sum;
    }

    @Override
    public INDArray computeScoreArray(INDArray labels, INDArray preOutput, IActivation activation,
                                      INDArray mask) {
        Batch batch = new Batch(labels, preOutput, mask);
        float[] values = new float[batch.events];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) (batch.eventWeight(i) * loss.value(batch.margin(i), batch.isSignal(i)));
        }
        return Nd4j.createFromArray(values).reshape(values.length, 1);
    }

    @Override
    public INDArray computeGradient(INDArray labels, INDArray preOutput, IActivation activation,
                                    INDArray mask) {
        Batch batch = new Batch(labels, preOutput, mask);
        float[] gradient = new float[batch.events * batch.outputs];
        for (int i = 0; i < batch.events; i++) {
            float slope = (float) (batch.eventWeight(i) * loss.slope(batch.margin(i), batch.isSignal(i)));
            gradient[i * batch.outputs] = slope;
            if (batch.outputs == 2) {
                gradient[2 * i + 1] = -slope;
            }
        }
        return Nd4j.createFromArray(gradient).reshape(batch.events, batch.outputs);
    }

    @Override
    public Pair<Double, INDArray> computeGradientAndScore(INDArray labels, INDArray preOutput,
                                                          IActivation activation, INDArray mask,
                                                          boolean average) {
        return Pair.of(computeScore(labels, preOutput, activation, mask, average),
                computeGradient(labels, preOutput, activation, mask));
    }

    private static float[] numbers(INDArray array) {
        return array.dup('c').data().asFloat();
    }

    /** The events of a batch on the Java side; output and label column 0 are signal. */
    private static final class Batch {

        private final int events;
        private final int outputs;
        private final float[] labels;
        private final float[] sums;
        private final float[] eventWeights;

        Batch(INDArray labels, INDArray preOutput, INDArray mask) {
            this.labels = numbers(labels);
            sums = numbers(preOutput);
            eventWeights = mask == null ? null : numbers(mask);
            events = (int) preOutput.size(0);
            outputs = (int) preOutput.size(1);
        }

        double margin(int i) {
            return outputs == 1 ? sums[i] : (double) sums[2 * i] - sums[2 * i + 1];
        }

        boolean isSignal(int i) {
            return labels[i * outputs] > 0.5f;
        }

        double eventWeight(int i) {
            return eventWeights == null ? 1 : eventWeights[i];
        }
    }
}
