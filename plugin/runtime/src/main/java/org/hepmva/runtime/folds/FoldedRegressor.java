package org.hepmva.runtime.folds;

import java.util.List;
import java.util.Optional;
import org.hepmva.runtime.Computation;
import org.hepmva.runtime.ModelCodec;
import org.hepmva.runtime.Regressor;

/** Regressors of {@linkplain Folded folds}. Immutable, safe to share between threads. */
public final class FoldedRegressor implements Regressor, Folded<Regressor> {

    private final FoldedModels<Regressor> folded;

    private FoldedRegressor(FoldedModels<Regressor> folded) {
        this.folded = folded;
    }

    /**
     * {@return regressors of which a rule chooses one for each event}
     *
     * @param models as many as there are folds, of equal variables and outputs; not bound
     * @param rule   tells the fold of an event
     */
    public static FoldedRegressor of(List<? extends Regressor> models, FoldRule rule) {
        return new FoldedRegressor(new FoldedModels<>(models, Optional.of(rule)));
    }

    /**
     * {@return the mean of regressors}
     *
     * @param models at least two, of equal variables and outputs; not bound
     */
    public static FoldedRegressor mean(List<? extends Regressor> models) {
        return new FoldedRegressor(new FoldedModels<>(models, Optional.empty()));
    }

    /** {@return how regressors of folds stand in a weight file} */
    public static ModelCodec<FoldedRegressor> codec() {
        return new FoldsCodec<>("foldedRegressor", FoldedRegressor.class, Regressor.class,
                FoldedRegressor::of, FoldedRegressor::mean);
    }

    @Override
    public Optional<FoldRule> rule() {
        return folded.rule();
    }

    @Override
    public List<Regressor> models() {
        return folded.models();
    }

    @Override
    public FoldedRegressor mean() {
        return mean(models());
    }

    @Override
    public Computation computation() {
        return folded.reading();
    }

    /** {@return such as {@code 5 folds by 'eventNumber', seed 1, each 400 regression trees …}} */
    @Override
    public String toString() {
        return folded.toString();
    }
}
