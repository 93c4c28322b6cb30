package org.hepmva.app;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.Optional;
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
        return run(analysis, Optional.empty());
    }

    /**
     * Trains, evaluates, writes, also in TMVA's layout, and prints what came out.
     *
     * @param tmva where to, if that is wanted, too
     * @return the exit code: 0 if all was done, 1 if it was stopped and only a part is kept, or nothing could
     *         be tested, so that there is no output in TMVA's layout
     */
    int run(Analysis analysis, Optional<TmvaTarget> tmva) throws IOException {
        AnalysisResult result = Session.run(analysis, interrupt.watch(), files -> {
            if (tmva.isPresent()) {
                tmva.get().requireNoFriend(files);
            }
        });
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
        boolean isWhole = tmva.isEmpty() || write(result, tmva.get());
        out.flush();
        return interrupt.requested() || !isWhole ? 1 : 0;
    }

    private boolean write(AnalysisResult result, TmvaTarget tmva) throws IOException {
        if (result.measured().isEmpty()) {
            out.println(tmva.shown() + " is not written: TMVA's histograms are those of test events");
            return false;
        }
        tmva.write(result);
        out.println("TMVA's layout: " + tmva.shown());
        return true;
    }
}
