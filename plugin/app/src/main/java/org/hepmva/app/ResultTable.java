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
import org.hepmva.measure.Rounded;
import org.hepmva.text.Printable;

/**
 * The table at the end of a training: what each method reaches on the test part, and the best cuts
 * beside it.
 */
final class ResultTable {

    private static final double EFFICIENCY = 0.9;
    /** Cuts found on one part keep about as much of another. */
    private static final double NEAR = 0.03;

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
            table.row(method.name(), Rounded.measured(method.auc()),
                    Rounded.measured(method.cuts().chosen().balancedAccuracy()), rejection(method),
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
        if (evaluation.boxes().cuts().isEmpty()) {
            return;
        }
        RectangularCut cut = evaluation.boxes().at(EFFICIENCY);
        RectangularCut balanced = evaluation.boxes().mostBalanced().orElse(cut);
        boolean near = Math.abs(cut.signalEfficiency().value() - EFFICIENCY) <= NEAR;
        table.row("best cuts", "", Rounded.measured(balanced.balancedAccuracy()),
                rejection(cut.backgroundEfficiency(), cut.signalEfficiency(), !near), balanced.expression());
    }

    private static String rejection(MethodEvaluation method) {
        FixedEfficiency point = method.cuts().at(Fixed.SIGNAL, EFFICIENCY);
        return rejection(point.backgroundEfficiency(), point.held(), point.misses());
    }

    /** Where the responses of many events are equal, the point is another one, and says which. */
    private static String rejection(Measured background, Measured signal, boolean misses) {
        return Rounded.measured(background.inverse())
                + (misses ? " (ε_S: " + Rounded.percent(signal) + ")" : "");
    }

    private static String words(Overtraining overtraining) {
        return switch (overtraining.verdict()) {
            case UNKNOWN -> "unknown";
            case NO_HARM -> "no harm";
            case HARM -> "harm: AUC −" + Rounded.measured(overtraining.course().loss());
        };
    }
}
