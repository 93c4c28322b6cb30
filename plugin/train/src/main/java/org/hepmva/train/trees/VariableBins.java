package org.hepmva.train.trees;

import java.util.Arrays;

/**
 * The cuts that trees may place on one variable, and the bins between them.
 *
 * <pre>
 *   bin 0        x &lt; cut[0]
 *   bin b        cut[b − 1] ≤ x &lt; cut[b]
 *   bin cuts     cut[cuts − 1] ≤ x
 *   bin cuts + 1 x is NaN
 * </pre>
 *
 * <p>Cuts are finite floats midway between neighbouring values, compared in float as the runtime does, so
 * an event is on the same side of a cut by its bin as by its value. Immutable.
 */
final class VariableBins {

    /** So many values are worth a table. */
    private static final int MANY = 20_000;

    private final float[] cuts;

    private VariableBins(float[] cuts) {
        this.cuts = cuts;
    }

    /**
     * {@return bins for the values of a variable}
     *
     * @param values        may hold NaN and infinities
     * @param bins          most bins of values, in [2, 255]
     * @param eventWeights  if the bins shall hold equal Σ|w|; else empty
     */
    static VariableBins of(float[] values, int bins, double[] eventWeights) {
        DistinctValues distinct = eventWeights.length == 0
                ? DistinctValues.counted(values) : DistinctValues.weighted(values, eventWeights);
        boolean missing = distinct.hasMissing();
        float[] cuts = distinct.cuts(missing ? Math.max(2, bins - 1) : bins);
        boolean open = cuts.length == 0 || cuts[cuts.length - 1] < Float.MAX_VALUE;
        if (missing && open && cuts.length < bins - 1) {
            // a last cut that only NaN and infinity can be above: "is it missing?" is a question too
            cuts = Arrays.copyOf(cuts, cuts.length + 1);
            cuts[cuts.length - 1] = Float.MAX_VALUE;
        }
        return new VariableBins(cuts);
    }

    /** {@return the number of bins that values fall into, at least 1; NaN's bin has this number} */
    int valueBins() {
        return cuts.length + 1;
    }

    /** {@return the bin of missing values} */
    int missingBin() {
        return cuts.length + 1;
    }

    /** {@return the cut between bin {@code bin} and the next} */
    float cutAbove(int bin) {
        return cuts[bin];
    }

    int binOf(float x) {
        if (x != x) {
            return missingBin();
        }
        return binOf(x, cuts, 0, cuts.length);
    }

    /** {@return the bin of a number that is known to be one from {@code first} to {@code last}} */
    static int binOf(float x, float[] cuts, int first, int last) {
        int low = first;
        int high = last;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (x >= cuts[middle]) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    byte[] binsOf(float[] values) {
        byte[] bins = new byte[values.length];
        if (values.length < MANY) {
            for (int i = 0; i < bins.length; i++) {
                bins[i] = (byte) binOf(values[i]);
            }
        } else {
            new BinFinder(cuts, missingBin()).find(values, bins);
        }
        return bins;
    }
}
