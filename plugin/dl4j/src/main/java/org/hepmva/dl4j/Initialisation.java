package org.hepmva.dl4j;

/**
 * The distribution from which a layer's coefficients are drawn before training; biases start at
 * zero.
 *
 * <p>With n inputs and m outputs of the layer, the standard deviation is √(2/(n+m)) for Glorot,
 * √(2/n) for He and √(1/n) for LeCun; the uniform variants have the same standard deviation.
 */
public enum Initialisation {
    /**
     * He normal before relu, leaky relu, elu, gelu and swish, LeCun normal before selu, Glorot
     * normal otherwise.
     */
    AUTOMATIC,
    /** Glorot and Bengio 2010 (also called Xavier), normal. */
    GLOROT_NORMAL,
    /** Glorot and Bengio 2010 (also called Xavier), uniform. */
    GLOROT_UNIFORM,
    /** He et al. 2015, normal. */
    HE_NORMAL,
    /** He et al. 2015, uniform. */
    HE_UNIFORM,
    /** LeCun et al. 1998, normal. */
    LECUN_NORMAL,
    /** LeCun et al. 1998, uniform. */
    LECUN_UNIFORM
}
