package org.hepmva.app;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import org.hepmva.analysis.AnalysisResult;
import org.hepmva.evaluate.EvaluatedMethods;
import org.hepmva.evaluate.Evaluation;
import org.hepmva.evaluate.Finding;
import org.hepmva.evaluate.FixedEfficiency;
import org.hepmva.evaluate.FixedEfficiency.Fixed;
import org.hepmva.evaluate.MethodEvaluation;
import org.hepmva.evaluate.multiclass.MulticlassEvaluation;
import org.hepmva.evaluate.multiclass.MulticlassMethod;
import org.hepmva.evaluate.multiclass.MulticlassOnPart;
import org.hepmva.evaluate.regression.EstimatesOnPart;
import org.hepmva.evaluate.regression.RegressionEvaluation;
import org.hepmva.evaluate.regression.RegressionMethod;
import org.hepmva.evaluate.regression.TargetEvaluation;
import org.hepmva.measure.AcrossFolds;
import org.hepmva.measure.Measured;
import org.hepmva.measure.Overtraining;
import org.hepmva.measure.RectangularCut;
import org.hepmva.measure.Rounded;
import org.hepmva.measure.regression.Spread;
import org.hepmva.sample.EventSummary;
import org.hepmva.sample.Sample;
import org.hepmva.text.Printable;

/**
 * The table at the end of a training: what each method reaches on the test part, and with two classes the
 * best cuts beside it.
 */
final class ResultTable {

    private static final double EFFICIENCY = 0.9;
    private static final String REJECTION = "signal 90%";
    /** Cuts found on one part keep about as much of another. */
    private static final double NEAR = 0.03;

    private ResultTable() {
    }

    /** Prints a line for each method, or for each of its targets, and the warnings. */
    static void print(AnalysisResult result, PrintWriter out) {
        if (result.measured().isEmpty()) {
            out.println(untested(result));
            out.flush();
            return;
        }
        int events = result.parts().test().size();
        boolean inFolds = result.trained().stream().anyMatch(trained -> !trained.folds().isEmpty());
        out.println(inFolds ? "On all " + events + " events, each by the model that has not seen it:"
                : "On the test part (" + events + " events that no method has seen):");
        EvaluatedMethods<?> measured = result.measured().get();
        if (measured instanceof Evaluation two) {
            print(two, out);
        } else if (measured instanceof MulticlassEvaluation classes) {
            print(classes, out);
        } else if (measured instanceof RegressionEvaluation targets) {
            print(targets, out);
        }
        measured.findings().stream().filter(finding -> finding.level() == Finding.Level.WARNING)
                .forEach(finding -> out.println(Printable.lines("warning: " + finding)));
        out.flush();
    }

    /** {@return why there is nothing to print} */
    static String untested(AnalysisResult result) {
        return "nothing could be tested: the test part has " + Printable.of(counts(result.parts().test()));
    }

    /** {@return how many events there are, of each class if there are any} */
    private static String counts(Sample sample) {
        if (sample.size() == 0 || sample.isRegression()) {
            return sample.size() + (sample.size() == 1 ? " event" : " events");
        }
        List<String> counts = new ArrayList<>();
        for (byte cls = 0; cls < sample.classNames().size(); cls++) {
            EventSummary of = sample.summary(cls);
            counts.add(of.entries() + (of.entries() == 1 ? " event of " : " events of ") + of.name()
                    + (of.entries() > 0 && !(of.sumW() > 0) ? " with Σw = " + Numbers.brief(of.sumW()) : ""));
        }
        return String.join(", ", counts);
    }

    private static void print(MulticlassEvaluation evaluation, PrintWriter out) {
        TextTable table = new TextTable("method", ">accuracy", ">balanced accuracy", ">AUC, mean",
                ">log-loss", "overtraining");
        for (MulticlassMethod method : evaluation.methods()) {
            MulticlassOnPart test = method.onTest();
            table.row(method.name(), Rounded.measured(test.confusion().accuracy()),
                    Rounded.measured(test.confusion().balancedAccuracy()),
                    Rounded.measured(test.areas().mean()), Rounded.measured(test.logLoss()),
                    words(method.course(), "loss +"));
        }
        table.print(out);
        evaluation.methods().forEach(method ->
                spread(method.name() + ": the accuracy", method.folds(), out));
    }

    private static void print(RegressionEvaluation evaluation, PrintWriter out) {
        TextTable table = new TextTable("method", "target", ">mean deviation", ">RMS deviation",
                ">central 68 %", ">R²");
        for (RegressionMethod method : evaluation.methods()) {
            for (TargetEvaluation target : method.targets()) {
                EstimatesOnPart test = target.onTest();
                table.row(method.name(), Printable.brief(target.target().name()),
                        Rounded.measured(test.deviation().mean()), Rounded.measured(test.agreement().rms()),
                        Rounded.measured(test.deviation().central68()),
                        Rounded.measured(test.agreement().r2()));
            }
        }
        table.print(out);
        evaluation.methods().forEach(method -> method.targets().forEach(target -> spread(method.name() + ", "
                + Printable.brief(target.target().name()) + ": half of the central 68 %",
                target.folds().stream().map(Spread::central68).toList(), out)));
    }

    private static void print(Evaluation evaluation, PrintWriter out) {
        TextTable table = new TextTable("method", ">AUC", ">balanced accuracy", ">1/ε_B at ε_S = 90 %",
                "overtraining");
        for (MethodEvaluation method : evaluation.methods()) {
            table.row(method.name(), Rounded.measured(method.auc()),
                    Rounded.measured(method.cuts().chosen().balancedAccuracy()), rejection(method),
                        words(method.overtraining().course(), "AUC −"));
        }
        cuts(evaluation, table);
        table.print(out);
        for (MethodEvaluation method : evaluation.methods()) {
            spread(method.name() + ": the AUC", method.folds(), out);
            method.cuts().folds().stream().filter(at -> at.name().equals(REJECTION)).forEach(at -> spread(
                    method.name() + ": ε_B at the cut for ε_S = 90 %", at.backgroundEfficiency().folds(),
                    out));
        }
    }

    private static void spread(String what, List<Measured> folds, PrintWriter out) {
        if (!folds.isEmpty()) {
            AcrossFolds across = new AcrossFolds(folds);
            out.println("  " + what + " of the " + folds.size() + " folds alone has a standard deviation of "
                    + Rounded.twoDigits(across.standardDeviation()) + ", by statistics alone "
                    + Rounded.twoDigits(across.statistical()));
        }
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

    private static String words(Overtraining.Course course, String worse) {
        return switch (course.verdict()) {
            case UNKNOWN -> "unknown";
            case NO_HARM -> "no harm";
            case UNSURE -> "not sure";
            case HARM -> "harm: " + worse + Rounded.measured(course.loss());
        };
    }
}
