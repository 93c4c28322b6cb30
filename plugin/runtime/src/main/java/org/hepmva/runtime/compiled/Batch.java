package org.hepmva.runtime.compiled;

import java.util.List;
import org.hepmva.runtime.Binding;
import org.hepmva.runtime.Columns;

/**
 * Events that are computed by the hundred.
 *
 * @param columns one per input
 * @param first   the first event
 * @param count   how many events
 * @param target  where to write, one array per output, from its beginning; NOT COPIED
 */
public record Batch(Columns columns, int first, int count, double[][] target) {

    /** So many events are computed together: they fit into the cache of a processor. */
    public static final int SIZE = 256;

    /** Computes events that are there, of as many columns as are read, into arrays that are long enough. */
    @FunctionalInterface
    public interface Computing {

        /** Computes all of them. */
        void evaluate(Batch batch);
    }

    /** Reads the values of the variables of some events. */
    private interface Source {
        void read(int event, int some, float[][] x);
    }

    /** Computes events whose columns are the variables in training order. */
    public void evaluate(Compiled compiled) {
        run(compiled, (event, some, x) -> {
            for (int i = 0; i < x.length; i++) {
                columns.read(i, event, some, x[i]);
            }
        });
    }

    /** Computes events whose columns are what a loop provides. */
    public void evaluate(Compiled compiled, Binding binding) {
        run(compiled, binding.blocks(columns, Math.min(SIZE, count))::read);
    }

    private void run(Compiled compiled, Source source) {
        float[][] x = new float[compiled.variables()][Math.min(SIZE, count)];
        for (int done = 0; done < count; done += SIZE) {
            int some = Math.min(SIZE, count - done);
            source.read(first + done, some, x);
            compiled.evaluate(x, some, target, done);
        }
    }

    /**
     * {@return this, checked}
     *
     * @param inputs  the names of the columns that are read
     * @param outputs the names of the numbers that are given
     * @throws IllegalArgumentException if there are more or fewer columns, or fewer events, arrays or places
     */
    Batch checked(List<String> inputs, List<String> outputs) {
        LoopMistakes.requireColumns(columns, first, count, inputs);
        LoopMistakes.requireRoom(target, count, outputs);
        return this;
    }
}
