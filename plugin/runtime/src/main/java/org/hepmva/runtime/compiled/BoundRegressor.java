package org.hepmva.runtime.compiled;

import java.util.List;
import org.hepmva.runtime.Computation;
import org.hepmva.runtime.Regressor;

/** A regressor that reads or computes its variables from the values which a loop provides. */
public final class BoundRegressor implements Regressor {

    private final Regressor trained;
    private final Reading reading;

    BoundRegressor(Regressor trained, Reading reading) {
        this.trained = trained;
        this.reading = reading;
    }

    @Override
    public Computation computation() {
        return reading;
    }

    /** As for all models, but nothing stands between an event loop and its numbers. */
    @Override
    public double estimate(double[] x) {
        return reading.response(x);
    }

    @Override
    public boolean isBound() {
        return true;
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
