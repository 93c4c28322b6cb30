package org.hepmva.measure.regression;

import java.util.Arrays;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.hepmva.hist.Axis;
import org.hepmva.hist.Histogram;
import org.hepmva.measure.EventGroups;
import org.hepmva.measure.Weighted;
import org.hepmva.text.Require;

/**
 * What a method estimated of a target, and what is true, event by event. The arrays ARE NOT COPIED; they are
 * read and never changed.
 *
 * @param estimates    one per event, in the unit of the target, finite
 * @param targets      the true value of each event, finite
 * @param eventWeights one weight per event, of any sign; an empty array means 1 for each
 * @param groups       which of them are entries of one event, for errors; {@link EventGroups#NONE} if none
 */
public record Estimates(double[] estimates, double[] targets, double[] eventWeights, EventGroups groups) {

    /**
     * Checks the lengths and the numbers.
     *
     * @throws IllegalArgumentException if the lengths differ, or an estimate or a target is NaN or infinite
     */
    public Estimates {
        Require.length("targets", targets.length, estimates.length);
        if (eventWeights.length > 0) {
            Require.length("eventWeights", eventWeights.length, estimates.length);
        }
        for (int i = 0; i < estimates.length; i++) {
            Require.that(Double.isFinite(estimates[i]),
                    "the estimate of event %s is %s, not a finite number (its target is %s)", i, estimates[i],
                    targets[i]);
            Require.that(Double.isFinite(targets[i]), "the target of event %s is %s, not a finite number", i,
                    targets[i]);
        }
    }

    /**
     * Of independent events.
     *
     * @param estimates    one per event, in the unit of the target, finite
     * @param targets      the true value of each event, finite
     * @param eventWeights one weight per event, of any sign; an empty array means 1 for each
     * @throws IllegalArgumentException if the lengths differ, or an estimate or a target is NaN or infinite
     */
    public Estimates(double[] estimates, double[] targets, double[] eventWeights) {
        this(estimates, targets, eventWeights, EventGroups.NONE);
    }

    /** {@return the same, where some are entries of one event} */
    public Estimates withGroups(EventGroups value) {
        return new Estimates(estimates, targets, eventWeights, value);
    }

    /** {@return the number of events} */
    public int size() {
        return estimates.length;
    }

    /** {@return the weight of one event} */
    public double weight(int event) {
        return eventWeights.length == 0 ? 1 : eventWeights[event];
    }

    /** {@return the targets with their weights} */
    public Weighted trueValues() {
        return new Weighted(targets, eventWeights, groups);
    }

    /** {@return the estimates with their weights} */
    public Weighted estimated() {
        return new Weighted(estimates, eventWeights, groups);
    }

    /** {@return estimate − target of each event, TMVA's sign: above 0 where a method gives too much} */
    public Weighted deviations() {
        double[] values = new double[size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = estimates[i] - targets[i];
        }
        return new Weighted(values, eventWeights, groups);
    }

    /**
     * {@return estimate / target of the events that have one: those with a target of 0, or one so near to 0
     * that the ratio is beyond all numbers, are left out}
     */
    public Weighted ratios() {
        Estimates kept = only(this::hasRatio);
        double[] values = new double[kept.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = kept.estimates[i] / kept.targets[i];
        }
        return new Weighted(values, kept.eventWeights, kept.groups);
    }

    /** {@return whether an event has a finite ratio of estimate and target} */
    public boolean hasRatio(int event) {
        return Double.isFinite(estimates[event] / targets[event]);
    }

    /** {@return the events for which something holds, in their order} */
    public Estimates only(IntPredicate wanted) {
        int[] events = IntStream.range(0, size()).filter(wanted).toArray();
        return events.length == size() ? this : select(events);
    }

    /** {@return some of the events, by their numbers, in that order} */
    public Estimates select(int[] events) {
        return new Estimates(select(estimates, events), select(targets, events), eventWeights.length == 0
                ? eventWeights : select(eventWeights, events), groups.select(events));
    }

    private static double[] select(double[] values, int[] events) {
        return Arrays.stream(events).mapToDouble(i -> values[i]).toArray();
    }

    /**
     * {@return the map of estimate (vertical) against target (horizontal): Σw of each cell}
     *
     * @param title    of the histogram
     * @param target   axis of the target
     * @param estimate axis of the estimate
     */
    public Histogram map(String title, Axis target, Axis estimate) {
        Histogram map = Histogram.book(title, target, estimate);
        map.fillAll(new double[][] {targets, estimates}, eventWeights);
        return map;
    }
}
