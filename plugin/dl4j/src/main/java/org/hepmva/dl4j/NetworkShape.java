package org.hepmva.dl4j;

import static org.hepmva.train.SettingType.listOf;
import static org.hepmva.train.SettingType.wholeNumber;
import static org.hepmva.train.SettingType.word;
import static org.hepmva.train.SettingType.yesOrNo;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.hepmva.runtime.network.Activation;
import org.hepmva.text.Choice;
import org.hepmva.train.Setting;
import org.hepmva.train.SettingList;
import org.hepmva.train.SettingValues;

/**
 * The layers of a network.
 *
 * @param values of {@link #LIST}, or of more settings, which are left out
 */
public record NetworkShape(SettingValues values) {

    private static final int MOST_LAYERS = 100;
    private static final SettingList.Builder OWN = SettingList.builder();

    /** See {@link #hidden}. */
    public static final Setting<List<Integer>> HIDDEN = OWN.add("hidden",
            listOf(wholeNumber(1, 65_536), MOST_LAYERS).orNone(), List.of(64, 64, 32),
            "neurons of each hidden layer; none is logistic regression");

    /** See {@link #activations}. */
    public static final Setting<List<Activation>> ACTIVATION = OWN.add("activation",
            listOf(word(Choice.of(ofHiddenLayers())), MOST_LAYERS), List.of(Activation.ELU),
            "one for all hidden layers, or a list with one for each");

    /** See {@link #output}. */
    public static final Setting<Activation> OUTPUT = OWN.add("output",
            word(Choice.of(List.of(Activation.SIGMOID, Activation.SOFTMAX))), Activation.SIGMOID,
            "of two classes: one output neuron, or one for each. Three or more always have a softmax, targets"
                    + " linear outputs");

    /** See {@link #batchNormalisation}. */
    public static final Setting<Boolean> BATCH_NORM = OWN.add(Setting.of("batchNorm", yesOrNo(), false,
            "whether the sums of hidden layers are normalised over the batch")
            .alsoCalled("batchNormalisation"));

    /** See {@link #initialisation}. */
    public static final Setting<Initialisation> INITIALISATION = OWN.add("initialisation",
            word(Initialisation.class), Initialisation.AUTOMATIC,
            "where coefficients start; automatic follows the activation");

    /** All of them. */
    public static final SettingList LIST = OWN.build();

    /**
     * Takes the values of {@link #LIST} out of others.
     *
     * @throws IllegalArgumentException if there are several activations, but not one for each layer
     */
    public NetworkShape {
        values = values.part(LIST);
        requireFitting(values);
    }

    /** One activation stands for all layers; several are one for each. */
    static void requireFitting(SettingValues values) {
        int layers = values.get(HIDDEN).size();
        int activations = values.get(ACTIVATION).size();
        if (activations != 1 && activations != layers) {
            throw new IllegalArgumentException("activation = " + ACTIVATION.text(values.get(ACTIVATION))
                    + " has " + activations + " entries for " + layers
                    + " hidden layers; give one for all or one for each");
        }
    }

    private static List<Activation> ofHiddenLayers() {
        List<Activation> all = new ArrayList<>(List.of(Activation.values()));
        all.remove(Activation.SOFTMAX);
        return all;
    }

    /**
     * {@return 64, 64 and 32 neurons with elu, one sigmoid output, no batch normalisation, initialisation by
     * activation}
     */
    public static NetworkShape defaults() {
        return new NetworkShape(LIST.defaults());
    }

    /** {@return neurons of each hidden layer; empty makes it a logistic regression} */
    public List<Integer> hidden() {
        return values.get(HIDDEN);
    }

    /** {@return the activation of each hidden layer, never softmax} */
    public List<Activation> activations() {
        List<Activation> given = values.get(ACTIVATION);
        return given.size() == 1 ? Collections.nCopies(hidden().size(), given.get(0)) : given;
    }

    /**
     * {@return of two classes: {@link Activation#SIGMOID} for one output neuron, {@link Activation#SOFTMAX}
     * for two}
     */
    public Activation output() {
        return values.get(OUTPUT);
    }

    /**
     * {@return whether the sums of each hidden layer are normalised over the batch before the activation
     * (Ioffe and Szegedy 2015); folded into the coefficients once trained}
     */
    public boolean batchNormalisation() {
        return values.get(BATCH_NORM);
    }

    /** {@return where the coefficients start} */
    public Initialisation initialisation() {
        return values.get(INITIALISATION);
    }

    /** {@return this shape with other hidden layers, all with one activation} */
    public NetworkShape withHidden(List<Integer> neurons, Activation activation) {
        return withHidden(neurons, List.of(activation));
    }

    /** {@return this shape with other hidden layers, each with its activation} */
    public NetworkShape withHidden(List<Integer> neurons, List<Activation> each) {
        List<Activation> activations = each.isEmpty() && neurons.isEmpty() ? ACTIVATION.fallback() : each;
        return new NetworkShape(values.with(HIDDEN, neurons).with(ACTIVATION, activations));
    }

    /** {@return this shape with another output, sigmoid or softmax} */
    public NetworkShape withOutput(Activation value) {
        return new NetworkShape(values.with(OUTPUT, value));
    }

    /** {@return this shape with or without batch normalisation} */
    public NetworkShape withBatchNormalisation(boolean value) {
        return new NetworkShape(values.with(BATCH_NORM, value));
    }

    /** {@return this shape with another initialisation} */
    public NetworkShape withInitialisation(Initialisation value) {
        return new NetworkShape(values.with(INITIALISATION, value));
    }
}
