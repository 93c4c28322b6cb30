package org.hepmva.measure;

import java.util.Arrays;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.hepmva.hist.EfficiencyEstimate;
import org.hepmva.text.Require;

/**
 * Quantiles of weighted numbers, unbinned, with statistical errors: the median, half of the central 68%, the
 * edges of bins of equal population.
 *
 * <p>With F(x) = Σw(values ≤ x) / Σw, the quantile of p is the middle between the smallest x with F(x) ≥ p
 * and the largest with F below x ≤ p: for weights of 1 the inverse of F, averaged where it has a step
 * (definition 2 of R. J. Hyndman and Y. Fan, Am. Stat. 50 (1996) 361; numpy's {@code averaged_inverted_cdf}),
 * so the median of 1, 2, 3, 4 is 2.5. Negative weights let F fall in places, so that it may pass p several
 * times: then the quantile is the middle between the first and the last time, which is the same whether one
 * counts from below or from above.
 *
 * <p>The error of a quantile is √(Σw²(1[x ≤ q] − p)²) / Σw, the error of F there, divided by the density of
 * the values. The density is measured between the quantiles p ± h, with Bofinger's width
 * h = n<sup>−1/5</sup> (4.5 φ⁴(z) / (2z² + 1)²)<sup>1/5</sup> of the normal density φ at z, its quantile of p
 * (E. Bofinger, Aust. J. Stat. 17 (1975) 1), and n effective entries. Where many values are equal to the
 * quantile the error is 0.
 *
 * <p>Where several entries are of one event ({@link Weighted#groups}), Σw² is Σ(Σw)² over events, there and
 * in n.
 *
 * <p>Immutable, as long as the arrays are not changed. O(n log n) to make, O(log n) to ask, O(n) with
 * groups. Every number is NaN if Σw is not above 0.
 */
public final class Quantiles {

    /** Sums of weights in another order differ by less than this part of them. */
    private static final double ROUNDING = 1e-12;

    private static final NormalDistribution NORMAL = new NormalDistribution(null, 0, 1);

    private final double[] values;     // different, rising
    private final double[] most;       // largest F up to and with each value
    private final double[] least;      // smallest F below each value and all after it
    private final double[] sumW2;      // Σw² up to and with each value
    private final Weighted entriesOfEvents; // asked where several are of one event
    private final double total;
    private final double entries;
    private final int events;

    private Quantiles(Weighted numbers, double[] values, double[] sumW, double[] sumW2, int events) {
        int n = values.length;
        this.entriesOfEvents = numbers;
        this.values = values;
        this.sumW2 = sumW2;
        this.events = events;
        this.total = n == 0 ? 0 : sumW[n - 1];
        double all2 = numbers.groups().isNone() && n > 0 ? sumW2[n - 1] : numbers.sumW2();
        this.entries = n == 0 ? 0 : total * total / all2;
        this.most = new double[n];
        this.least = new double[n];
        for (int i = 0; i < n; i++) {
            most[i] = Math.max(sumW[i] / total, i == 0 ? Double.NEGATIVE_INFINITY : most[i - 1]);
        }
        for (int i = n - 1; i >= 0; i--) {
            double below = i == 0 ? 0 : sumW[i - 1] / total;
            least[i] = Math.min(below, i == n - 1 ? Double.POSITIVE_INFINITY : least[i + 1]);
        }
    }

    /**
     * {@return the quantiles of some numbers}
     *
     * @param numbers events of weight 0 play no part
     */
    public static Quantiles of(Weighted numbers) {
        int[] order = Order.ascending(numbers.values());
        double[] values = new double[order.length];
        double[] sumW = new double[order.length];
        double[] sumW2 = new double[order.length];
        int n = 0;
        int events = 0;
        double sum = 0;
        double sum2 = 0;
        for (int i : order) {
            double w = numbers.weight(i);
            if (w == 0) {
                continue;
            }
            n += n > 0 && values[n - 1] == numbers.values()[i] ? 0 : 1;
            sum += w;
            sum2 += w * w;
            values[n - 1] = numbers.values()[i] + 0.0;
            sumW[n - 1] = sum;
            sumW2[n - 1] = sum2;
            events++;
        }
        return new Quantiles(numbers, Arrays.copyOf(values, n), Arrays.copyOf(sumW, n),
                Arrays.copyOf(sumW2, n), events);
    }

    private boolean exist() {
        return total > 0;
    }

