package org.hepmva.io.hist.bins;

import java.util.Arrays;
import java.util.List;
import org.hepmva.hist.Axis;

/** Goes through all bins of some axes, flow included, in the order of sums: the first axis runs fastest. */
public final class BinWalk {

    private BinWalk() {
    }

    /** What is done at each bin. */
    public interface Step {

        /**
         * Does it.
         *
         * @param cell     the number of the bin among all
         * @param bin      its number on each axis, from −1; NOT COPIED
         * @param isInside whether it is no underflow or overflow
         */
        void at(int cell, int[] bin, boolean isInside);
    }

    /** Calls {@code step} once for each bin, from the underflow of all axes to the overflow of all. */
    public static void over(List<Axis> axes, Step step) {
        int[] bin = new int[axes.size()];
        Arrays.fill(bin, -1);
        int cell = 0;
        do {
            boolean isInside = true;
            for (int k = 0; k < bin.length; k++) {
                isInside &= bin[k] >= 0 && bin[k] < axes.get(k).bins();
            }
            step.at(cell, bin, isInside);
            cell++;
        } while (advance(bin, axes));
    }

    private static boolean advance(int[] bin, List<Axis> axes) {
        for (int k = 0; k < bin.length; k++) {
            if (bin[k] < axes.get(k).bins()) {
                bin[k]++;
                return true;
            }
            bin[k] = -1;
        }
        return false;
    }
}
