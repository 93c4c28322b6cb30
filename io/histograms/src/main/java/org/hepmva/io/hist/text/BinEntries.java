package org.hepmva.io.hist.text;

import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * How many entries each bin has, for formats that want this, of which only the number of all is known: in
 * proportion to the effective entries, whole numbers if that of all is. Stateless.
 */
public final class BinEntries {

    private BinEntries() {
    }

    /**
     * {@return the entries of every bin}
     *
     * @param w       Σw of every bin
     * @param w2      Σw² of every bin
     * @param entries of all together
     */
    public static double[] of(double[] w, double[] w2, double entries) {
        double[] shares = new double[w.length];
        double all = 0;
        for (int cell = 0; cell < w.length; cell++) {
            double effective = w[cell] * w[cell] / w2[cell];
            // a bin whose event weights cancel is not empty
            shares[cell] = effective > 0 && effective < Double.POSITIVE_INFINITY ? effective
                    : w2[cell] > 0 ? 1 : 0;
            all += shares[cell];
        }
        if (all == entries || all == 0) {
            return shares;
        }
        for (int cell = 0; cell < w.length; cell++) {
            shares[cell] *= entries / all;
        }
        return entries == Math.rint(entries) ? whole(shares, entries) : shares;
    }

    /** The largest remainders are rounded up, so that the sum stays. */
    private static double[] whole(double[] shares, double sum) {
        double[] whole = new double[shares.length];
        double left = sum;
        for (int cell = 0; cell < shares.length; cell++) {
            whole[cell] = Math.floor(shares[cell]);
            left -= whole[cell];
        }
        int[] order = IntStream.range(0, shares.length).filter(cell -> shares[cell] > 0).boxed()
                .sorted(Comparator.comparingDouble(cell -> Math.floor(shares[cell]) - shares[cell]))
                .mapToInt(cell -> cell).toArray();
        for (int i = 0; i < order.length && left >= 1; i++) {
            whole[order[i]]++;
            left--;
        }
        return whole;
    }
}
