package org.hepmva.measure;

import org.hepmva.hist.KolmogorovTest;

/**
 * Did a method learn its training events by heart? The same response on training and test events, compared.
 *
 * <p>A flexible method nearly always does a little better on what it has seen. That alone is no harm: the
 * test numbers are unbiased all the same. The verdict therefore asks how large the lead is, not only
 * whether it is seen.
 *
 * <p>The Kolmogorov comparisons are unbinned and weighted; their p-values carry the {@linkplain
 * KolmogorovTest.PValue#STEPHENS correction for few entries}. Equal responses make them cautious (p too
 * large), negative weights a rough guide. NaN where there is nothing to compare: no training part, or a class
 * without weight.
 *
 * @param aucGap     AUC on training minus AUC on test
 * @param testAuc    AUC on test
 * @param signal     do the responses to signal of both parts come from one distribution?
 * @param background the same for background
 */
public record Overtraining(Measured aucGap, double testAuc, KolmogorovTest signal,
                           KolmogorovTest background) {

    private static final KolmogorovTest NOT_COMPARED = new KolmogorovTest(Double.NaN, Double.NaN);

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

    /**
     * {@return what is known without a training part: nothing}
     *
     * @param testAuc AUC on test
     */
    public static Overtraining unknown(double testAuc) {
        return new Overtraining(Measured.NONE, testAuc, NOT_COMPARED, NOT_COMPARED);
    }

    /**
     * {@return a comparison of two parts}
     *
     * @param training      responses on the training part, none NaN
     * @param trainingCurve their curve
     * @param test          responses on the test part, none NaN
     * @param testCurve     their curve
     */
    public static Overtraining of(Labelled training, RocCurve trainingCurve, Labelled test,
            RocCurve testCurve) {
        Measured gap = new Measured(trainingCurve.auc(), trainingCurve.aucError())
                .minus(new Measured(testCurve.auc(), testCurve.aucError()));
        return new Overtraining(gap, testCurve.auc(), compare(training, test, true),
                compare(training, test, false));
    }

    private static KolmogorovTest compare(Labelled training, Labelled test, boolean signal) {
        Labelled first = training.ofClass(signal);
        Labelled second = test.ofClass(signal);
        if (!(first.sumW() > 0 && second.sumW() > 0)) {
            return NOT_COMPARED;
        }
        return KolmogorovTest.ofUnbinned(first.values(), first.eventWeights(),
                second.values(), second.eventWeights(), KolmogorovTest.PValue.STEPHENS);
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
