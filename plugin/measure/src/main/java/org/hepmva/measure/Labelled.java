package org.hepmva.measure;

import java.util.Arrays;
import java.util.function.IntPredicate;

/**
 * Numbers of events with their classes and weights: the responses of a method or the values of one
 * variable. The arrays ARE NOT COPIED; they are read and never changed.
 *
 * @param values       one number per event; NaN only where a method says that it leaves it out
 * @param classes      one class per event: 0 is signal, anything else background
 * @param eventWeights one weight per event; an empty array means 1 for each
 * @param groups       which of them are entries of one event, for errors; {@link EventGroups#NONE} if none
 */
public record Labelled(double[] values, byte[] classes, double[] eventWeights, EventGroups groups) {

    /** The class of a signal event, TMVA's classID 0. */
    public static final byte SIGNAL = 0;

    /**
     * Checks the groups.
     *
     * @throws IllegalArgumentException if the groups are of another number of entries
     */
    public Labelled {
        groups.requireSize(values.length);
    }

    /**
     * Independent events.
     *
     * @param values       one number per event; NaN only where a method says that it leaves it out
     * @param classes      one class per event: 0 is signal, anything else background
     * @param eventWeights one weight per event; an empty array means 1 for each
     */
    public Labelled(double[] values, byte[] classes, double[] eventWeights) {
        this(values, classes, eventWeights, EventGroups.NONE);
    }

    /** {@return the same numbers, some of which are entries of one event} */
    public Labelled withGroups(EventGroups value) {
        return new Labelled(values, classes, eventWeights, value);
    }

    /** {@return the weight of one event} */
    public double weight(int event) {
        return eventWeights.length == 0 ? 1 : eventWeights[event];
    }

    /** {@return whether an event is signal} */
    public boolean isSignal(int event) {
        return classes[event] == SIGNAL;
    }

    /** {@return the number of events} */
    public int size() {
        return values.length;
    }

    /** {@return Σw of all events, whatever their value} */
    public double sumW() {
        double sum = 0;
        for (int i = 0; i < values.length; i++) {
            sum += weight(i);
        }
        return sum;
    }

    /** {@return the events whose value is not NaN; this itself if that is all} */
    public Labelled withoutNaN() {
        int[] present = events(i -> !Double.isNaN(values[i]));
        return present.length == values.length ? this : select(present);
    }

    /** {@return the events of signal, or those of background} */
    public Labelled ofClass(boolean signal) {
        return select(events(i -> isSignal(i) == signal));
    }

    private int[] events(IntPredicate chosen) {
        int[] events = new int[values.length];
        int n = 0;
        for (int i = 0; i < values.length; i++) {
            if (chosen.test(i)) {
                events[n++] = i;
            }
        }
        return Arrays.copyOf(events, n);
    }

    /**
     * {@return some of these events}
     *
     * @param events their numbers, in the order wanted
     * @throws IndexOutOfBoundsException if there is no such event
     */
    public Labelled select(int[] events) {
        double[] chosen = new double[events.length];
        byte[] chosenClasses = new byte[events.length];
        double[] chosenWeights = new double[events.length];
        for (int i = 0; i < events.length; i++) {
            chosen[i] = values[events[i]];
            chosenClasses[i] = classes[events[i]];
            chosenWeights[i] = weight(events[i]);
        }
        return new Labelled(chosen, chosenClasses, chosenWeights, groups.select(events));
    }

    /**
     * {@return the numbers with their weights, whatever the class}
     *
     * @throws IllegalArgumentException if one is NaN
     */
    public Weighted weighted() {
        return new Weighted(values, eventWeights, groups);
    }

    /**
     * {@return the ROC curve, with the values as responses}
     *
     * @throws IllegalArgumentException as {@link RocCurve#of}
     */
    public RocCurve curve() {
        return RocCurve.of(this);
    }
}
