package org.hepmva.measure.regression;

import org.hepmva.hist.KolmogorovTest;
import org.hepmva.measure.ClusteredKolmogorov;
import org.hepmva.measure.Measured;
import org.hepmva.measure.Weighted;

/**
 * Did a method learn its training events by heart? Its deviations on training and test events, compared.
 *
 * <p>Each gap is the width on test events minus that on training events, with the errors of both in
 * quadrature: above 0 where training events are estimated better than new ones. A flexible method nearly
 * always does; the test numbers are unbiased all the same. The Kolmogorov comparison is unbinned and
 * weighted, with the p-value {@linkplain KolmogorovTest.PValue#STEPHENS corrected for few entries} and, where
 * several are of one event, for that ({@link ClusteredKolmogorov}); it is NaN where a part has no Σw above 0.
 *
 * @param sigma      σ of the deviation on test events minus that on training events
 * @param central68  the same for half of the central 68%
 * @param best90     the same for the RMS of the best 90%
 * @param deviations do the deviations of both parts come from one distribution?
 */
public record TrainingAgainstTest(Measured sigma, Measured central68, Measured best90,
                                  KolmogorovTest deviations) {

    /** {@return the comparison of two parts} */
    public static TrainingAgainstTest of(Estimates training, Estimates test) {
        Weighted first = training.deviations();
        Weighted second = test.deviations();
        Spread before = Spread.of(first, 0);
        Spread after = Spread.of(second, 0);
        return new TrainingAgainstTest(after.sigma().minus(before.sigma()),
                after.central68().minus(before.central68()), after.best90().minus(before.best90()),
                ClusteredKolmogorov.of(first, second));
    }

    /** {@return whether the training events are estimated better, in half of the central 68%, by more than
     * two errors} */
    public boolean hasGap() {
        return central68.value() > 2 * central68.error();
    }
}
