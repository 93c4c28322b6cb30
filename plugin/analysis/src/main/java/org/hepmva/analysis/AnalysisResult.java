package org.hepmva.analysis;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.hepmva.evaluate.EvaluatedMethods;
import org.hepmva.evaluate.EvaluatedParts;
import org.hepmva.evaluate.Evaluation;
import org.hepmva.evaluate.multiclass.MulticlassEvaluation;
import org.hepmva.evaluate.regression.RegressionEvaluation;
import org.hepmva.io.Ntuple;
import org.hepmva.runtime.WeightFile;
import org.hepmva.sample.Parts;
import org.hepmva.train.Trained;

/**
 * What an analysis leaves behind.
 *
 * @param evaluated   the events, as they were split or shared among folds
 * @param trained     the trained methods, in the order of the analysis; fewer if it was stopped
 * @param weightFiles what was written for each of them
 * @param measured    what was measured with them; empty if the test part allows no measurement
 * @param folder      where the weight files, {@code results.json}, {@code report.html} and the plots are
 */
public record AnalysisResult(EvaluatedParts evaluated, List<Trained> trained, List<WeightFile> weightFiles,
        Optional<EvaluatedMethods<?>> measured, Path folder) {

    /** Copies the lists. */
    public AnalysisResult {
        trained = List.copyOf(trained);
        weightFiles = List.copyOf(weightFiles);
    }

    /** {@return the events of the training, validation and test parts; with folds all are in the last} */
    public Parts parts() {
        return evaluated.parts();
    }

    /** {@return what was measured of signal and background; empty if events have another outcome} */
    public Optional<Evaluation> evaluation() {
        return measured.filter(Evaluation.class::isInstance).map(Evaluation.class::cast);
    }

    /** {@return what was measured of three classes or more; empty if events have another outcome} */
    public Optional<MulticlassEvaluation> multiclass() {
        return measured.filter(MulticlassEvaluation.class::isInstance).map(MulticlassEvaluation.class::cast);
    }

    /** {@return what was measured of estimates of targets; empty if events have classes} */
    public Optional<RegressionEvaluation> regression() {
        return measured.filter(RegressionEvaluation.class::isInstance).map(RegressionEvaluation.class::cast);
    }

    /**
     * {@return the events with their responses, as columns: part or fold, class, source, event weight,
     * variables, spectators and targets, and one for each response; to be closed}
     *
     * @throws IOException if they were not kept ({@code evaluation: {events: none}}), or cannot be read
     */
    public Ntuple events() throws IOException {
        Path file = Results.events(folder);
        if (Files.notExists(file)) {
            throw new IOException(file + ": is not there; it is left where the test part has events, unless"
                    + " 'evaluation: {events: none}' says otherwise");
        }
        return Ntuple.open(file, "");
    }

    /** {@return where the report is, if there is an evaluation} */
    public Path report() {
        return Results.report(folder);
    }
}
