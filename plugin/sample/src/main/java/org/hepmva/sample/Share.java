package org.hepmva.sample;

/** How many events go to training, validation and test: as {@link Fractions} or as {@link Counts}. */
public sealed interface Share permits Fractions, Counts {

    /**
     * {@return the events of one class for each part}
     *
     * @param cls     {@link Sample#SIGNAL} or {@link Sample#BACKGROUND}
     * @param entries number of events of that class, at least 0
     * @throws IllegalArgumentException if more events are asked for than there are
     */
    PartCounts counts(byte cls, int entries);
}
