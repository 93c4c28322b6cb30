package org.hepmva.runtime;

import java.util.List;

/**
 * A fully connected feed-forward network; the response is the signal probability.
 *
 * <p>Everything is computed in double, in a fixed order, with {@code StrictMath}: the same bits on every
 * machine. A NaN among the variables gives NaN, unless an {@link Imputation} comes first. Without hidden
 * layer it is logistic regression. Immutable, safe to share between threads; each thread allocates two
 * scratch arrays once.
 */
public final class DenseNetwork implements Classifier {

    private final List<Variable> variables;
    private final List<DenseLayer> layers;
    private final ThreadLocal<double[][]> scratch;

    private DenseNetwork(List<Variable> variables, List<DenseLayer> layers) {
        this.variables = variables;
        this.layers = layers;
        int widest = layers.stream().mapToInt(DenseLayer::outputs).reduce(variables.size(), Math::max);
        this.scratch = ThreadLocal.withInitial(() -> new double[2][widest]);
    }

    /**
     * {@return a network}
     *
     * @param variables one per input of the first layer
     * @param layers    from input to output, at least one; the last has one output, which is the response, or
     * two, of which the first is signal
     */
    public static DenseNetwork of(List<Variable> variables, List<DenseLayer> layers) {
        List<Variable> checked = VariableNames.distinct(variables);
        if (layers.isEmpty()) {
            throw new IllegalArgumentException("a network needs at least one layer");
        }
        int width = checked.size();
        for (int i = 0; i < layers.size(); i++) {
            if (layers.get(i).inputs() != width) {
                throw new IllegalArgumentException("layer " + i + " has " + layers.get(i).inputs()
                        + " inputs, but " + (i == 0 ? "there are " + width + " variables"
                        : "layer " + (i - 1) + " has " + width + " outputs"));
            }
            width = layers.get(i).outputs();
        }
        if (width > 2) {
            throw new IllegalArgumentException("the last layer has " + width + " outputs; it may have 1, or 2"
                    + " of which the first is signal");
        }
        if (width == 1 && layers.get(layers.size() - 1).activation() == Activation.SOFTMAX) {
            throw new IllegalArgumentException("softmax of one output is always 1; it needs two");
        }
        return new DenseNetwork(checked, List.copyOf(layers));
    }

    /** {@return the layers, from input to output} */
    public List<DenseLayer> layers() {
        return layers;
    }

    @Override
    public List<Variable> variables() {
        return variables;
    }

    @Override
    public List<String> inputs() {
        return VariableNames.of(variables);
    }

    @Override
    public double response(double[] x) {
        double[][] arrays = scratch.get();
        double[] from = arrays[0];
        double[] to = arrays[1];
        int width = variables.size();
        for (int i = 0; i < width; i++) {
            from[i] = (float) x[i];
        }
        for (int layer = 0; layer < layers.size(); layer++) {
            layers.get(layer).apply(from, to);
            double[] done = to;
            to = from;
            from = done;
        }
        return from[0];
    }

    @Override
    public double[] responses(float[][] columns) {
        return Columns.responses(this, columns);
    }

    @Override
    public Classifier bind(List<String> provided) {
        return new BoundClassifier(this, Binding.of(variables, provided), provided);
    }

    @Override
    public String responseTitle() {
        return "network response";
    }

    /** {@return −1 for an output of −1 to 1 or without bounds, else 0} */
    @Override
    public double responseMin() {
        return switch (layers.get(layers.size() - 1).activation()) {
            case TANH, LINEAR, SOFTSIGN -> -1;
            default -> 0;
        };
    }

    @Override
    public double responseMax() {
        return 1;
    }

    /** {@return such as {@code dense network: 3 → 20 TANH → 1 SIGMOID}} */
    @Override
    public String toString() {
        StringBuilder picture = new StringBuilder("dense network: ").append(variables.size());
        for (DenseLayer layer : layers) {
            picture.append(" → ").append(layer.outputs()).append(' ').append(layer.activation());
        }
        return picture.toString();
    }
}
