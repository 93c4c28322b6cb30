package org.hepmva.measure;

import java.util.function.IntPredicate;
import org.hepmva.hist.EfficiencyEstimate;

/**
 * The weights of the events of one class that pass a cut, and of those that fail it.
 *
 * <p>The class has the size it has: what passes is a part of it, so errors are binomial. Negative weights
 * are summed like any other.
 *
 * @param passing  Σw of the events that pass
 * @param passing2 Σw² of the events that pass
 * @param failing  Σw of the others
 * @param failing2 Σw² of the others
 * @param shared   Σ of Σw(pass)·Σw(fail) over events; 0 where entries are independent. With {@link
 *                 EventGroups} Σw² is Σ(Σw)² over events, and an event may pass and fail with some entries
 */
public record PassFail(double passing, double passing2, double failing, double failing2, double shared) {

    /** Fewer effective events than these on one side: a symmetric error means little. */
    private static final double FEW = 10;

    /** With more on both sides the interval is the symmetric one. */
    private static final double MANY = 100;

    private static final double LEVEL = EfficiencyEstimate.ONE_SIGMA;
    private static final double TAIL = (1 - LEVEL) / 2;

    /** Cancelling sums leave this much of themselves where nothing is meant. */
    private static final double ROUNDING = 1e-12;

    /**
     * Of independent events.
     *
     * @param passing  Σw of the events that pass
     * @param passing2 Σw² of the events that pass
     * @param failing  Σw of the others
     * @param failing2 Σw² of the others
     */
    public PassFail(double passing, double passing2, double failing, double failing2) {
        this(passing, passing2, failing, failing2, 0);
    }

    /**
     * {@return what passes and fails of some events}
     *
     * @param events their weights and groups count
     * @param passes whether an event passes, by its number
     */
    public static PassFail of(Weighted events, IntPredicate passes) {
        return ClassTable.of(new ClassTable.Shape(1, 2), events.size(), i -> passes.test(i) ? 0 : 1,
                events::weight, events.groups()).passFail(0, 0);
    }

    /** {@return what nothing seen of {@code entries} events may be at most: 1 − 0.1587^(1/entries)} */
    static double mostOfNone(double entries) {
        return -Math.expm1(Math.log(TAIL) / entries);
    }

    /** {@return Σw of all} */
    public double total() {
        return passing + failing;
    }

    /** {@return effective entries of all, (Σw)²/Σw²} */
    public double effectiveEntries() {
        return total() * total() / total2();
    }

    /** {@return Σw² of all} */
    double total2() {
        return shared == 0 ? passing2 + failing2 : passing2 + failing2 + 2 * shared;
    }

    /** {@return √[(1 − ε)² Σw²(pass) + ε² Σw²(fail) − 2ε(1 − ε) shared] / |Σw|} */
    double binomialError() {
        double e = passing / total();
        double variance = (1 - e) * (1 - e) * passing2 + e * e * failing2;
        double less = shared == 0 ? 0 : 2 * e * (1 - e) * shared;
        return Math.sqrt(less == 0 ? variance : Math.max(0, variance - less)) / Math.abs(total());
    }

    /**
     * {@return Σw(pass) / Σw; NaN if there are no events}
     *
     * <p>The error is √[(1 − ε)² Σw²(pass) + ε² Σw²(fail)] / |Σw|, for weights of 1 the binomial one; with
     * entries of one event √Σ[(1 − ε)Σw(pass) − εΣw(fail)]² / |Σw| over events. The
     * interval is that of Clopper and Pearson ({@link EfficiencyEstimate#clopperPearson}) for n = ε(1 − ε)/σ²
     * events, which for weights of 1 is their number, and it reaches at least as far as the limit for
     * nothing seen of all effective entries; with more than a hundred events on both sides it is ε ± σ.
     * With fewer than ten on one side the error is half the length of the interval, since there it is no
     * standard deviation of anything. Where negative weights take ε out of [0, 1], all is symmetric.
     */
    public Measured efficiency() {
        double e = passing / total();
        double error = binomialError();
        double all = effectiveEntries();
        if (!(e >= 0 && e <= 1 && all > 0)) {
            return new Measured(e, error);
        }
        double n = isNothing(passing, passing2) || isNothing(failing, failing2) ? all
                : e * (1 - e) / (error * error);
        double few = Math.min(e, 1 - e) * n;
        if (few > MANY || !(n > 0)) {
            return new Measured(e, error);
        }
        double none = mostOfNone(all);
        EfficiencyEstimate estimate = EfficiencyEstimate.clopperPearson(Math.min(e * n, n), n, LEVEL);
        double low = Math.min(estimate.lower(), 1 - none);
        double high = Math.max(estimate.upper(), none);
        return new Measured(e, few < FEW ? (high - low) / 2 : error, Math.min(low, e), Math.max(high, e));
    }

    /** No event, or what rounding left of others. */
    private boolean isNothing(double sum, double squares) {
        return squares <= ROUNDING * total2() && Math.abs(sum) <= ROUNDING * Math.abs(total());
    }

    /** {@return Σw(pass) with √Σw², as the number of events that another sample like this would give} */
    public Measured passingSum() {
        return sum(passing, passing2);
    }

    /** {@return Σw(fail) with √Σw², as {@link #passingSum}} */
    public Measured failingSum() {
        return sum(failing, failing2);
    }

    /** {@return Σw(pass) for a class of this size, with the binomial error} */
    public Measured passingOfAll() {
        return efficiency().times(total());
    }

    private Measured sum(double sumW, double sumW2) {
        return Counted.sum(sumW, sumW2, total2() / Math.abs(total()));
    }
}
