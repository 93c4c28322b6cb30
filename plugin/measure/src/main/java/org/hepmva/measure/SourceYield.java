package org.hepmva.measure;

/**
 * How many events of one source are expected to pass a cut, and how many to fail: Σw ± √Σw².
 *
 * <p>The number of simulated events is itself one of chance (Poisson's), so the error of a sum is √Σw²; that
 * of the efficiency is the binomial one, for a source of the size it has. Of a source that is measured in
 * part, p of t pass, the rest r is taken to pass with the same efficiency ε = p/t, and the factor is
 * f = (t + r)/t: σ² = [f − (f − 1)ε]²Σw²(pass) + [(f − 1)ε]²Σw²(fail) + ε²Σw²(rest), where Σw²(rest) is
 * (f − 1)Σw². For f = 1 this is Σw²(pass); if all pass, fΣw². Negative weights are summed like any other.
 *
 * @param source what it is
 * @param events the measured events that pass and fail, without the factor
 */
public record SourceYield(YieldSource source, PassFail events) {

    /** {@return expected events that pass; none seen is not none known, so the interval is never empty} */
    public Measured passing() {
        return sum(events.passing(), variance(1, 0));
    }

    /** {@return expected events that pass, of a source of the size it has: the error is binomial} */
    public Measured passingOfAll() {
        return efficiency().times(total().value());
    }

    /** {@return expected events that fail} */
    public Measured failing() {
        return sum(events.failing(), variance(0, 1));
    }

    /** {@return expected events before the cut} */
    public Measured total() {
        return sum(events.total(), variance(1, 1));
    }

    /** {@return the fraction that passes, as {@link PassFail#efficiency}} */
    public Measured efficiency() {
        return events.efficiency();
    }

    private Measured sum(double sumW, double variance) {
        double factor = source.factor();
        double each = factor * events.total2() / Math.abs(events.total());
        return Counted.sum(factor * sumW, variance, each);
    }

    /** {@return variance of a · passing + b · failing} */
    double variance(double a, double b) {
        double more = source.factor() - 1;
        double e = events.passing() / events.total();
        if (more == 0 || Double.isNaN(e)) {
            return a * a * events.passing2() + b * b * events.failing2() + 2 * a * b * events.shared();
        }
        double ofRest = a * e + b * (1 - e);
        double byPassing = a + more * (a - ofRest);
        double byFailing = b + more * (b - ofRest);
        return byPassing * byPassing * events.passing2() + byFailing * byFailing * events.failing2()
                + 2 * byPassing * byFailing * events.shared()
                + ofRest * ofRest * Math.abs(more) * events.total2();
    }
}
