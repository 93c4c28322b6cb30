package org.hepmva.train.trees;

import java.util.Arrays;
import org.hepmva.sample.Sample;

/** The variables of a sample as one byte per value: its bin. Immutable. */
final class BinnedColumns {

    private final VariableBins[] variables;
    private final byte[][] bins;
    private final int size;

    private BinnedColumns(VariableBins[] variables, byte[][] bins, int size) {
        this.variables = variables;
        this.bins = bins;
        this.size = size;
    }

    /**
     * {@return a sample in bins of its own}
     *
     * @param sample       the training part
     * @param settings     how many bins and where
     * @param eventWeights the training weights
     * @param workers      share the variables
     */
    static BinnedColumns of(Sample sample, TreeSettings settings, double[] eventWeights, Workers workers) {
        double[] mass = settings.binEdges() == BinEdges.BY_WEIGHT ? eventWeights : new double[0];
        VariableBins[] variables = new VariableBins[sample.variables().size()];
        byte[][] bins = new byte[variables.length][];
        workers.each(variables.length, v -> {
            variables[v] = VariableBins.of(sample.values(v), settings.bins(), mass);
            bins[v] = variables[v].binsOf(sample.values(v));
        });
        return new BinnedColumns(variables, bins, sample.size());
    }

    /** {@return another sample of the same variables in these bins} */
    BinnedColumns binned(Sample sample, Workers workers) {
        byte[][] others = new byte[variables.length][];
        workers.each(variables.length, v -> others[v] = variables[v].binsOf(sample.values(v)));
        return new BinnedColumns(variables, others, sample.size());
    }

    int size() {
        return size;
    }

    int variables() {
        return variables.length;
    }

    /** {@return whether all events are alike: no tree can tell one from another} */
    boolean isConstant() {
        for (byte[] column : bins) {
            for (byte bin : column) {
                if (bin != column[0]) {
                    return false;
                }
            }
        }
        return true;
    }

    VariableBins variable(int v) {
        return variables[v];
    }

    /** {@return the bins of one variable, one byte (unsigned) per event; NOT COPIED} */
    byte[] bins(int v) {
        return bins[v];
    }

    @Override
    public String toString() {
        return size + " events, bins " + Arrays.toString(
                Arrays.stream(variables).mapToInt(VariableBins::valueBins).toArray());
    }
}
