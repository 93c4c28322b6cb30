package org.hepmva.app;

import java.io.IOException;
import java.io.PrintWriter;
import org.hepmva.analysis.Analysis;
import org.hepmva.analysis.AnalysisResult;
import org.hepmva.text.Printable;

/**
 * Runs an analysis for a person at a terminal: progress while it runs, a table at its end.
 *
 * @param out       where the table goes
 * @param interrupt Ctrl-C
 */
record Training(PrintWriter out, Interrupt interrupt) {

    /**
     * Trains, evaluates, writes, and prints what came out.
     *
     * @return the exit code: 0 if all was done, 1 if it was stopped and only a part is kept
     */
    int run(Analysis analysis) throws IOException {
        AnalysisResult result = Session.run(analysis, interrupt.watch());
        out.println();
        ResultTable.print(result, out);
        out.println();
        String folder = Printable.of(result.folder().toString());
        if (result.measured().isPresent()) {
            out.println("weight files, plots and results.json: " + folder);
            out.println("report: " + Printable.of(result.report().toString()));
        } else {
            out.println("weight files: " + folder);
        }
        out.flush();
        return interrupt.requested() ? 1 : 0;
    }
}
