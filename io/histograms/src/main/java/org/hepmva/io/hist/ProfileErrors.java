package org.hepmva.io.hist;

/** What the error of a bin of a profile is: ROOT's option of TProfile, in its order. */
public enum ProfileErrors {

    /** That of the mean: spread / √(effective entries). */
    MEAN,

    /** The spread itself (option "s"). */
    SPREAD,

    /** That of the mean; with a spread of 0 that of whole numbers, 1/√(12·effective entries) (option "i"). */
    MEAN_OF_INTEGERS,

    /** 1/√Σw: the event weights are 1/σ² (option "g"). */
    WEIGHTS
}
