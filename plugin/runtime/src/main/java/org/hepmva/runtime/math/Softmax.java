package org.hepmva.runtime.math;

/**
 * e<sup>z</sup>/Σe<sup>z</sup>, the same bits on every machine. The greatest z is subtracted first, so that
 * no exponential overflows; NaN gives NaN. Stateless; allocates nothing.
 */
public final class Softmax {

    private Softmax() { }

    /**
     * Replaces numbers of one event.
     *
     * @param z     the first of them are replaced
     * @param count how many
     */
    public static void apply(double[] z, int count) {
        double greatest = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < count; i++) {
            greatest = Math.max(greatest, z[i]);
        }
        double sum = 0;
        for (int i = 0; i < count; i++) {
            z[i] = Exponential.exp(z[i] - greatest);
            sum += z[i];
        }
        for (int i = 0; i < count; i++) {
            z[i] /= sum;
        }
    }

    /**
     * Replaces numbers of one event of many.
     *
     * @param z     one array per number, one place per event
     * @param count how many numbers
     * @param event the event
     */
    public static void apply(double[][] z, int count, int event) {
        double greatest = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < count; i++) {
            greatest = Math.max(greatest, z[i][event]);
        }
        double sum = 0;
        for (int i = 0; i < count; i++) {
            z[i][event] = Exponential.exp(z[i][event] - greatest);
            sum += z[i][event];
        }
        for (int i = 0; i < count; i++) {
            z[i][event] /= sum;
        }
    }
}
