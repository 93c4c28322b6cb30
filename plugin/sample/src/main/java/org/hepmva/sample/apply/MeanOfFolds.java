package org.hepmva.sample.apply;

import java.util.Optional;
import org.hepmva.runtime.Model;
import org.hepmva.runtime.WeightFile;
import org.hepmva.runtime.folds.FoldRule;
import org.hepmva.runtime.folds.Folded;

/** Models of folds in which no rule chooses the model of an event: for events without the rule's columns. */
public final class MeanOfFolds {

    private MeanOfFolds() {
    }

    /** {@return the mean of the models of all folds; a model that is not of folds as it is} */
    public static Model of(Model model) {
        return model instanceof Folded<?> folded ? folded.mean() : model;
    }

    /** {@return a weight file whose model is the {@linkplain #of(Model) mean} of that of another} */
    public static WeightFile of(WeightFile weights) {
        WeightFile mean = WeightFile.of(weights.method(), of(weights.model()))
                .withSpectators(weights.spectators()).withWorkingPoints(weights.workingPoints())
                .withProvenance(weights.provenance());
        return weights.isRegression() ? mean.withTargets(weights.targets())
                : mean.withClasses(weights.classes());
    }

    /** {@return the rule that chooses the model of an event; empty if there is none} */
    public static Optional<FoldRule> rule(Model model) {
        return model instanceof Folded<?> folded ? folded.rule() : Optional.empty();
    }
}
