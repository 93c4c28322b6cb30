package org.hepmva.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.hepmva.evaluate.Evaluation;
import org.hepmva.evaluate.FixedEfficiency.Fixed;
import org.hepmva.evaluate.FixedEfficiency;
import org.hepmva.evaluate.MethodEvaluation;
import org.hepmva.evaluate.PartSummary;
import org.hepmva.evaluate.VariableEvaluation;
import org.hepmva.measure.CutCurve;
import org.hepmva.measure.Measured;
import org.hepmva.measure.RectangularCut;
import org.hepmva.measure.Rounded;
import org.hepmva.runtime.Provenance;
import org.hepmva.runtime.Variable;

/** The page: one file that needs nothing else. */
final class HtmlReport {

    private static final int MOST_VARIABLES_SHOWN = 40;

    /** With more variables, each matrix takes the whole width. */
    private static final int MOST_BESIDE = 8;

    private final Evaluation evaluation;
    private final Provenance origin;
    private final FigureList figures;
    private final Html page = new Html();

    private HtmlReport(Evaluation evaluation, Provenance origin, FigureList figures) {
        this.evaluation = evaluation;
        this.origin = origin;
        this.figures = figures;
    }

    static String of(Evaluation evaluation, Provenance origin, FigureList figures) {
        HtmlReport report = new HtmlReport(evaluation, origin, figures);
        report.head();
        PageFrame.trust(report.page, evaluation.findings());
        report.comparison();
        SourcesSection.write(report.page, evaluation);
        for (int i = 0; i < evaluation.methods().size(); i++) {
            MethodSection.write(report.page, "method-" + (i + 1), evaluation.methods().get(i), figures);
        }
        report.variables();
        report.spectators();
        report.correlations();
        report.sample();
        OriginSection.write(report.page, report.origin);
        PageFrame.definitions(report.page, evaluation.sources().isPresent() ? TwoClassDefinitions.with(
                SourcesSection.DEFINITIONS) : TwoClassDefinitions.ALL,
                evaluation.methods().stream().map(MethodEvaluation::trained).toList());
        PageFrame.foot(report.page, origin);
        return report.page.toString();
    }

    private void head() {
        String names = evaluation.methods().stream().map(MethodEvaluation::name)
                .collect(Collectors.joining(", "));
        Map<String, String> sections = new LinkedHashMap<>();
        sections.put("trust", "Is it trustworthy?");
        sections.put("comparison", "Comparison");
        evaluation.sources().ifPresent(sources -> sections.put(SourcesSection.ID,
                SourcesSection.title(sources)));
        for (int i = 0; i < evaluation.methods().size(); i++) {
            sections.put("method-" + (i + 1), evaluation.methods().get(i).name());
        }
        sections.put("variables", "Variables");
        if (!evaluation.spectators().isEmpty()) {
            sections.put("spectators", "Spectators");
        }
        sections.put("correlations", "Correlations");
        sections.put("sample", "Sample");
        sections.put("definitions", "How it is computed");
        PageFrame.head(page, names, lead(), sections);
    }

    private String lead() {
        PartSummary test = evaluation.parts().get(2);
        return String.format(Locale.ROOT, "%d variables; measured on %d signal and %d background %s",
                evaluation.variables().size(), test.signal().entries(), test.background().entries(),
                PageFrame.testEvents(evaluation.methods().stream().map(MethodEvaluation::trained).toList()));
    }

    private void comparison() {
        page.raw("<section id=\"comparison\">").text("h2", "Comparison").text("p",
                "All on test events. The AUC on training events stands in brackets. ε_S, ε_B: fraction"
                + " of signal and background that passes.");
        List<List<String>> rows = new ArrayList<>();
        for (MethodEvaluation method : evaluation.methods()) {
            rows.add(List.of(method.name(), Rounded.measured(method.auc())
                    + MethodSection.aucOnTraining(method),
                    Rounded.percent(method.cuts().chosen().balancedAccuracy()),
                    signalAt(method.cuts().at(Fixed.BACKGROUND, 0.01)),
                    signalAt(method.cuts().at(Fixed.BACKGROUND, 0.1)),
                    rejectionAt(method.cuts().at(Fixed.SIGNAL, 0.5)),
                    rejectionAt(method.cuts().at(Fixed.SIGNAL, 0.9))));
        }
        if (evaluation.variables().size() > 1) {
            rows.add(cutRow("cuts on all variables", evaluation.boxes()));
        }
        VariableEvaluation best = evaluation.ranking().get(0);
        rows.add(cutRow("cut on " + best.variable().name(), best.cuts()));
        page.table(List.of("method", "AUC", "balanced accuracy", "ε_S at ε_B\u00a0=\u00a01%",
                "ε_S at ε_B\u00a0=\u00a010%", "1/ε_B at ε_S\u00a0=\u00a050%", "1/ε_B at ε_S\u00a0=\u00a090%"),
                rows.stream().map(HtmlReport::foldable).toList());
        figures(Figures.COMPARISON, "figures", Integer.MAX_VALUE);
        page.raw("</section>");
    }

