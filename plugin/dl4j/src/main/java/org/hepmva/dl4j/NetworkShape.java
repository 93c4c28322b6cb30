package org.hepmva.dl4j;

import java.util.Collections;
import java.util.List;
import org.hepmva.runtime.Activation;
import org.hepmva.text.Require;

/**
 * The layers of a network.
 *
 * @param hidden             neurons of each hidden layer, each at least 1; empty makes it a
 *                           logistic regression
 * @param activations        activation of each hidden layer, or a single one for all of them; never
 *                           softmax
 * @param output             {@link Activation#SIGMOID}: one output neuron, or {@link
 *                           Activation#SOFTMAX}: one per class
 * @param batchNormalisation whether the sums of each hidden layer are normalised over the batch
 *                           before the activation (Ioffe and Szegedy 2015); folded into the
 *                           coefficients once trained
 * @param initialisation     where the coefficients start
 */
public record NetworkShape(List<Integer> hidden, List<Activation> activations, Activation output,
                           boolean batchNormalisation, Initialisation initialisation) {

    private static final NetworkShape DEFAULTS = new NetworkShape(List.of(64, 64, 32),
            List.of(Activation.ELU), Activation.SIGMOID, false, Initialisation.AUTOMATIC);

    /** Checks each layer and spreads a single activation over all of them. */
    public NetworkShape {
        for (int neurons : hidden) {
            Require.atLeast("hidden", neurons, 1);
        }
        if (activations.size() == 1 && hidden.size() != 1) {
            activations = Collections.nCopies(hidden.size(), activations.get(0));
        }
        if (activations.size() != hidden.size()) {
            throw new IllegalArgumentException("activation = " + activations + " has " + activations.size()
                    + " entries for " + hidden.size() + " hidden layers; give one for all or one for each");
        }
        if (activations.contains(Activation.SOFTMAX)) {
            throw new IllegalArgumentException("activation = SOFTMAX is an output, not for hidden layers");
        }
        if (output != Activation.SIGMOID && output != Activation.SOFTMAX) {
            throw new IllegalArgumentException("output = " + output + " is neither SIGMOID nor SOFTMAX");
        }
        hidden = List.copyOf(hidden);
        activations = List.copyOf(activations);
    }

    /**
     * {@return 64, 64 and 32 neurons with elu, one sigmoid output, no batch normalisation, initialisation by
     * activation}
     */
    public static NetworkShape defaults() {
        return DEFAULTS;
    }

    /** {@return this shape with other hidden layers, all with one activation} */
    public NetworkShape withHidden(List<Integer> neurons, Activation activation) {
        return new NetworkShape(neurons, List.of(activation), output, batchNormalisation, initialisation);
    }

    /** {@return this shape with other hidden layers, each with its activation} */
    public NetworkShape withHidden(List<Integer> neurons, List<Activation> each) {
        return new NetworkShape(neurons, each, output, batchNormalisation, initialisation);
    }

    /** {@return this shape with another output, sigmoid or softmax} */
    public NetworkShape withOutput(Activation value) {
        return new NetworkShape(hidden, activations, value, batchNormalisation, initialisation);
    }

    /** {@return this shape with or without batch normalisation} */
    public NetworkShape withBatchNormalisation(boolean value) {
        return new NetworkShape(hidden, activations, output, value, initialisation);
    }

    /** {@return this shape with another initialisation} */
    public NetworkShape withInitialisation(Initialisation value) {
        return new NetworkShape(hidden, activations, output, batchNormalisation, value);
    }
}
