package org.hepmva.measure;

import java.util.List;
import org.hepmva.text.Require;

/**
 * Events as columns, with their classes and weights: what cuts on variables are found on. The arrays ARE NOT
 * COPIED; they are read and never changed.
 *
 * @param names        one name per column, no two alike
 * @param columns      one array per name, one value per event; NaN is "missing", infinite values are allowed
 * @param classes      one class per event: 0 is signal, anything else background
 * @param eventWeights one weight per event, may be negative; an empty array means 1 for each
 * @param groups       which of them are entries of one event, for errors; {@link EventGroups#NONE} if none
 */
public record LabelledColumns(List<String> names, float[][] columns, byte[] classes, double[] eventWeights,
                              EventGroups groups) {

    /**
     * Checks the lengths.
     *
     * @throws IllegalArgumentException if names and columns, or a column and the classes, or the weights and
     *                                  the classes differ in length
     */
    public LabelledColumns {
        names = List.copyOf(names);
        Require.length("columns", columns.length, names.size());
        for (int v = 0; v < columns.length; v++) {
            Require.length("column '" + names.get(v) + "'", columns[v].length, classes.length);
        }
        if (eventWeights.length > 0) {
            Require.length("eventWeights", eventWeights.length, classes.length);
        }
        groups.requireSize(classes.length);
    }

    /**
     * Independent events.
     *
     * @param names        one name per column, no two alike
     * @param columns      one array per name, one value per event
     * @param classes      one class per event: 0 is signal, anything else background
     * @param eventWeights one weight per event, may be negative; an empty array means 1 for each
     */
    public LabelledColumns(List<String> names, float[][] columns, byte[] classes, double[] eventWeights) {
        this(names, columns, classes, eventWeights, EventGroups.NONE);
    }

    /** {@return the same columns, some of whose events are entries of one} */
    public LabelledColumns withGroups(EventGroups value) {
        return new LabelledColumns(names, columns, classes, eventWeights, value);
    }

    /** {@return the number of events} */
    public int size() {
        return classes.length;
    }

    /**
     * {@return the values of one column, in double, with the same classes and weights}
     *
     * @param column its number among {@link #names()}
     */
    public Labelled column(int column) {
        float[] from = columns[column];
        double[] values = new double[from.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = from[i];
        }
        return new Labelled(values, classes, eventWeights, groups);
    }

    /**
     * {@return the column of a name; NOT COPIED}
     *
     * @throws IllegalArgumentException if there is none
     */
    float[] column(String name) {
        int column = names.indexOf(name);
        Require.that(column >= 0, "variable '%s' is not in the sample", name);
        return columns[column];
    }

    double weight(int event) {
        return eventWeights.length == 0 ? 1 : eventWeights[event];
    }

    boolean isSignal(int event) {
        return classes[event] == Labelled.SIGNAL;
    }

    /** {@return some of these events, in the order given} */
    LabelledColumns select(int[] events) {
        float[][] chosen = new float[columns.length][events.length];
        byte[] chosenClasses = new byte[events.length];
        double[] chosenWeights = new double[events.length];
        for (int i = 0; i < events.length; i++) {
            for (int v = 0; v < columns.length; v++) {
                chosen[v][i] = columns[v][events[i]];
            }
            chosenClasses[i] = classes[events[i]];
            chosenWeights[i] = weight(events[i]);
        }
        return new LabelledColumns(names, chosen, chosenClasses, chosenWeights, groups.select(events));
    }
}
