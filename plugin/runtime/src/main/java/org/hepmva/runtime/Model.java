package org.hepmva.runtime;

import java.util.List;

/**
 * What was trained: the values of variables in, one number or several out. Immutable, safe to share between
 * threads.
 *
 * <p>The value of each variable is rounded to float just before it is used, as in training, on every path:
 * one event and columns, bound and not, so that they agree bit for bit. A variable that is computed from
 * others is computed in double and rounded then.
 *
 * <p>Nothing is allocated per event; a model may allocate scratch arrays once per thread.
 */
public sealed interface Model permits Classifier, Regressor {

    /** {@return how its numbers are computed, which the methods here ask} */
    Computation computation();

    /** {@return the variables it was trained on, in training order} */
    default List<Variable> variables() {
        return computation().variables();
    }

    /**
     * {@return the names of the values that it reads, in its order: the variables' names, or after
     * {@link #bind} the names that the loop provides; models of folds, before it, read after the variables
     * what their rule mentions besides}
     */
    default List<String> inputs() {
        return computation().inputs();
    }

    /** {@return the names of the numbers that it gives, in its order, at least one} */
    default List<String> outputs() {
        return computation().outputs();
    }

    /** {@return whether it reads the values of a loop, as {@link #bind} gives it, and not its variables} */
    default boolean isBound() {
        return false;
    }

    /**
     * Gives the numbers for one event.
     *
     * @param x      one value per {@linkplain #inputs() input}, in the units of the training sample
     * @param target where to write one number per {@linkplain #outputs() output}; may be longer
     * @throws IllegalArgumentException if there are more values than inputs, or fewer; names the inputs; or
     * if there is no room for all outputs
     */
    default void evaluate(double[] x, double[] target) {
        computation().evaluate(x, target);
    }

    /**
     * Gives the numbers for many events, bit for bit those of one event at a time. Memory is taken for some
     * hundred events, however many there are.
     *
     * @param columns one column per {@linkplain #inputs() input}
     * @param first   the first event to take
     * @param count   how many events
     * @param target  one array per {@linkplain #outputs() output}, filled from its beginning; there may be
     * more arrays, and longer ones
     * @throws IllegalArgumentException if there are more or fewer columns, not so many events, or no room for
     * all outputs
     */
    default void evaluate(Columns columns, int first, int count, double[][] target) {
        computation().evaluate(columns, first, count, target);
    }

    /**
     * {@return this model, reading its variables from the values which a loop supplies}
     *
     * <p>A variable is found among the names by its expression (blanks do not matter), its label, or its
     * internal name ({@code var1_P_var2}), in that order; otherwise its expression is evaluated on the names
     * it mentions. A label that the expression itself mentions is not looked for: given pt,
     * {@code pt := pt/1000} is computed. Binding what is bound already starts from the training order again.
     *
     * @param provided the names of the values the loop supplies, in its order; names that are not needed are
     * ignored
     * @throws UnknownVariableException if a trained variable can be neither found nor computed, or a name
     * that the rule of folds mentions is not provided
     * @throws IllegalArgumentException if what a variable is found by is provided twice
     */
    Model bind(List<String> provided);

    /** {@return its kind and size in one line} */
    @Override
    String toString();
}
