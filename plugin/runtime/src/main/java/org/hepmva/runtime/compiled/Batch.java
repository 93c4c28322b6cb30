package org.hepmva.runtime.compiled;

import java.util.List;
import java.util.stream.Collectors;
import org.hepmva.runtime.Binding;
import org.hepmva.runtime.Columns;
import org.hepmva.runtime.Variable;
import org.hepmva.text.Printable;
import org.hepmva.text.Require;

/**
 * Events that are computed by the hundred, and the checks that there is one value per input.
 *
 * @param columns one per input
 * @param first   the first event
 * @param count   how many events
 * @param target  where to write the responses, from its beginning; NOT COPIED
 */
public record Batch(Columns columns, int first, int count, double[] target) {

    /** So many events are computed together: they fit into the cache of a processor. */
    public static final int SIZE = 256;

    private static final int NAMES_IN_MESSAGE = 20;

    /** Reads the values of the variables of some events. */
    private interface Source {
        void read(int event, int some, float[][] x);
    }

    /**
     * Gives the responses to events whose columns are the variables in training order.
     *
     * @param variables what is read
     */
    public void responses(Compiled compiled, List<Variable> variables) {
        requireColumns(Variable.names(variables));
        run(compiled, (event, some, x) -> {
            for (int i = 0; i < x.length; i++) {
                columns.read(i, event, some, x[i]);
            }
        });
    }

    /**
     * Gives the responses to events whose columns are what a loop provides.
     *
     * @param provided the names of the columns
     */
    void responses(Compiled compiled, Binding binding, List<String> provided) {
        requireColumns(provided);
        run(compiled, binding.blocks(columns, Math.min(SIZE, count))::read);
    }

    private void run(Compiled compiled, Source source) {
        float[][] x = new float[compiled.variables()][Math.min(SIZE, count)];
        for (int done = 0; done < count; done += SIZE) {
            int some = Math.min(SIZE, count - done);
            source.read(first + done, some, x);
            compiled.responses(x, some, target, done);
        }
    }

    private void requireColumns(List<String> inputs) {
        Require.that(columns.count() == inputs.size(), "%s columns are given, but %s are read",
                columns.count(), shown(inputs));
        Require.that(first >= 0 && count >= 0 && first <= columns.events() - count,
                "%s events from %s on are asked for, but there are %s", count, first, columns.events());
        Require.that(target.length >= count, "there is room for %s responses, but %s are asked for",
                target.length, count);
    }

    /**
     * {@return the mistake of a loop that gives an event of another size}
     *
     * @param given  how many values it gives
     * @param inputs what is read
     */
    public static IllegalArgumentException wrongEvent(int given, List<String> inputs) {
        return new IllegalArgumentException("an event of " + given + (given == 1 ? " value" : " values")
                + " is given, but " + shown(inputs) + " are read");
    }

    private static String shown(List<String> inputs) {
        return inputs.stream().limit(NAMES_IN_MESSAGE).map(Printable::brief)
                .collect(Collectors.joining(", ", inputs.size() + " (",
                        inputs.size() > NAMES_IN_MESSAGE ? ", …)" : ")"));
    }
}
