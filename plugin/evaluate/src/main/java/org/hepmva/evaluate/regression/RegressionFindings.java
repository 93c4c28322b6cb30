package org.hepmva.evaluate.regression;

import java.util.List;
import org.hepmva.evaluate.EvaluatedParts;
import org.hepmva.evaluate.Finding.Level;
import org.hepmva.evaluate.Finding;
import org.hepmva.evaluate.FindingList;
import org.hepmva.evaluate.Part;
import org.hepmva.measure.Measured;
import org.hepmva.measure.Rounded;
import org.hepmva.measure.regression.Spread;
import org.hepmva.measure.regression.TrainingAgainstTest;
import org.hepmva.sample.EventSummary;
import org.hepmva.sample.Subject;

/** Reads an evaluation of estimates and says in plain words what to know before trusting it. */
final class RegressionFindings {

    private static final int FEW = 100;

    /** A width on test events that is larger than on training events by this factor is no detail. */
    private static final double MUCH = 1.5;

    /** A bias that is smaller than this part of the resolution changes nothing. */
    private static final double SMALL_BIAS = 0.1;

    private final FindingList findings = new FindingList();

    private RegressionFindings() {
    }

    static List<Finding> of(RegressionEvaluation evaluation, EvaluatedParts evaluated) {
        RegressionFindings all = new RegressionFindings();
        evaluation.parts().forEach(part -> all.part(part.part(), part.classes().get(0)));
        evaluation.targets().forEach(target -> all.target(target, evaluation.variables()));
        for (RegressionMethod method : evaluation.methods()) {
            all.findings.training(method.trained());
            for (int t = 0; t < method.targets().size(); t++) {
                all.method(method, method.targets().get(t), evaluation.targets().get(t));
            }
        }
        all.findings.sample(evaluated);
        return all.findings.sorted();
    }

    private void add(Level level, Subject about, String format, Object... values) {
        findings.add(level, about, format, values);
    }

    private void part(Part part, EventSummary events) {
        Subject about = Subject.part(part.toString());
        if (events.entries() == 0) {
            if (part == Part.TRAINING) {
                add(Level.NOTE, about, "It is empty, so overtraining cannot be checked.");
            }
            return;
        }
        if (!(events.sumW() > 0)) {
            add(Level.WARNING, about, "It is left out: Σw is %s and must be above zero.", events.sumW());
            return;
        }
        if (events.effectiveEntries() < FEW) {
            add(Level.WARNING, about, "Only %.1f effective entries (%d event%s): expect large errors.",
                    events.effectiveEntries(), events.entries(), events.entries() == 1 ? "" : "s");
        }
        if (events.negative() > 0) {
            add(events.negativeFraction() > 0.05 ? Level.WARNING : Level.NOTE, about,
                    "%.2f%% of the events have negative weights: the %d events are worth %.0f.",
                    100 * events.negativeFraction(), events.entries(), events.effectiveEntries());
        }
    }

    private void target(TargetSummary target, List<InputEvaluation> variables) {
        String name = target.target().name();
        if (!(target.sigma().value() > 0)) {
            add(Level.WARNING, Subject.target(name), "The target has the same value in every test event:"
                    + " there is no R² and no correlation.");
        }
        for (InputEvaluation variable : variables) {
            if (variable.variable().expression().equals(target.target().expression())) {
                add(Level.WARNING, Subject.variable(variable.variable().name()), "This variable is the"
                        + " target '%s' itself, which gives itself away: nothing is learned, and where the"
                        + " target is not known there is no estimate.", name);
            }
        }
        target.alone().stream().filter(v -> v.r2().value() > 0.99999 && v.r2().value() < 1).forEach(v ->
                add(Level.WARNING, Subject.variable(v.variable()), "This alone is nearly the target '%s'"
                        + " (R² %.7f). Is it made from it?", name, v.r2().value()));
    }

