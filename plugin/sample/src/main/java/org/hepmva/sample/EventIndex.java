package org.hepmva.sample;

import java.util.Objects;

/** Which events of shared columns a sample has, in its order. Immutable. */
final class EventIndex {

    private final int size;
    /** Null where all events are there in their own order, which needs no numbers. */
    private final int[] events;

    private EventIndex(int size, int[] events) {
        this.size = size;
        this.events = events;
    }

    static EventIndex all(int size) {
        return new EventIndex(size, null);
    }

    int size() {
        return size;
    }

    /** {@return the place in the columns of event i of the sample} */
    int of(int i) {
        return events == null ? Objects.checkIndex(i, size) : events[i];
    }

    /** {@return these of the events, in the order given; the array is TAKEN and changed, NOT COPIED} */
    EventIndex select(int[] chosen) {
        for (int i = 0; i < chosen.length; i++) {
            chosen[i] = of(chosen[i]);
        }
        return new EventIndex(chosen.length, chosen);
    }
}