    /** A row whose numbers may be folded before what stands in brackets, and nowhere else. */
    private static List<String> foldable(List<String> row) {
        List<String> cells = new ArrayList<>(row);
        cells.subList(1, cells.size()).replaceAll(cell ->
                cell.replace(' ', '\u00a0').replace("\u00a0(", " ("));
        return cells;
    }

    private static String signalAt(FixedEfficiency point) {
        return Rounded.percent(point.result())
                + (point.misses() ? " (ε_B: " + Rounded.percent(point.held()) + ")" : "");
    }

    private static String rejectionAt(FixedEfficiency point) {
        return Rounded.measured(point.rejectionFactor())
                + (point.misses() ? " (ε_S: " + Rounded.percent(point.held()) + ")" : "");
    }

    private static List<String> cutRow(String title, CutCurve curve) {
        return List.of(title, Rounded.NONE, curve.mostBalanced()
                        .map(cut -> Rounded.percent(cut.balancedAccuracy())).orElse(Rounded.NONE),
                Rounded.NONE, Rounded.NONE, atCut(curve, 0.5), atCut(curve, 0.9));
    }

    /** A cut is only near the wanted efficiency, so it says which it has. */
    private static String atCut(CutCurve curve, double wanted) {
        if (curve.cuts().isEmpty()) {
            return Rounded.NONE;
        }
        RectangularCut cut = curve.at(wanted);
        return Rounded.measured(cut.backgroundEfficiency().inverse()) + " (ε_S: "
                + Rounded.percent(cut.signalEfficiency()) + ")";
    }

    private void variables() {
        page.raw("<section id=\"variables\">").text("h2", "Variables").text("p",
                "Ranked by separation: how far signal and background lie apart in this variable alone, 0"
                + " to 1. On training events.");
        List<List<String>> rows = new ArrayList<>();
        for (VariableEvaluation variable : evaluation.ranking()) {
            RectangularCut cut = variable.cuts().at(0.9);
            rows.add(List.of(definition(variable.variable()),
                    Rounded.fixed(variable.separation(), 4), Rounded.measured(power(variable)),
                    variable.auc().value() < 0.5 ? "small" : "large",
                            Rounded.compact(100 * variable.missing()) + "%",
                    Rounded.window(cut.windows().get(0)),
                    Rounded.percent(cut.signalEfficiency()), Rounded.percent(cut.backgroundEfficiency())));
        }
        page.table(List.of("variable", "separation", "AUC alone", "signal-like", "missing",
                "best cut for ε_S = 90%", "ε_S", "ε_B"), rows);
        figures(Figures.VARIABLES, "figures small", MOST_VARIABLES_SHOWN);
        page.raw("</section>");
    }

    private void spectators() {
        if (!evaluation.spectators().isEmpty()) {
            page.raw("<section id=\"spectators\">").text("h2", "Spectators").text("p", "Carried along and not"
                    + " trained on; on test events, before any cut, as fractions of all events of a class."
                    + " What the chosen cut makes of them stands with each method. Spectators that number"
                    + " the events are not shown.");
            figures(Figures.SPECTATORS, "figures small", MOST_VARIABLES_SHOWN);
            page.raw("</section>");
        }
    }

    private static Measured power(VariableEvaluation variable) {
        return variable.auc().value() < 0.5 ? variable.auc().complement() : variable.auc();
    }

    static String definition(Variable variable) {
        return variable.name().equals(variable.expression()) ? variable.name()
                : variable.name() + " := " + variable.expression();
    }

    private void correlations() {
        page.raw("<section id=\"correlations\">").text("h2", "Correlations");
        if (figures.in(Figures.CORRELATIONS).isEmpty()) {
            page.text("p", "There is only one variable.");
        }
        String style = evaluation.variables().size() > MOST_BESIDE ? "figures broad" : "figures";
        figures(Figures.CORRELATIONS, style, Integer.MAX_VALUE);
        page.raw("</section>");
    }

    private void sample() {
        page.raw("<section id=\"sample\">").text("h2", "Sample").text("p", "Effective entries,"
                + " (Σw)²/Σw², say how many events of weight one would have the same statistical error.");
        List<List<String>> rows = new ArrayList<>();
        for (PartSummary part : evaluation.parts()) {
            rows.add(PageFrame.row(part.part() + ", signal", part.signal()));
            rows.add(PageFrame.row(part.part() + ", background", part.background()));
        }
        page.table(List.of("part, class", "events", "Σw", "effective entries", "negative weights"), rows);
        page.raw("</section>");
    }

    private void figures(String section, String style, int most) {
        PageFrame.figures(page, figures.in(section), style, most);
    }
}
