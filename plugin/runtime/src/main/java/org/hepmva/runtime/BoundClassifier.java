package org.hepmva.runtime;

import java.util.List;

/** A classifier that reads or computes its variables from the values which a loop provides. */
final class BoundClassifier implements Classifier {

    private final Classifier trained;
    private final Binding binding;
    private final List<String> provided;

    /** Each thread's values of the variables; allocated once per thread. */
    private final ThreadLocal<double[]> scratch;

    BoundClassifier(Classifier trained, Binding binding, List<String> provided) {
        this.trained = trained;
        this.binding = binding;
        this.provided = List.copyOf(provided);
        int variables = trained.variables().size();
        this.scratch = ThreadLocal.withInitial(() -> new double[variables]);
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
        double[] values = scratch.get();
        binding.read(x, values);
        return trained.response(values);
    }

    @Override
    public double[] responses(float[][] columns) {
        return Columns.responses(this, columns);
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
