package org.hepmva.runtime;

import java.util.List;

/** A classifier that reads its variables from the values which a loop provides. */
final class BoundClassifier implements Classifier {

    private final Classifier trained;
    private final List<String> provided;

    BoundClassifier(Classifier trained, List<String> provided) {
        this.trained = trained;
        this.provided = List.copyOf(provided);
    }

    @Override
    public List<Variable> variables() {
        return trained.variables();
    }

    @Override
    public List<String> inputs() {
        return provided;
    }

    @Override
    public double response(double[] x) {
        throw new UnsupportedOperationException();
    }

    @Override
    public double[] responses(float[][] columns) {
        throw new UnsupportedOperationException();
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
}
