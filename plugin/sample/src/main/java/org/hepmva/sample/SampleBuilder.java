package org.hepmva.sample;

import java.util.List;
import java.util.Optional;
import org.hepmva.io.Column;

/**
 * Collects events, then makes a {@link Sample} of them. Mutable; one thread.
 *
 * <p>Values of variables are rounded to {@code float} on the way in, and what a variable declares as missing
 * becomes NaN.
 */
public final class SampleBuilder {

    private static final int MOST_EVENTS = Integer.MAX_VALUE - 8;

    private final SampleLayout layout;
    private final List<BlockColumn<float[]>> values;
    /** For each variable what means "missing" besides NaN; NaN, which equals nothing, if nothing does. */
    private final float[] missing;
    private final List<SpectatorColumn> spectatorValues;
    private final List<BlockColumn<double[]>> targetValues;
    private final BlockColumn<double[]> eventWeights = new BlockColumn<>(double[]::new);
    private final Optional<LearnedWeights> learned;
    private final BlockColumn<byte[]> classes = new BlockColumn<>(byte[]::new);
    private final SpectatorColumn entries = new SpectatorColumn();
    private boolean ofElements;

    /** A builder; where {@code trainingWeight} is not blank, events have such weights to learn with, too. */
    SampleBuilder(SampleLayout layout, String trainingWeight) {
        this.layout = layout;
        values = layout.variables().stream().map(variable -> new BlockColumn<>(float[]::new)).toList();
        missing = new float[values.size()];
        for (int v = 0; v < missing.length; v++) {
            missing[v] = (float) layout.variables().get(v).missing();
        }
        spectatorValues = layout.spectators().stream().map(spectator -> new SpectatorColumn()).toList();
        targetValues = layout.targets().stream().map(target -> new BlockColumn<>(double[]::new)).toList();
        learned = trainingWeight.isBlank() ? Optional.empty()
                : Optional.of(LearnedWeights.of(trainingWeight));
    }

    /**
     * Adds one event of a class.
     *
     * @param x              one value per variable
     * @param spectatorsOfIt one value per spectator
     * @param eventWeight    finite, may be negative
     * @param cls            the number of its class: {@link Sample#SIGNAL}, {@link Sample#BACKGROUND} or
     *                       beyond
     * @return this builder
     * @throws IllegalArgumentException if a length is wrong, the weight not finite, there is no such class or
     *                                  events have targets
     */
    public SampleBuilder add(double[] x, double[] spectatorsOfIt, double eventWeight, byte cls) {
        requireLength("target values", 0, targetValues.size(), "targets");
        return add(x, spectatorsOfIt, eventWeight, cls, new double[0]);
    }

    /**
     * Adds one event with targets.
     *
     * @param x              one value per variable
     * @param spectatorsOfIt one value per spectator
     * @param eventWeight    finite, may be negative
     * @param targets        one finite value per target
     * @return this builder
     * @throws IllegalArgumentException if a length is wrong, or the weight or a target not finite
     */
    public SampleBuilder addWithTargets(double[] x, double[] spectatorsOfIt, double eventWeight,
                                        double[] targets) {
        return add(x, spectatorsOfIt, eventWeight, (byte) 0, targets);
    }

