package org.hepmva.sample;

import java.util.List;
import java.util.Optional;

/**
 * What samples are made of: the columns that all parts of one reading share. An event is found by its place.
 * Immutable, and checked by whoever makes it.
 *
 * @param layout          what is known of each event
 * @param origins         where events come from
 * @param values          one column per variable
 * @param spectatorValues one column per spectator
 * @param targetValues    one column per target
 * @param eventWeights    as read
 * @param learned         what methods learn with, if it is not the event weight
 * @param classes         the number of the class of each event
 * @param entries         the number of the entry that each event is an element of, where events are elements
 */
record StoredEvents(SampleLayout layout, Origins origins, List<BlockColumn<float[]>> values,
                    List<SpectatorColumn> spectatorValues, List<BlockColumn<double[]>> targetValues,
                    BlockColumn<double[]> eventWeights, Optional<LearnedWeights> learned,
                    BlockColumn<byte[]> classes, Optional<SpectatorColumn> entries) {

    static final String EVENT_WEIGHTS = "event weights";

    int size() {
        return classes.size();
    }

    float value(int variable, int place) {
        return values.get(variable).block(place)[place & BlockColumn.MASK];
    }

    double target(int target, int place) {
        return at(targetValues.get(target), place);
    }

    double eventWeight(int place) {
        return at(eventWeights, place);
    }

    double trainingWeight(int place) {
        return at(learned.map(LearnedWeights::values).orElse(eventWeights), place);
    }

    /** {@return what methods learn with, as a sentence says it} */
    String learnedWith() {
        return learned.map(weights -> "training weights '" + weights.expression() + "'")
                .orElse(EVENT_WEIGHTS);
    }

    byte cls(int place) {
        return classes.block(place)[place & BlockColumn.MASK];
    }

    int source(int place) {
        return origins.source(place, cls(place));
    }

    private static double at(BlockColumn<double[]> column, int place) {
        return column.block(place)[place & BlockColumn.MASK];
    }
}
