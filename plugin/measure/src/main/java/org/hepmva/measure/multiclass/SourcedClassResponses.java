package org.hepmva.measure.multiclass;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;
import org.hepmva.measure.SourcedEvents;
import org.hepmva.measure.YieldSource;
import org.hepmva.measure.Yields;
import org.hepmva.text.Require;

/**
 * Events of n classes with the source that each comes from: what selections on the numbers of the classes
 * keep of each source. The arrays ARE NOT COPIED; they are read and never changed.
 *
 * @param events  with a number for each class
 * @param sources one per event: its number in {@code list}
 * @param list    the sources, in the order of their numbers, each of the class of its events
 */
public record SourcedClassResponses(ClassResponses events, int[] sources, List<YieldSource> list) {

    /**
     * Checks lengths and numbers.
     *
     * @throws IllegalArgumentException if lengths differ, a number is not that of a source, or the source of
     *                                  an event is of another class than the event
     */
    public SourcedClassResponses {
        list = List.copyOf(list);
        Require.length("sources", sources.length, events.size());
        for (int i = 0; i < sources.length; i++) {
            if (sources[i] < 0 || sources[i] >= list.size()) {
                throw new IllegalArgumentException("sources[" + i + "] = " + sources[i] + " is not one of "
                        + list.size() + " sources, numbered from 0");
            }
            YieldSource source = list.get(sources[i]);
            if (source.cls() != events.truth()[i]) {
                throw new IllegalArgumentException("event " + i + " is of class " + events.truth()[i]
                        + ", and its source '" + source.name() + "' of class " + source.cls());
            }
        }
    }

    /** {@return yields of the events that pass any selection, asked once or twice for each event} */
    public Yields where(IntPredicate passes) {
        return new SourcedEvents(events.responses()[0], sources, events.eventWeights(), events.groups(), list)
                .where(passes);
    }

    /**
     * {@return yields of the events that a cut keeps}
     *
     * @throws IllegalArgumentException if the cut is of other classes
     */
    public Yields at(ResponseCut cut) {
        return where(cut.selection(events));
    }

    /** {@return for each class the yields of the events that are most likely of it} */
    public List<Yields> mostLikely() {
        byte[] most = events.mostLikely();
        List<Yields> all = new ArrayList<>();
        for (int k = 0; k < events.classes().size(); k++) {
            int taken = k;
            all.add(where(event -> most[event] == taken));
        }
        return all;
    }

    /** {@return the events with weights that stand for all events of each source} */
    public ClassResponses scaled() {
        double[] weights = new double[sources.length];
        Arrays.setAll(weights, i -> events.weight(i) * list.get(sources[i]).factor());
        return new ClassResponses(events.classes(), events.responses(), events.truth(), weights,
                events.groups());
    }
}
