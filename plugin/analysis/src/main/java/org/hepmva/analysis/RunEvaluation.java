package org.hepmva.analysis;

import java.nio.file.Path;
import java.util.List;
import org.hepmva.evaluate.EvaluatedParts;
import org.hepmva.evaluate.Evaluation;
import org.hepmva.evaluate.EvaluationSettings;
import org.hepmva.evaluate.MulticlassEvaluation;
import org.hepmva.evaluate.regression.RegressionEvaluation;
import org.hepmva.io.ProgressListener;
import org.hepmva.report.ReportException;
import org.hepmva.report.ReportWriter;
import org.hepmva.runtime.Provenance;
import org.hepmva.sample.Parts;
import org.hepmva.train.Trained;

/** What was measured in a run, whatever the outcome of its events. Immutable. */
public sealed interface RunEvaluation {

    /** {@return what weight files say of each method, in the order of the analysis} */
    List<MeasuredMethod> methods();

    /**
     * Writes report, results and plots.
     *
     * @param origin where the methods come from
     * @param folder where to; made if it is not there
     * @throws ReportException if they cannot be written
     */
    void write(Provenance origin, Path folder) throws ReportException;

    /**
     * Signal against background.
     *
     * @param evaluation what was measured
     */
    record OfTwoClasses(Evaluation evaluation) implements RunEvaluation {

        @Override
        public List<MeasuredMethod> methods() {
            return evaluation.methods().stream().map(MeasuredMethod::of).toList();
        }

        @Override
        public void write(Provenance origin, Path folder) throws ReportException {
            ReportWriter.write(evaluation, origin, folder);
        }
    }

    /**
     * Three classes or more.
     *
     * @param evaluation what was measured
     */
    record OfClasses(MulticlassEvaluation evaluation) implements RunEvaluation {

        @Override
        public List<MeasuredMethod> methods() {
            return evaluation.methods().stream().map(MeasuredMethod::of).toList();
        }

        @Override
        public void write(Provenance origin, Path folder) throws ReportException {
            ReportWriter.write(evaluation, origin, folder);
        }
    }

    /**
     * Estimates of targets.
     *
     * @param evaluation what was measured
     */
    record OfTargets(RegressionEvaluation evaluation) implements RunEvaluation {

        @Override
        public List<MeasuredMethod> methods() {
            return evaluation.methods().stream().map(MeasuredMethod::of).toList();
        }

        @Override
        public void write(Provenance origin, Path folder) throws ReportException {
            ReportWriter.write(evaluation, origin, folder);
        }
    }

    /**
     * Checks what an evaluation needs of the parts.
     *
     * @throws IllegalArgumentException if the test part cannot measure anything
     */
    static void requireMeasurable(Parts parts) {
        if (parts.test().isRegression()) {
            RegressionEvaluation.requireMeasurable(parts);
        } else if (parts.test().classNames().size() > 2) {
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
     * @param noticed   what was noticed when events were read and divided, a sentence each
     * @param progress  told how far it is
     */
    static RunEvaluation of(List<Trained> trained, EvaluatedParts evaluated, EvaluationSettings settings,
            List<String> noticed, ProgressListener progress) {
        if (evaluated.parts().test().isRegression()) {
            return new OfTargets(RegressionEvaluation.of(trained, evaluated, settings, progress)
                    .withWarnings(noticed));
        }
        if (evaluated.parts().test().classNames().size() > 2) {
            return new OfClasses(MulticlassEvaluation.of(trained, evaluated, settings, progress)
                    .withWarnings(noticed));
        }
        return new OfTwoClasses(Evaluation.of(trained, evaluated, settings, progress).withWarnings(noticed));
    }
}
