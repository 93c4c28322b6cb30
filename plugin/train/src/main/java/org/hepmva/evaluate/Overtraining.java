package org.hepmva.evaluate;

/**
 * Did a method learn its training events by heart? The same response on training and test events, compared.
 *
 * <p>A flexible method nearly always does a little better on what it has seen. That alone is no harm: the
 * test numbers are unbiased all the same. The verdict therefore asks how large the lead is, not only
 * whether it is seen.
 *
 * @param aucGap     AUC on training minus AUC on test
 * @param testAuc    AUC on test
 * @param signal     do the responses to signal of both parts come from one distribution?
 * @param background the same for background
 */
public record Overtraining(Measured aucGap, double testAuc, KolmogorovSmirnov signal,
                           KolmogorovSmirnov background) {

    /** How much a method gained by knowing the events. */
    public enum Verdict {
        /** There is no training part to compare with. */
        UNKNOWN,
        /** The lead of training is below two standard deviations. */
        NONE_SEEN,
        /** There is a lead, below a fifth of what the test curve misses to a perfect one. */
        SLIGHT,
        /** There is a lead of a fifth or more of what the test curve misses to a perfect one. */
        STRONG
    }

    static Overtraining unknown(double testAuc) {
        KolmogorovSmirnov none = new KolmogorovSmirnov(Double.NaN, Double.NaN);
        return new Overtraining(Measured.NONE, testAuc, none, none);
    }

    static Overtraining of(Labelled training, RocCurve trainingCurve, Labelled test, RocCurve testCurve) {
        Measured gap = new Measured(trainingCurve.auc(), trainingCurve.aucError())
                .minus(new Measured(testCurve.auc(), testCurve.aucError()));
        return new Overtraining(gap, testCurve.auc(), compare(training, test, true),
                compare(training, test, false));
    }

    private static KolmogorovSmirnov compare(Labelled training, Labelled test, boolean signal) {
        Labelled first = training.ofClass(signal);
        Labelled second = test.ofClass(signal);
        return KolmogorovSmirnov.compare(first.values(), first.eventWeights(),
                second.values(), second.eventWeights());
    }

    /** {@return the gap as a share of 1 − AUC on test} */
    public double lead() {
        return aucGap.value() / (1 - testAuc);
    }

    /** {@return what the gap means} */
    public Verdict verdict() {
        if (Double.isNaN(aucGap.value())) {
            return Verdict.UNKNOWN;
        }
        if (!(aucGap.value() > 2 * aucGap.error())) {
            return Verdict.NONE_SEEN;
        }
        return lead() < 0.2 ? Verdict.SLIGHT : Verdict.STRONG;
    }
}
