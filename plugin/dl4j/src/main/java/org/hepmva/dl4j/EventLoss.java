package org.hepmva.dl4j;

import org.nd4j.common.primitives.Pair;
import org.nd4j.linalg.activations.IActivation;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.lossfunctions.ILossFunction;

/**
 * An {@link OutcomeLoss} as Deeplearning4j wants it: Σ w · loss over the events of a batch, which
 * Deeplearning4j then divides by their number.
 *
 * <p>A row of labels is an event: what is true of it, and its weight w, of any sign.
 * Deeplearning4j's own way to weight events, a label mask, is refused: its output layer multiplies
 * its sums by the mask too, so that the loss is taken at w·z instead of z. Its own losses are not
 * used either: its cross-entropy clips the response to [10⁻⁵, 1 − 10⁻⁵] and has no gradient
 * outside, and its hinge acts on the response instead of the margin.
 */
final class EventLoss implements ILossFunction {

    private static final long serialVersionUID = 2;

    private final OutcomeLoss loss;

    EventLoss(OutcomeLoss loss) {
        this.loss = loss;
    }

    /** {@return length of a row of labels} */
    static int columns(OutcomeLoss loss) {
        return loss.truths() + 1;
    }

    @Override
    public String name() {
        return loss.definition().name();
    }

    @Override
    public double computeScore(INDArray labels, INDArray preOutput, IActivation activation, INDArray mask,
                               boolean average) {
        OutputSums sums = sums(labels, preOutput, mask);
        double sum = 0;
        for (int i = 0; i < sums.events(); i++) {
            sum += sums.eventWeight(i) * loss.value(sums, i);
        }
        return average ? sum / sums.events() : sum;
    }

    @Override
    public INDArray computeScoreArray(INDArray labels, INDArray preOutput, IActivation activation,
                                      INDArray mask) {
        OutputSums sums = sums(labels, preOutput, mask);
        float[] values = new float[sums.events()];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) (sums.eventWeight(i) * loss.value(sums, i));
        }
        return Nd4j.createFromArray(values).reshape(values.length, 1);
    }

    @Override
    public INDArray computeGradient(INDArray labels, INDArray preOutput, IActivation activation,
                                    INDArray mask) {
        OutputSums sums = sums(labels, preOutput, mask);
        int outputs = loss.outputs();
        float[] gradient = new float[sums.events() * outputs];
        double[] slopes = new double[outputs];
        for (int i = 0; i < sums.events(); i++) {
            loss.slopes(sums, i, slopes);
            for (int k = 0; k < outputs; k++) {
                gradient[i * outputs + k] = (float) (sums.eventWeight(i) * slopes[k]);
            }
        }
        return Nd4j.createFromArray(gradient).reshape(sums.events(), outputs);
    }

    @Override
    public Pair<Double, INDArray> computeGradientAndScore(INDArray labels, INDArray preOutput,
                                                          IActivation activation, INDArray mask,
                                                          boolean average) {
        return Pair.of(computeScore(labels, preOutput, activation, mask, average),
                computeGradient(labels, preOutput, activation, mask));
    }

    private OutputSums sums(INDArray labels, INDArray preOutput, INDArray mask) {
        if (mask != null) {
            throw new IllegalArgumentException("a label mask is no event weight in Deeplearning4j");
        }
        return new OutputSums(loss.outputs(), numbers(preOutput), columns(loss), numbers(labels));
    }

    private static float[] numbers(INDArray array) {
        return array.dup('c').data().asFloat();
    }
}
