package org.hepmva.measure;

import org.hepmva.hist.KolmogorovTest;

/**
 * Did a method learn its training events by heart, and did that do harm? The same response on training and
 * test events, compared; and the story of the training on events that it did not learn from.
 *
 * <p>A flexible method nearly always does a little better on what it has seen. That alone is no harm: the
 * test numbers are unbiased all the same, and a smaller method that shows no gap is often worse on new
 * events. The verdict therefore asks for harm: whether the area on validation events was larger at an
 * earlier step of the training than with what was kept, by more than 2½ errors of the difference. The best
 * of many steps is best by luck too: of an area that wanders without aim, the largest value lies more than z
 * errors above the last one with a probability of e<sup>−z²/2</sup>, as that of a Brownian path does, which
 * is 4% for 2½ and 14% for 2.
 *
 * <p>The Kolmogorov comparisons are unbinned and weighted; their p-values carry the {@linkplain
 * KolmogorovTest.PValue#STEPHENS correction for few entries} and, where several entries are of one event, for
 * that ({@link ClusteredKolmogorov}). Equal responses make them cautious (p too
 * large), negative weights a rough guide. NaN where there is nothing to compare: no training part, or a class
 * without weight.
 *
 * @param aucGap     AUC on training minus AUC on test; NaN without a training part
 * @param testAuc    AUC on test
 * @param signal     do the responses to signal of both parts come from one distribution?
 * @param background the same for background
 * @param course     the AUC on validation events while training went on
 */
public record Overtraining(Measured aucGap, double testAuc, KolmogorovTest signal,
                           KolmogorovTest background, Course course) {

    /** Errors of the loss of area that are no accident. */
    private static final double HARM = 2.5;

    private static final KolmogorovTest NOT_COMPARED = new KolmogorovTest(Double.NaN, Double.NaN);

    /** What knowing the events by heart did. */
    public enum Verdict {
        /** Training recorded nothing on validation events. */
        UNKNOWN,
        /** What was kept does as well on validation events as any step before, within 2½ errors. */
        NO_HARM,
        /**
         * On validation events the loss was less than half as large at an earlier step, and yet by no more
         * than 2½ errors: a few events make the difference, as they do with an exponential loss.
         */
        UNSURE,
        /** On validation events an earlier step was better by more than 2½ errors. */
        HARM
    }

    /**
     * The area under the ROC curve on validation events, step by step, up to the step that was kept. Of more
     * than two classes it is the loss of the training in place of the area, and less of it is better ({@link
     * LossRecorder}).
     *
     * @param bestStep the step with the largest area, from 1; 0 if none was recorded
     * @param best     that area; NaN if none was recorded
     * @param keptStep the step that the result keeps, from 1; 0 if unknown
     * @param kept     the area there; NaN if unknown
     * @param loss     by how much what was kept is worse than the best, at least 0; NaN if unknown. Best with
     *                 the error of a difference on the same events ({@link AucDifference})
     */
    public record Course(int bestStep, double best, int keptStep, Measured kept, Measured loss) {

        /** Nothing recorded. */
        public static final Course NONE = new Course(0, Double.NaN, 0, Measured.NONE, Measured.NONE);

        /**
         * {@return the course of a training of which the areas alone are known}
         *
         * <p>The loss then has the error of one area, which is much too large: {@link CourseRecorder} knows
         * better.
         *
         * @param validationAuc one area per step; may be empty, a step without one is NaN. Steps after the
         *                      one that is kept do not matter
         * @param keptStep      number of steps that the result keeps, from 1
         * @param error         of the area with what was kept, on the same events
         */
        public static Course of(double[] validationAuc, int keptStep, double error) {
            int best = -1;
            for (int i = 0; i < Math.min(keptStep, validationAuc.length); i++) {
                if (validationAuc[i] > (best < 0 ? Double.NEGATIVE_INFINITY : validationAuc[best])) {
                    best = i;
                }
            }
            if (best < 0 || keptStep > validationAuc.length) {
                return NONE;
            }
            double kept = validationAuc[keptStep - 1];
            return new Course(best + 1, validationAuc[best], keptStep, new Measured(kept, error),
                    new Measured(validationAuc[best] - kept, error));
        }

        /** {@return whether nothing was recorded} */
        public boolean isUnknown() {
            return Double.isNaN(loss.value());
        }

        /** {@return whether training went on too long, to the harm of new events} */
        public Verdict verdict() {
            if (isUnknown()) {
                return Verdict.UNKNOWN;
            }
            if (loss.value() > HARM * loss.error()) {
                return Verdict.HARM;
            }
            // an area cannot be worse by more than itself
            return loss.value() > best ? Verdict.UNSURE : Verdict.NO_HARM;
        }
    }

    /**
     * {@return what is known without a training part}
     *
     * @param testAuc AUC on test
     * @param course  of the training
     */
    public static Overtraining withoutTraining(double testAuc, Course course) {
        return new Overtraining(Measured.NONE, testAuc, NOT_COMPARED, NOT_COMPARED, course);
    }

    /**
     * {@return a comparison of two parts}
     *
     * @param training      responses on the training part, none NaN
     * @param trainingCurve their curve
     * @param test          responses on the test part, none NaN
     * @param testCurve     their curve
     * @param course        of the training
     */
    public static Overtraining of(Labelled training, RocCurve trainingCurve, Labelled test,
            RocCurve testCurve, Course course) {
        Measured gap = trainingCurve.measuredAuc().minus(testCurve.measuredAuc());
        return new Overtraining(gap, testCurve.auc(), compare(training, test, true),
                compare(training, test, false), course);
    }

    private static KolmogorovTest compare(Labelled training, Labelled test, boolean signal) {
        Labelled first = training.ofClass(signal);
        Labelled second = test.ofClass(signal);
        return ClusteredKolmogorov.of(first.weighted(), second.weighted());
    }

    /** {@return whether training went on too long, to the harm of new events} */
    public Verdict verdict() {
        return course.verdict();
    }

    /** {@return whether the area on training events is larger by more than two errors} */
    public boolean hasGap() {
        return aucGap.value() > 2 * aucGap.error();
    }
}
