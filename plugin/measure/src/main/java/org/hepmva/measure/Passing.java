package org.hepmva.measure;

/**
 * Σw and Σw² of the events of one class that pass, at each point of a ROC curve. Filled once by its owner,
 * point after point, then only read.
 */
final class Passing {

    /** Of squares, what sums that cancel may leave. */
    private static final double ROUNDING = 1e-12;

    private final double[] sumW;
    private final double[] sumW2;
    /** Σ of Σw(pass)·Σw(all) over events; empty where entries are independent, since it is Σw²(pass). */
    private final double[] withAll;

    Passing(int points, boolean grouped) {
        sumW = new double[points];
        sumW2 = new double[points];
        withAll = new double[grouped ? points : 0];
    }

    /** Begins a point with what passed at the one before, if there is one. */
    void carry(int point) {
        if (point == 0) {
            return;
        }
        sumW[point] = sumW[point - 1];
        sumW2[point] = sumW2[point - 1];
        if (withAll.length > 0) {
            withAll[point] = withAll[point - 1];
        }
    }

    void add(int point, double w) {
        sumW[point] += w;
        sumW2[point] += w * w;
    }

    /** Adds an entry of an event that may have others, if entries are grouped. */
    void add(int point, double w, int entry, GroupSums sums) {
        if (withAll.length == 0) {
            add(point, w);
            return;
        }
        sumW[point] += w;
        sumW2[point] += sums.add(entry, w);
        withAll[point] += sums.withAll(entry, w);
    }

    double sumW(int point) {
        return sumW[point];
    }

    /** {@return Σw between two points} */
    double sum(int from, int to) {
        return sumW[to] - sumW[from];
    }

    int points() {
        return sumW.length;
    }

    double total() {
        return sumW[sumW.length - 1];
    }

    double efficiency(int point) {
        return sumW[point] / total();
    }

    /**
     * {@return error of the efficiency at a point, √[(1 − ε)² Σw²(pass) + ε² Σw²(fail)] / |Σw|}; the
     * binomial error for weights of 1; as {@link PassFail#binomialError} for entries of one event
     */
    double efficiencyError(int point) {
        if (withAll.length > 0) {
            return at(point).binomialError();
        }
        double e = efficiency(point);
        double failing = sumW2[sumW2.length - 1] - sumW2[point];
        return Math.sqrt((1 - e) * (1 - e) * sumW2[point] + e * e * failing) / Math.abs(total());
    }

    /** {@return what passes and fails at a point} */
    PassFail at(int point) {
        if (withAll.length > 0) {
            return groupedAt(point);
        }
        double failing2 = sumW2[sumW2.length - 1] - sumW2[point];
        return new PassFail(sumW[point], sumW2[point], total() - sumW[point], Math.max(0, failing2));
    }

    /** Of passing p and all t in an event, failing is t − p. */
    private PassFail groupedAt(int point) {
        double passing2 = sumW2[point];
        double all2 = sumW2[sumW2.length - 1];
        double failing2 = all2 - 2 * withAll[point] + passing2;
        boolean noneFails = failing2 <= ROUNDING * all2;
        return new PassFail(sumW[point], passing2, total() - sumW[point], noneFails ? 0 : failing2,
                noneFails ? 0 : withAll[point] - passing2);
    }

    double effectiveEntries() {
        return total() * total() / sumW2[sumW2.length - 1];
    }

    boolean isMonotone() {
        boolean rising = total() > 0;
        for (int p = 1; p < sumW.length; p++) {
            if (rising ? sumW[p] < sumW[p - 1] : sumW[p] > sumW[p - 1]) {
                return false;
            }
        }
        return true;
    }

    void requireSum(String name) {
        if (!(Math.abs(total()) > 0)) {
            throw new IllegalArgumentException("event weights of " + name + " sum to " + total()
                    + ", so it has no efficiency");
        }
    }

    /**
     * {@return variance of the mean placement of this class among the other}, where {@code mean} is that
     * mean. The placement of an event is the fraction of the other class that fails where this event begins
     * to pass, a tie ½.
     */
    double placementVariance(Passing other, double mean) {
        double sum = 0;
        for (int p = 1; p < sumW.length; p++) {
            double failing = 1 - (other.efficiency(p - 1) + other.efficiency(p)) / 2;
            sum += (sumW2[p] - sumW2[p - 1]) * (failing - mean) * (failing - mean);
        }
        double n = effectiveEntries();
        return n > 1 ? sum / (total() * total()) * n / (n - 1) : Double.NaN;
    }
}
