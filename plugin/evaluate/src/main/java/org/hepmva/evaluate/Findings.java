package org.hepmva.evaluate;

import java.util.List;
import java.util.Locale;
import org.hepmva.evaluate.Finding.Level;
import org.hepmva.measure.CutCurve;
import org.hepmva.measure.Overtraining;
import org.hepmva.measure.RocCurve;
import org.hepmva.measure.Rounded;
import org.hepmva.sample.Sample;
import org.hepmva.sample.Subject;

/** Reads an evaluation and says in plain words what a person should know before trusting it. */
final class Findings {

    /** An efficiency further than this from the wanted one is named. */
    private static final double MISSED = 0.05;

    private final FindingList findings = new FindingList();

    private Findings() {
    }

    static List<Finding> of(Evaluation evaluation, EvaluatedParts evaluated) {
        Findings all = new Findings();
        all.findings.parts(evaluation.parts());
        evaluation.sources().ifPresent(sources -> all.yields(evaluation, sources));
        SourceFindings.add(all.findings, evaluated, evaluation.methods().get(0).cuts().chosenOn(),
                "curves and working points");
        evaluation.variables().forEach(all::variable);
        for (MethodEvaluation method : evaluation.methods()) {
            all.method(method);
            all.references(method);
        }
        all.boxes(evaluation.boxes());
        all.findings.sample(evaluated);
        return all.findings.sorted();
    }

    private void add(Level level, Subject about, String format, Object... values) {
        findings.add(level, about, format, values);
    }

    private void yields(Evaluation evaluation, EvaluatedSources sources) {
        EvaluationSettings settings = evaluation.settings();
        if (sources.areExpected() && settings.hasYields()) {
            add(Level.NOTE, SourceFindings.SOURCES, "The expected events are those of the sources, %s of"
                    + " signal and %s of background; expectedSignal = %s and expectedBackground = %s are not"
                    + " used.", Rounded.compact(sources.sumW(Sample.SIGNAL)),
                    Rounded.compact(sources.sumW(Sample.BACKGROUND)),
                    Rounded.compact(settings.expectedSignal()),
                    Rounded.compact(settings.expectedBackground()));
        }
        if (sources.areExpected() && evaluation.methods().stream()
                .allMatch(method -> method.yields().orElseThrow().scans().isEmpty())) {
            add(Level.WARNING, SourceFindings.SOURCES, "There is no expected significance: without the"
                    + " sources that are left out, Σw of signal or background is not above zero.");
        }
    }

    private void variable(VariableEvaluation variable) {
        if (FindingList.isAlmostOne(variable.auc()) && variable.power() < 1) {
            add(Level.WARNING, Subject.variable(variable.variable().name()), "This variable alone separates"
                    + " signal from background (AUC %.6f). Is it the label itself, or made from"
                    + " it?", variable.power());
        }
    }

    private void method(MethodEvaluation method) {
        RocCurve curve = method.onTest().curve();
        findings.training(method.trained());
        if (curve.auc() == 1) {
            add(Level.WARNING, method.subject(), "The AUC on the test part is exactly 1: no event is on the"
                    + " wrong side. Real problems hardly ever do that; look for the label among the"
                    + " variables.");
        }
        if (curve.auc() < 0.5 - 2 * curve.aucError()) {
            add(Level.WARNING, method.subject(), "The AUC is below one half: background gets the larger"
                    + " responses.");
        }
        if (!curve.isMonotone()) {
            add(Level.NOTE, method.subject(), "Negative weights make the ROC curve turn back; it is drawn"
                    + " as it is.");
        }
        workingPoints(method);
        overtraining(method);
    }

    private void overtraining(MethodEvaluation method) {
        Overtraining check = method.overtraining();
        Overtraining.Course course = check.course();
        String step = method.trained().report().stepName();
        String fold = FindingList.whichFold(method.trained());
        switch (check.verdict()) {
            case UNKNOWN -> add(Level.NOTE, method.subject(), "Whether training went on too long is not"
                    + " known: no AUC on validation events was recorded on the way.");
            case NO_HARM -> add(Level.GOOD, method.subject(), "Training did not go on too long: %son"
                    + " validation events the AUC is %.4f ± %.4f with what was kept (%s %d), %s.",
                    fold, course.kept().value(), course.kept().error(), step, course.keptStep(),
                    before(course, step));
            default -> add(Level.WARNING, method.subject(), "Training went on too long: %son validation"
                    + " events the AUC was %.4f at %s %d and is %.4f with what was kept (%s %d), worse by %s"
                    + " on the same events. %s", fold, course.best(), step, course.bestStep(),
                    course.kept().value(), step, course.keptStep(), Rounded.measured(course.loss()),
                    course.keptStep() < method.trained().report().steps()
                            ? "Early stopping looked at the loss and did not see it; fewer steps keep the"
                                    + " better one."
                            : "Early stopping, or fewer steps, keeps the better one.");
        }
        if (Double.isNaN(check.aucGap().value())) {
            add(Level.NOTE, method.subject(), "There is no training part to compare the test part with.");
        } else if (check.hasGap()) {
            add(Level.NOTE, method.subject(), "It does better on events it has seen: the AUC is %.4f on"
                    + " training and %.4f on test events, a difference of %.1f standard deviations. That is"
                    + " no harm in itself; quote test numbers.", check.testAuc() + check.aucGap().value(),
                    check.testAuc(), check.aucGap().sigmas());
        }
    }

    private static String before(Overtraining.Course course, String step) {
        return course.bestStep() == course.keptStep() ? "the largest until then"
                : String.format(Locale.ROOT, "and at best it was %.4f before (%s %d)", course.best(), step,
                        course.bestStep());
    }

    private void workingPoints(MethodEvaluation method) {
        for (FixedEfficiency point : method.cuts().workingPoints()) {
            if (point.misses() && Math.abs(point.held().value() - point.wanted()) > MISSED) {
                String which = point.fixed() == FixedEfficiency.Fixed.SIGNAL ? "ε_S" : "ε_B";
                add(Level.NOTE, method.subject(), "No cut gives %s = %.0f%%, since many events have the same"
                        + " response: what stands there is for %s = %.1f%%.", which, 100 * point.wanted(),
                        which, 100 * point.held().value());
            }
        }
    }

    private void boxes(CutCurve boxes) {
        if (boxes.cuts().isEmpty()) {
            add(Level.NOTE, Subject.method(boxes.title()), "They are not searched: negative weights leave"
                    + " no weight to a class of the events they would be found on, at most %d of each.",
                    CutCurve.MOST_EVENTS_OF_A_CLASS);
        }
    }

    private void references(MethodEvaluation method) {
        method.against().filter(AgainstVariable::isLost).ifPresent(against -> add(Level.WARNING,
                method.subject(), "It does worse than the variable '%s' alone (AUC %.4f against %.4f%s).",
                against.variable(), against.methodAuc().value(), against.variableAuc().value(),
                against.all() ? "" : String.format(Locale.ROOT, " on the %d test events where it is not"
                        + " missing", against.events())));
    }
}
