package org.hepmva.hist;

/** What a histogram accumulates in each bin. For the mean of another quantity see {@link Profile}. */
public enum Storage {

    /** The number of entries. Every event weight must be 1; Σw² = Σw = n, exact up to 2⁵³. */
    COUNT,

    /** Σw and Σw². Event weights may be negative or zero. */
    WEIGHTED
}
