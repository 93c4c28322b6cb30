package org.hepmva.runtime;

import java.util.List;
import org.hepmva.runtime.compiled.BoundRegressor;
import org.hepmva.runtime.folds.FoldedRegressor;
import org.hepmva.runtime.network.RegressionNetwork;
import org.hepmva.runtime.transform.TransformedRegressor;
import org.hepmva.runtime.trees.RegressionTrees;

/**
 * A trained regressor: variables in, one estimate per target out, such as the energy of a shower. Immutable,
 * safe to share between threads.
 *
 * <p>{@link #bind} and every call check that there is one value per input, so that no event can be read in a
 * wrong order unseen; apart from that no event can fail, and nothing is allocated per event.
 */
public sealed interface Regressor extends Model permits RegressionTrees, RegressionNetwork,
        TransformedRegressor, FoldedRegressor, BoundRegressor {

    /**
     * {@return the estimate of the target for one event, in the units of the training sample}
     *
     * @param x one value per {@linkplain #inputs() input}, in the units of the training sample. NaN is a
     * missing value: trees know where it goes; the estimate of a network without imputation is NaN
     * @throws IllegalArgumentException if there are more values than inputs, or fewer; names the inputs
     * @throws IllegalStateException    if there are several targets: {@link #evaluate} gives their estimates
     */
    default double estimate(double[] x) {
        return computation().response(x);
    }

    /**
     * Gives the estimates for many events, bit for bit those of {@link #estimate}. Memory is taken for some
     * hundred events, however many there are.
     *
     * @param columns one column per {@linkplain #inputs() input}
     * @param first   the first event to take
     * @param count   how many events
     * @param target  where to write the estimates, from its beginning; may be longer
     * @throws IllegalArgumentException if there are more or fewer columns, or not so many events
     * @throws IllegalStateException    if there are several targets
     */
    default void estimates(Columns columns, int first, int count, double[] target) {
        computation().responses(columns, first, count, target);
    }

    /** {@return the names of the targets, in their order} */
    @Override
    default List<String> outputs() {
        return Model.super.outputs();
    }

    @Override
    default Regressor bind(List<String> provided) {
        return computation().bound(this, provided);
    }
}
