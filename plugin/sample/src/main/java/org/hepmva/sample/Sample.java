package org.hepmva.sample;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.hepmva.runtime.Classifier;
import org.hepmva.runtime.Variable;

/**
 * Events of signal and background as columns: variables in {@code float}, spectators and event weights in
 * {@code double}, the class in a byte.
 *
 * <p>A variable may be NaN ("missing") or infinite (a value beyond every cut); an event weight is finite and
 * may be negative or zero. The parts of a split are views: they share the values and hold the numbers of
 * their events alone. What a method gives as an array is a copy.
 *
 * <p>Immutable, safe to share between threads.
 */
public final class Sample {

    /** Between these two, sums of weights and their ratios keep their digits. */
    private static final double LEAST_SUM = 1e-300;
    private static final double LARGEST_SUM = 1e305;

    /** The class of a signal event, TMVA's classID 0. */
    public static final byte SIGNAL = 0;

    /** The class of a background event, TMVA's classID 1. */
    public static final byte BACKGROUND = 1;

    /** The names of the classes, at their numbers. */
    static final List<String> CLASS_NAMES = List.of("signal", "background");

    private final Columns columns;
    private final EventIndex index;
    private final List<String> remarks;

    private Sample(Columns columns, EventIndex index, List<String> remarks) {
        this.columns = columns;
        this.index = index;
        this.remarks = remarks;
    }

    /** What samples are made of, shared by all parts of one reading; checked by whoever makes it. */
    record Columns(List<Variable> variables, List<Variable> spectators, List<BlockColumn<float[]>> values,
                   List<SpectatorColumn> spectatorValues, BlockColumn<double[]> eventWeights,
                   BlockColumn<byte[]> classes) {
    }

    /** A sample of all events of some columns, with sentences about where they come from. */
    static Sample of(Columns columns, List<String> remarks) {
        return new Sample(columns, EventIndex.all(columns.classes().size()), List.copyOf(remarks));
    }

    /**
     * {@return an empty builder}
     *
     * @param variables  at least one, no two of the same name
     * @param spectators may be none, no two of the same name
     * @throws IllegalArgumentException if there is no variable or a name comes twice
     */
    public static SampleBuilder builder(List<Variable> variables, List<Variable> spectators) {
        if (variables.isEmpty()) {
            throw new IllegalArgumentException("a sample needs at least one variable");
        }
        requireDistinct("variable", variables);
        requireDistinct("spectator", spectators);
        return new SampleBuilder(List.copyOf(variables), List.copyOf(spectators));
    }

    /**
     * {@return a sample without spectators}
     *
     * @param variables    at least one, no two of the same name
     * @param values       one array per variable, one value per event; copied
     * @param eventWeights one per event, finite, may be negative; an empty array means 1 for each; copied
     * @param classes      {@link #SIGNAL} or {@link #BACKGROUND}, one per event; copied
     * @throws IllegalArgumentException if lengths differ, a weight is not finite or a class is neither
     */
    public static Sample of(List<Variable> variables, float[][] values, double[] eventWeights,
                            byte[] classes) {
        SampleBuilder builder = builder(variables, List.of());
        builder.addAll(values, eventWeights, classes);
        return builder.build();
    }

    /** {@return the variables, in the order of training} */
    public List<Variable> variables() {
        return columns.variables();
    }

    /** {@return the spectators: carried along, never trained on} */
    public List<Variable> spectators() {
        return columns.spectators();
    }

    /** {@return the number of events} */
    public int size() {
        return index.size();
    }

    /**
     * {@return the value of one variable in one event}
     *
     * @param variable position among {@link #variables()}
     * @param event    in [0, size)
     */
    public float value(int variable, int event) {
        int place = index.of(event);
        return columns.values().get(variable).block(place)[place & BlockColumn.MASK];
    }

    /**
     * {@return the values of one variable, one per event: a COPY, made at each call}
     *
     * @param variable position among {@link #variables()}
     */
    public float[] values(int variable) {
        float[] copy = new float[size()];
        copyTo(copy, variable, 0, copy.length);
        return copy;
    }

    /**
     * {@return one array per variable, one value per event: a COPY of everything, for samples that are small;
     * {@link #responses} needs none}
     */
    public float[][] values() {
        float[][] copies = new float[variables().size()][];
        Arrays.setAll(copies, this::values);
        return copies;
    }

    /**
     * Copies values of one variable.
     *
     * @param target   where to, from its beginning
     * @param variable position among {@link #variables()}
     * @param first    the first event
     * @param count    how many events from there
     */
    public void copyTo(float[] target, int variable, int first, int count) {
        BlockColumn<float[]> column = columns.values().get(variable);
        for (int i = 0; i < count; i++) {
            int place = index.of(first + i);
            target[i] = column.block(place)[place & BlockColumn.MASK];
        }
    }

    /**
     * {@return the response of a classifier to every event, computed block by block, so that no column is
     * copied whole}
     *
     * @param classifier of these {@link #variables()}, in their order
     * @throws IllegalArgumentException if it has another number of inputs
     */
    public double[] responses(Classifier classifier) {
        double[] responses = new double[size()];
        classifier.responses(new SampleColumns(this), 0, responses.length, responses);
        return responses;
    }

    /**
     * {@return the values of one spectator, one per event: a COPY, made at each call; whole numbers beyond
     * ±2<sup>53</sup> are rounded}
     *
     * @param spectator position among {@link #spectators()}
     */
    public double[] spectatorValues(int spectator) {
        SpectatorColumn column = columns.spectatorValues().get(spectator);
        double[] copy = new double[size()];
        Arrays.setAll(copy, i -> column.value(index.of(i)));
        return copy;
    }

