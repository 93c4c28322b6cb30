package org.hepmva.report;

import org.hepmva.evaluate.regression.AgainstQuantity;
import org.hepmva.evaluate.regression.InputEvaluation;
import org.hepmva.evaluate.regression.RegressionEvaluation;
import org.hepmva.evaluate.regression.RegressionMethod;
import org.hepmva.evaluate.regression.TargetEvaluation;
import org.hepmva.evaluate.regression.TargetSummary;
import org.hepmva.hist.Histogram;
import org.hepmva.measure.Rounded;
import org.hepmva.measure.regression.Spread;

/** All figures of a report of estimates, by the section they stand in. */
final class RegressionFigures {

    static final String COMPARISON = "comparison";
    static final String TARGETS = "targets";
    static final String VARIABLES = "variables";
    static final String CORRELATIONS = "correlations";

    private static final String WIDTHS = "Above: the width of the deviation, below: where it lies, in bins of"
            + " equal population, of which the outermost go on beyond the frame, of test events";

    private static final double LARGEST_DRAWN = 1e100;

    private final RegressionEvaluation evaluation;
    private final FigureList list = new FigureList();

    private RegressionFigures(RegressionEvaluation evaluation) {
        this.evaluation = evaluation;
    }

    static FigureList of(RegressionEvaluation evaluation) {
        RegressionFigures figures = new RegressionFigures(evaluation);
        for (int t = 0; t < evaluation.targets().size(); t++) {
            figures.comparison(t);
        }
        for (RegressionMethod method : evaluation.methods()) {
            EvaluationPlots.loss(method.trained()).ifPresent(plot -> figures.list.add(
                    method(method.name()), method.name() + "-loss", plot,
                    Figures.lossCaption(method.trained())));
            method.targets().forEach(target -> figures.estimates(method, target));
        }
        evaluation.targets().forEach(figures::summary);
        evaluation.variables().forEach(figures::variable);
        figures.list.add(CORRELATIONS, "correlations",
                EvaluationPlots.correlations(evaluation.correlations()), "Linear correlation of variables"
                        + " and targets (training part): ±1 on one straight line, 0 if"
                        + " knowing one says nothing linear about the other.");
        return figures.list;
    }

    static String method(String name) {
        return "method " + name;
    }

    static String target(RegressionMethod method, TargetEvaluation target) {
        return "method " + method.name() + " target " + target.target().name();
    }

    static String profiles(RegressionMethod method, TargetEvaluation target) {
        return target(method, target) + " profiles";
    }

    /** With one target, files are named after the method alone. */
    private String file(String name, String target, String what) {
        return name + (evaluation.targets().size() == 1 ? "-" : "-" + target + "-") + what;
    }

    private void comparison(int t) {
        String target = evaluation.targets().get(t).target().name();
        list.add(COMPARISON, file("resolution", target, "comparison"),
                RegressionPlots.resolutions(evaluation, t), "Resolution against the target '" + target
                        + "', on test events: lower is better.");
        list.add(COMPARISON, file("bias", target, "comparison"), RegressionPlots.biases(evaluation, t),
                "Bias against the target '" + target + "': what the estimate is too large by. Any good"
                        + " estimate is drawn towards the middle of the targets: too large where they are"
                        + " small, too small where they are large.");
    }

    private void estimates(RegressionMethod method, TargetEvaluation target) {
        String section = target(method, target);
        String name = target.target().name();
        list.add(section, file(method.name(), name, "deviation"), RegressionPlots.deviations(target),
                "Area: test events; points: training events; fractions of all events. Points that are"
                        + " narrower than the area show what training knows by heart"
                        + outside(target.onTest().deviations()) + ".");
        list.add(section, file(method.name(), name, "deviation-log"),
                RegressionPlots.deviations(target).withLogY(),
                "The same on a logarithmic scale, to see the tails.");
        if (hasRatio(target)) {
            list.add(section, file(method.name(), name, "ratio"), RegressionPlots.ratios(target),
                    "Estimate over target, as above" + outside(target.onTest().ratios()) + ".");
        }
        list.add(section, file(method.name(), name, "map"), RegressionPlots.map(target),
                "Estimate against target, test events; on the dashed line both are equal.");
        AgainstQuantity itself = target.againstItself();
        list.add(section, file(method.name(), name, "profile-target"),
                RegressionPlots.profile(target, itself), WIDTHS + " of the target.");
        if (hasRatio(target)) {
            list.add(section, file(method.name(), name, "profile-ratio"),
                    RegressionPlots.ratioProfile(target, itself), "The same for the ratio: the relative"
                            + " resolution.");
        }
        RegressionPlots.coverage(itself).ifPresent(plot -> list.add(section,
                file(method.name(), name, "coverage"), plot, "Share of test events whose target lies below"
                        + " the estimate; a perfect quantile has the wanted share for any value of the"
                        + " variables, though not of the target itself."));
        for (AgainstQuantity against : target.against()) {
            if (against != itself) {
                profile(method, target, against);
            }
        }
    }

    /** Ratios to targets that are nearly 0 may be beyond what can be drawn. */
    private static boolean hasRatio(TargetEvaluation target) {
        Spread ratio = target.onTest().ratio();
        return Math.abs(ratio.mean().value()) + ratio.sigma().value() < LARGEST_DRAWN;
    }

    private void profile(RegressionMethod method, TargetEvaluation target, AgainstQuantity against) {
        String section = profiles(method, target);
        String name = against.quantity().name();
        list.add(section, file(method.name(), target.target().name(), "profile-" + name),
                RegressionPlots.profile(target, against), WIDTHS + " of the " + against.role() + " '" + name
                        + "'.");
        RegressionPlots.coverage(against).ifPresent(plot -> list.add(section,
                file(method.name(), target.target().name(), "coverage-" + name), plot, "Share of test events"
                        + " whose target lies below the estimate, against the " + against.role() + " '"
                        + name + "'."));
    }

    private void summary(TargetSummary target) {
        list.add(TARGETS, "target-" + target.target().name(), RegressionPlots.target(target),
                target.target().name() + ": mean " + Rounded.measured(target.mean()) + ", σ "
                        + Rounded.measured(target.sigma()) + " on test events" + outside(target.test())
                        + ".");
    }

    private void variable(InputEvaluation variable) {
        list.add(VARIABLES, "variable-" + variable.variable().name(), RegressionPlots.variable(variable),
                variable.variable().name() + ", training events" + outside(variable.values()) + ".");
    }

    private static String outside(Histogram histogram) {
        int bins = histogram.axis(0).bins();
        double share = (histogram.sumW(-1) + histogram.sumW(bins)) / histogram.integralWithFlow();
        return share > 0 || share < 0 ? "; outside the frame: " + Rounded.fixed(100 * share, 2) + "%" : "";
    }
}
