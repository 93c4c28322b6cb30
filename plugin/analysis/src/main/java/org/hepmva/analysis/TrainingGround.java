package org.hepmva.analysis;

import java.util.Optional;
import org.hepmva.evaluate.EvaluatedParts;
import org.hepmva.sample.Division;
import org.hepmva.sample.FoldedSample;
import org.hepmva.sample.Folds;
import org.hepmva.sample.Parts;
import org.hepmva.sample.Sample;
import org.hepmva.sample.SampleSummary;
import org.hepmva.train.FoldTraining;
import org.hepmva.train.ThreadSettings;
import org.hepmva.train.Trained;
import org.hepmva.train.Trainer;
import org.hepmva.train.TrainerProvider;
import org.hepmva.train.Trainers;
import org.hepmva.train.TrainingMonitor;

/**
 * The events of an analysis as its methods learn from them and are measured on them: divided once, or in
 * folds. Immutable.
 */
final class TrainingGround {

    private final EvaluatedParts evaluated;

    private TrainingGround(EvaluatedParts evaluated) {
        this.evaluated = evaluated;
    }

    /**
     * {@return the events of a sample, shared as a rule says}
     *
     * @throws IllegalArgumentException if the rule does not fit the sample, or a class cannot be learned
     */
    static TrainingGround of(Sample sample, Division division) {
        if (division instanceof Folds folds) {
            FoldedSample folded = folds.apply(sample);
            for (int fold = 0; fold < folds.folds(); fold++) {
                SampleSummary.ofTraining(folded.parts(fold).training()).requireTrainable();
            }
            return new TrainingGround(EvaluatedParts.of(folded));
        }
        Parts parts = division.parts(sample);
        SampleSummary.ofTraining(parts.training()).requireTrainable();
        return new TrainingGround(EvaluatedParts.of(parts));
    }

    /** {@return what methods are measured on} */
    EvaluatedParts evaluated() {
        return evaluated;
    }

    /** {@return the events of each part} */
    Parts parts() {
        return evaluated.parts();
    }

    /** {@return what a method has learned; empty if it was stopped before anything was whole} */
    Optional<Trained> train(Method method, TrainingMonitor monitor) {
        if (evaluated.folds().isEmpty()) {
            return Optional.of(trainer(method).train(parts().training(), parts().validation(), monitor));
        }
        FoldedSample folded = evaluated.folds().get();
        TrainerProvider provider = Trainers.named(method.type());
        int atOnce = FoldsAtOnce.of(provider, method.settings(), folded);
        Method each = atOnce == 1 ? method : method.with(ThreadSettings.THREADS.name(), "1");
        return FoldTraining.of(trainer(each)).sideBySide(atOnce).train(folded, monitor);
    }

    private static Trainer trainer(Method method) {
        return Trainers.trainer(method.type(), method.name(), method.settings());
    }
}
