package org.hepmva.report;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.hepmva.evaluate.regression.EstimatesOnPart;
import org.hepmva.evaluate.regression.PermutedVariable;
import org.hepmva.evaluate.regression.RegressionMethod;
import org.hepmva.evaluate.regression.TargetEvaluation;
import org.hepmva.measure.Rounded;
import org.hepmva.measure.regression.Spread;
import org.hepmva.train.VariableImportance;

/** What the page says of one method that estimates targets. */
final class RegressionSection {

    private static final int MOST_PROFILES_SHOWN = 24;

    private final Html page;
    private final RegressionMethod method;
    private final FigureList figures;

    private RegressionSection(Html page, RegressionMethod method, FigureList figures) {
        this.page = page;
        this.method = method;
        this.figures = figures;
    }

    static void write(Html page, RegressionMethod method, FigureList figures) {
        RegressionSection section = new RegressionSection(page, method, figures);
        method.quantile().ifPresent(q -> page.text("p", "Its estimate is the quantile of "
                + Rounded.compact(100 * q) + "%: below it should lie that share of the targets."));
        for (TargetEvaluation target : method.targets()) {
            section.target(target);
        }
        List<CaptionedPlot> story = figures.in(RegressionFigures.method(method.name()));
        if (!story.isEmpty()) {
            page.text("h3", "Training");
            page.figures(story, "figures");
        }
        SettingsTable.write(page, method.trained());
    }

    private void target(TargetEvaluation target) {
        if (method.targets().size() > 1) {
            page.text("h3", Wording.heading(target.target()));
        }
        page.figures(figures.in(RegressionFigures.target(method, target)), "figures");
        page.text("h3", "Deviation: estimate − target");
        spreads(target, EstimatesOnPart::deviation, false);
        target.overtraining().ifPresent(check -> page.text("p", "Same deviation on training and test events?"
                + " Kolmogorov–Smirnov: " + Wording.of(check.deviations()) + ". Half of the central 68%"
                + " is larger on test events by " + Rounded.measured(check.central68()) + "."));
        if (target.overtraining().isPresent()) {
            FoldSection.sameEvents(page, method.trained());
        }
        FoldSection.write(page, target);
        page.text("h3", "Ratio: estimate / target");
        spreads(target, EstimatesOnPart::ratio, true);
        agreement(target);
        importance(target);
        page.text("h3", "Bias and resolution against variables and spectators");
        page.figures(figures.in(RegressionFigures.profiles(method, target)), "figures small",
                MOST_PROFILES_SHOWN);
    }

    private void spreads(TargetEvaluation target, Function<EstimatesOnPart, Spread> which,
            boolean leavesOut) {
        List<List<String>> rows = new ArrayList<>();
        for (EstimatesOnPart part : target.parts()) {
            Spread spread = which.apply(part);
            List<String> row = new ArrayList<>(List.of(part.part().toString(),
                    String.valueOf(spread.events()), Rounded.measured(spread.mean()),
                    Rounded.measured(spread.median()), Rounded.measured(spread.sigma()),
                    Rounded.measured(spread.central68()), Rounded.measured(spread.best90())));
            if (leavesOut) {
                row.add(String.valueOf(part.withoutRatio()));
            }
            rows.add(row);
        }
        List<String> head = new ArrayList<>(List.of("part", "events", "mean", "median", "σ",
                "half of central 68%", "RMS of best 90%"));
        if (leavesOut) {
            head.add("left out: target 0");
        }
        page.table(head, rows);
    }

    private void agreement(TargetEvaluation target) {
        page.text("h3", "Agreement with the target");
        List<List<String>> rows = new ArrayList<>();
        List<List<String>> quantiles = new ArrayList<>();
        for (EstimatesOnPart part : target.parts()) {
            rows.add(List.of(part.part().toString(),
                    Rounded.measured(part.agreement().r2()), Rounded.measured(part.agreement().rms()),
                    Rounded.measured(part.agreement().meanSquaredError()),
                    Rounded.measured(part.agreement().meanAbsoluteError()),
                    Rounded.measured(part.agreement().correlation()),
                    Rounded.measured(part.agreement().mutualInformation())));
            part.coverage().ifPresent(share -> quantiles.add(List.of(part.part().toString(),
                    Rounded.percent(share), Rounded.measured(part.pinballLoss().orElseThrow()))));
        }
        page.table(List.of("part", "R²", "RMS of deviation", "mean squared error", "mean absolute error",
                "correlation", "mutual information"), rows);
        if (method.isOfQuantile()) {
            page.text("h3", "Quantile").table(List.of("part", "targets below the estimate", "pinball loss"),
                    quantiles);
        }
    }

    private void importance(TargetEvaluation target) {
        List<VariableImportance> trained = method.trained().report().ranking();
        List<String> names = target.permuted().isEmpty()
                ? trained.stream().map(VariableImportance::variable).toList()
                : target.permuted().stream().map(PermutedVariable::variable).toList();
        if (!names.isEmpty()) {
            page.text("h3", "Importance of the variables").table(List.of("variable",
                    "fall of R² when permuted", "share in training"), names.stream().map(name ->
                    List.of(name, fall(target, name), MethodSection.in(trained, name))).toList());
        }
    }

    private static String fall(TargetEvaluation target, String name) {
        return target.permuted().stream().filter(v -> v.variable().equals(name)).findFirst()
                .map(v -> Rounded.measured(v.fall())).orElse(Rounded.NONE);
    }
}
