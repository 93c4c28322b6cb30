package org.hepmva.tmva;

import org.hepmva.hist.RegularAxis;

/**
 * The share of the events of a class that pass a cut, for cuts at the lower edges of 10 000 bins, and between
 * the centers of the bins on straight lines (MethodBase::GetEfficiency). A response that is missing (NaN)
 * passes no cut, one beyond the axis on the side of the signal passes each. Immutable.
 */
final class CutEfficiency {

    private static final int STEPS = 200;
    /** So close to an end of the span all events pass, or none. */
    private static final double END = 1e-5;

    private final RegularAxis axis;
    private final ResponseSpan span;
    private final double[] shares;

    private CutEfficiency(RegularAxis axis, ResponseSpan span, double[] shares) {
        this.axis = axis;
        this.span = span;
        this.shares = shares;
    }

    /**
     * {@return the efficiency of the events of one class}
     *
     * @param axis      of the bins
     * @param span      where the responses lie
     * @param responses of all events
     * @param w         event weights; 0 for events of other classes
     */
    static CutEfficiency of(RegularAxis axis, ResponseSpan span, float[] responses, float[] w) {
        int bins = axis.bins();
        double[] inBin = new double[bins];
        double always = 0;
        double never = 0;
        for (int i = 0; i < responses.length; i++) {
            double place = (responses[i] - axis.lower()) / (axis.upper() - axis.lower()) * bins;
            if (span.isUpper() ? place >= bins : place < 0) {
                always += w[i];
            } else if (span.isUpper() ? Double.isNaN(place) : !(place < bins)) {
                never += w[i];
            } else {
                inBin[Math.max(0, (int) place)] += w[i];
            }
        }
        return new CutEfficiency(axis, span, shares(inBin, span.isUpper(), always, never));
    }

    /**
     * From above down to each bin, or from below up to the bin before it; the largest sum, or that of all, is
     * 1.
     */
    private static double[] shares(double[] inBin, boolean fromAbove, double always, double never) {
        int bins = inBin.length;
        double[] sums = new double[bins];
        double sum = always;
        double largest = 0;
        for (int step = 0; step < bins; step++) {
            int bin = fromAbove ? bins - 1 - step : step;
            sum += fromAbove ? inBin[bin] : 0;
            sums[bin] = sum;
            sum += fromAbove ? 0 : inBin[bin];
            largest = Math.max(largest, sums[bin]);
        }
        largest = Math.max(largest, sum + never);
        for (int bin = 0; largest > 0 && bin < bins; bin++) {
            sums[bin] /= largest;
        }
        return sums;
    }

    /** {@return the share that passes a cut at the lower edge of a bin} */
    double share(int bin) {
        return shares[bin];
    }

    /** {@return the share that passes a cut} */
    double at(double cut) {
        int bins = axis.bins();
        double place = (cut - axis.center(0)) / (axis.upper() - axis.lower()) * bins;
        int left = Math.min(Math.max((int) Math.floor(place), 0), bins - 2);
        double between = (cut - axis.center(left)) / (axis.center(left + 1) - axis.center(left));
        return shares[left] + (shares[left + 1] - shares[left]) * between;
    }

    /** {@return the cut that a share passes; of several the tightest, which has least background} */
    double cutFor(double share) {
        double pass = span.isUpper() ? span.min() : span.max();
        double fail = span.isUpper() ? span.max() : span.min();
        for (int step = 0; step < STEPS; step++) {
            double middle = (pass + fail) / 2;
            if (withEnds(middle) >= share) {
                pass = middle;
            } else {
                fail = middle;
            }
        }
        return (pass + fail) / 2;
    }

    private double withEnds(double cut) {
        if (cut - span.min() < END) {
            return span.isUpper() ? 1 : 0;
        }
        if (span.max() - cut < END) {
            return span.isUpper() ? 0 : 1;
        }
        return at(cut);
    }
}
