package org.hepmva.runtime.compiled;

import java.util.List;
import org.hepmva.runtime.Binding;
import org.hepmva.runtime.Columns;
import org.hepmva.runtime.Variable;

/**
 * Events to numbers, with the checks that there is one value per input and room for every output. Immutable,
 * safe to share between threads.
 */
public final class Reading {

    private final List<String> inputs;
    private final List<String> outputs;
    private final int width;
    private final int numbers;
    private final EventEvaluation event;
    private final Batch.Computing batch;

    /**
     * Takes what computes.
     *
     * @param inputs  the names of what is read
     * @param outputs the names of what is given
     * @param event   computes one event
     * @param batch   computes many
     */
    public Reading(List<String> inputs, List<String> outputs, EventEvaluation event, Batch.Computing batch) {
        this.inputs = List.copyOf(inputs);
        this.outputs = List.copyOf(outputs);
        this.width = inputs.size();
        this.numbers = outputs.size();
        this.event = event;
        this.batch = batch;
    }

    /**
     * {@return the reading of variables in training order}
     *
     * @param variables what is read
     * @param outputs   the names of what is given
     * @param compiled  values of the variables to numbers
     */
    public static Reading unbound(List<Variable> variables, List<String> outputs, Compiled compiled) {
        return new Reading(Variable.names(variables), outputs, compiled, all -> all.evaluate(compiled));
    }

    /**
     * {@return the reading of what a loop provides}
     *
     * @param variables what is computed from
     * @param outputs   the names of what is given
     * @param compiled  values of the variables to numbers
     * @param provided  the names of the values the loop supplies
     */
    public static Reading bound(List<Variable> variables, List<String> outputs, Compiled compiled,
                         List<String> provided) {
        Binding binding = Binding.of(variables, provided);
        return new Reading(provided, outputs, event(compiled, binding),
                batch -> batch.evaluate(compiled, binding));
    }

    /**
     * {@return one event after the other, of what a loop provides}
     *
     * @param compiled from values of the variables
     * @param binding  where those come from
     */
    public static EventEvaluation event(Compiled compiled, Binding binding) {
        return binding.isPlain() ? compiled.reading(binding.places())
                : new CopiedEvent(compiled, compiled.variables(), binding::read);
    }

    /** {@return the names of what is read} */
    public List<String> inputs() {
        return inputs;
    }

    /** {@return the names of what is given} */
    public List<String> outputs() {
        return outputs;
    }

    /**
     * {@return the number for one event}
     *
     * @throws IllegalArgumentException if there is not one value per input
     * @throws IllegalStateException    if several numbers are given
     */
    public double response(double[] x) {
        if (x.length != width || numbers != 1) {
            throw numbers == 1 ? LoopMistakes.wrongEvent(x.length, inputs) : LoopMistakes.notOne(outputs);
        }
        return event.response(x);
    }

    /** Gives the numbers for one event, as {@link org.hepmva.runtime.Model#evaluate(double[], double[])}. */
    public void evaluate(double[] x, double[] target) {
        requireAll(x);
        if (target.length < numbers) {
            throw LoopMistakes.wrongTarget(target.length, outputs);
        }
        event.evaluate(x, target);
    }

    void requireAll(double[] x) {
        if (x.length != width) {
            throw LoopMistakes.wrongEvent(x.length, inputs);
        }
    }

    /**
     * Gives the number for many events, as
     * {@link org.hepmva.runtime.Classifier#responses(Columns, int, int, double[])}.
     */
    public void responses(Columns columns, int first, int count, double[] target) {
        if (numbers != 1) {
            throw LoopMistakes.notOne(outputs);
        }
        evaluate(columns, first, count, new double[][] {target});
    }

    /** Gives the numbers for many events. */
    public void evaluate(Columns columns, int first, int count, double[][] target) {
        batch.evaluate(new Batch(columns, first, count, target).checked(inputs, outputs));
    }
}
