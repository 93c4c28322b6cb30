package org.hepmva.runtime.network;

import java.util.List;
import org.hepmva.text.Require;

/** Layers, each of which reads what the one before it gives. */
final class LayerChain {

    private LayerChain() { }

    /**
     * {@return the number of outputs of the last layer}
     *
     * @throws IllegalArgumentException if there is no layer, or one does not fit to what is before it
     */
    static int outputs(int variables, List<DenseLayer> layers) {
        Require.that(!layers.isEmpty(), "a network needs at least one layer");
        int width = variables;
        for (int i = 0; i < layers.size(); i++) {
            Require.that(layers.get(i).inputs() == width, "layer %s has %s inputs, but %s", i,
                    layers.get(i).inputs(), i == 0 ? "there are " + width + " variables"
                    : "layer " + (i - 1) + " has " + width + " outputs");
            width = layers.get(i).outputs();
        }
        return width;
    }

    static Activation last(List<DenseLayer> layers) {
        return layers.get(layers.size() - 1).activation();
    }

    /** {@return such as {@code 3 inputs, 20 tanh, 1 sigmoid}} */
    static String text(int variables, List<DenseLayer> layers) {
        StringBuilder text = new StringBuilder(variables + " inputs");
        for (DenseLayer layer : layers) {
            text.append(", ").append(layer.outputs()).append(' ').append(layer.activation().word());
        }
        return text.toString();
    }
}
