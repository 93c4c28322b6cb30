package org.hepmva.sample;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Where the events of shared columns come from. Events that were read in one go stand together, so that no
 * event needs a number for it.
 *
 * @param sources   as they were read
 * @param stretches of events, in the order of the columns; none where each class is a source of its own
 * @param tables    a number for the tables of each source, the same for sources that share one
 */
record Origins(List<SourceSummary> sources, List<Stretch> stretches, List<Integer> tables) {

    /**
     * Events that stand together.
     *
     * @param begin  the place of the first of them
     * @param source the number of their source
     * @param use    what they are held out for, if they are
     */
    record Stretch(int begin, int source, Optional<HeldOut.Use> use) {
    }

    Origins {
        sources = List.copyOf(sources);
        stretches = List.copyOf(stretches);
        tables = List.copyOf(tables);
    }

    /** Of sources that share no tables. */
    Origins(List<SourceSummary> sources, List<Stretch> stretches) {
        this(sources, stretches, IntStream.range(0, sources.size()).boxed().toList());
    }

    /**
     * {@return a number for each source, the same for those that share a table}
     *
     * @param names of the tables of each source
     */
    static List<Integer> shared(List<List<String>> names) {
        int[] numbers = IntStream.range(0, names.size()).toArray();
        Map<String, Integer> first = new HashMap<>();
        for (int source = 0; source < numbers.length; source++) {
            for (String name : names.get(source)) {
                int other = numbers[first.getOrDefault(name, source)];
                int most = Math.max(numbers[source], other);
                int least = Math.min(numbers[source], other);
                // those that a table joins now may each have been joined before
                Arrays.setAll(numbers, i -> numbers[i] == most ? least : numbers[i]);
                first.putIfAbsent(name, source);
            }
        }
        return IntStream.of(numbers).boxed().toList();
    }

    /** {@return the classes as sources} */
    static Origins ofClasses(List<SourceSummary> classes) {
        return new Origins(classes, List.of());
    }

    /** {@return the number of the source of an event} */
    int source(int place, byte cls) {
        return stretches.isEmpty() ? cls : stretches.get(stretch(place)).source();
    }

    /** {@return what an event is held out for} */
    Optional<HeldOut.Use> use(int place) {
        return stretches.isEmpty() ? Optional.empty() : stretches.get(stretch(place)).use();
    }

    /** {@return whether some events of a source are held out for a part} */
    boolean isHeldOut(int source, HeldOut.Use use) {
        return stretches.stream().anyMatch(stretch -> stretch.source() == source
                && stretch.use().equals(Optional.of(use)));
    }

    /** {@return whether events of some source are held out} */
    boolean isHeldOut() {
        return stretches.stream().anyMatch(stretch -> stretch.use().isPresent());
    }

    private int stretch(int place) {
        int low = 0;
        int high = stretches.size() - 1;
        while (low < high) {
            // of stretches that begin at one place all but the last are empty
            int middle = (low + high + 1) >>> 1;
            if (stretches.get(middle).begin() <= place) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }
}
