package org.hepmva.runtime;

import java.util.List;

/** A classifier behind transformations of its variables. Immutable, safe to share between threads. */
public final class Transformed implements Classifier {

    private final List<Variable> variables;

    private Transformed(List<Variable> variables) {
        this.variables = List.copyOf(variables);
    }

    /**
     * {@return a classifier that transforms its variables first}
     *
     * @param transformations applied in this order
     * @param inner           what gets the transformed values
     */
    public static Transformed of(List<Transformation> transformations, Classifier inner) {
        return new Transformed(inner.variables());
    }

    /** {@return the transformations, in the order in which they are applied} */
    public List<Transformation> transformations() {
        return List.of();
    }

    /** {@return what gets the transformed values} */
    public Classifier inner() {
        throw new UnsupportedOperationException();
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
