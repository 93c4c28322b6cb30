package org.hepmva.runtime;

import java.util.List;

/** A trained classifier: variables in, one response out. Immutable, safe to share between threads. */
public sealed interface Classifier permits BoostedTrees, DenseNetwork, Transformed, BoundClassifier {

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
     * @param x one value per {@linkplain #inputs() input}, in the units of the training sample; rounded to
     * float first
     */
    double response(double[] x);

    /**
     * {@return the responses to many events, the same as those of {@link #response} bit for bit}
     *
     * @param columns one array per {@linkplain #inputs() input}, all of the same length
     */
    double[] responses(float[][] columns);

    /**
     * {@return this classifier, reading its inputs in the order in which a loop supplies them}
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
