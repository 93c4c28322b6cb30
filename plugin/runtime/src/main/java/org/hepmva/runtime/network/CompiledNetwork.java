package org.hepmva.runtime.network;

import java.util.Arrays;
import java.util.List;
import org.hepmva.runtime.compiled.Batch;
import org.hepmva.runtime.compiled.Compiled;

/**
 * A network as it is computed. For many events each coefficient is fetched once for all of them; the sums of
 * one event are added in the same order as if it were alone. Immutable; scratch arrays per thread.
 */
final class CompiledNetwork implements Compiled {

    private final int variables;
    private final int outputs;
    private final int widest;
    private final double[][] coefficients;
    private final double[][] bias;
    private final Activation[] activations;
    private final ThreadLocal<double[][]> event;
    private final ThreadLocal<double[][][]> block;

    CompiledNetwork(int variables, List<DenseLayer> layers, int outputs) {
        this.variables = variables;
        this.outputs = outputs;
        this.widest = layers.stream().mapToInt(DenseLayer::outputs).reduce(variables, Math::max);
        this.coefficients = layers.stream().map(DenseLayer::coefficients).toArray(double[][]::new);
        this.bias = layers.stream().map(DenseLayer::bias).toArray(double[][]::new);
        this.activations = layers.stream().map(DenseLayer::activation).toArray(Activation[]::new);
        this.event = ThreadLocal.withInitial(() -> new double[2][widest]);
        this.block = ThreadLocal.withInitial(() -> new double[2][widest][Batch.SIZE]);
    }

    @Override
    public int variables() {
        return variables;
    }

    @Override
    public int outputs() {
        return outputs;
    }

    @Override
    public double response(double[] x) {
        return lastLayer(x)[0];
    }

    @Override
    public void evaluate(double[] x, double[] target) {
        System.arraycopy(lastLayer(x), 0, target, 0, outputs);
    }

    /** {@return the thread's own array} */
    private double[] lastLayer(double[] x) {
        double[][] arrays = event.get();
        double[] from = arrays[0];
        double[] to = arrays[1];
        for (int i = 0; i < variables; i++) {
            from[i] = (float) x[i];
        }
        int width = variables;
        for (int layer = 0; layer < bias.length; layer++) {
            sums(layer, from, width, to);
            width = bias[layer].length;
            activations[layer].apply(to, width);
            double[] done = to;
            to = from;
            from = done;
        }
        return from;
    }

    private void sums(int layer, double[] x, int width, double[] y) {
        double[] c = coefficients[layer];
        double[] b = bias[layer];
        int at = 0;
        for (int row = 0; row < b.length; row++) {
            double sum = b[row];
            for (int i = 0; i < width; i++) {
                sum += c[at++] * x[i];
            }
            y[row] = sum;
        }
    }

    @Override
    public void evaluate(float[][] x, int count, double[][] target, int at) {
        double[][][] arrays = block.get();
        double[][] from = arrays[0];
        double[][] to = arrays[1];
        for (int i = 0; i < variables; i++) {
            for (int e = 0; e < count; e++) {
                from[i][e] = x[i][e];
            }
        }
        int width = variables;
        for (int layer = 0; layer < bias.length; layer++) {
            sums(layer, from, width, to, count);
            width = bias[layer].length;
            activations[layer].apply(to, width, count);
            double[][] done = to;
            to = from;
            from = done;
        }
        for (int i = 0; i < outputs; i++) {
            System.arraycopy(from[i], 0, target[i], at, count);
        }
    }

    private void sums(int layer, double[][] x, int width, double[][] y, int count) {
        double[] c = coefficients[layer];
        double[] b = bias[layer];
        for (int row = 0; row < b.length; row++) {
            double[] sums = y[row];
            Arrays.fill(sums, 0, count, b[row]);
            for (int i = 0; i < width; i++) {
                add(c[row * width + i], x[i], sums, count);
            }
        }
    }

    private static void add(double coefficient, double[] x, double[] sums, int count) {
        for (int e = 0; e < count; e++) {
            sums[e] += coefficient * x[e];
        }
    }
}
