package org.hepmva.dl4j;

import java.util.Arrays;
import java.util.List;
import org.hepmva.runtime.transform.Transformation;
import org.hepmva.sample.Sample;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * A sample in native memory, uploaded once: a row of inputs and a row of labels (see {@link
 * EventLoss}) per event. Close it, as the garbage collector does not see that memory.
 */
final class NetworkEvents implements AutoCloseable {

    private final Sample sample;
    private final double[] lossWeights;
    private final OutcomeLoss loss;
    private final float[] rows;
    private final INDArray inputs;
    private final INDArray labels;

    /**
     * Uploads a sample.
     *
     * @param lossWeights one per event
     */
    NetworkEvents(Sample sample, double[] lossWeights, List<Transformation> transformations,
                  Outcome outcome) {
        this.sample = sample;
        this.lossWeights = lossWeights;
        loss = outcome.loss();
        rows = labels(sample, lossWeights, outcome);
        int n = sample.size();
        inputs = n == 0 ? Nd4j.empty() : Nd4j.createFromArray(transformed(sample, transformations))
                .reshape(n, sample.variables().size());
        labels = n == 0 ? Nd4j.empty() : Nd4j.createFromArray(rows).reshape(n, EventLoss.columns(loss));
    }

    private static float[] transformed(Sample sample, List<Transformation> transformations) {
        int variables = sample.variables().size();
        float[] rows = new float[Math.multiplyExact(sample.size(), variables)];
        double[] x = new double[variables];
        double[] y = new double[variables];
        for (int i = 0; i < sample.size(); i++) {
            for (int v = 0; v < variables; v++) {
                x[v] = sample.value(v, i);
            }
            for (Transformation transformation : transformations) {
                transformation.apply(x, y);
                double[] done = y;
                y = x;
                x = done;
            }
            for (int v = 0; v < variables; v++) {
                rows[i * variables + v] = (float) x[v];
            }
        }
        return rows;
    }

    private static float[] labels(Sample sample, double[] weights, Outcome outcome) {
        int columns = EventLoss.columns(outcome.loss());
        float[] labels = new float[Math.multiplyExact(sample.size(), columns)];
        for (int i = 0; i < sample.size(); i++) {
            outcome.truth(sample, i, labels, i * columns);
            labels[(i + 1) * columns - 1] = (float) weights[i];
        }
        return labels;
    }

    int size() {
        return sample.size();
    }

    Sample sample() {
        return sample;
    }

    /** What is made small. */
    OutcomeLoss loss() {
        return loss;
    }

    /** {@return what enters the output activation, so many numbers for each event, beside the truth} */
    OutputSums withSums(float[] sums) {
        return new OutputSums(loss.outputs(), sums, EventLoss.columns(loss), rows);
    }

    /** {@return the loss of each event, whatever its weight} */
    double[] losses(OutputSums sums) {
        double[] losses = new double[size()];
        Arrays.setAll(losses, event -> loss.value(sums, event));
        return losses;
    }

    /** The weights of the loss, one per event; NOT COPIED. */
    double[] lossWeights() {
        return lossWeights;
    }

    /** Rows from {@code first} to {@code end}, exclusive, of the inputs. */
    INDArray inputs(int first, int end) {
        int[] rows = new int[end - first];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = first + i;
        }
        return Nd4j.pullRows(inputs, 1, rows);
    }

    /** These events, gathered. */
    Batch batch(int[] events) {
        return new Batch(Nd4j.pullRows(inputs, 1, events), Nd4j.pullRows(labels, 1, events));
    }

    @Override
    public void close() {
        new Batch(inputs, labels).close();
    }

    /** Some events in native memory. */
    record Batch(INDArray inputs, INDArray labels) implements AutoCloseable {

        @Override
        public void close() {
            inputs.close();
            labels.close();
        }
    }
}
