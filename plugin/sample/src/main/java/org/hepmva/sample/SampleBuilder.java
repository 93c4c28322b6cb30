package org.hepmva.sample;

import java.util.List;
import org.hepmva.io.Column;
import org.hepmva.runtime.Variable;

/**
 * Collects events, then makes a {@link Sample} of them. Mutable; one thread.
 *
 * <p>Values of variables are rounded to {@code float} on the way in, and what a variable declares as missing
 * becomes NaN.
 */
public final class SampleBuilder {

    private static final int MOST_EVENTS = Integer.MAX_VALUE - 8;

    private final List<Variable> variables;
    private final List<Variable> spectators;
    private final List<BlockColumn<float[]>> values;
    /** For each variable what means "missing" besides NaN; NaN, which equals nothing, if nothing does. */
    private final float[] missing;
    private final List<SpectatorColumn> spectatorValues;
    private final BlockColumn<double[]> eventWeights = new BlockColumn<>(double[]::new);
    private final BlockColumn<byte[]> classes = new BlockColumn<>(byte[]::new);

    SampleBuilder(List<Variable> variables, List<Variable> spectators) {
        this.variables = variables;
        this.spectators = spectators;
        values = variables.stream().map(variable -> new BlockColumn<>(float[]::new)).toList();
        missing = new float[variables.size()];
        for (int v = 0; v < missing.length; v++) {
            missing[v] = (float) variables.get(v).missing();
        }
        spectatorValues = spectators.stream().map(spectator -> new SpectatorColumn()).toList();
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
        double w = requireFinite(eventWeight, size());
        byte of = requireClass(cls, size());
        reserve(1);
        for (int v = 0; v < x.length; v++) {
            addValue(v, (float) x[v]);
        }
        for (int s = 0; s < spectatorsOfIt.length; s++) {
            spectatorValues.get(s).add(spectatorsOfIt[s]);
        }
        addWeight(w, of);
        return this;
    }

    /**
     * Adds events of one class held in columns, as a query over an ntuple gives them.
     *
     * @param columns         one per variable, then the event weight, each at least {@code count} long;
     *                        copied
     * @param spectatorValues one per spectator, of {@code count} entries; whole numbers stay exact
     * @param count           number of events
     * @param cls             {@link Sample#SIGNAL} or {@link Sample#BACKGROUND}
     * @return this builder
     * @throws IllegalArgumentException if the number of columns is wrong, a spectator is text or a weight is
     *                                  not finite
     */
    public SampleBuilder addColumns(double[][] columns, List<Column> spectatorValues, int count, byte cls) {
        requireLength("columns", columns.length, values.size() + 1, "variables and event weight");
        requireLength("columns", spectatorValues.size(), spectators.size(), "spectators");
        double[] w = columns[values.size()];
        for (int i = 0; i < count; i++) {
            requireFinite(w[i], size() + i);
        }
        requireClass(cls, size());
        reserve(count);
        for (int s = 0; s < spectators.size(); s++) {
            this.spectatorValues.get(s).add(spectatorValues.get(s), count);
        }
        for (int v = 0; v < values.size(); v++) {
            for (int i = 0; i < count; i++) {
                addValue(v, (float) columns[v][i]);
            }
        }
        for (int i = 0; i < count; i++) {
            addWeight(w[i], cls);
        }
        return this;
    }

    /** Adds events of both classes held in columns; for samples without spectators. */
    void addAll(float[][] columns, double[] w, byte[] cls) {
        requireLength("columns", columns.length, values.size(), "variables");
        int count = cls.length;
        for (int v = 0; v < columns.length; v++) {
            requireLength("values of '" + variables.get(v).name() + "'", columns[v].length, count, "classes");
        }
        if (w.length != 0) {
            requireLength("event weights", w.length, count, "classes");
        }
        reserve(count);
        for (int i = 0; i < count; i++) {
            addWeight(w.length == 0 ? 1 : requireFinite(w[i], i), requireClass(cls[i], i));
        }
        for (int v = 0; v < columns.length; v++) {
            for (float value : columns[v]) {
                addValue(v, value);
            }
        }
    }

    private void addValue(int v, float value) {
        BlockColumn<float[]> column = values.get(v);
        column.extended()[column.lastPlace()] = value == missing[v] ? Float.NaN : value;
    }

    private void addWeight(double w, byte cls) {
        eventWeights.extended()[eventWeights.lastPlace()] = w;
        classes.extended()[classes.lastPlace()] = cls;
    }

    /** {@return the number of events so far} */
    public int size() {
        return classes.size();
    }

    /** {@return the events so far as a sample; the builder may be used on} */
    public Sample build() {
        return build(List.of());
    }

    /** {@return the events so far as a sample, with what was noticed when they were read} */
    Sample build(List<String> remarks) {
        return Sample.of(new Sample.Columns(variables, spectators,
                values.stream().map(BlockColumn::frozen).toList(),
                spectatorValues.stream().map(SpectatorColumn::frozen).toList(),
                eventWeights.frozen(), classes.frozen()), remarks);
    }

    private void reserve(int more) {
        if ((long) size() + more > MOST_EVENTS) {
            throw new IllegalArgumentException("a sample holds at most " + MOST_EVENTS + " events");
        }
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
