package org.hepmva.train.trees;

import org.hepmva.text.Require;

/**
 * Which part of events and variables each tree sees.
 *
 * @param events    fraction of the training events, in (0, 1]: event i is seen by tree t if a hash of
 *                  (seed, t, i) says so, so the number varies a little
 * @param variables fraction of the variables, in (0, 1], at least one: exactly that many are drawn for a tree
 * @param seed      of the hash
 */
public record SamplingSettings(double events, double variables, long seed) {

    private static final SamplingSettings DEFAULTS = new SamplingSettings(1, 1, 1);

    /**
     * Checks the ranges.
     *
     * @throws IllegalArgumentException if a fraction is outside (0, 1]
     */
    public SamplingSettings {
        Require.fraction("subsample", events);
        Require.fraction("variableFraction", variables);
    }

    /** {@return all events and variables for each tree, seed 1} */
    public static SamplingSettings defaults() {
        return DEFAULTS;
    }

    /** {@return these settings with another fraction of events} */
    public SamplingSettings withEvents(double value) {
        return new SamplingSettings(value, variables, seed);
    }

    /** {@return these settings with another fraction of variables} */
    public SamplingSettings withVariables(double value) {
        return new SamplingSettings(events, value, seed);
    }

    /** {@return these settings with another seed} */
    public SamplingSettings withSeed(long value) {
        return new SamplingSettings(events, variables, value);
    }

    /** {@return these settings as something that draws} */
    Sampling sampling() {
        return new HashSampling(this);
    }
}
