package org.hepmva.analysis;

import java.util.List;
import org.hepmva.evaluate.EvaluatedMethods;
import org.hepmva.evaluate.EvaluatedParts;
import org.hepmva.evaluate.Evaluation;
import org.hepmva.evaluate.EvaluationSettings;
import org.hepmva.evaluate.multiclass.MulticlassEvaluation;
import org.hepmva.evaluate.regression.RegressionEvaluation;
import org.hepmva.io.ProgressListener;
import org.hepmva.sample.Parts;
import org.hepmva.sample.Sample;
import org.hepmva.train.Trained;

/** Measures methods by the outcome of their events: signal and background, more classes, or targets. */
final class RunEvaluation {

    private RunEvaluation() {
    }

    /**
     * Checks what an evaluation needs of the parts.
     *
     * @throws IllegalArgumentException if the test part cannot measure anything
     */
    static void requireMeasurable(Parts parts) {
        if (parts.test().isRegression()) {
            RegressionEvaluation.requireMeasurable(parts);
        } else if (hasManyClasses(parts.test())) {
            MulticlassEvaluation.requireMeasurable(parts);
        } else {
            Evaluation.requireMeasurable(parts);
        }
    }

    /**
     * {@return what is measured of some methods}
     *
     * @param trained   the methods
     * @param evaluated the events
     * @param settings  what to assume
     * @param progress  told how far it is
     */
    static EvaluatedMethods<?> of(List<Trained> trained, EvaluatedParts evaluated,
            EvaluationSettings settings, ProgressListener progress) {
        Sample test = evaluated.parts().test();
        if (test.isRegression()) {
            return RegressionEvaluation.of(trained, evaluated, settings, progress);
        }
        return hasManyClasses(test) ? MulticlassEvaluation.of(trained, evaluated, settings, progress)
                : Evaluation.of(trained, evaluated, settings, progress);
    }

    private static boolean hasManyClasses(Sample sample) {
        return sample.classNames().size() > 2;
    }
}
