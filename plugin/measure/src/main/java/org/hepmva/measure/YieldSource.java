package org.hepmva.measure;

import org.hepmva.text.Require;

/**
 * One of the samples that make up a class: a process with its own cross-section and weights.
 *
 * @param name   as the user calls it
 * @param cls    number of the class it belongs to, from 0; 0 is signal where there are two
 * @param factor what makes all events of the source of those that are measured: Σw of all over Σw of these,
 *               above 0; 1 if all are. It is such a ratio of sums, and its error is known for that; a number
 *               known beforehand, like a luminosity, belongs into the event weights
 */
public record YieldSource(String name, int cls, double factor) {

    /**
     * Checks the numbers.
     *
     * @throws IllegalArgumentException if the class is below 0 or the factor not above 0
     */
    public YieldSource {
        Require.atLeast("class of source '" + name + "'", cls, 0);
        Require.positive("factor of source '" + name + "'", factor);
    }

    /** {@return a source of which all events are measured} */
    public static YieldSource whole(String name, int cls) {
        return new YieldSource(name, cls, 1);
    }
}