    /**
     * {@return the quantile of p: the value below which the fraction p of Σw lies}
     *
     * @param p in [0, 1]
     */
    public double at(double p) {
        Require.between("p", p, 0, 1);
        if (!exist()) {
            return Double.NaN;
        }
        double low = values[Math.min(values.length - 1, firstAtLeast(most, p - ROUNDING))];
        double high = values[Math.max(0, firstAtLeast(least, Math.nextUp(p + ROUNDING)) - 1)];
        return low == high ? low : 0.5 * low + 0.5 * high;
    }

    /** {@return the first place in a rising array that is not below a number; its length if there is none} */
    private static int firstAtLeast(double[] rising, double x) {
        int from = 0;
        int to = rising.length;
        while (from < to) {
            int middle = (from + to) >>> 1;
            if (rising[middle] >= x) {
                to = middle;
            } else {
                from = middle + 1;
            }
        }
        return from;
    }

    /** {@return the quantile of ½} */
    public Measured median() {
        return measured(0.5);
    }

    /**
     * {@return the quantile of p with its error; NaN as error for fewer than two events}
     *
     * @param p in (0, 1)
     */
    public Measured measured(double p) {
        double quantile = at(p);
        if (!entriesOfEvents.groups().isNone()) {
            double[] x = entriesOfEvents.values();
            return new Measured(quantile, sparsity(p) * entriesOfEvents.error(i ->
                    (x[i] <= quantile ? 1 : 0) - p));
        }
        double below = sumW2UpTo(quantile);
        double variance = below * square(1 - p) + (all2() - below) * square(p);
        return new Measured(quantile, sparsity(p) * error(variance));
    }

    /**
     * {@return half the distance between the quantiles that hold the central part of Σw between them, with
     * its error; the correlation of the two is taken into account}
     *
     * @param share of Σw, in (0, 1): {@link EfficiencyEstimate#ONE_SIGMA} gives σ of a normal distribution
     */
    public Measured halfWidth(double share) {
        double low = (1 - share) / 2;
        double high = 1 - low;
        if (!entriesOfEvents.groups().isNone()) {
            return halfWidthOfEvents(low, high);
        }
        double belowLow = sumW2UpTo(at(low));
        double belowHigh = sumW2UpTo(at(high));
        double slopeLow = sparsity(low);
        double slopeHigh = sparsity(high);
        double variance = belowLow * square((high - 1) * slopeHigh - (low - 1) * slopeLow)
                + (belowHigh - belowLow) * square((high - 1) * slopeHigh - low * slopeLow)
                + (all2() - belowHigh) * square(high * slopeHigh - low * slopeLow);
        return new Measured(0.5 * (at(high) - at(low)), 0.5 * error(variance));
    }

    private Measured halfWidthOfEvents(double low, double high) {
        double atLow = at(low);
        double atHigh = at(high);
        double slopeLow = sparsity(low);
        double slopeHigh = sparsity(high);
        double[] x = entriesOfEvents.values();
        return new Measured(0.5 * (atHigh - atLow), 0.5 * entriesOfEvents.error(i ->
                slopeHigh * (high - (x[i] <= atHigh ? 1 : 0)) - slopeLow * (low - (x[i] <= atLow ? 1 : 0))));
    }

    /** {@return half of the central 68.27%, which is σ of a normal distribution} */
    public Measured central68() {
        return halfWidth(EfficiencyEstimate.ONE_SIGMA);
    }

    /** {@return 1 / density at the quantile of p} */
    private double sparsity(double p) {
        double z = NORMAL.inverseCumulativeProbability(p);
        double bofinger = 4.5 * Math.pow(NORMAL.density(z), 4) / square(2 * z * z + 1);
        double h = Math.min(Math.pow(bofinger / entries, 0.2), 0.9 * Math.min(p, 1 - p));
        return (at(p + h) - at(p - h)) / (2 * h);
    }

    private double error(double variance) {
        double n = events;
        return exist() && n > 1 ? Math.sqrt(variance * n / (n - 1)) / total : Double.NaN;
    }

    private double all2() {
        return values.length == 0 ? 0 : sumW2[values.length - 1];
    }

    private double sumW2UpTo(double x) {
        int found = Arrays.binarySearch(values, x);
        int last = found >= 0 ? found : -found - 2;
        return last < 0 ? 0 : sumW2[last];
    }

    private static double square(double x) {
        return x * x;
    }
}
