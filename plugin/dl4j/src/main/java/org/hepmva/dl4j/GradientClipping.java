package org.hepmva.dl4j;

/**
 * A limit on the gradient of a batch, applied to each dense layer before regularisation and the
 * optimiser.
 *
 * @param kind  what is limited
 * @param limit the limit, finite and above 0; not used by {@link Kind#NONE}
 */
public record GradientClipping(Kind kind, double limit) {

    private static final GradientClipping NONE = new GradientClipping(Kind.NONE, 1);

    /** What is limited. */
    public enum Kind {
        /** Nothing. */
        NONE,
        /** The absolute value of each component. */
        VALUE,
        /** The Euclidean norm of the gradient of each layer. */
        NORM
    }

    /** Checks the limit. */
    public GradientClipping {
        Regularisation.CLIPPING_LIMIT.check(limit);
    }

    /** {@return no limit} */
    public static GradientClipping none() {
        return NONE;
    }

    /** {@return a limit on the absolute value of each component, finite and above 0} */
    public static GradientClipping ofValue(double limit) {
        return new GradientClipping(Kind.VALUE, limit);
    }

    /** {@return a limit on the Euclidean norm in each layer, finite and above 0} */
    public static GradientClipping ofNorm(double limit) {
        return new GradientClipping(Kind.NORM, limit);
    }
}
