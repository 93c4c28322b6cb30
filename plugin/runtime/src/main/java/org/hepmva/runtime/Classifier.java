package org.hepmva.runtime;

import java.util.List;
import org.hepmva.runtime.compiled.BoundClassifier;
import org.hepmva.runtime.folds.FoldedClassifier;
import org.hepmva.runtime.network.DenseNetwork;
import org.hepmva.runtime.transform.Transformed;
import org.hepmva.runtime.trees.BoostedTrees;
import org.hepmva.runtime.trees.MulticlassTrees;

/**
 * A trained classifier: variables in; for signal and background one response out, for n &gt; 2 classes one
 * number per class. Immutable, safe to share between threads.
 *
 * <p>The numbers of n classes add up to 1; larger is more like events of that class, and with a softmax it is
 * the probability of the class, for classes as frequent as in training. They are named as the classes, in
 * their order.
 *
 * <p>{@link #bind} and every call check that there is one value per input, so that no event can be read in a
 * wrong order unseen; apart from that no event can fail, and nothing is allocated per event.
 */
public sealed interface Classifier extends Model permits BoostedTrees, MulticlassTrees, DenseNetwork,
        Transformed, FoldedClassifier, BoundClassifier {

    /**
     * {@return the response to one event; larger is more signal-like}
     *
     * @param x one value per {@linkplain #inputs() input}, in the units of the training sample. NaN is a
     * missing value: trees know where it goes; the response of a network without imputation is NaN
     * @throws IllegalArgumentException if there are more values than inputs, or fewer; names the inputs
     * @throws IllegalStateException    if there are more than two classes; {@link #evaluate} is for them
     */
    default double response(double[] x) {
        return computation().response(x);
    }

    /**
     * Gives the responses to many events, bit for bit those of {@link #response}. Memory is taken for some
     * hundred events, however many there are.
     *
     * @param columns one column per {@linkplain #inputs() input}
     * @param first   the first event to take
     * @param count   how many events
     * @param target  where to write the responses, from its beginning; may be longer
     * @throws IllegalArgumentException if there are more or fewer columns, or not so many events
     * @throws IllegalStateException    if there are more than two classes
     */
    default void responses(Columns columns, int first, int count, double[] target) {
        computation().responses(columns, first, count, target);
    }

    /**
     * {@return the responses to all events of some columns}
     *
     * @param columns one array per {@linkplain #inputs() input}, all of the same length
     * @throws IllegalArgumentException if there are more or fewer columns, or of different lengths
     * @throws IllegalStateException    if there are more than two classes
     */
    default double[] responses(float[][] columns) {
        Columns all = Columns.ofFloats(columns);
        double[] responses = new double[all.events()];
        responses(all, 0, responses.length, responses);
        return responses;
    }

    /** {@return {@code "response"} alone for two classes, the names of the classes for more} */
    @Override
    default List<String> outputs() {
        return Model.super.outputs();
    }

    /** {@return whether there are more than two classes, and so one number for each} */
    default boolean isMulticlass() {
        return outputs().size() > 1;
    }

    /**
     * {@return the class that an event is most like: the index of the greatest number, the first of equal
     * ones; −1 if a number is NaN}
     *
     * @param numbers one per class, as {@link #evaluate} gives them; at least one
     */
    static int mostLikely(double[] numbers) {
        int greatest = 0;
        for (int i = 0; i < numbers.length; i++) {
            if (Double.isNaN(numbers[i])) {
                return -1;
            }
            greatest = numbers[i] > numbers[greatest] ? i : greatest;
        }
        return greatest;
    }

    @Override
    default Classifier bind(List<String> provided) {
        return computation().bound(this, provided);
    }

    /** {@return what to write along an axis: {@code "BDT response"}} */
    String responseTitle();

    /** {@return lower end of the nominal range of the response, for histograms} */
    double responseMin();

    /** {@return upper end of the nominal range of the response, for histograms} */
    double responseMax();
}
