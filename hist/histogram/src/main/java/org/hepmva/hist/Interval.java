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

    /** For counts: ε ± z√(ε(1 − ε)/n), clipped to [0, 1]; of nothing [0, 1]. For many entries only. */
    NORMAL,

    /**
     * For counts: the interval of E. B. Wilson, J. Am. Stat. Assoc. 22 (1927) 209, <a
     * href="https://doi.org/10.1080/01621459.1927.10502953">doi:10.1080/01621459.1927.10502953</a>: those ε
     * of which k of n is within z standard deviations. Of nothing [0, 1].
     */
    WILSON,

    /**
     * For counts: the interval of A. Agresti and B. A. Coull, Am. Stat. 52 (1998) 119, <a
     * href="https://doi.org/10.1080/00031305.1998.10480550">doi:10.1080/00031305.1998.10480550</a>: that of
     * {@link #NORMAL} with z²/2 entries added to those that passed and to those that failed. Of nothing
     * [0, 1].
     */
    AGRESTI_COULL,

    /**
     * For counts: the central interval of the posterior Beta(k + ½, n − k + ½), which Jeffreys' prior gives.
     * The value of ε is the posterior's mean.
     */
    JEFFREYS,

    /**
     * For counts: the central interval of the posterior Beta(k + 1, n − k + 1), which a uniform prior gives.
     * The value of ε is the posterior's mean.
     */
    UNIFORM_PRIOR,

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
