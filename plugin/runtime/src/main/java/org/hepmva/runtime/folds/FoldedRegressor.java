package org.hepmva.runtime.folds;

import java.util.List;
import java.util.Optional;
import org.hepmva.runtime.Regressor;
import org.hepmva.runtime.Columns;
import org.hepmva.runtime.ModelCodec;
import org.hepmva.runtime.Variable;
import org.hepmva.runtime.compiled.BoundRegressor;
import org.hepmva.runtime.compiled.Reading;

/**
 * One regressor per fold, each trained on all events but those of its fold. With a {@link FoldRule} an event
 * is estimated by the regressor of its fold, which has not seen it in training; without a rule the estimate
 * is the mean of all of them. Immutable, safe to share between threads.
 *
 * <p>With a rule its {@linkplain #inputs() inputs} are the variables, and after them the names in the rule's
 * expression that are no variable's. Their values are taken as they are: a whole number that is a double is
 * exact, and in {@link Columns} those of 64 bits are ({@link Columns#isWhole}). A loop whose numbers no
 * double holds asks {@code model(fold(id))}. An event whose number is NaN has no fold: its estimate is NaN.
 */
public final class FoldedRegressor implements Regressor {

    private final FoldedModels<Regressor> folded;
    private final Reading reading;

    private FoldedRegressor(FoldedModels<Regressor> folded) {
        this.folded = folded;
        this.reading = folded.unbound();
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
                FoldedRegressor::of, FoldedRegressor::mean, model -> model.folded);
    }

    /** {@return the rule that chooses; empty if the mean is taken} */
    public Optional<FoldRule> rule() {
        return folded.rule();
    }

    /** {@return how many regressors there are, at least 2} */
    public int folds() {
        return folded.models().size();
    }

    /**
     * {@return the regressor of a fold, which reads the variables alone}
     *
     * @param fold in [0, {@link #folds()})
     */
    public Regressor model(int fold) {
        return folded.models().get(fold);
    }

    /**
     * {@return the fold of an event}
     *
     * @param id the number of the event, as the rule's expression gives it
     * @throws IllegalStateException if there is no rule
     */
    public int fold(long id) {
        return folded.requiredRule().fold(id);
    }

    /** {@return the mean of the same regressors, which reads the variables alone} */
    public FoldedRegressor mean() {
        return mean(folded.models());
    }

    @Override
    public List<Variable> variables() {
        return folded.variables();
    }

    @Override
    public List<String> inputs() {
        return reading.inputs();
    }

    @Override
    public List<String> outputs() {
        return reading.outputs();
    }

    @Override
    public double estimate(double[] x) {
        return reading.response(x);
    }

    @Override
    public void evaluate(double[] x, double[] target) {
        reading.evaluate(x, target);
    }

    @Override
    public void estimates(Columns columns, int first, int count, double[] target) {
        reading.responses(columns, first, count, target);
    }

    @Override
    public void evaluate(Columns columns, int first, int count, double[][] target) {
        reading.evaluate(columns, first, count, target);
    }

    /**
     * {@inheritDoc}
     *
     * @throws org.hepmva.runtime.UnknownVariableException also if a name of the rule is not provided
     */
    @Override
    public Regressor bind(List<String> provided) {
        return new BoundRegressor(this, folded.mean(), folded.bound(provided));
    }

    /** {@return such as {@code 5 folds by 'eventNumber', seed 1, each 400 regression trees …}} */
    @Override
    public String toString() {
        return folded.toString();
    }
}
