package org.hepmva.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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

/** The page of two classes. */
final class TwoClassReport {

    private static final int MOST_VARIABLES_SHOWN = 40;

    /** With more variables, each matrix takes the whole width. */
    private static final int MOST_BESIDE = 8;

    private final Evaluation evaluation;
    private final FigureList figures;

    private TwoClassReport(Evaluation evaluation, FigureList figures) {
        this.evaluation = evaluation;
        this.figures = figures;
    }

    static String of(Evaluation evaluation, Provenance origin, FigureList figures) {
        TwoClassReport report = new TwoClassReport(evaluation, figures);
        Page page = new Page(evaluation, origin);
        page.section("comparison", "Comparison", report::comparison);
        evaluation.sources().ifPresent(sources -> page.section(SourcesSection.ID,
                SourcesSection.title(sources), html -> SourcesSection.write(html, evaluation, sources)));
        page.methods(evaluation.methods(), (html, method) -> MethodSection.write(html, method, figures));
        page.section("variables", "Variables", report::variables);
        if (!evaluation.spectators().isEmpty()) {
            page.section("spectators", "Spectators", report::spectators);
        }
        page.section("correlations", "Correlations", report::correlations);
        return page.ended(report.lead(), TwoClassDefinitions.of(evaluation.sources().isPresent()));
    }

    private String lead() {
        PartSummary test = evaluation.testPart();
        return String.format(Locale.ROOT, "%d variables; measured on %d signal and %d background",
                evaluation.variables().size(), test.signal().entries(), test.background().entries());
    }

    private void comparison(Html page) {
        page.text("p", "All on test events. The AUC on training events stands in brackets. ε_S, ε_B: fraction"
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
        page.numbers(List.of("method", "AUC", "balanced accuracy", "ε_S at ε_B\u00a0=\u00a01%",
                "ε_S at ε_B\u00a0=\u00a010%", "1/ε_B at ε_S\u00a0=\u00a050%", "1/ε_B at ε_S\u00a0=\u00a090%"),
                rows);
        page.figures(figures.in(Figures.COMPARISON), "figures");
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

    private void variables(Html page) {
        page.text("p", "Ranked by separation: how far signal and background lie apart in this variable alone,"
                + " 0 to 1. On training events.");
        List<List<String>> rows = new ArrayList<>();
        for (VariableEvaluation variable : evaluation.ranking()) {
            RectangularCut cut = variable.cuts().at(0.9);
            rows.add(List.of(Wording.definition(variable.variable()),
                    Rounded.fixed(variable.separation(), 4), Rounded.measured(power(variable)),
                    variable.auc().value() < 0.5 ? "small" : "large",
                            Rounded.compact(100 * variable.missing()) + "%",
                    Rounded.window(cut.windows().get(0)),
                    Rounded.percent(cut.signalEfficiency()), Rounded.percent(cut.backgroundEfficiency())));
        }
        page.table(List.of("variable", "separation", "AUC alone", "signal-like", "missing",
                "best cut for ε_S = 90%", "ε_S", "ε_B"), rows);
        page.figures(figures.in(Figures.VARIABLES), "figures small", MOST_VARIABLES_SHOWN);
    }

    private void spectators(Html page) {
        page.text("p", "Carried along and not trained on; on test events, before any cut, as fractions of all"
                + " events of a class. What the chosen cut makes of them stands with each method. Spectators"
                + " that number the events are not shown.");
        page.figures(figures.in(Figures.SPECTATORS), "figures small", MOST_VARIABLES_SHOWN);
    }

    private static Measured power(VariableEvaluation variable) {
        return variable.auc().value() < 0.5 ? variable.auc().complement() : variable.auc();
    }

    private void correlations(Html page) {
        if (figures.in(Figures.CORRELATIONS).isEmpty()) {
            page.text("p", "There is only one variable.");
        }
        String style = evaluation.variables().size() > MOST_BESIDE ? "figures broad" : "figures";
        page.figures(figures.in(Figures.CORRELATIONS), style);
    }
}
