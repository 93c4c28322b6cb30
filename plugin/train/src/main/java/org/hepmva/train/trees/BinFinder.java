package org.hepmva.train.trees;

/**
 * Finds the bins of many values of one variable: the first 16 bits of a value lead to the few bins that it
 * may be in, between which its own is searched. Immutable.
 */
final class BinFinder {

    private static final int CELL_BITS = 16;
    private static final int CELLS = 1 << CELL_BITS;

    private final float[] cuts;
    private final short[] first;
    private final byte missing;

    /**
     * For the values of a variable.
     *
     * @param cuts    ascending; NOT COPIED
     * @param missing the bin of NaN
     */
    BinFinder(float[] cuts, int missing) {
        this.cuts = cuts;
        this.missing = (byte) missing;
        first = new short[CELLS + 1];
        int bin = 0;
        for (int cell = 0; cell < CELLS; cell++) {
            int least = cell << CELL_BITS;
            while (bin < cuts.length
                    && Integer.compareUnsigned(FloatOrder.key(cuts[bin]), least) <= 0) {
                bin++;
            }
            first[cell] = (short) bin;
        }
        first[CELLS] = (short) cuts.length;
    }

    /** Puts the bin of each value into an array. */
    void find(float[] values, byte[] bins) {
        for (int i = 0; i < bins.length; i++) {
            float x = values[i];
            bins[i] = x == x ? (byte) bin(x, FloatOrder.key(x) >>> CELL_BITS) : missing;
        }
    }

    private int bin(float x, int cell) {
        return VariableBins.binOf(x, cuts, first[cell], first[cell + 1]);
    }
}
