package org.hepmva.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.hepmva.evaluate.MulticlassEvaluation;
import org.hepmva.evaluate.MulticlassMethod;
import org.hepmva.evaluate.MulticlassOnPart;
import org.hepmva.evaluate.Part;
import org.hepmva.evaluate.PartSummary;
import org.hepmva.evaluate.VariableByClass;
import org.hepmva.measure.Measured;
import org.hepmva.measure.Rounded;
import org.hepmva.runtime.Provenance;

/** The page of n classes: one file that needs nothing else. */
final class MulticlassReport {

    private static final int MOST_VARIABLES_SHOWN = 40;

    /** With more variables, each matrix takes the whole width. */
    private static final int MOST_BESIDE = 8;

    private final MulticlassEvaluation evaluation;
    private final FigureList figures;
    private final Html page = new Html();

    private MulticlassReport(MulticlassEvaluation evaluation, FigureList figures) {
        this.evaluation = evaluation;
        this.figures = figures;
    }

    static String of(MulticlassEvaluation evaluation, Provenance origin, FigureList figures) {
        MulticlassReport report = new MulticlassReport(evaluation, figures);
        report.head();
        PageFrame.trust(report.page, evaluation.findings());
        report.comparison();
        for (int i = 0; i < evaluation.methods().size(); i++) {
            MulticlassSection.write(report.page, "method-" + (i + 1), evaluation.methods().get(i), figures);
        }
        report.sources();
        report.variables();
        report.spectators();
        report.correlations();
        report.sample();
        OriginSection.write(report.page, origin);
        PageFrame.definitions(report.page,
                MulticlassDefinitions.of(evaluation.sources().isPresent()),
                evaluation.methods().stream().map(MulticlassMethod::trained).toList());
        PageFrame.foot(report.page, origin);
        return report.page.toString();
    }

    private void head() {
        String names = evaluation.methods().stream().map(MulticlassMethod::name)
                .collect(Collectors.joining(", "));
        Map<String, String> sections = new LinkedHashMap<>();
        sections.put("trust", "Is it trustworthy?");
        sections.put("comparison", "Comparison");
        for (int i = 0; i < evaluation.methods().size(); i++) {
            sections.put("method-" + (i + 1), evaluation.methods().get(i).name());
        }
        evaluation.sources().ifPresent(sources -> sections.put(SourcesSection.ID,
                SourcesSection.title(sources)));
        sections.put("variables", "Variables");
        if (!evaluation.spectators().isEmpty()) {
            sections.put("spectators", "Spectators");
        }
        sections.put("correlations", "Correlations");
        sections.put("sample", "Sample");
        sections.put("definitions", "How it is computed");
        PageFrame.head(page, names, String.format(Locale.ROOT, "%d classes, %d variables; measured on %d %s",
                evaluation.classes().size(), evaluation.variables().size(),
                evaluation.parts().get(2).entries(), PageFrame.testEvents(evaluation.methods().stream()
                        .map(MulticlassMethod::trained).toList())), sections);
    }

    private void comparison() {
        page.raw("<section id=\"comparison\">").text("h2", "Comparison").text("p",
                "All on test events. What training events give stands in brackets.");
        List<List<String>> rows = new ArrayList<>();
        for (MulticlassMethod method : evaluation.methods()) {
            MulticlassOnPart test = method.onTest();
            rows.add(foldable(List.of(method.name(),
                    Rounded.percent(test.confusion().accuracy()) + onTraining(method, part ->
                            Rounded.fixed(100 * part.confusion().accuracy().value(), 1) + "%"),
                    Rounded.percent(test.confusion().balancedAccuracy()),
                    Rounded.measured(test.logLoss()) + onTraining(method, part ->
                            Rounded.fixed(part.logLoss().value(), 4)),
                    Rounded.measured(test.areas().mean()) + onTraining(method, part ->
                            Rounded.fixed(part.areas().mean().value(), 4)),
                    Rounded.measured(test.pairs().mean()))));
        }
        page.table(List.of("method", "accuracy", "balanced accuracy", "log-loss",
                "mean AUC against the rest", "mean AUC of pairs"), rows);
        areas();
        PageFrame.figures(page, figures.in(MulticlassFigures.COMPARISON), "figures small",
                Integer.MAX_VALUE);
        page.raw("</section>");
    }

