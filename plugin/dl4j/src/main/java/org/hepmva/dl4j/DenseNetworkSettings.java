package org.hepmva.dl4j;

/**
 * Everything that decides how a dense network is trained.
 *
 * <pre>{@code
 * DenseNetworkSettings settings = DenseNetworkSettings.defaults()
 *         .withShape(NetworkShape.defaults().withHidden(List.of(20, 20), Activation.TANH))
 *         .withOptimisation(Optimisation.defaults().withEpochs(30));
 * }</pre>
 *
 * @param shape          the layers
 * @param optimisation   loss, optimiser and steps
 * @param regularisation what keeps it from overtraining
 * @param stopping       when to stop and what to keep
 * @param inputs         scaling and event weights
 * @param seed           of the initial coefficients, the order of events and dropout
 */
public record DenseNetworkSettings(NetworkShape shape, Optimisation optimisation,
                                   Regularisation regularisation, EarlyStopping stopping,
                                   InputSettings inputs, long seed) {

    private static final DenseNetworkSettings DEFAULTS = new DenseNetworkSettings(NetworkShape.defaults(),
            Optimisation.defaults(), Regularisation.defaults(), EarlyStopping.defaults(),
            InputSettings.defaults(), 1);

    /** {@return the defaults of each part, seed 1} */
    public static DenseNetworkSettings defaults() {
        return DEFAULTS;
    }

    /** {@return these settings with other layers} */
    public DenseNetworkSettings withShape(NetworkShape value) {
        return new DenseNetworkSettings(value, optimisation, regularisation, stopping, inputs, seed);
    }

    /** {@return these settings with other steps} */
    public DenseNetworkSettings withOptimisation(Optimisation value) {
        return new DenseNetworkSettings(shape, value, regularisation, stopping, inputs, seed);
    }

    /** {@return these settings with another regularisation} */
    public DenseNetworkSettings withRegularisation(Regularisation value) {
        return new DenseNetworkSettings(shape, optimisation, value, stopping, inputs, seed);
    }

    /** {@return these settings with another rule for stopping} */
    public DenseNetworkSettings withStopping(EarlyStopping value) {
        return new DenseNetworkSettings(shape, optimisation, regularisation, value, inputs, seed);
    }

    /** {@return these settings with another treatment of inputs} */
    public DenseNetworkSettings withInputs(InputSettings value) {
        return new DenseNetworkSettings(shape, optimisation, regularisation, stopping, value, seed);
    }

    /** {@return these settings with another seed} */
    public DenseNetworkSettings withSeed(long value) {
        return new DenseNetworkSettings(shape, optimisation, regularisation, stopping, inputs, value);
    }
}