    /** {@return one spectator, exactly as it was read} */
    SpectatorColumn spectator(int spectator) {
        return columns.spectatorValues().get(spectator);
    }

    /** {@return which of the columns' events these are} */
    EventIndex index() {
        return index;
    }

    /**
     * {@return the weight of one event as read, never normalised}
     *
     * @param event in [0, size)
     */
    public double eventWeight(int event) {
        int place = index.of(event);
        return columns.eventWeights().block(place)[place & BlockColumn.MASK];
    }

    /** {@return the event weights as read, never normalised: a COPY, made at each call} */
    public double[] eventWeights() {
        double[] copy = new double[size()];
        Arrays.setAll(copy, this::eventWeight);
        return copy;
    }

    /**
     * {@return whether an event is of the signal}
     *
     * @param event in [0, size)
     */
    public boolean isSignal(int event) {
        return cls(event) == SIGNAL;
    }

    private byte cls(int event) {
        int place = index.of(event);
        return columns.classes().block(place)[place & BlockColumn.MASK];
    }

    /** {@return {@link #SIGNAL} or {@link #BACKGROUND}, one per event: a COPY, made at each call} */
    public byte[] classes() {
        byte[] copy = new byte[size()];
        for (int i = 0; i < copy.length; i++) {
            copy[i] = cls(i);
        }
        return copy;
    }

    /** {@return "signal" and "background", at their numbers in {@link #classes()}} */
    public List<String> classNames() {
        return CLASS_NAMES;
    }

    /**
     * {@return a sample of some of these events, which shares their values}
     *
     * @param events numbers of events in [0, size), in the order wanted; a number may come twice; copied
     * @throws IndexOutOfBoundsException if there is no such event
     */
    public Sample select(int[] events) {
        return taking(events.clone());
    }

    /** {@return as {@link #select}; the array is TAKEN and changed, NOT COPIED, since it may be large} */
    Sample taking(int[] events) {
        return new Sample(columns, index.select(events), List.of());
    }

    /**
     * {@return number, Σw and Σw² of the events of one class}
     *
     * @param cls {@link #SIGNAL} or {@link #BACKGROUND}
     */
    public ClassSummary summary(byte cls) {
        int entries = 0;
        int negative = 0;
        int zero = 0;
        double sumW = 0;
        double sumW2 = 0;
        for (int i = 0; i < size(); i++) {
            if (cls(i) == cls) {
                double w = eventWeight(i);
                entries++;
                negative += w < 0 ? 1 : 0;
                zero += w == 0 ? 1 : 0;
                sumW += w;
                sumW2 += w * w;
            }
        }
        return new ClassSummary(CLASS_NAMES.get(cls), entries, negative, zero, sumW, sumW2);
    }

    /**
     * {@return the variables, each with the smallest and largest finite value it has in these events (NaN if
     * it has none)}
     */
    public List<Variable> variablesWithRanges() {
        List<Variable> ranged = new ArrayList<>();
        for (int v = 0; v < variables().size(); v++) {
            ColumnFacts facts = ColumnFacts.of(values(v));
            ranged.add(variables().get(v).withRange(facts.min(), facts.max()));
        }
        return ranged;
    }

    /**
     * {@return what a person should know about these events before training, one sentence each; empty if
     * there is nothing to say}
     *
     * <p>Sentences are given for a variable that has missing (NaN) or infinite values, that is constant, that
     * is the same as another one in every event, or that alone separates signal from background completely
     * (AUC exactly 1: most likely the label itself), that has many equal values far from all others (as −999
     * is), and for a class with negative or zero weights; besides, what was noticed when the events were
     * read. O(events × variables).
     */
    public List<String> warnings() {
        List<String> all = new ArrayList<>(remarks);
        all.addAll(SampleWarnings.of(this));
        return List.copyOf(all);
    }

    /**
     * Checks that both classes can be learned: each has events and a positive Σw.
     *
     * @throws IllegalArgumentException if not, naming the class
     */
    public void requireTrainable() {
        requireTrainable(summary(SIGNAL));
        requireTrainable(summary(BACKGROUND));
    }

    static void requireTrainable(ClassSummary summary) {
        if (summary.entries() == 0) {
            throw new IllegalArgumentException("class '" + summary.name() + "' has no events to train on");
        }
        if (summary.zero() == summary.entries()) {
            throw new IllegalArgumentException("class '" + summary.name() + "': all " + summary.entries()
                    + " event weights are zero");
        }
        if (!(summary.sumW() > 0)) {
            throw new IllegalArgumentException("class '" + summary.name() + "': the event weights sum to "
                    + summary.sumW() + ", which is not above zero (" + summary.negative() + " of "
                    + summary.entries() + " are negative)");
        }
        if (!(summary.sumW() >= LEAST_SUM && summary.sumW() <= LARGEST_SUM)) {
            throw new IllegalArgumentException("class '" + summary.name() + "': the event weights sum to "
                    + summary.sumW() + ", which is not in [" + LEAST_SUM + ", " + LARGEST_SUM
                    + "]; scale them");
        }
    }

    private static void requireDistinct(String what, List<Variable> list) {
        Set<String> names = new HashSet<>();
        for (Variable variable : list) {
            if (!names.add(variable.name())) {
                throw new IllegalArgumentException(
                        what + " '" + variable.name() + "' is given twice; each needs a name of its own");
            }
        }
    }

    @Override
    public String toString() {
        ClassSummary signal = summary(SIGNAL);
        ClassSummary background = summary(BACKGROUND);
        return "Sample of " + size() + " events (" + signal.entries() + " signal, " + background.entries()
                + " background) with " + variables().size() + " variables";
    }
}
