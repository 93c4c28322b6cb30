package org.hepmva.measure;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;
import org.hepmva.text.Require;

/**
 * Events with a response, the source each comes from, and weights that make expected events of them. The
 * arrays ARE NOT COPIED; they are read and never changed.
 *
 * @param responses    one per event; may be infinite, not NaN
 * @param sources      one per event: its number in {@code list}
 * @param eventWeights one per event, finite, may be negative; an empty array means 1 for each
 * @param groups       which of them are entries of one event, for errors; {@link EventGroups#NONE} if none.
 *                     Sums of different sources are independent all the same
 * @param list         the sources, in the order of their numbers
 */
public record SourcedEvents(double[] responses, int[] sources, double[] eventWeights, EventGroups groups,
                            List<YieldSource> list) {

    /**
     * Checks lengths and numbers.
     *
     * @throws IllegalArgumentException if lengths differ, a response is NaN, a weight is not finite or a
     *                                  number is not that of a source
     */
    public SourcedEvents {
        list = List.copyOf(list);
        Require.length("sources", sources.length, responses.length);
        if (eventWeights.length > 0) {
            Require.length("eventWeights", eventWeights.length, responses.length);
        }
        groups.requireSize(responses.length);
        Require.allFinite("eventWeights", eventWeights);
        for (int i = 0; i < responses.length; i++) {
            Require.that(!Double.isNaN(responses[i]), "responses[%s] is NaN, so no cut decides on it", i);
            if (sources[i] < 0 || sources[i] >= list.size()) {
                throw new IllegalArgumentException("sources[" + i + "] = " + sources[i] + " is not one of "
                        + list.size() + " sources, numbered from 0");
            }
        }
    }

    /**
     * Independent events.
     *
     * @param responses    one per event; may be infinite, not NaN
     * @param sources      one per event: its number in {@code list}
     * @param eventWeights one per event, finite, may be negative; an empty array means 1 for each
     * @param list         the sources, in the order of their numbers
     */
    public SourcedEvents(double[] responses, int[] sources, double[] eventWeights, List<YieldSource> list) {
        this(responses, sources, eventWeights, EventGroups.NONE, list);
    }

    /** {@return the same events with another response, for instance of another method} */
    public SourcedEvents withResponses(double[] value) {
        return new SourcedEvents(value, sources, eventWeights, groups, list);
    }

    /** {@return yields of the events whose response exceeds a cut} */
    public Yields at(double cut) {
        return where(event -> responses[event] > cut);
    }

    /** {@return yields of the events that pass any selection, asked once or twice for each event} */
    public Yields where(IntPredicate passes) {
        ClassTable table = ClassTable.of(new ClassTable.Shape(list.size(), 2), responses.length,
                i -> 2 * sources[i] + (passes.test(i) ? 0 : 1), this::weight, groups);
        SourceYield[] yields = new SourceYield[list.size()];
        for (int source = 0; source < yields.length; source++) {
            yields[source] = new SourceYield(list.get(source), table.passFail(source, 0));
        }
        return new Yields(List.of(yields));
    }

    /**
     * {@return yields at many cuts: the same as {@link #at} for each, but with the events sorted once}
     *
     * @param cuts falling, not NaN
     */
    public List<Yields> at(double[] cuts) {
        EventGroups ofSources = groups.within(sources);
        GroupSums sums = new GroupSums(ofSources);
        Passing[] passing = new Passing[list.size()];
        Arrays.setAll(passing, i -> new Passing(cuts.length + 1, !ofSources.isNone()));
        for (int i = 0; i < responses.length && !ofSources.isNone(); i++) {
            sums.expect(i, weight(i));
        }
        int[] order = Order.ascending(responses);
        int next = order.length - 1;
        for (int point = 0; point <= cuts.length; point++) {
            for (Passing source : passing) {
                source.carry(point);
            }
            for (; next >= 0 && (point == cuts.length || responses[order[next]] > cuts[point]); next--) {
                passing[sources[order[next]]].add(point, weight(order[next]), order[next], sums);
            }
        }
        Yields[] yields = new Yields[cuts.length];
        Arrays.setAll(yields, point -> yields(passing, point));
        return List.of(yields);
    }

    private Yields yields(Passing[] passing, int point) {
        SourceYield[] yields = new SourceYield[passing.length];
        Arrays.setAll(yields, source -> new SourceYield(list.get(source), passing[source].at(point)));
        return new Yields(List.of(yields));
    }

    /**
     * {@return the events as signal and background, with weights that stand for all events of each source}
     *
     * @param cls number of the class that is signal
     */
    public Labelled labelled(int cls) {
        byte[] classes = new byte[responses.length];
        double[] weights = new double[responses.length];
        for (int i = 0; i < classes.length; i++) {
            YieldSource source = list.get(sources[i]);
            classes[i] = (byte) (source.cls() == cls ? 0 : 1);
            weights[i] = weight(i) * source.factor();
        }
        return new Labelled(responses, classes, weights, groups);
    }

    private double weight(int event) {
        return eventWeights.length == 0 ? 1 : eventWeights[event];
    }
}
