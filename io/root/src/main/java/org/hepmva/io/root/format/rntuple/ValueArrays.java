package org.hepmva.io.root.format.rntuple;

/**
 * The arrays that the values of a field are decoded into, used again for each chunk: what is in them before
 * is anything. One thread.
 */
final class ValueArrays {

    private float[] floats = {};
    private double[] doubles = {};
    private int[] ints = {};
    private long[] longs = {};
    private boolean[] booleans = {};

    float[] floats(int length) {
        if (floats.length < length) {
            floats = new float[length];
        }
        return floats;
    }

    double[] doubles(int length) {
        if (doubles.length < length) {
            doubles = new double[length];
        }
        return doubles;
    }

    int[] ints(int length) {
        if (ints.length < length) {
            ints = new int[length];
        }
        return ints;
    }

    long[] longs(int length) {
        if (longs.length < length) {
            longs = new long[length];
        }
        return longs;
    }

    boolean[] booleans(int length) {
        if (booleans.length < length) {
            booleans = new boolean[length];
        }
        return booleans;
    }
}
