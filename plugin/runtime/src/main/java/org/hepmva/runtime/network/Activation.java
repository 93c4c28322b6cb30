package org.hepmva.runtime.network;

import java.util.Locale;
import org.hepmva.runtime.math.Exponential;
import org.hepmva.runtime.math.Softmax;

/**
 * What a layer does to its sums z, the same bits on every machine; NaN gives NaN.
 *
 * <p>σ(z) = 1/(1+e<sup>−z</sup>).
 */
public enum Activation {
    /** z. */
    LINEAR,
    /** tanh z. */
    TANH,
    /** σ(z). */
    SIGMOID,
    /** z above 0, else 0. */
    RELU,
    /** z above 0, else 0.01·z. */
    LEAKY_RELU,
    /** z above 0, else e<sup>z</sup> − 1. */
    ELU,
    /**
     * 1.0507009873554805·(z above 0, else 1.6732632423543772·(e<sup>z</sup> − 1))
     * (G. Klambauer et al., arXiv:1706.02515).
     */
    SELU,
    /** ln(1 + e<sup>z</sup>). */
    SOFTPLUS,
    /** z/(1+|z|). */
    SOFTSIGN,
    /** ½z(1 + tanh(√(2/π)(z + 0.044715z³))): z·Φ(z), nearly (D. Hendrycks, K. Gimpel, arXiv:1606.08415). */
    GELU,
    /** z·σ(1.702z): z·Φ(z), coarsely (same source). */
    GELU_SIGMOID,
    /** z·σ(z). */
    SWISH,
    /** e<sup>z</sup>/Σe<sup>z</sup> over the layer. */
    SOFTMAX;

    private static final double LEAK = 0.01;
    private static final double SELU_SCALE = 1.0507009873554805;
    private static final double SELU_ALPHA = 1.6732632423543772;
    private static final double GELU_SLOPE = Math.sqrt(2 / Math.PI);
    private static final double GELU_CUBIC = 0.044715;
    private static final double GELU_SIGMOID_SLOPE = 1.702;

    /** {@return its name in texts and weight files: {@code "leaky_relu"}} */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Replaces the first {@code count} sums by the values of the layer. */
    void apply(double[] z, int count) {
        if (this == SOFTMAX) {
            Softmax.apply(z, count);
            return;
        }
        for (int i = 0; i < count; i++) {
            z[i] = of(z[i]);
        }
    }

    /** Replaces the sums of some events, one array per output, by the values of the layer. */
    void apply(double[][] z, int outputs, int events) {
        if (this == SOFTMAX) {
            for (int event = 0; event < events; event++) {
                Softmax.apply(z, outputs, event);
            }
            return;
        }
        for (int i = 0; i < outputs; i++) {
            apply(z[i], events);
        }
    }

    private double of(double z) {
        return switch (this) {
            case LINEAR -> z;
            case TANH -> Exponential.tanh(z);
            case SIGMOID -> Exponential.sigmoid(z);
            case RELU -> z <= 0 ? 0 : z;
            case LEAKY_RELU -> z <= 0 ? LEAK * z : z;
            case ELU -> z <= 0 ? StrictMath.expm1(z) : z;
            case SELU -> SELU_SCALE * (z <= 0 ? SELU_ALPHA * StrictMath.expm1(z) : z);
            case SOFTPLUS -> Math.max(z, 0) + StrictMath.log1p(Exponential.exp(-Math.abs(z)));
            case SOFTSIGN -> Double.isInfinite(z) ? Math.signum(z) : z / (1 + Math.abs(z));
            case GELU -> timesShare(z, (1 + Exponential.tanh(GELU_SLOPE * (z + GELU_CUBIC * z * z * z))) / 2);
            case GELU_SIGMOID -> timesShare(z, Exponential.sigmoid(GELU_SIGMOID_SLOPE * z));
            case SWISH -> timesShare(z, Exponential.sigmoid(z));
            case SOFTMAX -> throw new IllegalStateException("softmax is of a whole layer");
        };
    }

    /** {@return z·share, and the limit 0 where it would be −∞·0} */
    private static double timesShare(double z, double share) {
        return share == 0 ? 0 : z * share;
    }
}
