package org.hepmva.runtime.compiled;

import java.util.List;
import java.util.function.ToDoubleFunction;
import org.hepmva.runtime.Binding;
import org.hepmva.runtime.Classifier;
import org.hepmva.runtime.Columns;
import org.hepmva.runtime.Variable;

/** A classifier that reads or computes its variables from the values which a loop provides. */
public final class BoundClassifier implements Classifier {

    private final Classifier trained;
    private final Compiled compiled;
    private final Binding binding;
    private final List<String> provided;
    private final int width;
    private final ToDoubleFunction<double[]> event;

    private BoundClassifier(Classifier trained, Compiled compiled, Binding binding, List<String> provided,
                            ToDoubleFunction<double[]> event) {
        this.trained = trained;
        this.compiled = compiled;
        this.binding = binding;
        this.provided = provided;
        this.width = provided.size();
        this.event = event;
    }

    /**
     * {@return a classifier reading what a loop provides}
     *
     * @param trained  the classifier
     * @param compiled the same, as it is computed
     * @param provided the names of the values the loop supplies
     */
    public static BoundClassifier of(Classifier trained, Compiled compiled, List<String> provided) {
        Binding binding = Binding.of(trained.variables(), provided);
        return new BoundClassifier(trained, compiled, binding, List.copyOf(provided),
                binding.isPlain() ? compiled.reading(binding.places()) : computing(compiled, binding));
    }

    /** {@return a classifier as it is computed: for what has it inside, without checks between} */
    public static Compiled compiled(Classifier trained) {
        List<String> expressions = trained.variables().stream()
                .map(variable -> variable.expression().replaceAll("\\s+", "")).distinct().toList();
        return ((BoundClassifier) trained.bind(expressions)).compiled;
    }

    /** Each thread's values of the variables are allocated once. */
    private static ToDoubleFunction<double[]> computing(Compiled compiled, Binding binding) {
        ThreadLocal<double[]> scratch = ThreadLocal.withInitial(() -> new double[compiled.variables()]);
        return event -> {
            double[] x = scratch.get();
            binding.read(event, x);
            return compiled.response(x);
        };
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
    public boolean isBound() {
        return true;
    }

    @Override
    public double response(double[] x) {
        if (x.length != width) {
            throw Batch.wrongEvent(x.length, provided);
        }
        return event.applyAsDouble(x);
    }

    @Override
    public void responses(Columns columns, int first, int count, double[] target) {
        new Batch(columns, first, count, target).responses(compiled, binding, provided);
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
