package org.hepmva.runtime.folds;

import java.util.List;
import java.util.Optional;
import org.hepmva.runtime.Columns;
import org.hepmva.runtime.Model;

/**
 * One model per fold, each trained on all events but those of its fold. With a {@link FoldRule} an event is
 * answered by the model of its fold, which has not seen it in training; without a rule the answer is the mean
 * of all of them. Immutable, safe to share between threads.
 *
 * <p>With a rule its {@linkplain Model#inputs() inputs} are the variables, and after them the names in the
 * rule's expression that are no variable's. Their values are taken as they are: in {@link Columns} all 64
 * bits of whole numbers count ({@link Columns#isWhole}). In a {@code double[]} of one event a whole number of
 * 2<sup>53</sup> or more may have been rounded, and the wrong model would answer: it is refused with an
 * {@link IllegalArgumentException}. A loop of such numbers asks {@code model(fold(id))}. An event whose
 * number is NaN has no fold: its answer is NaN.
 *
 * @param <M> classifiers or regressors
 */
public sealed interface Folded<M extends Model> permits FoldedClassifier, FoldedRegressor {

    /** {@return the rule that chooses; empty if the mean is taken} */
    Optional<FoldRule> rule();

    /** {@return one model per fold, each of which reads the variables alone} */
    List<M> models();

    /** {@return the mean of the same models, which reads the variables alone} */
    M mean();

    /** {@return how many models there are, at least 2} */
    default int folds() {
        return models().size();
    }

    /**
     * {@return the model of a fold}
     *
     * @param fold in [0, {@link #folds()})
     */
    default M model(int fold) {
        return models().get(fold);
    }

    /**
     * {@return the fold of an event}
     *
     * @param id the number of the event, as the rule's expression gives it
     * @throws IllegalStateException if there is no rule
     */
    default int fold(long id) {
        return rule().orElseThrow(() -> new IllegalStateException("the " + folds()
                + " models have no rule that chooses one for an event: their mean is taken")).fold(id);
    }
}
