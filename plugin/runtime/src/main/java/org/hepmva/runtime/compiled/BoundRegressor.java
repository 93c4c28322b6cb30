package org.hepmva.runtime.compiled;

import java.util.List;
import org.hepmva.runtime.Regressor;
import org.hepmva.runtime.Columns;
import org.hepmva.runtime.Variable;

/** A regressor that reads or computes its variables from the values which a loop provides. */
public final class BoundRegressor implements Regressor {

    private final Regressor trained;
    private final Compiled compiled;
    private final Reading reading;

    /**
     * Binds a regressor.
     *
     * @param trained  the regressor
     * @param compiled the same, as it is computed from its variables
     * @param reading  the same, reading what a loop provides
     */
    public BoundRegressor(Regressor trained, Compiled compiled, Reading reading) {
        this.trained = trained;
        this.compiled = compiled;
        this.reading = reading;
    }

    Compiled compiled() {
        return compiled;
    }

    @Override
    public List<Variable> variables() {
        return trained.variables();
    }

    @Override
    public List<String> inputs() {
        return reading.inputs();
    }

    @Override
    public List<String> outputs() {
        return reading.outputs();
    }

    @Override
    public boolean isBound() {
        return true;
    }

    @Override
    public double estimate(double[] x) {
        return reading.response(x);
    }

    @Override
    public void evaluate(double[] x, double[] target) {
        reading.evaluate(x, target);
    }

    @Override
    public void estimates(Columns columns, int first, int count, double[] target) {
        reading.responses(columns, first, count, target);
    }

    @Override
    public void evaluate(Columns columns, int first, int count, double[][] target) {
        reading.evaluate(columns, first, count, target);
    }

    @Override
    public Regressor bind(List<String> names) {
        return trained.bind(names);
    }

    @Override
    public String toString() {
        return trained + ", bound to " + String.join(", ", inputs());
    }
}
