package org.hepmva.runtime.compiled;

import java.util.List;
import org.hepmva.runtime.Binding;
import org.hepmva.runtime.Classifier;
import org.hepmva.runtime.Columns;
import org.hepmva.runtime.Computation;
import org.hepmva.runtime.Model;
import org.hepmva.runtime.Regressor;
import org.hepmva.runtime.Variable;

/**
 * How a model reads events: events to numbers, with the checks that there is one value per input and room for
 * every output. Immutable, safe to share between threads.
 */
public final class Reading implements Computation {

    private final CompiledModel model;
    private final List<String> inputs;
    private final List<String> outputs;
    private final int width;
    private final int numbers;
    private final EventEvaluation event;
    private final Batch.Computing batch;

    /**
     * Takes what computes.
     *
     * @param model  what is read and given
     * @param inputs the names of what is read
     * @param event  computes one event
     * @param batch  computes many
     */
    public Reading(CompiledModel model, List<String> inputs, EventEvaluation event, Batch.Computing batch) {
        this.model = model;
        this.inputs = List.copyOf(inputs);
        this.outputs = List.copyOf(model.outputs());
        this.width = inputs.size();
        this.numbers = outputs.size();
        this.event = event;
        this.batch = batch;
    }

    /**
     * {@return the reading of variables in training order; what they declare as missing is taken for NaN}
     *
     * @param variables what is read
     * @param outputs   the names of what is given
     * @param compiled  values of the variables to numbers, where NaN is missing
     */
    public static Reading of(List<Variable> variables, List<String> outputs, Compiled compiled) {
        return new PlainModel(variables, outputs, MissingValues.of(variables, compiled)).unbound();
    }

    /** {@return how a model reads events} */
    public static Reading of(Model model) {
        return (Reading) model.computation();
    }

    @Override
    public Classifier bound(Classifier trained, List<String> provided) {
        return new BoundClassifier(trained, model.bound(provided));
    }

    @Override
    public Regressor bound(Regressor trained, List<String> provided) {
        return new BoundRegressor(trained, model.bound(provided));
    }

    /** {@return values of the variables to numbers, without checks: for what has models inside} */
    public Compiled compiled() {
        return model.compiled();
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

    @Override
    public List<Variable> variables() {
        return model.variables();
    }

    @Override
    public List<String> inputs() {
        return inputs;
    }

    @Override
    public List<String> outputs() {
        return outputs;
    }

    @Override
    public double response(double[] x) {
        if (x.length != width || numbers != 1) {
            throw numbers == 1 ? LoopMistakes.wrongEvent(x.length, inputs) : LoopMistakes.notOne(outputs);
        }
        return event.response(x);
    }

    @Override
    public void evaluate(double[] x, double[] target) {
        requireAll(x);
        if (target.length < numbers) {
            throw LoopMistakes.wrongTarget(target.length, outputs);
        }
        event.evaluate(x, target);
    }

    /**
     * {@return the values of one event with NaN for what is missing; the same array if nothing but NaN is}
     *
     * @throws IllegalArgumentException if there is not one value per input
     */
    public double[] withNaN(double[] x) {
        requireAll(x);
        return compiled() instanceof MissingValues declared ? declared.asNaN(x) : x;
    }

    private void requireAll(double[] x) {
        if (x.length != width) {
            throw LoopMistakes.wrongEvent(x.length, inputs);
        }
    }

    @Override
    public void responses(Columns columns, int first, int count, double[] target) {
        if (numbers != 1) {
            throw LoopMistakes.notOne(outputs);
        }
        evaluate(columns, first, count, new double[][] {target});
    }

    @Override
    public void evaluate(Columns columns, int first, int count, double[][] target) {
        batch.evaluate(new Batch(columns, first, count, target).checked(inputs, outputs));
    }
}
