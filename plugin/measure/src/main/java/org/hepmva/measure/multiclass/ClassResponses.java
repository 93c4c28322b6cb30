package org.hepmva.measure.multiclass;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import org.hepmva.measure.EventGroups;
import org.hepmva.measure.Labelled;
import org.hepmva.text.Require;

/**
 * What a classifier of n classes says of some events, one number per class and event, and what they are. The
 * arrays ARE NOT COPIED; they are read and never changed.
 *
 * @param classes      names of the classes, at least two, no two alike
 * @param responses    {@code responses[k][event]}: how much the event is like class k, in [0, 1]; of one
 *                     event they add up to 1 as a rule, which nothing here depends on
 * @param truth        the class of each event, a number of {@code classes} from 0
 * @param eventWeights one per event, finite, may be negative; an empty array means 1 for each
 * @param groups       which of them are entries of one event, for errors; {@link EventGroups#NONE} if none
 */
public record ClassResponses(List<String> classes, double[][] responses, byte[] truth, double[] eventWeights,
                             EventGroups groups) {

    /** Even chances, where a pair of classes has no number at all. */
    private static final double UNDECIDED = 0.5;

    /**
     * Checks lengths and numbers.
     *
     * @throws IllegalArgumentException if there are fewer than two classes or more than 127, two of one name,
     *                                  lengths that differ, a response that is NaN or outside [0, 1], a class
     *                                  that has no name or a weight that is not finite
     */
    public ClassResponses {
        classes = List.copyOf(classes);
        Require.that(classes.size() >= 2 && classes.size() <= Byte.MAX_VALUE,
                "%s classes are not between 2 and 127", classes.size());
        Require.that(new HashSet<>(classes).size() == classes.size(), "two classes of %s have one name",
                classes);
        Require.length("responses", responses.length, classes.size());
        for (int k = 0; k < responses.length; k++) {
            Require.length("responses of '" + classes.get(k) + "'", responses[k].length, truth.length);
            for (int i = 0; i < truth.length; i++) {
                double p = responses[k][i];
                if (!(p >= 0 && p <= 1)) {
                    throw new IllegalArgumentException("response of '" + classes.get(k) + "' to event " + i
                            + " = " + p + " is not in [0, 1]");
                }
            }
        }
        for (int i = 0; i < truth.length; i++) {
            if (truth[i] < 0 || truth[i] >= classes.size()) {
                throw new IllegalArgumentException("class of event " + i + " = " + truth[i]
                        + " is not one of " + classes.size() + " classes, numbered from 0");
            }
        }
        if (eventWeights.length > 0) {
            Require.length("eventWeights", eventWeights.length, truth.length);
        }
        Require.allFinite("eventWeights", eventWeights);
        groups.requireSize(truth.length);
    }

    /**
     * Independent events.
     *
     * @param classes      names of the classes, at least two, no two alike
     * @param responses    {@code responses[k][event]}: how much the event is like class k, in [0, 1]
     * @param truth        the class of each event, a number of {@code classes} from 0
     * @param eventWeights one per event, finite, may be negative; an empty array means 1 for each
     */
    public ClassResponses(List<String> classes, double[][] responses, byte[] truth, double[] eventWeights) {
        this(classes, responses, truth, eventWeights, EventGroups.NONE);
    }

    /** {@return the number of events} */
    public int size() {
        return truth.length;
    }

    /** {@return the weight of one event} */
    public double weight(int event) {
        return eventWeights.length == 0 ? 1 : eventWeights[event];
    }

    /**
     * {@return some of the events}
     *
     * @param numbers of the events, in the order wanted
     */
    public ClassResponses select(int[] numbers) {
        double[][] selected = new double[responses.length][numbers.length];
        byte[] classOf = new byte[numbers.length];
        double[] weights = new double[numbers.length];
        for (int i = 0; i < numbers.length; i++) {
            for (int k = 0; k < selected.length; k++) {
                selected[k][i] = responses[k][numbers[i]];
            }
            classOf[i] = truth[numbers[i]];
            weights[i] = weight(numbers[i]);
        }
        return new ClassResponses(classes, selected, classOf, weights, groups.select(numbers));
    }

    /** {@return the class with the largest number for each event; of equal ones the first} */
    public byte[] mostLikely() {
        byte[] chosen = new byte[truth.length];
        for (int i = 0; i < chosen.length; i++) {
            for (byte k = 1; k < responses.length; k++) {
                chosen[i] = responses[k][i] > responses[chosen[i]][i] ? k : chosen[i];
            }
        }
        return chosen;
    }

    /**
     * {@return one class as signal, by its own number, and all others as background, each with its weights}
     *
     * <p>Its {@link Labelled#curve()} is the one-versus-rest curve of the class.
     *
     * @param cls number of the class
     */
    public Labelled oneVersusRest(int cls) {
        byte[] labels = new byte[truth.length];
        for (int i = 0; i < labels.length; i++) {
            labels[i] = (byte) (truth[i] == cls ? 0 : 1);
        }
        return new Labelled(responses[cls], labels, eventWeights, groups);
    }

    /**
     * {@return the events of two classes, the first as signal, the second as background}
     *
     * <p>Its {@link Labelled#curve()} is the curve of the pair.
     *
     * @param first  number of the signal class
     * @param second number of the background class, another one
     * @param by     which number separates them
     */
    public Labelled pair(int first, int second, PairResponse by) {
        return pair(first, second, by, eventsOf(first), eventsOf(second));
    }

    /** {@return the same, events of the first class before those of the second} */
    Labelled pair(int first, int second, PairResponse by, int[] ofFirst, int[] ofSecond) {
        int[] events = joined(ofFirst, ofSecond);
        double[] values = new double[events.length];
        byte[] labels = new byte[events.length];
        double[] weights = new double[events.length];
        for (int i = 0; i < events.length; i++) {
            double p = responses[first][events[i]];
            double both = p + responses[second][events[i]];
            values[i] = by == PairResponse.FIRST ? p : both > 0 ? p / both : UNDECIDED;
            labels[i] = (byte) (i < ofFirst.length ? 0 : 1);
            weights[i] = weight(events[i]);
        }
        return new Labelled(values, labels, weights, groups.select(events));
    }

    static int[] joined(int[] first, int[] second) {
        int[] joined = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, joined, first.length, second.length);
        return joined;
    }

    /** {@return numbers of the events of a class} */
    int[] eventsOf(int cls) {
        int[] events = new int[truth.length];
        int count = 0;
        for (int i = 0; i < truth.length; i++) {
            if (truth[i] == cls) {
                events[count++] = i;
            }
        }
        return Arrays.copyOf(events, count);
    }
}
