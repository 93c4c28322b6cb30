package org.hepmva.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.hepmva.evaluate.Evaluation;
import org.hepmva.evaluate.Finding;
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
import org.hepmva.sample.EventSummary;
import org.hepmva.train.LossDefinition;

/** The page: one file that needs nothing else. */
final class HtmlReport {

    private static final int MOST_VARIABLES_SHOWN = 40;

    /** With more variables, each matrix takes the whole width. */
    private static final int MOST_BESIDE = 8;

    /** HTML knows what an svg element is; without it no address at all is in the page. */
    private static final String NAMESPACE = " xmlns=\"http://www.w3.org/2000/svg\"";

    private final Evaluation evaluation;
    private final Provenance origin;
    private final Figures figures;
    private final Html page = new Html();

    private HtmlReport(Evaluation evaluation, Provenance origin, Figures figures) {
        this.evaluation = evaluation;
        this.origin = origin;
        this.figures = figures;
    }

    static String of(Evaluation evaluation, Provenance origin, Figures figures) {
        HtmlReport report = new HtmlReport(evaluation, origin, figures);
        report.head();
        report.trust();
        report.comparison();
        for (int i = 0; i < evaluation.methods().size(); i++) {
            MethodSection.write(report.page, "method-" + (i + 1), evaluation.methods().get(i), figures);
        }
        report.variables();
        report.correlations();
        report.sample();
        OriginSection.write(report.page, report.origin);
        report.definitions();
        String run = origin.run().isEmpty() ? "" : " in run " + Html.escape(origin.run());
        report.page.raw("<footer>Written by hepmva" + run + ". Every number of this page, and more, is in"
                + " results.json; every picture is in the folder plots as PDF and"
                + " SVG.</footer></body></html>");
        return report.page.toString();
    }

    private void head() {
        String names = evaluation.methods().stream().map(MethodEvaluation::name)
                .collect(Collectors.joining(", "));
        page.raw("<!DOCTYPE html><html lang=\"en\"><head><meta charset=\"utf-8\"/>")
                .raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"/>")
                .text("title", "hepmva: " + names)
                .raw("<style>" + style() + "</style></head><body>")
                .text("h1", "Evaluation of " + names)
                .text("p class=\"lead\"", lead())
                .raw("<nav><ul><li><a href=\"#trust\">Is it trustworthy?</a></li><li><a"
                        + " href=\"#comparison\">Comparison</a></li>");
        for (int i = 0; i < evaluation.methods().size(); i++) {
            page.raw("<li><a href=\"#method-" + (i + 1) + "\">"
                    + Html.escape(evaluation.methods().get(i).name())
                    + "</a></li>");
        }
        page.raw("<li><a href=\"#variables\">Variables</a></li><li><a"
                + " href=\"#correlations\">Correlations</a></li><li><a"
                + " href=\"#sample\">Sample</a></li><li><a href=\"#definitions\">How it is"
                + " computed</a></li></ul></nav>");
    }

    private String lead() {
        PartSummary test = evaluation.parts().get(2);
        return String.format(Locale.ROOT, "%d variables; measured on %d signal and %d background test"
                + " events that no method has"
                + " seen.", evaluation.variables().size(), test.signal().entries(),
                test.background().entries());
    }

    private static String style() {
        try (InputStream css = HtmlReport.class.getResourceAsStream("report.css")) {
            return new String(css.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("report.css cannot be read from the jar", e);
        }
    }

    private void trust() {
        long warnings = evaluation.findings().stream()
                .filter(f -> f.level() == Finding.Level.WARNING).count();
        page.raw("<section id=\"trust\">").text("h2", "Is it trustworthy?").text("p", warnings == 0
                ? "Nothing speaks against it." : warnings == 1 ? "There is one warning. Read it before"
                        + " using the numbers."
                : "There are " + warnings + " warnings. Read them before using the numbers.");
        page.raw("<ul class=\"findings\">");
        for (Finding finding : evaluation.findings()) {
            String level = finding.level().name().toLowerCase(Locale.ROOT);
            page.raw("<li class=\"" + level + "\"><span class=\"tag\">" + (level.equals("good") ? "ok"
                    : level)
                    + "</span> <b>" + Html.escape(finding.about()) + "</b> " + Html.escape(finding.sentence())
                    + "</li>");
        }
        page.raw("</ul></section>");
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

    private static Measured power(VariableEvaluation variable) {
        return variable.auc().value() < 0.5 ? variable.auc().complement() : variable.auc();
    }

    private static String definition(Variable variable) {
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
            rows.add(row(part.part() + ", signal", part.signal()));
            rows.add(row(part.part() + ", background", part.background()));
        }
        page.table(List.of("part, class", "events", "Σw", "effective entries", "negative weights"), rows);
        page.raw("</section>");
    }

    private static List<String> row(String name, EventSummary events) {
        return List.of(name, String.valueOf(events.entries()), Rounded.compact(events.sumW()),
                Rounded.compact(events.effectiveEntries()),
                Rounded.compact(100 * events.negativeFraction()) + "%");
    }

    private void definitions() {
        page.raw("<section id=\"definitions\">").text("h2", "How it is computed").raw("<dl>");
        for (String[] entry : Definitions.ALL) {
            page.text("dt", entry[0]).text("dd", entry[1]);
        }
        for (MethodEvaluation method : evaluation.methods()) {
            LossDefinition loss = method.trained().report().loss();
            if (!loss.formula().isEmpty()) {
                page.text("dt", "Loss of " + method.name())
                        .text("dd", loss.name() + ": " + loss.formula() + ".");
            }
        }
        page.raw("</dl></section>");
    }

    private void figures(String section, String style, int most) {
        writeFigures(page, figures.in(section), style, most);
    }

    static void writeFigures(Html page, List<CaptionedPlot> figures, String style, int most) {
        page.raw("<div class=\"" + style + "\">");
        for (CaptionedPlot figure : figures.subList(0, Math.min(most, figures.size()))) {
            page.raw("<figure>" + figure.svg().replace(NAMESPACE, "")).text("figcaption",
                    figure.caption()).raw("</figure>");
        }
        page.raw("</div>");
        if (figures.size() > most) {
            page.text("p", (figures.size() - most) + " more are in the folder plots.");
        }
    }
}
