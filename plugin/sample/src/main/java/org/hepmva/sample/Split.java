package org.hepmva.sample;

/**
 * A rule that divides a sample into training, validation and test part.
 *
 * <p>Each rule is a pure function of the sample and its own settings: the same parts come out on every
 * machine, JDK and release. Inside a part the events keep the order they had in the sample. All rules but
 * {@link EventIdSplit} divide each class on its own (stratified), so every part has the class mixture of the
 * whole. Event weights play no role.
 *
 * <p>Immutable.
 */
public sealed interface Split extends Division
        permits RandomSplit, BlockSplit, AlternateSplit, EventIdSplit {

    /**
     * {@return the three parts}
     *
     * <p>Events that are {@linkplain HeldOut set aside by hand} are where they are meant to be, and the
     * rule divides the others: of a source that has a test part by hand they are all learned from, or set
     * aside for validation by the share that the rule has for it, unless that is given by hand too.
     *
     * @param sample what to divide; may be empty
     * @throws IllegalArgumentException if explicit counts exceed the events of a class, or an event id is
     *                                  NaN or not among the columns
     */
    default Parts apply(Sample sample) {
        return PartsByHand.of(byEvent().map(sample::withEventId).orElse(sample), this);
    }

    @Override
    default Parts parts(Sample sample) {
        return apply(sample);
    }

    /**
     * {@return the part of each event by the rule alone: 0 training, 1 validation, 2 test, 3 none of them}
     *
     * @param sample what to divide; may be empty
     * @throws IllegalArgumentException as {@link #apply}
     */
    byte[] partOfEach(Sample sample);

    /** {@return this rule for events that have a test part already: all are learned from or set aside} */
    Split withoutTest();
}
