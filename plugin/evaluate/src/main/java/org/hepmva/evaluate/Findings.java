package org.hepmva.evaluate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.hepmva.evaluate.Finding.Level;
import org.hepmva.measure.CutCurve;
import org.hepmva.measure.Measured;
import org.hepmva.measure.Overtraining;
import org.hepmva.measure.RocCurve;
import org.hepmva.sample.ClassSummary;

/** Reads an evaluation and says in plain words what a person should know before trusting it. */
final class Findings {

    private static final int FEW = 100;

    private final List<Finding> findings = new ArrayList<>();

    private Findings() {
    }

    static List<Finding> of(Evaluation evaluation, List<String> sampleWarnings) {
        Findings all = new Findings();
        sampleWarnings.forEach(all::sample);
        evaluation.parts().forEach(all::part);
        evaluation.variables().forEach(all::variable);
        for (MethodEvaluation method : evaluation.methods()) {
            all.method(method);
            all.references(method, evaluation);
        }
        all.boxes(evaluation.boxes());
        all.findings.sort(Comparator.comparing((Finding f) -> f.level()).reversed());
        return List.copyOf(all.findings);
    }

    private void add(Level level, String about, String format, Object... values) {
        findings.add(new Finding(level, about, String.format(Locale.ROOT, format, values)));
    }

    private void sample(String sentence) {
        // what it says of the classes' weights, part() says of each part
        if (!sentence.startsWith("class ")) {
            findings.add(new Finding(Level.WARNING, "sample",
                    sentence.substring(0, 1).toUpperCase(Locale.ROOT) + sentence.substring(1) + "."));
        }
    }

    private void part(PartSummary part) {
        String about = part.part() + " part";
        if (part.signal().entries() + part.background().entries() == 0) {
            if (part.part() == Part.TRAINING) {
                add(Level.NOTE, about, "It is empty, so overtraining cannot be checked.");
            } else {
                add(Level.NOTE, about, "It is empty, so cuts were chosen on another part.");
            }
            return;
        }
        if (!part.isUsable()) {
            add(Level.WARNING, about, "It is left out: Σw is %s of signal and %s of background, and both"
                    + " must be above zero.", part.signal().sumW(), part.background().sumW());
            return;
        }
        classOf(about, part.signal());
        classOf(about, part.background());
    }

    private void classOf(String about, ClassSummary events) {
        if (events.effectiveEntries() < FEW) {
            add(Level.WARNING, about, "Only %.1f effective entries of %s (%d events): expect large errors.",
                    events.effectiveEntries(), events.name(), events.entries());
        }
        if (events.negative() > 0) {
            Level level = events.negativeFraction() > 0.05 ? Level.WARNING : Level.NOTE;
            add(level, about, "%.2f%% of the %s events have negative weights: the %d events are worth"
                    + " %.0f, and efficiencies may leave [0,"
                    + " 1].", 100 * events.negativeFraction(), events.name(),
                    events.entries(), events.effectiveEntries());
        }
    }

    private void variable(VariableEvaluation variable) {
        if (variable.power() >= 0.9999 && variable.power() < 1) {
            add(Level.WARNING, variable.variable().name(), "This variable alone separates signal from"
                    + " background (AUC %.6f). Is it the label itself, or made from"
                    + " it?", variable.power());
        }
    }

    private void method(MethodEvaluation method) {
        RocCurve curve = method.onTest().curve();
        method.trained().report().warnings().forEach(w -> findings.add(new Finding(Level.NOTE,
                method.name(), w)));
        if (curve.auc() == 1) {
            add(Level.WARNING, method.name(), "The AUC on the test part is exactly 1: no event is on the"
                    + " wrong side. Real problems hardly ever do that; look for the label among the"
                    + " variables.");
        }
        if (curve.auc() < 0.5) {
            add(Level.WARNING, method.name(), "The AUC is below one half: background gets the larger"
                    + " responses.");
        }
        if (!curve.isMonotone()) {
            add(Level.NOTE, method.name(), "Negative weights make the ROC curve turn back; it is drawn"
                    + " as it is.");
        }
        overtraining(method);
    }

    private void overtraining(MethodEvaluation method) {
        Overtraining check = method.overtraining();
        Measured gap = check.aucGap();
        switch (check.verdict()) {
            case UNKNOWN -> add(Level.NOTE, method.name(), "Overtraining cannot be checked: no training"
                    + " part.");
            case NONE_SEEN -> add(Level.GOOD, method.name(), "No overtraining is seen: the AUC is %.4f"
                    + " on training and %.4f on test events, a difference of %.1f standard deviations.",
                    check.testAuc() + gap.value(), check.testAuc(), sigmas(gap));
            case SLIGHT -> add(Level.NOTE, method.name(), "Slight overtraining: the AUC is %.4f on"
                    + " training and %.4f on test events (%.1f standard deviations). The test numbers"
                    + " are unbiased all the same.",
                    check.testAuc() + gap.value(), check.testAuc(), sigmas(gap));
            default -> add(Level.WARNING, method.name(), "Strong overtraining: the AUC is %.4f on"
                    + " training but only %.4f on test events (%.1f standard deviations). Quote test"
                    + " numbers only. Fewer or smaller trees, a smaller network or more training events"
                    + " narrow the gap.",
                    check.testAuc() + gap.value(), check.testAuc(), sigmas(gap));
        }
    }

    /** An AUC of 1 on both parts has no error and no difference. */
    private static double sigmas(Measured gap) {
        return gap.value() == 0 ? 0 : gap.sigmas();
    }

    private void boxes(CutCurve boxes) {
        if (boxes.cuts().isEmpty()) {
            add(Level.NOTE, boxes.title(), "They are not searched: negative weights leave no weight to a"
                    + " class of the events they would be found on, at most %d of each.",
                    CutCurve.MOST_EVENTS_OF_A_CLASS);
        }
    }

    private void references(MethodEvaluation method, Evaluation evaluation) {
        if (evaluation.variables().size() < 2) {
            return;
        }
        VariableEvaluation best = evaluation.variables().stream()
                .max(Comparator.comparingDouble(v -> Double.isNaN(v.power()) ? 0 : v.power())).orElseThrow();
        if (best.power() > method.auc().value() + 2 * method.auc().error()) {
            add(Level.WARNING, method.name(), "It does worse than the variable '%s' alone (AUC %.4f"
                    + " against %.4f).",
                    best.variable().name(), method.auc().value(), best.power());
        }
    }
}
