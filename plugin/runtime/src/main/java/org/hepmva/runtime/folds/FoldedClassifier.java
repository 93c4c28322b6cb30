package org.hepmva.runtime.folds;

import java.util.List;
import java.util.Optional;
import org.hepmva.runtime.Classifier;
import org.hepmva.runtime.Columns;
import org.hepmva.runtime.ModelCodec;
import org.hepmva.runtime.Variable;
import org.hepmva.runtime.compiled.BoundClassifier;
import org.hepmva.runtime.compiled.Reading;

/**
 * One classifier per fold, each trained on all events but those of its fold. With a {@link FoldRule} an event
 * is answered by the classifier of its fold, which has not seen it in training; without a rule the answer is
 * the mean of all of them. Immutable, safe to share between threads.
 *
 * <p>With a rule its {@linkplain #inputs() inputs} are the variables, and after them the names in the rule's
 * expression that are no variable's. Their values are taken as they are: a whole number that is a double is
 * exact, and in {@link Columns} those of 64 bits are ({@link Columns#isWhole}). A loop whose numbers no
 * double holds asks {@code model(fold(id))}. An event whose number is NaN has no fold: its answer is NaN.
 */
public final class FoldedClassifier implements Classifier {

    private final FoldedModels<Classifier> folded;
    private final Reading reading;

    private FoldedClassifier(FoldedModels<Classifier> folded) {
        this.folded = folded;
        this.reading = folded.unbound();
    }

    /**
     * {@return classifiers of which a rule chooses one for each event}
     *
     * @param models as many as there are folds, of equal variables and outputs; not bound
     * @param rule   tells the fold of an event
     */
    public static FoldedClassifier of(List<? extends Classifier> models, FoldRule rule) {
        return new FoldedClassifier(new FoldedModels<>(models, Optional.of(rule)));
    }

    /**
     * {@return the mean of classifiers}
     *
     * @param models at least two, of equal variables and outputs; not bound
     */
    public static FoldedClassifier mean(List<? extends Classifier> models) {
        return new FoldedClassifier(new FoldedModels<>(models, Optional.empty()));
    }

    /** {@return how classifiers of folds stand in a weight file} */
    public static ModelCodec<FoldedClassifier> codec() {
        return new FoldsCodec<>("foldedClassifier", FoldedClassifier.class, Classifier.class,
                FoldedClassifier::of, FoldedClassifier::mean, model -> model.folded);
    }

    /** {@return the rule that chooses; empty if the mean is taken} */
    public Optional<FoldRule> rule() {
        return folded.rule();
    }

    /** {@return how many classifiers there are, at least 2} */
    public int folds() {
        return folded.models().size();
    }

    /**
     * {@return the classifier of a fold, which reads the variables alone}
     *
     * @param fold in [0, {@link #folds()})
     */
    public Classifier model(int fold) {
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

    /** {@return the mean of the same classifiers, which reads the variables alone} */
    public FoldedClassifier mean() {
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
    public double response(double[] x) {
        return reading.response(x);
    }

    @Override
    public void evaluate(double[] x, double[] target) {
        reading.evaluate(x, target);
    }

    @Override
    public void responses(Columns columns, int first, int count, double[] target) {
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
    public Classifier bind(List<String> provided) {
        return new BoundClassifier(this, folded.mean(), folded.bound(provided));
    }

    @Override
    public String responseTitle() {
        return model(0).responseTitle();
    }

    @Override
    public double responseMin() {
        return model(0).responseMin();
    }

    @Override
    public double responseMax() {
        return model(0).responseMax();
    }

    /** {@return such as {@code 5 folds by 'eventNumber', seed 1, each 400 boosted trees …}} */
    @Override
    public String toString() {
        return folded.toString();
    }
}
