package org.hepmva.evaluate;

import java.util.List;
import java.util.stream.IntStream;
import org.hepmva.expression.Expression;
import org.hepmva.io.Column;
import org.hepmva.sample.Sample;

/** Which spectators number the events: their distribution says nothing. */
final class EventNumberSpectators {

    private EventNumberSpectators() {
    }

    /**
     * {@return whether a spectator stands in the event id, or is a whole number that no two events of a
     * source in one part have in common: in a small test part alone a number of jets may be so, too}
     */
    static boolean isOne(int spectator, EvaluatedParts evaluated) {
        List<Sample> parts = evaluated.parts().all();
        String name = parts.get(0).spectators().get(spectator).name();
        return parts.get(0).eventId().filter(id -> Expression.parse(id).names().contains(name)).isPresent()
                || parts.stream().allMatch(part ->
                        areDifferent(part.spectatorColumn(spectator, 0, part.size()), part));
    }

    private static boolean areDifferent(Column column, Sample sample) {
        return IntStream.range(0, sample.size()).allMatch(i -> isWhole(column.value(i)))
                // files of simulated events often count from 1 each
                && IntStream.range(0, sample.sources().size()).noneMatch(source -> repeats(IntStream
                        .range(0, sample.size()).filter(i -> sample.source(i) == source)
                        .mapToLong(i -> exactly(column, i)).sorted().toArray()));
    }

    private static boolean isWhole(double value) {
        return value == Math.rint(value) && !Double.isInfinite(value);
    }

    private static long exactly(Column column, int event) {
        return column.type().isWhole() ? column.whole(event) : Double.doubleToLongBits(column.value(event));
    }

    private static boolean repeats(long[] sorted) {
        return IntStream.range(1, sorted.length).anyMatch(i -> sorted[i] == sorted[i - 1]);
    }
}
