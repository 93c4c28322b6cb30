package org.hepmva.runtime;

import java.util.List;

/**
 * A trained classifier: variables in, one response out. Immutable, safe to share between threads.
 *
 * <p>The value of each variable is rounded to float just before it is used, as in training, on every path:
 * one event and columns, bound and not, so that they agree bit for bit. A variable that is computed from
 * others is computed in double and rounded then.
 *
 * <p>After {@link #bind} no event can fail, and nothing is allocated per event (a network allocates its
 * scratch arrays once per thread). An event with fewer values than there are {@link #inputs()} is a bug in
 * the loop and may throw {@code IndexOutOfBoundsException}.
 */
public sealed interface Classifier permits BoostedTrees, DenseNetwork, Transformed,
        BoundTrees, BoundClassifier {

    /** {@return the variables it was trained on, in training order} */
    List<Variable> variables();

    /**
     * {@return the names of the values that {@link #response} reads, in its order: the variables' names,
     * or after {@link #bind} the names that the loop provides}
     */
    List<String> inputs();

    /**
     * {@return the response to one event; larger is more signal-like}
     *
     * @param x one value per {@linkplain #inputs() input}, in the units of the training sample. NaN is a
     * missing value: trees know where it goes; the response of a network without imputation is NaN
     */
    double response(double[] x);

    /**
     * {@return the responses to many events, the same as those of {@link #response} bit for bit}
     *
     * @param columns one array per {@linkplain #inputs() input}, all of the same length
     * @throws IllegalArgumentException if there are more or fewer columns, or of different lengths
     */
    double[] responses(float[][] columns);

    /**
     * {@return this classifier, reading its variables from the values which a loop supplies}
     *
     * <p>A variable is found among the names by its expression (blanks do not matter), its label, or its
     * internal name ({@code var1_P_var2}), in that order; otherwise its expression is evaluated on the names
     * it mentions. A label that the expression itself mentions is not looked for: given pt,
     * {@code pt := pt/1000} is computed. Binding what is bound already starts from the training order again.
     *
     * @param provided the names of the values the loop supplies, in its order; names that are not needed are
     * ignored
     * @throws UnknownVariableException if a trained variable can be neither found nor computed
     */
    Classifier bind(List<String> provided);

    /** {@return what to write along an axis: {@code "BDT response"}} */
    String responseTitle();

    /** {@return lower end of the nominal range of the response, for histograms} */
    double responseMin();

    /** {@return upper end of the nominal range of the response, for histograms} */
    double responseMax();
}
