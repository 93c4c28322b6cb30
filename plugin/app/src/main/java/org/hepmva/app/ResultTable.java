package org.hepmva.app;

import java.io.PrintWriter;
import org.hepmva.analysis.AnalysisResult;
import org.hepmva.evaluate.Evaluation;
import org.hepmva.evaluate.Finding;
import org.hepmva.evaluate.FixedEfficiency.Fixed;
import org.hepmva.evaluate.FixedEfficiency;
import org.hepmva.evaluate.MethodEvaluation;
import org.hepmva.measure.Measured;
import org.hepmva.measure.Overtraining;
import org.hepmva.measure.RectangularCut;
import org.hepmva.text.Printable;

/**
 * The table at the end of a training: what each method reaches on the test part, and the best cuts
 * beside it.
 */
final class ResultTable {

    private static final double EFFICIENCY = 0.9;
    private static final int DECIMALS = 4;

    private ResultTable() {
    }

    /** Prints one line per method, one for the best rectangular cuts, and the warnings. */
    static void print(AnalysisResult result, PrintWriter out) {
        if (result.evaluation().isEmpty()) {
            out.println("nothing could be tested: the test part has " + result.parts().test().size()
                    + (result.parts().test().size() == 1 ? " event" : " events"));
            out.flush();
            return;
        }
        print(result, result.evaluation().get(), out);
    }

    private static void print(AnalysisResult result, Evaluation evaluation, PrintWriter out) {
        out.println("On the test part (" + result.parts().test().size()
                + " events that no method has seen):");
        TextTable table = new TextTable("method", ">AUC", ">balanced accuracy", ">1/ε_B at ε_S = 90 %",
                "overtraining");
        for (MethodEvaluation method : evaluation.methods()) {
            table.row(method.name(), text(method.auc(), DECIMALS),
                    text(method.cuts().chosen().balancedAccuracy(), DECIMALS), rejection(method),
                        words(method.overtraining()));
        }
        cuts(evaluation, table);
        table.print(out);
        evaluation.findings().stream().filter(f -> f.level() == Finding.Level.WARNING)
                .forEach(f -> out.println(Printable.lines("warning: " + f)));
        out.flush();
    }

    /** {@return the area under the ROC curve of a method on the test part} */
    static double testAuc(Evaluation evaluation, String method) {
        return evaluation.methods().stream().filter(m -> m.name().equals(method)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no method '" + method
                    + "' was evaluated")).auc().value();
    }

    private static void cuts(Evaluation evaluation, TextTable table) {
        for (RectangularCut cut : evaluation.boxes().cuts()) {
            if (cut.wanted() == EFFICIENCY) {
                Measured signal = cut.signalEfficiency();
                Measured kept = cut.backgroundEfficiency();
                Measured balanced = signal.plus(new Measured(1 - kept.value(), kept.error())).times(0.5);
                table.row("best cuts", "", text(balanced, DECIMALS), text(kept.inverse(), 2),
                        cut.expression());
            }
        }
    }

    private static String rejection(MethodEvaluation method) {
        FixedEfficiency point = method.cuts().at(Fixed.SIGNAL, EFFICIENCY);
        return text(point.rejectionFactor(), 2);
    }

    private static String text(Measured number, int decimals) {
        return Numbers.fixed(number.value(), decimals)
                + (Double.isNaN(number.error()) ? "" : " ± " + Numbers.fixed(number.error(), decimals));
    }

    private static String words(Overtraining overtraining) {
        return switch (overtraining.verdict()) {
            case UNKNOWN -> "unknown";
            case NONE_SEEN -> "none seen";
            case SLIGHT -> "slight";
            case STRONG -> "strong";
        };
    }
}
