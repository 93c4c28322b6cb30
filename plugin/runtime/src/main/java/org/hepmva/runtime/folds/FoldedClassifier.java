package org.hepmva.runtime.folds;

import java.util.List;
import java.util.Optional;
import org.hepmva.runtime.Classifier;
import org.hepmva.runtime.Computation;
import org.hepmva.runtime.ModelCodec;

/** Classifiers of {@linkplain Folded folds}. Immutable, safe to share between threads. */
public final class FoldedClassifier implements Classifier, Folded<Classifier> {

    private final FoldedModels<Classifier> folded;

    private FoldedClassifier(FoldedModels<Classifier> folded) {
        this.folded = folded;
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
                FoldedClassifier::of, FoldedClassifier::mean);
    }

    @Override
    public Optional<FoldRule> rule() {
        return folded.rule();
    }

    @Override
    public List<Classifier> models() {
        return folded.models();
    }

    @Override
    public FoldedClassifier mean() {
        return mean(models());
    }

    @Override
    public Computation computation() {
        return folded.reading();
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
