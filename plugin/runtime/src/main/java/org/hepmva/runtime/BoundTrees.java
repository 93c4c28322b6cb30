package org.hepmva.runtime;

import java.util.List;

/** Boosted trees whose nodes name the places where a loop provides the values: no scratch, no look-up. */
final class BoundTrees implements Classifier {

    private final BoostedTrees trained;
    private final Forest forest;
    private final List<String> provided;

    BoundTrees(BoostedTrees trained, Forest forest, List<String> provided) {
        this.trained = trained;
        this.forest = forest;
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
        return trained.response(forest, x);
    }

    @Override
    public double[] responses(float[][] columns) {
        return trained.responses(forest, columns, Columns.events(columns, provided.size()));
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
        return trained + ", bound to " + String.join(", ", provided);
    }
}
