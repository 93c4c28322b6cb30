package org.hepmva.train;

import java.util.Arrays;
import java.util.Optional;
import org.hepmva.measure.EventGroups;
import org.hepmva.sample.Sample;

/** Which entries of a sample are of one event, for errors. */
public final class SampleEventGroups {

    private SampleEventGroups() {
    }

    /** {@return the groups by {@link Sample#eventId}; {@link EventGroups#NONE} if the sample has none} */
    public static EventGroups of(Sample sample) {
        Optional<String> id = sample.eventId();
        if (id.isEmpty()) {
            return EventGroups.NONE;
        }
        int[] tables = new int[sample.size()];
        // files of simulated events often count from 1 each
        Arrays.setAll(tables, sample::tables);
        return EventGroups.of(sample.eventIds(id.get()), tables);
    }
}
