package org.hepmva.train.trees;

import static org.hepmva.train.NumberRange.above;
import static org.hepmva.train.SettingType.anyWholeNumber;
import static org.hepmva.train.SettingType.number;

import org.hepmva.train.Setting;
import org.hepmva.train.SettingList;
import org.hepmva.train.SettingValues;

/**
 * Which part of events and variables each tree sees.
 *
 * @param values of {@link #LIST}, or of more settings, which are left out
 */
public record SamplingSettings(SettingValues values) {

    private static final SettingList.Builder OWN = SettingList.builder();

    /** See {@link #events}. */
    public static final Setting<Double> SUBSAMPLE = OWN.add("subsample", number(above(0).upTo(1)), 1.0,
            "fraction of the training events that a tree sees");

    /** See {@link #variables}. */
    public static final Setting<Double> VARIABLE_FRACTION = OWN.add("variableFraction",
            number(above(0).upTo(1)), 1.0, "fraction of the variables that a tree sees");

    /** See {@link #seed}. */
    public static final Setting<Long> SEED = OWN.add("seed", anyWholeNumber(), 1L, "of what a tree sees");

    /** All of them. */
    public static final SettingList LIST = OWN.build();

    /** Takes the values of {@link #LIST} out of others. */
    public SamplingSettings {
        values = values.part(LIST);
    }

    /** {@return all events and variables for each tree, seed 1} */
    public static SamplingSettings defaults() {
        return new SamplingSettings(LIST.defaults());
    }

    /**
     * {@return fraction of the training events: event i is seen by tree t if a hash of (seed, t, i) says so,
     * so the number varies a little}
     */
    public double events() {
        return values.get(SUBSAMPLE);
    }

    /** {@return fraction of the variables, at least one: exactly that many are drawn for a tree} */
    public double variables() {
        return values.get(VARIABLE_FRACTION);
    }

    /** {@return seed of the hash} */
    public long seed() {
        return values.get(SEED);
    }

    /** {@return these settings with another fraction of events} */
    public SamplingSettings withEvents(double value) {
        return new SamplingSettings(values.with(SUBSAMPLE, value));
    }

    /** {@return these settings with another fraction of variables} */
    public SamplingSettings withVariables(double value) {
        return new SamplingSettings(values.with(VARIABLE_FRACTION, value));
    }

    /** {@return these settings with another seed} */
    public SamplingSettings withSeed(long value) {
        return new SamplingSettings(values.with(SEED, value));
    }

    /** {@return whether a tree sees less than all events and variables} */
    public boolean isPartial() {
        return events() < 1 || variables() < 1;
    }

    /** {@return these settings as something that draws} */
    Sampling sampling() {
        return new HashSampling(this);
    }
}
