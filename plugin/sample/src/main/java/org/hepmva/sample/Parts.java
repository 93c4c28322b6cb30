package org.hepmva.sample;

import java.util.List;

/**
 * A sample divided: every event is in one part at most.
 *
 * @param training   what is learned from
 * @param validation what decides when to stop; may have no events
 * @param test       what is evaluated; may have no events
 */
public record Parts(Sample training, Sample validation, Sample test) {

    /** {@return training, validation, test} */
    public List<Sample> all() {
        return List.of(training, validation, test);
    }

    /**
     * {@return these, each with an event id, as parts by a {@link Split} by events have it}
     *
     * @param expression as {@link Sample#withEventId} takes it
     */
    public Parts withEventId(String expression) {
        return new Parts(training.withEventId(expression), validation.withEventId(expression),
                test.withEventId(expression));
    }

    /**
     * {@return what a person should know about the parts before training: whether test
     * events are also training events, as they are if a file was read twice}
     */
    public List<Warning> warnings() {
        return RepeatedEvents.warnings(this);
    }

    @Override
    public String toString() {
        return "training " + training.size() + ", validation " + validation.size()
                + ", test " + test.size() + " events";
    }
}