    private SampleBuilder add(double[] x, double[] spectatorsOfIt, double eventWeight, byte cls,
                              double[] targets) {
        requireLength("values", x.length, values.size(), "variables");
        requireLength("spectator values", spectatorsOfIt.length, spectatorValues.size(), "spectators");
        requireLength("target values", targets.length, targetValues.size(), "targets");
        double w = requireFinite("event weight", eventWeight, size());
        byte of = requireClass(cls, size());
        for (double target : targets) {
            requireFinite("target", target, size());
        }
        reserve(1);
        for (int v = 0; v < x.length; v++) {
            addValue(v, (float) x[v]);
        }
        for (int s = 0; s < spectatorsOfIt.length; s++) {
            spectatorValues.get(s).add(spectatorsOfIt[s]);
        }
        for (int t = 0; t < targets.length; t++) {
            put(targetValues.get(t), targets[t]);
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
     * @param cls             the number of its class: {@link Sample#SIGNAL}, {@link Sample#BACKGROUND} or
     *                        beyond
     * @return this builder
     * @throws IllegalArgumentException if the number of columns is wrong, a spectator is text or a weight is
     *                                  not finite
     */
    public SampleBuilder addColumns(double[][] columns, List<Column> spectatorValues, int count, byte cls) {
        requireLength("columns", columns.length, values.size() + 1, "variables and event weight");
        addChunk(new EventChunk(columns, columns[values.size()], Optional.empty(), new double[0][],
                spectatorValues, Optional.empty(), 0, count), cls);
        return this;
    }

    /** Adds events of one class, as they were read. */
    void addChunk(EventChunk chunk, byte cls) {
        requireLength("columns", chunk.spectators().size(), spectatorValues.size(), "spectators");
        requireLength("columns", chunk.targets().length, targetValues.size(), "targets");
        for (int i = chunk.first(); i < chunk.end(); i++) {
            requireFinite("event weight", chunk.eventWeights()[i], size() + i - chunk.first());
        }
        requireClass(cls, size());
        reserve(chunk.count());
        for (int s = 0; s < spectatorValues.size(); s++) {
            spectatorValues.get(s).add(chunk.spectators().get(s), chunk.first(), chunk.end());
        }
        for (int v = 0; v < values.size(); v++) {
            for (int i = chunk.first(); i < chunk.end(); i++) {
                addValue(v, (float) chunk.columns()[v][i]);
            }
        }
        for (int t = 0; t < targetValues.size(); t++) {
            putAll(targetValues.get(t), chunk.targets()[t], chunk);
        }
        learned.ifPresent(w -> putAll(w.values(), chunk.trainingWeights().orElseThrow(), chunk));
        if (chunk.entries().isPresent()) {
            ofElements = true;
            entries.add(chunk.entries().get(), chunk.first(), chunk.end());
        }
        for (int i = chunk.first(); i < chunk.end(); i++) {
            addWeight(chunk.eventWeights()[i], cls);
        }
    }

    /** Adds events of all classes held in columns; for samples without spectators. */
    void addAll(float[][] columns, double[] w, byte[] cls, double[][] targets) {
        requireLength("columns", columns.length, values.size(), "variables");
        requireLength("columns", targets.length, targetValues.size(), "targets");
        int count = cls.length;
        for (int v = 0; v < columns.length; v++) {
            requireLength("values of '" + layout.variables().get(v).name() + "'", columns[v].length, count,
                    targets.length == 0 ? "classes" : "values of the first target");
        }
        if (w.length != 0) {
            requireLength("event weights", w.length, count, "classes");
        }
        reserve(count);
        for (int t = 0; t < targets.length; t++) {
            requireLength("values of target '" + layout.targets().get(t).name() + "'", targets[t].length,
                    count, "values of the first target");
            for (int i = 0; i < count; i++) {
                put(targetValues.get(t), requireFinite("target", targets[t][i], i));
            }
        }
        for (int i = 0; i < count; i++) {
            addWeight(w.length == 0 ? 1 : requireFinite("event weight", w[i], i), requireClass(cls[i], i));
        }
        for (int v = 0; v < columns.length; v++) {
            for (float value : columns[v]) {
                addValue(v, value);
            }
        }
    }

    private static void put(BlockColumn<double[]> column, double value) {
        column.extended()[column.lastPlace()] = value;
    }

    private static void putAll(BlockColumn<double[]> column, double[] values, EventChunk chunk) {
        for (int i = chunk.first(); i < chunk.end(); i++) {
            put(column, values[i]);
        }
    }

    private void addValue(int v, float value) {
        BlockColumn<float[]> column = values.get(v);
        column.extended()[column.lastPlace()] = value == missing[v] ? Float.NaN : value;
    }

    private void addWeight(double w, byte cls) {
        put(eventWeights, w);
        classes.extended()[classes.lastPlace()] = cls;
    }

    /** {@return the number of events so far} */
    public int size() {
        return classes.size();
    }

    /** {@return the events so far as a sample; the builder may be used on} */
    public Sample build() {
        Origins none = Origins.ofClasses(List.of());
        Sample sample = build(none, List.of());
        List<SourceSummary> classes = SampleSummary.of(sample).classes().stream()
                .map(events -> new SourceSummary(events.name(), events.entries(), false, 1, events)).toList();
        return build(Origins.ofClasses(classes), List.of());
    }

    /** {@return the events so far as a sample, with what is known and was noticed when they were read} */
    Sample build(Origins origins, List<Warning> remarks) {
        return Sample.of(new StoredEvents(layout, origins,
                values.stream().map(BlockColumn::frozen).toList(),
                spectatorValues.stream().map(SpectatorColumn::frozen).toList(),
                targetValues.stream().map(BlockColumn::frozen).toList(),
                eventWeights.frozen(), learned.map(LearnedWeights::frozen), classes.frozen(),
                ofElements ? Optional.of(entries.frozen()) : Optional.empty()), remarks);
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

    private static double requireFinite(String what, double value, int event) {
        if (!(Math.abs(value) <= Double.MAX_VALUE)) {
            throw new IllegalArgumentException(
                    what + " = " + value + " of event " + event + " is not finite");
        }
        return value;
    }

    private byte requireClass(byte cls, int event) {
        int most = layout.classNames().size();
        if (!(cls >= 0 && cls < most)) {
            throw new IllegalArgumentException("class = " + cls + " of event " + event + (most == 2
                    ? " is neither 0 (" + layout.classNames().get(0) + ") nor 1 ("
                            + layout.classNames().get(1) + ")"
                    : " is not in [0, " + most + ")"));
        }
        return cls;
    }
}
