package org.hepmva.sample;

import java.util.Arrays;
import java.util.List;

/**
 * Where the events of shared columns come from. Events of one source stand together, so that a source
 * needs no
 * number in each of them.
 *
 * @param sources as they were read
 * @param begins  for each source the place of its first event, ascending; none where each class is a
 *                source of
 *                its own
 */
record Origins(List<SourceSummary> sources, int[] begins) {

    private static final int[] BY_CLASS = {};

    /** {@return the classes as sources} */
    static Origins ofClasses(List<SourceSummary> classes) {
        return new Origins(List.copyOf(classes), BY_CLASS);
    }

    /** {@return the number of the source of an event} */
    int of(int place, byte cls) {
        if (begins.length == 0) {
            return cls;
        }
        int found = Arrays.binarySearch(begins, place);
        // of sources that begin at one place all but the last are empty
        while (found >= 0 && found + 1 < begins.length && begins[found + 1] == place) {
            found++;
        }
        return found >= 0 ? found : -found - 2;
    }
}
