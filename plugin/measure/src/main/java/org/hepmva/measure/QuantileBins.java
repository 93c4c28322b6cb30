package org.hepmva.measure;

import java.util.Arrays;

/**
 * Bins of equal population, where signal and background count the same in total. They follow any monotone
 * change of the variable, so what is summed over them does not depend on its scale.
 *
 * <p>Bin i holds edge(i) ≤ x &lt; edge(i + 1); the first and the last are open, all edges between them
 * finite. Equal values stay together, so there may be fewer bins than asked. Negative weights take their
 * share by |w|. NaN belongs to no bin.
 */
final class QuantileBins {

    private final double[] inner;

    private QuantileBins(double[] inner) {
        this.inner = inner;
    }

    /** {@return at most {@code most} bins over the values that are not NaN} */
    static QuantileBins of(Labelled all, int most) {
        Labelled events = all.withoutNaN();
        int[] order = Order.ascending(events.values());
        double signalShare = share(events, true);
        double backgroundShare = share(events, false);
        double[] inner = new double[most];
        int count = 0;
        double below = 0;
        double next = 1.0 / most;
        for (int i = 1; i < order.length; i++) {
            int before = order[i - 1];
            double share = events.isSignal(before) ? signalShare : backgroundShare;
            below += share * Math.abs(events.weight(before));
            double edge = edge(events.values()[before], events.values()[order[i]]);
            if (below >= next && edge < Double.POSITIVE_INFINITY && count < most - 1) {
                inner[count++] = edge;
                next = (Math.floor(below * most) + 1) / most;
            }
        }
        return new QuantileBins(Arrays.copyOf(inner, count));
    }

    /**
     * {@return the finite edge between two neighbouring values; ∞ if there is none}
     *
     * <p>Below ∞ it is the largest float, as trees cut there, too: an edge at ∞ would look like no edge.
     */
    private static double edge(double before, double x) {
        if (x == before) {
            return Double.POSITIVE_INFINITY;
        }
        return Double.isInfinite(x) ? Math.max(Float.MAX_VALUE, Math.nextUp(before)) : x;
    }

    private static double share(Labelled events, boolean signal) {
        double sum = 0;
        for (int i = 0; i < events.size(); i++) {
            sum += events.isSignal(i) == signal ? Math.abs(events.weight(i)) : 0;
        }
        return sum > 0 ? 0.5 / sum : 0;
    }

    int bins() {
        return inner.length + 1;
    }

    /** {@return lower edge of a bin; −∞ for the first; +∞ for bin number {@link #bins()}} */
    double edge(int bin) {
        if (bin == 0) {
            return Double.NEGATIVE_INFINITY;
        }
        return bin > inner.length ? Double.POSITIVE_INFINITY : inner[bin - 1];
    }

    int indexOf(double x) {
        int found = Arrays.binarySearch(inner, x + 0.0);
        return found >= 0 ? found + 1 : -found - 1;
    }

    /** {@return fraction of the weight of one class in each bin, over the values that are not NaN} */
    double[] fractions(Labelled all, boolean signal) {
        return over(all.withoutNaN().ofClass(signal).sumW(), sums(all, signal));
    }

    /** {@return fraction of the weight of one class in each bin, over all values; NaN is in no bin} */
    double[] fractionsOfAll(Labelled all, boolean signal) {
        return over(all.ofClass(signal).sumW(), sums(all, signal));
    }

    private double[] sums(Labelled all, boolean signal) {
        double[] sums = new double[bins()];
        for (int i = 0; i < all.size(); i++) {
            double x = all.values()[i];
            if (all.isSignal(i) == signal && !Double.isNaN(x)) {
                sums[indexOf(x)] += all.weight(i);
            }
        }
        return sums;
    }

    private static double[] over(double total, double[] sums) {
        for (int bin = 0; bin < sums.length; bin++) {
            sums[bin] /= total;
        }
        return sums;
    }
}
