package org.hepmva.hist;

/** How the interval about an efficiency is computed. Each is two-sided and central. */
public enum Interval {

    /**
     * For counts: the interval of C. J. Clopper and E. S. Pearson, Biometrika 26 (1934) 404, <a
     * href="https://doi.org/10.1093/biomet/26.4.404">doi:10.1093/biomet/26.4.404</a>.
     *
     * <p>With k of n passed and tails α/2 = (1 − level)/2, the ends are the quantiles α/2 of Beta(k, n − k +
     * 1) and 1 − α/2 of Beta(k + 1, n − k); 0 if k = 0 and 1 if k = n. It contains the true efficiency with a
     * probability of at least the level, and lies in [0, 1]. Nothing of nothing has the interval [0, 1].
     */
    CLOPPER_PEARSON,

    /**
     * For weighted entries: ε ± zσ with σ² = ((1 − ε)² Σw²(passed) + ε² Σw²(failed)) / (Σw)², and z the
     * quantile of the normal distribution.
     *
     * <p>It is an approximation for many effective entries: where all or none passed, σ is 0. It is not
     * clipped: with negative event weights ε itself may leave [0, 1]. The same as ROOT's TH1::Divide with
     * option "B".
     */
    WEIGHTED_NORMAL
}