    /** What is said of a part in a few letters. */
    private interface OfPart {
        String of(MulticlassOnPart part);
    }

    private static String onTraining(MulticlassMethod method, OfPart number) {
        return method.on(Part.TRAINING).map(part -> " (" + number.of(part) + ")").orElse("");
    }

    private static List<String> foldable(List<String> row) {
        List<String> cells = new ArrayList<>(row);
        cells.subList(1, cells.size()).replaceAll(cell ->
                cell.replace(' ', '\u00a0').replace("\u00a0(", " ("));
        return cells;
    }

    private void areas() {
        page.text("h3", "AUC of every class against the rest");
        List<String> head = new ArrayList<>(List.of("class"));
        evaluation.methods().forEach(method -> head.add(method.name()));
        List<List<String>> rows = new ArrayList<>();
        for (int k = 0; k < evaluation.classes().size(); k++) {
            List<String> row = new ArrayList<>(List.of(evaluation.classes().get(k)));
            for (MulticlassMethod method : evaluation.methods()) {
                int cls = k;
                Measured area = method.onTest().areas().areas().get(k);
                row.add(Rounded.measured(area) + onTraining(method, part ->
                        Rounded.fixed(part.areas().areas().get(cls).value(), 4)));
            }
            rows.add(foldable(row));
        }
        page.table(head, rows);
    }

    private void sources() {
        evaluation.sources().ifPresent(sources -> {
            page.raw("<section id=\"" + SourcesSection.ID + "\">").text("h2",
                    SourcesSection.title(sources));
            SourcesSection.table(page, sources);
            page.raw("</section>");
        });
    }

    private void variables() {
        page.raw("<section id=\"variables\">").text("h2", "Variables").text("p", "Ranked by the largest"
                + " separation of a class from all others in this variable alone, 0 to 1. On training"
                + " events.");
        separations(evaluation.ranking());
        PageFrame.figures(page, figures.in(MulticlassFigures.VARIABLES), grid(), MOST_VARIABLES_SHOWN);
        page.raw("</section>");
    }

    private String grid() {
        return MulticlassPlots.grid(evaluation.classes().size());
    }

    private void separations(List<VariableByClass> variables) {
        List<String> head = new ArrayList<>(List.of("", "missing"));
        head.addAll(evaluation.classes());
        List<List<String>> rows = new ArrayList<>();
        for (VariableByClass variable : variables) {
            List<String> row = new ArrayList<>(List.of(HtmlReport.definition(variable.variable()),
                    Rounded.compact(100 * variable.missing()) + "%"));
            variable.separations().forEach(separation -> row.add(Rounded.fixed(separation, 3)));
            rows.add(row);
        }
        page.table(head, rows);
    }

    private void spectators() {
        if (evaluation.spectators().isEmpty()) {
            return;
        }
        page.raw("<section id=\"spectators\">").text("h2", "Spectators").text("p", "Carried along and not"
                + " trained on; on test events. The table has the separation of each class from all"
                + " others.");
        separations(evaluation.spectators());
        PageFrame.figures(page, figures.in(MulticlassFigures.SPECTATORS), grid(), MOST_VARIABLES_SHOWN);
        page.raw("</section>");
    }

    private void correlations() {
        page.raw("<section id=\"correlations\">").text("h2", "Correlations");
        if (figures.in(MulticlassFigures.CORRELATIONS).isEmpty()) {
            page.text("p", "There is only one variable.");
        }
        String style = evaluation.variables().size() > MOST_BESIDE ? "figures broad" : "figures small";
        PageFrame.figures(page, figures.in(MulticlassFigures.CORRELATIONS), style, Integer.MAX_VALUE);
        page.raw("</section>");
    }

    private void sample() {
        page.raw("<section id=\"sample\">").text("h2", "Sample").text("p", "Effective entries,"
                + " (Σw)²/Σw², say how many events of weight one would have the same statistical error.");
        List<List<String>> rows = new ArrayList<>();
        for (PartSummary part : evaluation.parts()) {
            part.classes().forEach(events ->
                    rows.add(PageFrame.row(part.part() + ", " + events.name(), events)));
        }
        page.table(List.of("part, class", "events", "Σw", "effective entries", "negative weights"), rows);
        page.raw("</section>");
    }
}
