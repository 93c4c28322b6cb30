package org.hepmva.sample;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.hepmva.expression.Expression;
import org.hepmva.io.Column;
import org.hepmva.runtime.Classifier;
import org.hepmva.runtime.Model;
import org.hepmva.runtime.Variable;

/**
 * Events as columns: variables in {@code float}, spectators, targets and event weights in {@code double}, the
 * class in a byte.
 *
 * <p>The outcome of an event is a class out of two (signal and background) or more, or the values of targets;
 * then there is one class, "events". Every event also knows the source that it was read from.
 *
 * <p>A variable may be NaN ("missing") or infinite (a value beyond every cut); an event weight is finite and
 * may be negative or zero. The parts of a split are views: they share the values and hold the numbers of
 * their events alone. What a method gives as an array is a copy.
 *
 * <p>Immutable, safe to share between threads.
 */
public final class Sample {

    /** The class of a signal event, TMVA's classID 0. */
    public static final byte SIGNAL = 0;

    /** The class of a background event, TMVA's classID 1. */
    public static final byte BACKGROUND = 1;

    private final StoredEvents columns;
    private final EventIndex index;
    private final List<Warning> remarks;
    private final Optional<String> eventId;

    private Sample(StoredEvents columns, EventIndex index, List<Warning> remarks,
                   Optional<String> eventId) {
        this.columns = columns;
        this.index = index;
        this.remarks = remarks;
        this.eventId = eventId;
    }

    /** A sample of all events of some columns, with sentences about where they come from. */
    static Sample of(StoredEvents columns, List<Warning> remarks) {
        return new Sample(columns, EventIndex.all(columns.size()), List.copyOf(remarks),
                columns.entries().map(known -> Expression.ENTRY));
    }

    /**
     * {@return an empty builder of signal and background}
     *
     * @param variables  at least one, no two of the same name
     * @param spectators may be none, no two of the same name
     * @throws IllegalArgumentException if there is no variable or a name comes twice
     */
    public static SampleBuilder builder(List<Variable> variables, List<Variable> spectators) {
        return builder(SampleLayout.of(variables).withSpectators(spectators));
    }

    /** {@return an empty builder of events of some layout} */
    public static SampleBuilder builder(SampleLayout layout) {
        return new SampleBuilder(layout, "");
    }

    /**
     * {@return a sample of signal and background without spectators}
     *
     * @param variables    at least one, no two of the same name
     * @param values       one array per variable, one value per event; copied
     * @param eventWeights one per event, finite, may be negative; an empty array means 1 for each; copied
     * @param classes      {@link #SIGNAL} or {@link #BACKGROUND}, one per event; copied
     * @throws IllegalArgumentException if lengths differ, a weight is not finite or a class is neither
     */
    public static Sample of(List<Variable> variables, float[][] values, double[] eventWeights,
                            byte[] classes) {
        return ofClasses(SampleLayout.of(variables), values, eventWeights, classes);
    }

    /**
     * {@return a sample of some classes}
     *
     * @param layout       without spectators and targets
     * @param values       one array per variable, one value per event; copied
     * @param eventWeights one per event, finite, may be negative; an empty array means 1 for each; copied
     * @param classes      the number of its class among {@link SampleLayout#classNames}, one per event;
     *                     copied
     * @throws IllegalArgumentException if lengths differ, a weight is not finite or there is no such class
     */
    public static Sample ofClasses(SampleLayout layout, float[][] values, double[] eventWeights,
                                   byte[] classes) {
        SampleBuilder builder = builder(layout);
        builder.addAll(values, eventWeights, classes, new double[0][]);
        return builder.build();
    }

    /**
     * {@return a sample of events with targets}
     *
     * @param layout       with targets, without spectators
     * @param values       one array per variable, one value per event; copied
     * @param eventWeights one per event, finite, may be negative; an empty array means 1 for each; copied
     * @param targets      one array per target, one finite value per event; copied
     * @throws IllegalArgumentException if lengths differ, or a weight or target is not finite
     */
    public static Sample ofTargets(SampleLayout layout, float[][] values, double[] eventWeights,
                                   double[][] targets) {
        SampleBuilder builder = builder(layout);
        builder.addAll(values, eventWeights, new byte[targets.length == 0 ? 0 : targets[0].length], targets);
        return builder.build();
    }

