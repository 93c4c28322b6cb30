package org.hepmva.dl4j;

import java.util.List;
import org.hepmva.runtime.Transformation;
import org.hepmva.sample.Sample;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * A sample in native memory, uploaded once: inputs, labels and event weights, one row per event. Close
 * it, as the garbage collector does not see that memory.
 */
final class NetworkEvents implements AutoCloseable {

    private final Sample sample;
    private final double[] lossWeights;
    private final INDArray inputs;
    private final INDArray labels;
    private final INDArray weights;

    /**
     * Uploads a sample.
     *
     * @param lossWeights one per event
     * @param outputs     1 for a sigmoid, 2 for a softmax output
     */
    NetworkEvents(Sample sample, double[] lossWeights, List<Transformation> transformations, int outputs) {
        this.sample = sample;
        this.lossWeights = lossWeights;
        int n = sample.size();
        inputs = Nd4j.createFromArray(transformed(sample, transformations))
                .reshape(n, sample.variables().size());
        labels = Nd4j.createFromArray(labels(sample.classes(), outputs)).reshape(n, outputs);
        weights = Nd4j.createFromArray(floats(lossWeights)).reshape(n, 1);
    }

    private static float[] transformed(Sample sample, List<Transformation> transformations) {
        int variables = sample.variables().size();
        float[] rows = new float[Math.multiplyExact(sample.size(), variables)];
        double[] x = new double[variables];
        for (int i = 0; i < sample.size(); i++) {
            for (int v = 0; v < variables; v++) {
                float value = sample.values(v)[i];
                // a tree has a side for "beyond every cut", a sum of products has none
                x[v] = Float.isInfinite(value) ? Double.NaN : value;
            }
            for (Transformation transformation : transformations) {
                transformation.apply(x);
            }
            for (int v = 0; v < variables; v++) {
                rows[i * variables + v] = (float) x[v];
            }
        }
        return rows;
    }

    private static float[] labels(byte[] classes, int outputs) {
        float[] labels = new float[classes.length * outputs];
        for (int i = 0; i < classes.length; i++) {
            if (outputs == 2) {
                labels[2 * i + classes[i]] = 1;
            } else {
                labels[i] = classes[i] == Sample.SIGNAL ? 1 : 0;
            }
        }
        return labels;
    }

    private static float[] floats(double[] values) {
        float[] floats = new float[values.length];
        for (int i = 0; i < floats.length; i++) {
            floats[i] = (float) values[i];
        }
        return floats;
    }

    int size() {
        return sample.size();
    }

    Sample sample() {
        return sample;
    }

    /** The weights of the loss, one per event. */
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
        return new Batch(Nd4j.pullRows(inputs, 1, events), Nd4j.pullRows(labels, 1, events),
                Nd4j.pullRows(weights, 1, events));
    }

    @Override
    public void close() {
        new Batch(inputs, labels, weights).close();
    }

    /** Some events in native memory. */
    record Batch(INDArray inputs, INDArray labels, INDArray weights) implements AutoCloseable {

        @Override
        public void close() {
            inputs.close();
            labels.close();
            weights.close();
        }
    }
}
