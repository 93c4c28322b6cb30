package org.hepmva.sample;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.hepmva.runtime.Variable;

/**
 * Events of signal and background as columns: variables in {@code float}, spectators and event weights in
 * {@code double}, the class in a byte.
 *
 * <p>A variable may be NaN ("missing") or infinite (a value beyond every cut); an event weight is finite and
 * may be negative or zero. No column is copied on the way out: the arrays are large and every method that
 * gives one says so.
 *
 * <p>Immutable, as long as nobody writes into its arrays; safe to share between threads.
 */
public final class Sample {

    /** The class of a signal event, TMVA's classID 0. */
    public static final byte SIGNAL = 0;

    /** The class of a background event, TMVA's classID 1. */
    public static final byte BACKGROUND = 1;

    /** The names of the classes, at their numbers. */
    static final List<String> CLASS_NAMES = List.of("signal", "background");

    private final List<Variable> variables;
    private final List<Variable> spectators;
    private final float[][] values;
    private final double[][] spectatorValues;
    private final double[] eventWeights;
    private final byte[] classes;

    Sample(Columns columns) {
        variables = columns.variables();
        spectators = columns.spectators();
        values = columns.values();
        spectatorValues = columns.spectatorValues();
        eventWeights = columns.eventWeights();
        classes = columns.classes();
    }

    /** What a sample is made of; checked by whoever makes it. */
    record Columns(List<Variable> variables, List<Variable> spectators, float[][] values,
                   double[][] spectatorValues, double[] eventWeights, byte[] classes) {
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
        return variables;
    }

    /** {@return the spectators: carried along, never trained on} */
    public List<Variable> spectators() {
        return spectators;
    }

    /** {@return the number of events} */
    public int size() {
        return classes.length;
    }

    /**
     * {@return the values of one variable, one per event; NOT COPIED, do not change}
     *
     * @param variable position among {@link #variables()}
     */
    public float[] values(int variable) {
        return values[variable];
    }

    /** {@return one array per variable, one value per event; NOT COPIED, do not change} */
    public float[][] values() {
        return values;
    }

    /**
     * {@return the values of one spectator, one per event; NOT COPIED, do not change}
     *
     * @param spectator position among {@link #spectators()}
     */
    public double[] spectatorValues(int spectator) {
        return spectatorValues[spectator];
    }

    /** {@return the event weights as read, never normalised; NOT COPIED, do not change} */
    public double[] eventWeights() {
        return eventWeights;
    }

    /** {@return {@link #SIGNAL} or {@link #BACKGROUND}, one per event; NOT COPIED, do not change} */
    public byte[] classes() {
        return classes;
    }

    /** {@return "signal" and "background", at their numbers in {@link #classes()}} */
    public List<String> classNames() {
        return CLASS_NAMES;
    }

    /**
     * {@return a sample of some of these events}
     *
     * @param events numbers of events in [0, size), in the order wanted; a number may come twice
     */
    public Sample select(int[] events) {
        float[][] chosen = new float[values.length][events.length];
        for (int v = 0; v < values.length; v++) {
            for (int i = 0; i < events.length; i++) {
                chosen[v][i] = values[v][events[i]];
            }
        }
        double[][] chosenSpectators = new double[spectatorValues.length][];
        for (int s = 0; s < spectatorValues.length; s++) {
            chosenSpectators[s] = selected(spectatorValues[s], events);
        }
        byte[] chosenClasses = new byte[events.length];
        for (int i = 0; i < events.length; i++) {
            chosenClasses[i] = classes[events[i]];
        }
        return new Sample(new Columns(variables, spectators, chosen, chosenSpectators,
                selected(eventWeights, events), chosenClasses));
    }

    /**
     * {@return number, Σw and Σw² of the events of one class}
     *
     * @param cls {@link #SIGNAL} or {@link #BACKGROUND}
     */
    public ClassSummary summary(byte cls) {
        int entries = 0;
        int negative = 0;
        double sumW = 0;
        double sumW2 = 0;
        for (int i = 0; i < classes.length; i++) {
            if (classes[i] == cls) {
                double w = eventWeights[i];
                entries++;
                negative += w < 0 ? 1 : 0;
                sumW += w;
                sumW2 += w * w;
            }
        }
        return new ClassSummary(CLASS_NAMES.get(cls), entries, negative, sumW, sumW2);
    }

    /**
     * {@return the variables, each with the smallest and largest finite value it has in these events (NaN if
     * it has none)}
     */
    public List<Variable> variablesWithRanges() {
        List<Variable> ranged = new ArrayList<>();
        for (int v = 0; v < values.length; v++) {
            ColumnFacts facts = ColumnFacts.of(values[v]);
            ranged.add(variables.get(v).withRange(facts.min(), facts.max()));
        }
        return ranged;
    }

    /**
     * {@return what a person should know about these events before training, one sentence each; empty if
     * there is nothing to say}
     *
     * <p>Sentences are given for a variable that has missing (NaN) or infinite values, that is constant, that
     * is the same as another one in every event, or that alone separates signal from background completely
     * (AUC exactly 1: most likely the label itself), and for a class with negative weights.
     * O(events × variables).
     */
    public List<String> warnings() {
        return SampleWarnings.of(this);
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
        if (summary.sumW2() == 0) {
            throw new IllegalArgumentException("class '" + summary.name() + "': all " + summary.entries()
                    + " event weights are zero");
        }
        if (!(summary.sumW() > 0)) {
            throw new IllegalArgumentException("class '" + summary.name() + "': the event weights sum to "
                    + summary.sumW() + ", which is not above zero (" + summary.negative() + " of "
                    + summary.entries() + " are negative)");
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

    private static double[] selected(double[] column, int[] events) {
        double[] chosen = new double[events.length];
        for (int i = 0; i < events.length; i++) {
            chosen[i] = column[events[i]];
        }
        return chosen;
    }

    @Override
    public String toString() {
        ClassSummary signal = summary(SIGNAL);
        ClassSummary background = summary(BACKGROUND);
        return "Sample of " + size() + " events (" + signal.entries() + " signal, " + background.entries()
                + " background) with " + variables.size() + " variables";
    }
}
