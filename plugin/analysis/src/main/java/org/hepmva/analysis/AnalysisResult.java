package org.hepmva.analysis;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.hepmva.evaluate.Evaluation;
import org.hepmva.runtime.WeightFile;
import org.hepmva.sample.Parts;
import org.hepmva.train.Trained;

/**
 * What an analysis leaves behind.
 *
 * @param parts       the events, as they were split
 * @param trained     the trained methods, in the order of the analysis; fewer if it was stopped
 * @param weightFiles what was written for each of them
 * @param evaluation  what was measured with them; empty if the test part allows no measurement
 * @param folder      where the weight files, {@code results.json}, {@code report.html} and the plots are
 */
public record AnalysisResult(Parts parts, List<Trained> trained, List<WeightFile> weightFiles,
        Optional<Evaluation> evaluation, Path folder) {

    /** Copies the lists. */
    public AnalysisResult {
        trained = List.copyOf(trained);
        weightFiles = List.copyOf(weightFiles);
    }

    /** {@return where the report is, if there is an evaluation} */
    public Path report() {
        return Results.report(folder);
    }
}
