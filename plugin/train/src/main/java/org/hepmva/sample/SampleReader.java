package org.hepmva.sample;

import java.io.IOException;
import java.util.List;
import org.hepmva.io.ProgressListener;
import org.hepmva.runtime.Variable;

/**
 * Reads samples from ntuples: expressions for variables, spectators and event weights over the events that
 * pass the cuts.
 *
 * <p>Files are read one after the other in chunks; what stays in memory is the sample. Signal and background
 * may come from the same tables, told apart by their cuts. An event passes a cut if the expression is
 * neither zero nor NaN.
 *
 * <p>Immutable.
 */
public final class SampleReader {

    private final List<Variable> variables;
    private final List<Variable> spectators;
    private final String cut;

    private SampleReader(List<Variable> variables, List<Variable> spectators, String cut) {
        this.variables = List.copyOf(variables);
        this.spectators = List.copyOf(spectators);
        this.cut = cut;
    }

    /**
     * {@return a reader of these variables, without cut}
     *
     * @param variables  at least one, no two of the same name
     * @param spectators may be none, no two of the same name
     * @throws IllegalArgumentException if there is no variable or a name comes twice
     */
    public static SampleReader of(List<Variable> variables, List<Variable> spectators) {
        Sample.builder(variables, spectators);
        return new SampleReader(variables, spectators, "");
    }

    /**
     * {@return this reader with a cut on both classes, besides their own}
     *
     * @param expression over the columns of the tables; "" means none
     */
    public SampleReader withCut(String expression) {
        return new SampleReader(variables, spectators, expression);
    }

    /**
     * {@return the events of both classes, signal first, each in the order of its files}
     *
     * @param signal     where signal comes from
     * @param background where background comes from
     * @param progress   told about every chunk
     * @throws IOException              if a file cannot be read, or a table or column is not in it
     * @throws IllegalArgumentException if an expression is not one, a column in it is text, a table is empty,
     *                                  no event of a class passes, or the weights of a class are all zero or
     *                                  one of them is not finite
     */
    public Sample read(ClassSource signal, ClassSource background, ProgressListener progress)
            throws IOException {
        throw new UnsupportedOperationException(cut + spectators + variables);
    }
}
