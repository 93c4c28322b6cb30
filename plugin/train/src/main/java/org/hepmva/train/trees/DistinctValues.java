package org.hepmva.train.trees;

import java.util.Arrays;

/** The different values of a variable in ascending order, each with its mass: events or Σ|w|. */
final class DistinctValues {

    private final float[] values;
    private final double[] masses;
    private final boolean missing;

    private DistinctValues(float[] values, double[] masses, boolean missing) {
        this.values = values;
        this.masses = masses;
        this.missing = missing;
    }

    static DistinctValues counted(float[] column) {
        int[] sorted = FloatOrder.sortedKeys(column);
        float[] values = new float[sorted.length];
        double[] masses = new double[sorted.length];
        int distinct = 0;
        for (int i = 0; i < sorted.length; i++) {
            if (i == 0 || sorted[i] != sorted[i - 1]) {
                values[distinct++] = FloatOrder.value(sorted[i]);
            }
            masses[distinct - 1]++;
        }
        return new DistinctValues(Arrays.copyOf(values, distinct), masses, sorted.length < column.length);
    }

    static DistinctValues weighted(float[] column, double[] eventWeights) {
        long[] keys = new long[column.length];
        int numbers = 0;
        for (int i = 0; i < column.length; i++) {
            if (!Float.isNaN(column[i])) {
                keys[numbers++] = ((long) ascending(column[i]) << 32) | i;
            }
        }
        Arrays.sort(keys, 0, numbers);
        float[] values = new float[numbers];
        double[] masses = new double[numbers];
        int distinct = 0;
        for (int i = 0; i < numbers; i++) {
            int event = (int) keys[i];
            if (distinct == 0 || column[event] != values[distinct - 1]) {
                values[distinct++] = column[event];
            }
            masses[distinct - 1] += Math.abs(eventWeights[event]);
        }
        return new DistinctValues(Arrays.copyOf(values, distinct), masses, numbers < column.length);
    }

    boolean hasMissing() {
        return missing;
    }

    /**
     * {@return cuts between the values, so that at most {@code bins} bins share the mass evenly}
     *
     * <p>Each bin takes values until it has its share of what is left, or until the next value alone has a
     * share or more.
     */
    float[] cuts(int bins) {
        float[] cuts = new float[bins - 1];
        int found = 0;
        double left = total();
        double inBin = 0;
        boolean all = values.length <= bins;
        for (int i = 0; i + 1 < values.length && found < cuts.length; i++) {
            inBin += masses[i];
            double share = left / (bins - found);
            boolean full = all || inBin >= share || masses[i + 1] >= share;
            float cut = between(values[i], values[i + 1]);
            if (full && cut == cut) {
                cuts[found++] = cut;
                left -= inBin;
                inBin = 0;
            }
        }
        return Arrays.copyOf(cuts, found);
    }

    /** {@return a finite float c with a &lt; c ≤ b, midway if there is one; NaN if there is none} */
    static float between(float a, float b) {
        if (a == Float.NEGATIVE_INFINITY) {
            return b == Float.POSITIVE_INFINITY ? 0 : b;
        }
        if (b == Float.POSITIVE_INFINITY) {
            return a < Float.MAX_VALUE ? Float.MAX_VALUE : Float.NaN;
        }
        float middle = (float) (a + ((double) b - a) / 2);
        return middle > a ? middle : b;
    }

    private double total() {
        double total = 0;
        for (int i = 0; i < values.length; i++) {
            total += masses[i];
        }
        return total;
    }

    /** Float bits as an int that sorts as the floats do. */
    private static int ascending(float x) {
        int bits = Float.floatToIntBits(x + 0.0f);
        return bits ^ ((bits >> 31) & 0x7FFFFFFF);
    }
}
