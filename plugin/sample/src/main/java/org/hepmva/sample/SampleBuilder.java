package org.hepmva.sample;

import java.util.Arrays;
import java.util.List;
import org.hepmva.runtime.Variable;

/**
 * Collects events, then makes a {@link Sample} of them. Mutable; one thread.
 *
 * <p>Values of variables are rounded to {@code float} on the way in.
 */
public final class SampleBuilder {

    private static final int FIRST_CAPACITY = 1024;

    private final List<Variable> variables;
    private final List<Variable> spectators;
    private final float[][] values;
    private final double[][] spectatorValues;
    private double[] eventWeights = new double[FIRST_CAPACITY];
    private byte[] classes = new byte[FIRST_CAPACITY];
    private int size;

    SampleBuilder(List<Variable> variables, List<Variable> spectators) {
        this.variables = variables;
        this.spectators = spectators;
        values = new float[variables.size()][FIRST_CAPACITY];
        spectatorValues = new double[spectators.size()][FIRST_CAPACITY];
    }

    /**
     * Adds one event.
     *
     * @param x              one value per variable
     * @param spectatorsOfIt one value per spectator
     * @param eventWeight    finite, may be negative
     * @param cls            {@link Sample#SIGNAL} or {@link Sample#BACKGROUND}
     * @return this builder
     * @throws IllegalArgumentException if a length is wrong, the weight not finite or the class neither
     */
    public SampleBuilder add(double[] x, double[] spectatorsOfIt, double eventWeight, byte cls) {
        requireLength("values", x.length, variables.size(), "variables");
        requireLength("spectator values", spectatorsOfIt.length, spectators.size(), "spectators");
        reserve(1);
        for (int v = 0; v < x.length; v++) {
            values[v][size] = (float) x[v];
        }
        for (int s = 0; s < spectatorsOfIt.length; s++) {
            spectatorValues[s][size] = spectatorsOfIt[s];
        }
        eventWeights[size] = requireFinite(eventWeight, size);
        classes[size] = requireClass(cls, size);
        size++;
        return this;
    }

    /**
     * Adds events of one class held in columns: one per variable, then one per spectator, then the event
     * weight, as a query over an ntuple gives them.
     *
     * @param columns variables + spectators + 1 arrays, each at least {@code count} long; copied
     * @param count   number of events
     * @param cls     {@link Sample#SIGNAL} or {@link Sample#BACKGROUND}
     * @return this builder
     * @throws IllegalArgumentException if the number of columns is wrong or a weight is not finite
     */
    public SampleBuilder addColumns(double[][] columns, int count, byte cls) {
        int wanted = values.length + spectatorValues.length + 1;
        requireLength("columns", columns.length, wanted, "variables, spectators and event weight");
        reserve(count);
        for (int v = 0; v < values.length; v++) {
            for (int i = 0; i < count; i++) {
                values[v][size + i] = (float) columns[v][i];
            }
        }
        for (int s = 0; s < spectatorValues.length; s++) {
            System.arraycopy(columns[values.length + s], 0, spectatorValues[s], size, count);
        }
        double[] w = columns[wanted - 1];
        for (int i = 0; i < count; i++) {
            eventWeights[size + i] = requireFinite(w[i], size + i);
        }
        Arrays.fill(classes, size, size + count, requireClass(cls, size));
        size += count;
        return this;
    }

    /** Adds events of both classes held in columns; for samples without spectators. */
    void addAll(float[][] columns, double[] w, byte[] cls) {
        requireLength("columns", columns.length, values.length, "variables");
        int count = cls.length;
        reserve(count);
        for (int v = 0; v < columns.length; v++) {
            requireLength("values of '" + variables.get(v).name() + "'", columns[v].length, count, "classes");
            System.arraycopy(columns[v], 0, values[v], size, count);
        }
        if (w.length != 0) {
            requireLength("event weights", w.length, count, "classes");
        }
        for (int i = 0; i < count; i++) {
            eventWeights[size + i] = w.length == 0 ? 1 : requireFinite(w[i], i);
            classes[size + i] = requireClass(cls[i], i);
        }
        size += count;
    }

    /** {@return the number of events so far} */
    public int size() {
        return size;
    }

    /** {@return the events so far as a sample; the builder may be used on} */
    public Sample build() {
        float[][] columns = new float[values.length][];
        Arrays.setAll(columns, v -> Arrays.copyOf(values[v], size));
        double[][] spectatorColumns = new double[spectatorValues.length][];
        Arrays.setAll(spectatorColumns, s -> Arrays.copyOf(spectatorValues[s], size));
        return new Sample(new Sample.Columns(variables, spectators, columns, spectatorColumns,
                Arrays.copyOf(eventWeights, size), Arrays.copyOf(classes, size)));
    }

    private void reserve(int more) {
        long needed = (long) size + more;
        if (needed <= classes.length) {
            return;
        }
        if (needed > Integer.MAX_VALUE - 8) {
            throw new IllegalArgumentException(
                    "a sample holds at most " + (Integer.MAX_VALUE - 8) + " events");
        }
        int capacity = (int) Math.min(Integer.MAX_VALUE - 8, Math.max(needed, classes.length * 3L / 2));
        for (int v = 0; v < values.length; v++) {
            values[v] = Arrays.copyOf(values[v], capacity);
        }
        for (int s = 0; s < spectatorValues.length; s++) {
            spectatorValues[s] = Arrays.copyOf(spectatorValues[s], capacity);
        }
        eventWeights = Arrays.copyOf(eventWeights, capacity);
        classes = Arrays.copyOf(classes, capacity);
    }

    private static void requireLength(String what, int length, int wanted, String whose) {
        if (length != wanted) {
            throw new IllegalArgumentException(length + " " + what + " do not match " + wanted + " " + whose);
        }
    }

    private static double requireFinite(double w, int event) {
        if (!(Math.abs(w) <= Double.MAX_VALUE)) {
            throw new IllegalArgumentException(
                    "event weight = " + w + " of event " + event + " is not finite");
        }
        return w;
    }

    private static byte requireClass(byte cls, int event) {
        if (cls != Sample.SIGNAL && cls != Sample.BACKGROUND) {
            throw new IllegalArgumentException("class = " + cls + " of event " + event
                    + " is neither 0 (signal) nor 1 (background)");
        }
        return cls;
    }
}
