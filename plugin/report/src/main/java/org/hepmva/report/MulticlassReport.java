package org.hepmva.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.hepmva.evaluate.Part;
import org.hepmva.evaluate.multiclass.MulticlassEvaluation;
import org.hepmva.evaluate.multiclass.MulticlassMethod;
import org.hepmva.evaluate.multiclass.MulticlassOnPart;
import org.hepmva.evaluate.multiclass.VariableByClass;
import org.hepmva.measure.Measured;
import org.hepmva.measure.Rounded;
import org.hepmva.runtime.Provenance;

/** The page of n classes. */
final class MulticlassReport {

    private static final int MOST_VARIABLES_SHOWN = 40;

    /** With more variables, each matrix takes the whole width. */
    private static final int MOST_BESIDE = 8;

    private final MulticlassEvaluation evaluation;
    private final FigureList figures;

    private MulticlassReport(MulticlassEvaluation evaluation, FigureList figures) {
        this.evaluation = evaluation;
        this.figures = figures;
    }

    static String of(MulticlassEvaluation evaluation, Provenance origin, FigureList figures) {
        MulticlassReport report = new MulticlassReport(evaluation, figures);
        Page page = new Page(evaluation, origin);
        page.section("comparison", "Comparison", report::comparison);
        page.methods(evaluation.methods(), (html, method) -> MulticlassSection.write(html, method, figures));
        evaluation.sources().ifPresent(sources -> page.section(SourcesSection.ID,
                SourcesSection.title(sources), html -> SourcesSection.table(html, sources)));
        page.section("variables", "Variables", report::variables);
        if (!evaluation.spectators().isEmpty()) {
            page.section("spectators", "Spectators", report::spectators);
        }
        page.section("correlations", "Correlations", report::correlations);
        return page.ended(report.lead(), MulticlassDefinitions.of(evaluation.sources().isPresent()));
    }

    private String lead() {
        return String.format(Locale.ROOT, "%d classes, %d variables; measured on %d",
                evaluation.classes().size(), evaluation.variables().size(), evaluation.testPart().entries());
    }

    private void comparison(Html page) {
        page.text("p", "All on test events. What training events give stands in brackets.");
        List<List<String>> rows = new ArrayList<>();
        for (MulticlassMethod method : evaluation.methods()) {
            MulticlassOnPart test = method.onTest();
            rows.add(List.of(method.name(),
                    Rounded.percent(test.confusion().accuracy()) + onTraining(method, part ->
                            Rounded.fixed(100 * part.confusion().accuracy().value(), 1) + "%"),
                    Rounded.percent(test.confusion().balancedAccuracy()),
                    Rounded.measured(test.logLoss()) + onTraining(method, part ->
                            Rounded.fixed(part.logLoss().value(), 4)),
                    Rounded.measured(test.areas().mean()) + onTraining(method, part ->
                            Rounded.fixed(part.areas().mean().value(), 4)),
                    Rounded.measured(test.pairs().mean())));
        }
        page.numbers(List.of("method", "accuracy", "balanced accuracy", "log-loss",
                "mean AUC against the rest", "mean AUC of pairs"), rows);
        areas(page);
        page.figures(figures.in(MulticlassFigures.COMPARISON), "figures small");
    }

    /** What is said of a part in a few letters. */
    private interface OfPart {
        String of(MulticlassOnPart part);
    }

    private static String onTraining(MulticlassMethod method, OfPart number) {
        return method.on(Part.TRAINING).map(part -> " (" + number.of(part) + ")").orElse("");
    }

    private void areas(Html page) {
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
            rows.add(row);
        }
        page.numbers(head, rows);
    }

    private void variables(Html page) {
        page.text("p", "Ranked by the largest"
                + " separation of a class from all others in this variable alone, 0 to 1. On training"
                + " events.");
        separations(page, evaluation.ranking());
        page.figures(figures.in(MulticlassFigures.VARIABLES), grid(), MOST_VARIABLES_SHOWN);
    }

    private String grid() {
        return MulticlassPlots.grid(evaluation.classes().size());
    }

    private void separations(Html page, List<VariableByClass> variables) {
        List<String> head = new ArrayList<>(List.of("", "missing"));
        head.addAll(evaluation.classes());
        List<List<String>> rows = new ArrayList<>();
        for (VariableByClass variable : variables) {
            List<String> row = new ArrayList<>(List.of(Wording.definition(variable.variable()),
                    Rounded.compact(100 * variable.missing()) + "%"));
            variable.separations().forEach(separation -> row.add(Rounded.fixed(separation, 3)));
            rows.add(row);
        }
        page.table(head, rows);
    }

    private void spectators(Html page) {
        page.text("p", "Carried along and not trained on; on test events. The table has the separation of"
                + " each class from all others.");
        separations(page, evaluation.spectators());
        page.figures(figures.in(MulticlassFigures.SPECTATORS), grid(), MOST_VARIABLES_SHOWN);
    }

    private void correlations(Html page) {
        if (figures.in(MulticlassFigures.CORRELATIONS).isEmpty()) {
            page.text("p", "There is only one variable.");
        }
        String style = evaluation.variables().size() > MOST_BESIDE ? "figures broad" : "figures small";
        page.figures(figures.in(MulticlassFigures.CORRELATIONS), style);
    }
}
