package org.hepmva.sample;

import java.util.List;

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
public sealed interface Split permits RandomSplit, BlockSplit, AlternateSplit, EventIdSplit {

    /**
     * {@return the three parts}
     *
     * @param sample what to divide; may be empty
     * @throws IllegalArgumentException if explicit counts exceed the events of a class, or an event id is
     *                                  NaN or not among the columns
     */
    Parts apply(Sample sample);

    /** {@return what a user should know about the division of this sample, a sentence each; often none} */
    default List<String> warnings(Sample sample) {
        return List.of();
    }

    /** {@return the rule in one line, for reports and weight files} */
    String describe();
}
