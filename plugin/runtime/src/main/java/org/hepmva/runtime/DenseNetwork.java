package org.hepmva.runtime;

import java.util.List;

/**
 * A fully connected feed-forward network; the response is the signal probability. Immutable, safe to share
 * between threads.
 */
public final class DenseNetwork implements Classifier {

    private final List<Variable> variables;

    private DenseNetwork(List<Variable> variables) {
        this.variables = List.copyOf(variables);
    }

    /**
     * {@return a network}
     *
     * @param variables one per input of the first layer
     * @param layers    from input to output; the last has one output, or two of which the first is signal
     */
    public static DenseNetwork of(List<Variable> variables, List<DenseLayer> layers) {
        return new DenseNetwork(variables);
    }

    /** {@return the layers, from input to output} */
    public List<DenseLayer> layers() {
        return List.of();
    }

    @Override
    public List<Variable> variables() {
        return variables;
    }

    @Override
    public List<String> inputs() {
        return variables.stream().map(Variable::name).toList();
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
    public Classifier bind(List<String> provided) {
        return new BoundClassifier(this, provided);
    }

    @Override
    public String responseTitle() {
        return "response";
    }

    @Override
    public double responseMin() {
        return 0;
    }

    @Override
    public double responseMax() {
        return 1;
    }
}