    /** {@return what is known of each event} */
    public SampleLayout layout() {
        return columns.layout();
    }

    /** {@return the variables, in the order of training} */
    public List<Variable> variables() {
        return layout().variables();
    }

    /** {@return the spectators: carried along, never trained on} */
    public List<Variable> spectators() {
        return layout().spectators();
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
        return columns.value(variable, index.of(event));
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
     * {@return what a model gives for every event, one array per {@linkplain Model#outputs() output},
     * computed block by block as {@link #responses}}
     *
     * @param model of these {@link #variables()}, in their order
     * @throws IllegalArgumentException if it has another number of inputs
     */
    public double[][] outputs(Model model) {
        double[][] outputs = new double[model.outputs().size()][size()];
        model.evaluate(new SampleColumns(this), 0, size(), outputs);
        return outputs;
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

    /**
     * {@return values of one spectator as they were read: whole numbers exactly, with or without sign}
     *
     * @param spectator position among {@link #spectators()}
     * @param first     the first event
     * @param count     how many events from there
     */
    public Column spectatorColumn(int spectator, int first, int count) {
        return spectator(spectator).column(spectators().get(spectator).name(), count,
                i -> index.of(first + i));
    }

    /** {@return one spectator, exactly as it was read} */
    SpectatorColumn spectator(int spectator) {
        return columns.spectatorValues().get(spectator);
    }

    /** {@return which of the columns' events these are} */
    EventIndex index() {
        return index;
    }

    /** {@return the number of the entry that each event is an element of; empty if each event is an entry} */
    Optional<SpectatorColumn> entries() {
        return columns.entries();
    }

    /**
     * {@return the expression of which entries of the same value are of one event, and vary together; empty
     * if each entry is an event; {@code Entry$} where each is an element of an array of an entry, until a
     * division by events gives another}
     */
    public Optional<String> eventId() {
        return eventId;
    }

    /**
     * {@return this sample with an event id, which all that is selected of it has too; a {@link Split} or
     * {@link Folds} by events gives that}
     *
     * @param expression over the names of spectators and variables, such as "eventNumber"
     */
    public Sample withEventId(String expression) {
        return new Sample(columns, index, remarks, Optional.of(expression));
    }

    /**
     * {@return a number for each event that tells it from others, as 64 bits: exact for whole numbers of 64
     * bits with or without sign; of other numbers the bits of the double}
     *
     * @param expression over the names of spectators and variables, such as "eventNumber"
     * @throws IllegalArgumentException if it names what is neither, or is NaN for an event
     */
    public long[] eventIds(String expression) {
        return EventIds.of(expression, this);
    }

    /**
     * {@return the weight of one event as read, never normalised}
     *
     * @param event in [0, size)
     */
    public double eventWeight(int event) {
        return columns.eventWeight(index.of(event));
    }

    /** {@return the event weights as read, never normalised: a COPY, made at each call} */
    public double[] eventWeights() {
        double[] copy = new double[size()];
        Arrays.setAll(copy, this::eventWeight);
        return copy;
    }

    /**
     * {@return the weight that methods learn with: the event weight unless another one was asked for}
     *
     * @param event in [0, size)
     */
    public double trainingWeight(int event) {
        return columns.trainingWeight(index.of(event));
    }

    /** {@return what methods learn with, as a sentence says it: "event weights"} */
    String learnedWith() {
        return columns.learnedWith();
    }

    /** {@return the weights that methods learn with, before any normalisation: a COPY, made at each call} */
    public double[] trainingWeights() {
        double[] copy = new double[size()];
        Arrays.setAll(copy, this::trainingWeight);
        return copy;
    }

    /**
     * {@return whether an event is of the signal, which is class 0}
     *
     * @param event in [0, size)
     */
    public boolean isSignal(int event) {
        return cls(event) == SIGNAL;
    }

    /**
     * {@return the class of an event: its number among {@link #classNames()}}
     *
     * @param event in [0, size)
     */
    public byte cls(int event) {
        return columns.cls(index.of(event));
    }

    /**
     * {@return the number of its class among {@link #classNames()}, one per event: a COPY, made at each
     * call}
     */
    public byte[] classes() {
        byte[] copy = new byte[size()];
        for (int i = 0; i < copy.length; i++) {
            copy[i] = cls(i);
        }
        return copy;
    }

    /** {@return the names of the classes, such as "signal" and "background", at their numbers} */
    public List<String> classNames() {
        return layout().classNames();
    }

    /** {@return what is to be estimated; empty if events have classes} */
    public List<Variable> targets() {
        return layout().targets();
    }

    /** {@return whether the outcome of an event are the values of targets, and not a class} */
    public boolean isRegression() {
        return layout().isRegression();
    }

    /**
     * {@return the value of a target in one event, finite}
     *
     * @param target position among {@link #targets()}
     * @param event  in [0, size)
     */
    public double target(int target, int event) {
        return columns.target(target, index.of(event));
    }

    /**
     * {@return the values of a target, one per event: a COPY, made at each call}
     *
     * @param target position among {@link #targets()}
     */
    public double[] targetValues(int target) {
        double[] copy = new double[size()];
        Arrays.setAll(copy, i -> target(target, i));
        return copy;
    }

    /**
     * {@return the sources of the whole reading, whichever of their events are here, in the order of their
     * numbers: classes without sources of their own are sources}
     */
    public List<SourceSummary> sources() {
        return columns.origins().sources();
    }

    /**
     * {@return the number of the source of an event among {@link #sources()}}
     *
     * @param event in [0, size)
     */
    public int source(int event) {
        return columns.source(index.of(event));
    }

    /**
     * {@return a number for the tables that an event was read from: events of one id are one event if their
     * tables are the same, as where signal and background are told apart in one file, but not if each of
     * several files counts its events from 1}
     *
     * @param event in [0, size)
     */
    public int tables(int event) {
        return columns.origins().tables().get(source(event));
    }

    /** {@return what an event is held out for by hand} */
    Optional<HeldOut.Use> use(int event) {
        return columns.origins().use(index.of(event));
    }

    /** {@return where the events of the columns come from} */
    Origins origins() {
        return columns.origins();
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
        return new Sample(columns, index.select(events), List.of(), eventId);
    }

    /**
     * {@return number, Σw and Σw² of the events of one class}
     *
     * @param cls its number among {@link #classNames()}
     */
    public EventSummary summary(byte cls) {
        return SampleSummary.of(this).ofClass(cls);
    }

    /**
     * {@return the events of one class}
     *
     * @param cls its number among {@link #classNames()}
     */
    public Sample ofClass(byte cls) {
        return taking(eventsOf(cls));
    }

    /** {@return the numbers of the events of one class} */
    int[] eventsOf(byte cls) {
        int[] events = new int[size()];
        int found = 0;
        for (int i = 0; i < events.length; i++) {
            if (cls(i) == cls) {
                events[found++] = i;
            }
        }
        return Arrays.copyOf(events, found);
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
     * {@return what a person should know about these events before training; empty if there is nothing to
     * say}
     *
     * <p>Warned is of a variable that has missing (NaN) or infinite values, that is constant, that
     * is the same as another one in every event, or that alone separates signal from background completely
     * (AUC exactly 1: most likely the label itself), that has many equal values far from all others (as −999
     * is), and of a class with negative or zero weights; besides, what was noticed when the events were
     * read. O(events × variables).
     */
    public List<Warning> warnings() {
        List<Warning> all = new ArrayList<>(remarks);
        all.addAll(SampleWarnings.of(this));
        return List.copyOf(all);
    }

    @Override
    public String toString() {
        List<String> classes = SampleSummary.of(this).classes().stream()
                .map(each -> each.entries() + " " + each.name()).toList();
        return "Sample of " + size() + " events (" + String.join(", ", classes) + ") with "
                + variables().size() + " variables"
                + (isRegression() ? " and targets " + String.join(", ", Variable.names(targets())) : "");
    }
}
