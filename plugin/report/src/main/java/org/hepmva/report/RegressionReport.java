package org.hepmva.report;

import java.util.ArrayList;
import java.util.List;
import org.hepmva.evaluate.Part;
import org.hepmva.evaluate.regression.EstimatesOnPart;
import org.hepmva.evaluate.regression.InputEvaluation;
import org.hepmva.evaluate.regression.RegressionEvaluation;
import org.hepmva.evaluate.regression.RegressionMethod;
import org.hepmva.evaluate.regression.TargetEvaluation;
import org.hepmva.evaluate.regression.TargetSummary;
import org.hepmva.evaluate.regression.VariableAsEstimate;
import org.hepmva.measure.Rounded;
import org.hepmva.runtime.Provenance;
import org.hepmva.runtime.Variable;

/** The page of methods that estimate targets. */
final class RegressionReport {

    private static final int MOST_VARIABLES_SHOWN = 40;
    private static final int MOST_REFERENCES = 3;

    private final RegressionEvaluation evaluation;
    private final FigureList figures;

    private RegressionReport(RegressionEvaluation evaluation, FigureList figures) {
        this.evaluation = evaluation;
        this.figures = figures;
    }

    static String of(RegressionEvaluation evaluation, Provenance origin, FigureList figures) {
        RegressionReport report = new RegressionReport(evaluation, figures);
        Page page = new Page(evaluation, origin);
        page.section("comparison", "Comparison", report::comparison);
        page.methods(evaluation.methods(), (html, method) -> RegressionSection.write(html, method, figures));
        page.section("targets", "Targets", report::targets);
        page.section("variables", "Variables", report::variables);
        page.section("correlations", "Correlations", report::correlations);
        evaluation.sources().ifPresent(sources -> page.section(SourcesSection.ID,
                SourcesSection.title(sources), html -> SourcesSection.table(html, sources)));
        return page.ended(report.lead(), RegressionDefinitions.ALL);
    }

    private String lead() {
        int variables = evaluation.variables().size();
        return (variables == 1 ? "One variable estimates " : variables + " variables estimate ")
                + String.join(", ", Variable.names(evaluation.targetVariables())) + "; measured on "
                + evaluation.testPart().entries();
    }

    private void comparison(Html page) {
        page.text("p", "All on test events. The deviation is estimate − target; its width on training events"
                + " stands in brackets.");
        for (int t = 0; t < evaluation.targets().size(); t++) {
            TargetSummary target = evaluation.targets().get(t);
            page.text("h3", Wording.heading(target.target()));
            List<List<String>> rows = new ArrayList<>();
            for (RegressionMethod method : evaluation.methods()) {
                rows.add(row(method, method.targets().get(t)));
            }
            for (VariableAsEstimate alone : target.alone().stream().limit(MOST_REFERENCES).toList()) {
                rows.add(List.of("'" + alone.variable() + "' as it is",
                        Rounded.measured(alone.deviation().mean()),
                        Rounded.measured(alone.deviation().sigma()),
                        Rounded.measured(alone.deviation().central68()),
                        Rounded.measured(alone.deviation().best90()),
                        Rounded.percent(alone.ratio().central68()), Rounded.measured(alone.r2()),
                        Rounded.NONE));
            }
            rows.add(List.of("always the mean", "0", Rounded.measured(target.sigma()), Rounded.NONE,
                    Rounded.NONE, Rounded.NONE, "0", "0"));
            page.numbers(List.of("method", "mean deviation", "σ", "half of central 68%", "RMS of best 90%",
                    "half of central 68% of ratio", "R²", "mutual information"), rows);
        }
        page.figures(figures.in(RegressionFigures.COMPARISON), "figures");
    }

    private static List<String> row(RegressionMethod method, TargetEvaluation target) {
        EstimatesOnPart test = target.onTest();
        String training = target.on(Part.TRAINING)
                .map(part -> " (" + Rounded.compact(part.deviation().central68().value()) + ")").orElse("");
        return List.of(method.name(), Rounded.measured(test.deviation().mean()),
                Rounded.measured(test.deviation().sigma()),
                Rounded.measured(test.deviation().central68()) + training,
                Rounded.measured(test.deviation().best90()), Rounded.percent(test.ratio().central68()),
                Rounded.measured(test.agreement().r2()),
                Rounded.measured(test.agreement().mutualInformation()));
    }

    private void targets(Html page) {
        page.figures(figures.in(RegressionFigures.TARGETS), "figures small",
                MOST_VARIABLES_SHOWN);
    }

    private void variables(Html page) {
        page.text("p", "Ranked by mutual information: how much a variable tells about the target, along any"
                + " curve, in nats. On training events.");
        for (int t = 0; t < evaluation.targets().size(); t++) {
            int target = t;
            if (evaluation.targets().size() > 1) {
                page.text("h3", evaluation.targets().get(t).target().name());
            }
            page.table(List.of("variable", "mutual information", "correlation", "missing"),
                    evaluation.ranking(t).stream().map(variable -> row(variable, target)).toList());
        }
        page.figures(figures.in(RegressionFigures.VARIABLES), "figures small",
                MOST_VARIABLES_SHOWN);
    }

    private static List<String> row(InputEvaluation variable, int target) {
        return List.of(Wording.definition(variable.variable()),
                Rounded.measured(variable.mutualInformation().get(target)),
                Rounded.measured(variable.correlations().get(target)),
                Rounded.compact(100 * variable.missing()) + "%");
    }

    private void correlations(Html page) {
        page.figures(figures.in(RegressionFigures.CORRELATIONS), "figures broad");
    }
}
