package org.hepmva.runtime;

import java.util.List;
import org.hepmva.runtime.compiled.BoundClassifier;
import org.hepmva.runtime.network.DenseNetwork;
import org.hepmva.runtime.transform.Transformed;
import org.hepmva.runtime.trees.BoostedTrees;

/**
 * A trained classifier: variables in, one response out. Immutable, safe to share between threads.
 *
 * <p>{@link #bind} and every call check that there is one value per input, so that no event can be read in a
 * wrong order unseen; apart from that no event can fail, and nothing is allocated per event.
 */
public sealed interface Classifier extends Model permits BoostedTrees, DenseNetwork, Transformed,
        BoundClassifier {

    /**
     * {@return the response to one event; larger is more signal-like}
     *
     * @param x one value per {@linkplain #inputs() input}, in the units of the training sample. NaN is a
     * missing value: trees know where it goes; the response of a network without imputation is NaN
     * @throws IllegalArgumentException if there are more values than inputs, or fewer; names the inputs
     */
    double response(double[] x);

    /**
     * Gives the responses to many events, bit for bit those of {@link #response}. Memory is taken for some
     * hundred events, however many there are.
     *
     * @param columns one column per {@linkplain #inputs() input}
     * @param first   the first event to take
     * @param count   how many events
     * @param target  where to write the responses, from its beginning; may be longer
     * @throws IllegalArgumentException if there are more or fewer columns, or not so many events
     */
    void responses(Columns columns, int first, int count, double[] target);

    /**
     * {@return the responses to all events of some columns}
     *
     * @param columns one array per {@linkplain #inputs() input}, all of the same length
     * @throws IllegalArgumentException if there are more or fewer columns, or of different lengths
     */
    default double[] responses(float[][] columns) {
        Columns all = Columns.ofFloats(columns);
        double[] responses = new double[all.events()];
        responses(all, 0, responses.length, responses);
        return responses;
    }

    /** {@return {@code "response"} alone} */
    @Override
    default List<String> outputs() {
        return List.of("response");
    }

    @Override
    default void evaluate(double[] x, double[] target) {
        target[0] = response(x);
    }

    @Override
    default void evaluate(Columns columns, int first, int count, double[][] target) {
        responses(columns, first, count, target[0]);
    }

    @Override
    Classifier bind(List<String> provided);

    /** {@return what to write along an axis: {@code "BDT response"}} */
    String responseTitle();

    /** {@return lower end of the nominal range of the response, for histograms} */
    double responseMin();

    /** {@return upper end of the nominal range of the response, for histograms} */
    double responseMax();
}
