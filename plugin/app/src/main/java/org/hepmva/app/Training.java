package org.hepmva.app;

import java.io.IOException;
import java.io.PrintWriter;
import org.hepmva.app.analysis.Analysis;
import org.hepmva.app.analysis.AnalysisResult;

/** Runs an analysis for a person at a terminal: progress while it runs, a table at its end. */
final class Training {

    private final PrintWriter out;

    Training(PrintWriter out) {
        this.out = out;
    }

    /** {@return what came out, after it was printed} */
    AnalysisResult run(Analysis analysis) throws IOException {
        AnalysisResult result = Session.run(analysis);
        out.println();
        ResultTable.print(result, out);
        out.println();
        out.println("weight files, plots and results.json: " + result.folder());
        out.println("report: " + result.report());
        out.flush();
        return result;
    }
}
