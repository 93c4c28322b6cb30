package org.hepmva.dl4j;

import org.nd4j.common.primitives.Pair;
import org.nd4j.linalg.activations.IActivation;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.lossfunctions.ILossFunction;

/**
 * A {@link Loss} as Deeplearning4j wants it: Σ w · loss over the events of a batch, which
 * Deeplearning4j then divides by their number.
 *
 * <p>A row of labels is an event: 1 for signal or 0, and its weight w, of any sign.
 * Deeplearning4j's own way to weight events, a label mask, is refused: its output layer multiplies
 * its sums by the mask too, so that the loss is taken at w·z instead of z. Its own losses are not
 * used either: its cross-entropy clips the response to [10⁻⁵, 1 − 10⁻⁵] and has no gradient
 * outside, and its hinge acts on the response instead of the margin.
 */
final class EventLoss implements ILossFunction {

    /** Columns of a label: signal or not, event weight. */
    static final int LABEL_COLUMNS = 2;

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
        Batch batch = new Batch(labels, preOutput, mask);
        double sum = 0;
        for (int i = 0; i < batch.events; i++) {
            sum += batch.value(loss, i);
        }
        return average ? sum / batch.events : sum;
    }

    @Override
    public INDArray computeScoreArray(INDArray labels, INDArray preOutput, IActivation activation,
                                      INDArray mask) {
        Batch batch = new Batch(labels, preOutput, mask);
        float[] values = new float[batch.events];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) batch.value(loss, i);
        }
        return Nd4j.createFromArray(values).reshape(values.length, 1);
    }

    @Override
    public INDArray computeGradient(INDArray labels, INDArray preOutput, IActivation activation,
                                    INDArray mask) {
        Batch batch = new Batch(labels, preOutput, mask);
        float[] gradient = new float[batch.events * batch.outputs];
        for (int i = 0; i < batch.events; i++) {
            float slope = (float) batch.slope(loss, i);
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

    /** The events of a batch on the Java side; of two outputs the first is signal. */
    private static final class Batch {

        private final int events;
        private final int outputs;
        private final float[] labels;
        private final float[] sums;

        Batch(INDArray labels, INDArray preOutput, INDArray mask) {
            if (mask != null) {
                throw new IllegalArgumentException("a label mask is no event weight in Deeplearning4j");
            }
            this.labels = numbers(labels);
            sums = numbers(preOutput);
            events = (int) preOutput.size(0);
            outputs = (int) preOutput.size(1);
        }

        double value(Loss loss, int i) {
            return eventWeight(i) * loss.value(margin(i), isSignal(i));
        }

        double slope(Loss loss, int i) {
            return eventWeight(i) * loss.slope(margin(i), isSignal(i));
        }

        private double margin(int i) {
            return outputs == 1 ? sums[i] : (double) sums[2 * i] - sums[2 * i + 1];
        }

        private boolean isSignal(int i) {
            return labels[i * LABEL_COLUMNS] == 1;
        }

        private double eventWeight(int i) {
            return labels[i * LABEL_COLUMNS + 1];
        }

        private static float[] numbers(INDArray array) {
            return array.dup('c').data().asFloat();
        }
    }
}
