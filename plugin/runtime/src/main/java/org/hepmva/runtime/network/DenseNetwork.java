package org.hepmva.runtime.network;

import java.util.List;
import java.util.Locale;
import org.hepmva.runtime.Classifier;
import org.hepmva.runtime.Columns;
import org.hepmva.runtime.ModelCodec;
import org.hepmva.runtime.Variable;
import org.hepmva.runtime.compiled.EventReading;
import org.hepmva.runtime.compiled.OutputNames;

/**
 * A fully connected feed-forward network; the response is the signal probability.
 *
 * <p>Everything is computed in double, in a fixed order, the same bits on every machine. A NaN among the
 * variables gives NaN, unless an {@link org.hepmva.runtime.transform.Imputation} comes first. Without hidden
 * layer it is logistic regression. Immutable, safe to share between threads; each thread allocates two
 * scratch arrays once.
 */
public final class DenseNetwork implements Classifier {

    private final List<DenseLayer> layers;
    private final EventReading reading;

    private DenseNetwork(List<Variable> variables, List<DenseLayer> layers) {
        this.layers = layers;
        this.reading = EventReading.of(variables, OutputNames.RESPONSE,
                new CompiledNetwork(variables.size(), layers, 1));
    }

    /**
     * {@return a network}
     *
     * @param variables one per input of the first layer
     * @param layers    from input to output, at least one; the last has one output, which is the response, or
     * two, of which the first is signal
     */
    public static DenseNetwork of(List<Variable> variables, List<DenseLayer> layers) {
        List<Variable> checked = Variable.distinct(variables);
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

    /** {@return how networks stand in a weight file} */
    public static ModelCodec<DenseNetwork> codec() {
        return new DenseNetworkCodec();
    }

    /** {@return the layers, from input to output} */
    public List<DenseLayer> layers() {
        return layers;
    }

    @Override
    public List<Variable> variables() {
        return reading.variables();
    }

    @Override
    public double response(double[] x) {
        return reading.response(x);
    }

    @Override
    public void evaluate(double[] x, double[] target) {
        reading.evaluate(x, target);
    }

    @Override
    public void responses(Columns columns, int first, int count, double[] target) {
        reading.responses(columns, first, count, target);
    }

    @Override
    public void evaluate(Columns columns, int first, int count, double[][] target) {
        reading.evaluate(columns, first, count, target);
    }

    @Override
    public Classifier bind(List<String> provided) {
        return reading.bound(this, provided);
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

    /** {@return such as {@code dense network: 3 inputs, 20 tanh, 1 sigmoid}} */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder("dense network: " + variables().size() + " inputs");
        for (DenseLayer layer : layers) {
            text.append(", ").append(layer.outputs()).append(' ')
                    .append(layer.activation().name().toLowerCase(Locale.ROOT));
        }
        return text.toString();
    }
}
