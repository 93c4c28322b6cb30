package org.hepmva.runtime;

import org.hepmva.text.Require;

/**
 * The events of one source that an analysis had, in all of its parts together.
 *
 * @param read   entries of its tables, whether they passed the cuts or not; not negative
 * @param passed events that passed; not negative
 * @param sumW   Σw of those, finite, may be negative: the expected events where weights are scaled to them
 * @param sumW2  Σw² of those, finite, not negative
 */
public record SourceEvents(long read, long passed, double sumW, double sumW2) {

    public SourceEvents {
        Require.that(read >= 0, "read = %s is negative", read);
        Require.that(passed >= 0, "passed = %s is negative", passed);
        Require.finite("sumW", sumW);
        Require.notNegative("sumW2", sumW2);
    }
}
