package org.hepmva.sample;

import java.util.List;

/** How many events go to training, validation and test: as {@link Fractions} or as {@link Counts}. */
public sealed interface Share permits Fractions, Counts {

    /**
     * {@return the events of one class for each part}
     *
     * @param classes the names of all classes
     * @param cls     the number of the class among them
     * @param entries number of events of that class, at least 0
     * @throws IllegalArgumentException if more events are asked for than there are, or not for these
     *                                  classes
     */
    PartCounts counts(List<String> classes, byte cls, int entries);

    /** {@return this for events that have a test part already: all others are learned from or set aside} */
    Share withoutTest();
}
