package org.hepmva.runtime;

/** What a layer does to its sums. */
public enum Activation {
    /** z. */
    LINEAR,
    /** tanh z. */
    TANH,
    /** 1/(1+e^(−z)). */
    SIGMOID,
    /** max(0, z). */
    RELU,
    /** z above 0, else 0.01·z. */
    LEAKY_RELU,
    /** z above 0, else e^z − 1. */
    ELU,
    /** 1.0507009873554805·(z above 0, else 1.6732632423543772·(e^z − 1)). */
    SELU,
    /** ln(1 + e^z). */
    SOFTPLUS,
    /** z/(1+|z|). */
    SOFTSIGN,
    /** ½z(1 + tanh(√(2/π)(z + 0.044715z³))), the usual approximation of z·Φ(z). */
    GELU,
    /** z/(1+e^(−1.702z)), a coarser approximation of z·Φ(z), ND4J's default. */
    GELU_SIGMOID,
    /** z/(1+e^(−z)). */
    SWISH,
    /** e^z/Σe^z over the layer. */
    SOFTMAX
}
