package org.hepmva.analysis;

/** Which events an analysis leaves with their responses. */
public enum EventsKept {
    /** None. */
    NONE,
    /** Those that are quoted: the test part, or with folds all. */
    TEST,
    /** All that were learned from, watched or tested. */
    ALL
}
