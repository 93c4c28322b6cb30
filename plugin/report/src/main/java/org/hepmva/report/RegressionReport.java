package org.hepmva.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hepmva.evaluate.Part;
import org.hepmva.evaluate.PartSummary;
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

/** The page of methods that estimate targets: one file that needs nothing else. */
final class RegressionReport {

    private static final int MOST_VARIABLES_SHOWN = 40;
    private static final int MOST_REFERENCES = 3;

    private final RegressionEvaluation evaluation;
    private final FigureList figures;
    private final Html page = new Html();

    private RegressionReport(RegressionEvaluation evaluation, FigureList figures) {
        this.evaluation = evaluation;
        this.figures = figures;
    }

    static String of(RegressionEvaluation evaluation, Provenance origin, FigureList figures) {
        RegressionReport report = new RegressionReport(evaluation, figures);
        report.head();
        PageFrame.trust(report.page, evaluation.findings());
        report.comparison();
        for (int i = 0; i < evaluation.methods().size(); i++) {
            RegressionSection.write(report.page, "method-" + (i + 1), evaluation.methods().get(i), figures);
        }
        report.targets();
        report.variables();
        report.correlations();
        report.sample();
        OriginSection.write(report.page, origin);
        PageFrame.definitions(report.page, RegressionDefinitions.ALL,
                evaluation.methods().stream().map(RegressionMethod::trained).toList());
        PageFrame.foot(report.page, origin);
        return report.page.toString();
    }

    private void head() {
        String names = evaluation.methods().stream().map(RegressionMethod::name)
                .collect(Collectors.joining(", "));
        Map<String, String> sections = new LinkedHashMap<>();
        sections.put("trust", "Is it trustworthy?");
        sections.put("comparison", "Comparison");
        for (int i = 0; i < evaluation.methods().size(); i++) {
            sections.put("method-" + (i + 1), evaluation.methods().get(i).name());
        }
        sections.put("targets", "Targets");
        sections.put("variables", "Variables");
        sections.put("correlations", "Correlations");
        sections.put("sample", "Sample");
        sections.put("definitions", "How it is computed");
        int variables = evaluation.variables().size();
        PageFrame.head(page, names, (variables == 1 ? "One variable estimates "
                : variables + " variables estimate ")
                + String.join(", ", Variable.names(evaluation.targetVariables())) + "; measured on "
                + evaluation.parts().get(Part.TEST.ordinal()).entries() + " " + PageFrame.testEvents(
                        evaluation.methods().stream().map(RegressionMethod::trained).toList()), sections);
    }

    private void comparison() {
        page.raw("<section id=\"comparison\">").text("h2", "Comparison").text("p",
                "All on test events. The deviation is estimate − target; its width on training events stands"
                        + " in brackets.");
        for (int t = 0; t < evaluation.targets().size(); t++) {
            TargetSummary target = evaluation.targets().get(t);
            page.text("h3", target.target().axisTitle());
            List<List<String>> rows = new ArrayList<>();
            for (RegressionMethod method : evaluation.methods()) {
                rows.add(row(method, method.targets().get(t)));
            }
            for (VariableAsEstimate alone : target.alone().stream().limit(MOST_REFERENCES).toList()) {
                rows.add(cells("'" + alone.variable() + "' as it is",
                        Rounded.measured(alone.deviation().mean()),
                        Rounded.measured(alone.deviation().sigma()),
                        Rounded.measured(alone.deviation().central68()),
                        Rounded.measured(alone.deviation().best90()),
                        Rounded.percent(alone.ratio().central68()), Rounded.measured(alone.r2()),
                        Rounded.NONE));
            }
            rows.add(cells("always the mean", "0", Rounded.measured(target.sigma()), Rounded.NONE,
                    Rounded.NONE, Rounded.NONE, "0", "0"));
            page.table(List.of("method", "mean deviation", "σ", "half of central 68%", "RMS of best 90%",
                    "half of central 68% of ratio", "R²", "mutual information"), rows);
        }
        PageFrame.figures(page, figures.in(RegressionFigures.COMPARISON), "figures", Integer.MAX_VALUE);
        page.raw("</section>");
    }

    private static List<String> row(RegressionMethod method, TargetEvaluation target) {
        EstimatesOnPart test = target.onTest();
        String training = target.on(Part.TRAINING)
                .map(part -> " (" + Rounded.compact(part.deviation().central68().value()) + ")").orElse("");
        return cells(method.name(), Rounded.measured(test.deviation().mean()),
                Rounded.measured(test.deviation().sigma()),
                Rounded.measured(test.deviation().central68()) + training,
                Rounded.measured(test.deviation().best90()), Rounded.percent(test.ratio().central68()),
                Rounded.measured(test.agreement().r2()),
                Rounded.measured(test.agreement().mutualInformation()));
    }

    /** A row whose numbers may be folded before what stands in brackets, and nowhere else. */
    private static List<String> cells(String name, String... numbers) {
        return Stream.concat(Stream.of(name), Stream.of(numbers).map(cell ->
                cell.replace(' ', '\u00a0').replace("\u00a0(", " ("))).toList();
    }

    private void targets() {
        page.raw("<section id=\"targets\">").text("h2", "Targets");
        PageFrame.figures(page, figures.in(RegressionFigures.TARGETS), "figures small",
                MOST_VARIABLES_SHOWN);
        page.raw("</section>");
    }

    private void variables() {
        page.raw("<section id=\"variables\">").text("h2", "Variables").text("p",
                "Ranked by mutual information: how much a variable tells about the target, along any curve,"
                        + " in nats. On training events.");
        for (int t = 0; t < evaluation.targets().size(); t++) {
            int target = t;
            if (evaluation.targets().size() > 1) {
                page.text("h3", evaluation.targets().get(t).target().name());
            }
            page.table(List.of("variable", "mutual information", "correlation", "missing"),
                    evaluation.ranking(t).stream().map(variable -> row(variable, target)).toList());
        }
        PageFrame.figures(page, figures.in(RegressionFigures.VARIABLES), "figures small",
                MOST_VARIABLES_SHOWN);
        page.raw("</section>");
    }

    private static List<String> row(InputEvaluation variable, int target) {
        return List.of(HtmlReport.definition(variable.variable()),
                Rounded.measured(variable.mutualInformation().get(target)),
                Rounded.measured(variable.correlations().get(target)),
                Rounded.compact(100 * variable.missing()) + "%");
    }

    private void correlations() {
        page.raw("<section id=\"correlations\">").text("h2", "Correlations");
        PageFrame.figures(page, figures.in(RegressionFigures.CORRELATIONS), "figures broad",
                Integer.MAX_VALUE);
        page.raw("</section>");
    }

    private void sample() {
        page.raw("<section id=\"sample\">").text("h2", "Sample").text("p", "Effective entries,"
                + " (Σw)²/Σw², say how many events of weight one would have the same statistical error.");
        List<List<String>> rows = new ArrayList<>();
        for (PartSummary part : evaluation.parts()) {
            rows.add(PageFrame.row(part.part().toString(), part.classes().get(0)));
        }
        page.table(List.of("part", "events", "Σw", "effective entries", "negative weights"), rows);
        page.raw("</section>");
    }
}
