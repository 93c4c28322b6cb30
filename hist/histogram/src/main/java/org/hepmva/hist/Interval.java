package org.hepmva.hist;

/** How the error of an efficiency is computed. */
public enum Interval {

    /** The interval of C. J. Clopper and E. S. Pearson (1934), for counts. */
    CLOPPER_PEARSON,

    /** The normal approximation with Σw², for weighted entries. */
    WEIGHTED_NORMAL
}
