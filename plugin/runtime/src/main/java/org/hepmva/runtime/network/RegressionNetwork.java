package org.hepmva.runtime.network;

import java.util.List;
import java.util.stream.Collectors;
import org.hepmva.runtime.Computation;
import org.hepmva.runtime.ModelCodec;
import org.hepmva.runtime.Regressor;
import org.hepmva.runtime.Variable;
import org.hepmva.runtime.compiled.OutputNames;
import org.hepmva.runtime.compiled.Reading;
import org.hepmva.text.Require;

/**
 * A fully connected feed-forward network that estimates one target or several: link(offset + factor·y) of
 * each output y of its last layer, which is linear.
 *
 * <p>Everything is computed as in a {@link DenseNetwork}, the same bits on every machine; a NaN among the
 * variables gives NaN, unless an {@link org.hepmva.runtime.transform.Imputation} comes first. Immutable, safe
 * to share between threads; each thread allocates two scratch arrays once.
 */
public final class RegressionNetwork implements Regressor {

    private final List<DenseLayer> layers;
    private final List<NetworkTarget> targets;
    private final Reading reading;

    private RegressionNetwork(List<Variable> variables, List<DenseLayer> layers, List<NetworkTarget> targets,
                              List<String> names) {
        this.layers = layers;
        this.targets = targets;
        this.reading = Reading.of(variables, names,
                new CompiledRegression(variables.size(), layers, targets));
    }

    /**
     * {@return a network}
     *
     * @param variables one per input of the first layer
     * @param layers    from input to output, at least one; the last is linear
     * @param targets   one per output of the last layer, of different names
     */
    public static RegressionNetwork of(List<Variable> variables, List<DenseLayer> layers,
                                       List<NetworkTarget> targets) {
        List<Variable> checked = Variable.distinct(variables);
        List<String> names = OutputNames.targets(targets.stream().map(NetworkTarget::name).toList());
        int width = LayerChain.outputs(checked.size(), layers);
        Require.that(width == names.size(), "the last layer has %s outputs, but there are %s targets", width,
                names.size());
        Activation last = LayerChain.last(layers);
        Require.that(last == Activation.LINEAR, "the last layer of a regression is linear, not %s",
                last.word());
        return new RegressionNetwork(checked, List.copyOf(layers), List.copyOf(targets), names);
    }

    /** {@return how such networks stand in a weight file} */
    public static ModelCodec<RegressionNetwork> codec() {
        return new RegressionNetworkCodec();
    }

    /** {@return the layers, from input to output} */
    public List<DenseLayer> layers() {
        return layers;
    }

    /** {@return what is made of the outputs of the last layer} */
    public List<NetworkTarget> targets() {
        return targets;
    }

    @Override
    public Computation computation() {
        return reading;
    }

    /** {@return such as {@code regression network: 3 inputs, 20 tanh, 2 linear, of energy, position}} */
    @Override
    public String toString() {
        return "regression network: " + LayerChain.text(variables().size(), layers) + ", of "
                + outputs().stream().collect(Collectors.joining(", "));
    }
}
