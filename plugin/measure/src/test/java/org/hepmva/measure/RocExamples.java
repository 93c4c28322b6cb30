package org.hepmva.measure;

import java.util.Random;

/** Events for tests of ROC curves. */
final class RocExamples {

    private RocExamples() {
    }

    /** {@return a third of signal, one deviation to the right; with weights one in ten is negative} */
    static Labelled gaussians(int n, long seed, boolean weighted) {
        Random random = new Random(seed);
        double[] responses = new double[n];
        byte[] classes = new byte[n];
        double[] weights = new double[weighted ? n : 0];
        for (int i = 0; i < n; i++) {
            classes[i] = (byte) (i % 3 == 0 ? 0 : 1);
            responses[i] = random.nextGaussian() + (i % 3 == 0 ? 1 : 0);
            if (weighted) {
                weights[i] = random.nextDouble() < 0.1 ? -0.5 : random.nextDouble() * 2;
            }
        }
        return new Labelled(responses, classes, weights);
    }

    /** {@return a few events whose responses are often equal and whose weights may be negative} */
    static Labelled tiedAndPartlyNegative(Random random) {
        int n = 2 + random.nextInt(60);
        double[] r = new double[n];
        byte[] c = new byte[n];
        double[] w = new double[n];
        for (int i = 0; i < n; i++) {
            r[i] = random.nextInt(3) == 0 ? random.nextGaussian() : random.nextInt(7) - 3;
            c[i] = (byte) (i < 2 ? i : random.nextInt(2));
            w[i] = i < 2 ? 20 : random.nextGaussian() + 0.5;
        }
        return new Labelled(r, c, w);
    }

    /** {@return classes} */
    static byte[] bytes(int... values) {
        byte[] bytes = new byte[values.length];
        for (int i = 0; i < values.length; i++) {
            bytes[i] = (byte) values[i];
        }
        return bytes;
    }
}
