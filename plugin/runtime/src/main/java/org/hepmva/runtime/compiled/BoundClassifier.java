package org.hepmva.runtime.compiled;

import java.util.List;
import org.hepmva.runtime.Classifier;
import org.hepmva.runtime.Computation;

/** A classifier that reads or computes its variables from the values which a loop provides. */
public final class BoundClassifier implements Classifier {

    private final Classifier trained;
    private final Reading reading;

    BoundClassifier(Classifier trained, Reading reading) {
        this.trained = trained;
        this.reading = reading;
    }

    @Override
    public Computation computation() {
        return reading;
    }

    /** As for all models, but nothing stands between an event loop and its numbers. */
    @Override
    public double response(double[] x) {
        return reading.response(x);
    }

    @Override
    public boolean isBound() {
        return true;
    }

    @Override
    public Classifier bind(List<String> names) {
        return trained.bind(names);
    }

    @Override
    public String responseTitle() {
        return trained.responseTitle();
    }

    @Override
    public double responseMin() {
        return trained.responseMin();
    }

    @Override
    public double responseMax() {
        return trained.responseMax();
    }

    @Override
    public String toString() {
        return trained + ", bound to " + String.join(", ", inputs());
    }
}
