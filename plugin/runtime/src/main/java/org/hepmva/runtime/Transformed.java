package org.hepmva.runtime;

import java.util.List;

/**
 * A classifier behind transformations of its variables, applied in order.
 *
 * <p>Transformations are computed in double on the values rounded to float; what comes out is rounded to
 * float by the classifier inside, like any input. Immutable, safe to share between threads; each thread
 * allocates one scratch array once.
 */
public final class Transformed implements Classifier {

    private final List<Transformation> transformations;
    private final Classifier inner;
    private final ThreadLocal<double[]> scratch;

    private Transformed(List<Transformation> transformations, Classifier inner) {
        this.transformations = transformations;
        this.inner = inner;
        int variables = inner.variables().size();
        this.scratch = ThreadLocal.withInitial(() -> new double[variables]);
    }

    /**
     * {@return a classifier that transforms its variables first}
     *
     * @param transformations applied in this order, each of as many variables as {@code inner} has
     * @param inner           what gets the transformed values; not bound
     */
    public static Transformed of(List<Transformation> transformations, Classifier inner) {
        requireUnbound(inner);
        for (Transformation transformation : transformations) {
            if (transformation.size() != inner.variables().size()) {
                throw new IllegalArgumentException("the " + transformation
                        + " is not of the classifier's " + inner.variables().size());
            }
        }
        return new Transformed(List.copyOf(transformations), inner);
    }

    static void requireUnbound(Classifier classifier) {
        if (classifier instanceof BoundTrees || classifier instanceof BoundClassifier) {
            throw new IllegalArgumentException(
                    "a classifier that is bound to a loop's order was given; the one as trained is needed");
        }
    }

    /** {@return the transformations, in the order in which they are applied} */
    public List<Transformation> transformations() {
        return transformations;
    }

    /** {@return what gets the transformed values} */
    public Classifier inner() {
        return inner;
    }

    @Override
    public List<Variable> variables() {
        return inner.variables();
    }

    @Override
    public List<String> inputs() {
        return inner.inputs();
    }

    @Override
    public double response(double[] x) {
        double[] values = scratch.get();
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) x[i];
        }
        for (int i = 0; i < transformations.size(); i++) {
            transformations.get(i).apply(values);
        }
        return inner.response(values);
    }

    @Override
    public double[] responses(float[][] columns) {
        return Columns.responses(this, columns);
    }

    @Override
    public Classifier bind(List<String> provided) {
        return new BoundClassifier(this, Binding.of(variables(), provided), provided);
    }

    @Override
    public String responseTitle() {
        return inner.responseTitle();
    }

    @Override
    public double responseMin() {
        return inner.responseMin();
    }

    @Override
    public double responseMax() {
        return inner.responseMax();
    }

    /** {@return such as {@code dense network: 3 → 1 SIGMOID, after scaling of 3 variables}} */
    @Override
    public String toString() {
        StringBuilder picture = new StringBuilder(inner.toString());
        for (Transformation transformation : transformations) {
            picture.append(", after ").append(transformation);
        }
        return picture.toString();
    }
}
