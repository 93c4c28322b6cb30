package org.hepmva.sample;

import org.hepmva.text.Require;

/**
 * Numbers of events for the three parts. Events beyond their sum are left out.
 *
 * @param training   at least 0
 * @param validation at least 0
 * @param test       at least 0
 */
public record PartCounts(int training, int validation, int test) {

    /**
     * Checks that no number is negative.
     *
     * @throws IllegalArgumentException if one is
     */
    public PartCounts {
        Require.atLeast("training events", training, 0);
        Require.atLeast("validation events", validation, 0);
        Require.atLeast("test events", test, 0);
    }

    /** {@return training + validation + test} */
    public long total() {
        return (long) training + validation + test;
    }

    @Override
    public String toString() {
        return training + "/" + validation + "/" + test;
    }
}
