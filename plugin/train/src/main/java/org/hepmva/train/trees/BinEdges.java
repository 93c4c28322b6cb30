package org.hepmva.train.trees;

/** Where the edges of bins are placed among the values of a variable. */
public enum BinEdges {

    /** Each bin holds about the same number of events. */
    BY_EVENTS,

    /** Each bin holds about the same Σ|w| of the training weights. */
    BY_WEIGHT
}