    private void method(RegressionMethod method, TargetEvaluation target, TargetSummary summary) {
        Subject about = Subject.method(method.targets().size() == 1 ? method.name()
                : method.name() + ", " + target.target().name());
        EstimatesOnPart test = target.onTest();
        if (test.withoutRatio() > 0) {
            add(Level.NOTE, about, "%d of %d test events have no ratio estimate/target, since their target is"
                    + " 0; they are left out of it alone.", test.withoutRatio(), test.deviation().events());
        }
        if (test.agreement().rms().value() == 0) {
            add(Level.WARNING, about, "Every estimate on the test part is exactly the target. Real problems"
                    + " hardly ever do that; look for the target among the variables.");
        }
        if (method.isOfQuantile()) {
            coverage(about, test.coverage().orElseThrow(), method.quantile().getAsDouble());
        } else {
            bias(about, test);
            references(about, test, summary);
        }
        target.overtraining().ifPresent(check -> overtraining(about, check, target));
    }

    private void coverage(Subject about, Measured share, double quantile) {
        double wrong = share.value() - quantile;
        if (quantile < share.low() - 2 * (share.value() - share.low())
                || quantile > share.high() + 2 * (share.high() - share.value())) {
            add(Math.abs(wrong) > 0.05 ? Level.WARNING : Level.NOTE, about, "%s of the test targets lie below"
                    + " the estimated quantile of %s%%.", Rounded.percent(share),
                    Rounded.compact(100 * quantile));
        } else {
            add(Level.GOOD, about, "%s of the test targets lie below the estimated quantile of %s%%.",
                    Rounded.percent(share), Rounded.compact(100 * quantile));
        }
    }

    private void bias(Subject about, EstimatesOnPart test) {
        Measured mean = test.deviation().mean();
        if (Math.abs(mean.value()) > 3 * mean.error()
                && Math.abs(mean.value()) > SMALL_BIAS * test.deviation().sigma().value()) {
            add(Level.NOTE, about, "It is biased: the mean deviation on test events is %s, with σ = %s.",
                    Rounded.measured(mean), Rounded.measured(test.deviation().sigma()));
        }
    }

    private void references(Subject about, EstimatesOnPart test, TargetSummary summary) {
        Measured r2 = test.agreement().r2();
        if (r2.value() < -2 * r2.error()) {
            add(Level.WARNING, about, "It does worse than to say the mean of the targets always: R² = %s.",
                    Rounded.measured(r2));
        }
        for (VariableAsEstimate alone : summary.alone()) {
            Measured width = test.deviation().central68();
            Measured lead = alone.deviation().central68().minus(width);
            if (lead.value() < -2 * lead.error() && alone.r2().value() > r2.value()) {
                add(Level.WARNING, about, "It does worse than '%s' as it is: half of the central 68%% of the"
                        + " deviation is %s against %s.", alone.variable(), Rounded.measured(width),
                        Rounded.measured(alone.deviation().central68()));
            }
        }
    }

    private void overtraining(Subject about, TrainingAgainstTest check, TargetEvaluation target) {
        Spread training = target.on(Part.TRAINING).orElseThrow().deviation();
        Spread test = target.onTest().deviation();
        if (!check.hasGap()) {
            add(Level.GOOD, about, "Training and test events are estimated alike: half of the central 68%% of"
                    + " the deviation is %s and %s.", Rounded.measured(training.central68()),
                    Rounded.measured(test.central68()));
            return;
        }
        boolean much = test.central68().value() > MUCH * training.central68().value();
        add(much ? Level.WARNING : Level.NOTE, about, "It does %sbetter on events it has seen: half of the"
                + " central 68%% of the deviation is %s on training and %s on test events, a difference of"
                + " %.1f standard deviations. %s", much ? "much " : "",
                Rounded.measured(training.central68()), Rounded.measured(test.central68()),
                check.central68().sigmas(), much ? "It knows much of its training events by heart: try"
                        + " whether a smaller method does better on new ones, and quote test numbers."
                        : "That is no harm in itself; quote test numbers.");
    }
}
