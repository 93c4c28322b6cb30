package org.hepmva.evaluate.multiclass;

import java.util.List;
import java.util.Locale;
import org.hepmva.evaluate.EvaluatedParts;
import org.hepmva.evaluate.EvaluatedSources;
import org.hepmva.evaluate.Finding;
import org.hepmva.evaluate.Finding.Level;
import org.hepmva.evaluate.FindingList;
import org.hepmva.evaluate.SourceFindings;
import org.hepmva.measure.Measured;
import org.hepmva.measure.Overtraining;
import org.hepmva.measure.Rounded;
import org.hepmva.measure.multiclass.ClassConfusion;
import org.hepmva.sample.EventSummary;
import org.hepmva.sample.Subject;

/** Reads an evaluation of n classes and says in plain words what to know before trusting it. */
final class MulticlassFindings {

    private final FindingList findings = new FindingList();
    private final MulticlassEvaluation evaluation;

    private MulticlassFindings(MulticlassEvaluation evaluation) {
        this.evaluation = evaluation;
    }

    static List<Finding> of(MulticlassEvaluation evaluation, EvaluatedParts evaluated) {
        MulticlassFindings all = new MulticlassFindings(evaluation);
        all.findings.parts(evaluation.parts());
        evaluation.sources().ifPresent(all::yields);
        SourceFindings.add(all.findings, evaluated, evaluation.methods().get(0).cuts().chosenOn(),
                "curves and confusion matrices");
        evaluation.variables().forEach(all::variable);
        evaluation.methods().forEach(all::method);
        all.findings.sample(evaluated);
        return all.findings.sorted();
    }

    private void yields(EvaluatedSources sources) {
        if (sources.areExpected() && evaluation.methods().stream()
                .allMatch(method -> method.yields().orElseThrow().best().size() == 1)) {
            findings.add(Level.WARNING, SourceFindings.SOURCES, "There are no best cuts by expected events:"
                    + " without the sources that are left out, Σw of a class is not above zero.");
        }
    }

    private void variable(VariableByClass variable) {
        for (int k = 0; k < evaluation.classes().size(); k++) {
            if (FindingList.isAlmostOne(variable.aucs().get(k))) {
                findings.add(Level.WARNING, Subject.variable(variable.variable().name()), "This variable"
                        + " alone separates %s from all other classes (AUC %.6f). Is it the label itself,"
                        + " or made from it?", evaluation.classes().get(k), variable.power(k));
            }
        }
    }

    private void method(MulticlassMethod method) {
        findings.training(method.trained());
        for (OutputOnPart output : method.onTest().outputs()) {
            Measured auc = output.curve().auc();
            if (auc.value() == 1) {
                findings.add(Level.WARNING, method.subject(), "The AUC of %s against the rest on the test"
                        + " part is exactly 1: no event is on the wrong side. Real problems hardly ever do"
                        + " that; look for the label among the variables.", output.className());
            }
            if (auc.value() < 0.5 - 2 * auc.error()) {
                findings.add(Level.WARNING, method.subject(), "The AUC of %s against the rest is below one"
                        + " half: other classes get the larger numbers.", output.className());
            }
        }
        mostLikely(method);
        harm(method);
        overtraining(method);
    }

    private void harm(MulticlassMethod method) {
        Overtraining.Course course = method.course();
        String step = method.trained().report().stepName();
        String fold = FindingList.whichFold(method.trained());
        switch (method.verdict()) {
            case UNKNOWN -> findings.add(Level.NOTE, method.subject(), "Whether training went on too long is"
                    + " not known: no loss on validation events was recorded on the way.");
            case NO_HARM -> findings.add(Level.GOOD, method.subject(), "Training did not go on too long: %son"
                    + " validation events the loss is %s with what was kept (%s %d), %s.",
                    fold, Rounded.measured(course.kept()), step, course.keptStep(),
                    course.bestStep() == course.keptStep() ? "the smallest until then"
                            : String.format(Locale.ROOT, "and at best it was %s before (%s %d)",
                                    Rounded.compact(course.best()), step, course.bestStep()));
            case UNSURE -> findings.add(Level.NOTE, method.subject(), "Whether training went on too long is"
                    + " not sure: %son validation events the loss was %s at %s %d and is %s with what was"
                    + " kept (%s %d), most of it from a few events. Early stopping keeps the better one.",
                    fold, Rounded.compact(course.best()), step, course.bestStep(),
                    Rounded.measured(course.kept()), step, course.keptStep());
            default -> findings.add(Level.WARNING, method.subject(), "Training went on too long: %son"
                    + " validation events the loss was %s at %s %d and is %s with what was kept (%s %d),"
                    + " larger by %s on the same events. Early stopping, or fewer steps, keeps the better"
                    + " one.",
                    fold, Rounded.compact(course.best()), step, course.bestStep(),
                    Rounded.compact(course.kept().value()), step, course.keptStep(),
                    Rounded.measured(course.loss()));
        }
    }

    private void mostLikely(MulticlassMethod method) {
        ClassConfusion confusion = method.onTest().confusion();
        for (int k = 0; k < evaluation.classes().size(); k++) {
            if (Double.isNaN(confusion.purity(k).value())) {
                findings.add(Level.WARNING, method.subject(), "No test event is taken for %s: its number is"
                        + " never the largest.", evaluation.classes().get(k));
            }
        }
        EventSummary largest = largest();
        double all = evaluation.testPart().classes().stream().mapToDouble(EventSummary::sumW).sum();
        Measured accuracy = confusion.accuracy();
        if (accuracy.value() < largest.sumW() / all) {
            findings.add(Level.NOTE, method.subject(), "Its accuracy, %.1f%%, is below the share of %s in the"
                    + " event weights, %.1f%%: taking every event for that class would have a larger one. The"
                    + " balanced accuracy, %.1f%%, does not depend on such shares.", 100 * accuracy.value(),
                    largest.name(), 100 * largest.sumW() / all, 100 * confusion.balancedAccuracy().value());
        }
    }

    private EventSummary largest() {
        return evaluation.testPart().classes().stream()
                .reduce((a, b) -> b.sumW() > a.sumW() ? b : a).orElseThrow();
    }

    private void overtraining(MulticlassMethod method) {
        if (method.overtraining().isEmpty()) {
            findings.add(Level.NOTE, method.subject(), "There is no training part to compare the test part"
                    + " with.");
            return;
        }
        List<String> ahead = method.overtraining().stream().filter(output -> output.check().hasGap())
                .map(output -> String.format(Locale.ROOT, "%s (%.4f on training, %.4f on test events, %.1f"
                        + " standard deviations)", output.className(),
                        output.check().testAuc() + output.check().aucGap().value(), output.check().testAuc(),
                        output.check().aucGap().sigmas())).toList();
        Measured gap = method.logLossGap();
        if (gap.value() > 2 * gap.error()) {
            findings.add(Level.NOTE, method.subject(), "Its log-loss is larger on test events, by %s, %.1f"
                    + " standard deviations. That is no harm in itself; quote test numbers.",
                    Rounded.measured(gap), gap.sigmas());
        }
        if (ahead.isEmpty()) {
            findings.add(Level.GOOD, method.subject(), "The AUC of every class against the rest is the same"
                    + " on training and test events, within two standard deviations.");
        } else {
            findings.add(Level.NOTE, method.subject(), "It does better on events it has seen, as the AUC"
                    + " against the rest shows of %s. That is no harm in itself; quote test numbers.",
                    String.join(", ", ahead));
        }
    }
}
