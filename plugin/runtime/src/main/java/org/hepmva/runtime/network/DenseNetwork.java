package org.hepmva.runtime.network;

import java.util.List;
import org.hepmva.runtime.Classifier;
import org.hepmva.runtime.Computation;
import org.hepmva.runtime.ModelCodec;
import org.hepmva.runtime.Variable;
import org.hepmva.runtime.compiled.OutputNames;
import org.hepmva.runtime.compiled.Reading;
import org.hepmva.text.Require;

/**
 * A fully connected feed-forward network; the response is the signal probability, or with a softmax over
 * three classes or more there is one probability for each.
 *
 * <p>Everything is computed in double, in a fixed order, the same bits on every machine. A NaN among the
 * variables gives NaN, unless an {@link org.hepmva.runtime.transform.Imputation} comes first. Without hidden
 * layer it is logistic regression. Immutable, safe to share between threads; each thread allocates two
 * scratch arrays once.
 */
public final class DenseNetwork implements Classifier {

    private final List<DenseLayer> layers;
    private final Reading reading;

    private DenseNetwork(List<Variable> variables, List<DenseLayer> layers, List<String> outputs) {
        this.layers = layers;
        this.reading = Reading.of(variables, outputs,
                new CompiledNetwork(variables.size(), layers, outputs.size()));
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
        int width = LayerChain.outputs(checked.size(), layers);
        if (width > 2) {
            throw new IllegalArgumentException("the last layer has " + width + " outputs; it may have 1, or 2"
                    + " of which the first is signal");
        }
        if (width == 1 && LayerChain.last(layers) == Activation.SOFTMAX) {
            throw new IllegalArgumentException("softmax of one output is always 1; it needs two");
        }
        return new DenseNetwork(checked, List.copyOf(layers), OutputNames.RESPONSE);
    }

    /**
     * {@return a network that gives one number per class, sum 1}
     *
     * @param variables one per input of the first layer
     * @param layers    from input to output, at least one; the last is a softmax with one output per class
     * @param classes   the names of three classes or more, all different
     */
    public static DenseNetwork of(List<Variable> variables, List<DenseLayer> layers, List<String> classes) {
        List<Variable> checked = Variable.distinct(variables);
        List<String> names = OutputNames.classes(classes);
        int width = LayerChain.outputs(checked.size(), layers);
        Require.that(width == names.size(), "the last layer has %s outputs, but there are %s classes", width,
                names.size());
        Activation last = LayerChain.last(layers);
        Require.that(last == Activation.SOFTMAX, "the last layer of %s classes is a softmax, not %s", width,
                last.word());
        return new DenseNetwork(checked, List.copyOf(layers), names);
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
    public Computation computation() {
        return reading;
    }

    @Override
    public String responseTitle() {
        return "network response";
    }

    /** {@return −1 for an output of −1 to 1 or without bounds, else 0} */
    @Override
    public double responseMin() {
        return switch (LayerChain.last(layers)) {
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
        return "dense network: " + LayerChain.text(variables().size(), layers);
    }
}
