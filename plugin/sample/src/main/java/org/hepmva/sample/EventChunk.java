package org.hepmva.sample;

import java.util.List;
import java.util.Optional;
import org.hepmva.io.Column;

/**
 * Some events of one source, as they are read. The arrays are not copied.
 *
 * @param columns         one per variable, and perhaps more
 * @param eventWeights    one per event
 * @param trainingWeights the weights to learn with, if they are others
 * @param targets         one array per target
 * @param spectators      one column per spectator
 * @param entries         the number of the entry that each is an element of, where they are elements
 * @param first           the first event to take of the arrays
 * @param end             the first that is not taken any more
 */
record EventChunk(double[][] columns, double[] eventWeights, Optional<double[]> trainingWeights,
                  double[][] targets, List<Column> spectators, Optional<Column> entries, int first, int end) {

    /** {@return number of events to take} */
    int count() {
        return end - first;
    }

    /** {@return other events of the same arrays} */
    EventChunk range(int from, int to) {
        return new EventChunk(columns, eventWeights, trainingWeights, targets, spectators, entries, from, to);
    }
}
