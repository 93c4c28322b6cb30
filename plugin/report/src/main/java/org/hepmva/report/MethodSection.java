package org.hepmva.report;

import java.util.ArrayList;
import java.util.List;
import org.hepmva.evaluate.FixedEfficiency.Fixed;
import org.hepmva.evaluate.FixedEfficiency;
import org.hepmva.evaluate.MethodEvaluation;
import org.hepmva.evaluate.MethodYields;
import org.hepmva.evaluate.Part;
import org.hepmva.evaluate.PermutationImportance;
import org.hepmva.evaluate.ResponseOnPart;
import org.hepmva.measure.ConfusionMatrix;
import org.hepmva.measure.Measured;
import org.hepmva.measure.Rounded;
import org.hepmva.measure.Significance;
import org.hepmva.train.VariableImportance;

/** What the page says of one method. */
final class MethodSection {

    private static final int MOST_SPECTATORS_SHOWN = 12;

    private final Html page;
    private final MethodEvaluation method;

    private MethodSection(Html page, MethodEvaluation method) {
        this.page = page;
        this.method = method;
    }

    static void write(Html page, MethodEvaluation method, FigureList figures) {
        MethodSection section = new MethodSection(page, method);
        page.figures(figures.in(Figures.method(method.name())), "figures");
        section.parts();
        section.workingPoints();
        section.chosenCut();
        section.spectators(figures);
        YieldSection.write(page, method);
        FoldSection.write(page, method);
        section.significance();
        section.importance();
        SettingsTable.write(page, method.trained());
    }

    static String aucOnTraining(MethodEvaluation method) {
        return method.on(Part.TRAINING).map(t -> " (" + Rounded.fixed(t.curve().auc(), 4) + ")").orElse("");
    }

    private void parts() {
        page.text("h3", "Training, validation, test");
        List<List<String>> rows = new ArrayList<>();
        for (ResponseOnPart part : method.parts()) {
            rows.add(List.of(part.part().toString(),
                    Rounded.measured(part.curve().measuredAuc()),
                    Rounded.fixed(part.separation(), 4)));
        }
        page.table(List.of("part", "AUC", "separation"), rows);
        if (method.on(Part.TRAINING).isPresent()) {
            page.text("p", "Same response on training and test events? Kolmogorov–Smirnov: signal "
                    + Wording.of(method.overtraining().signal()) + ", background "
                    + Wording.of(method.overtraining().background())
                    + ".");
            FoldSection.sameEvents(page, method.trained());
        }
    }

    private void workingPoints() {
        page.text("h3", "Working points");
        List<List<String>> rows = new ArrayList<>();
        for (FixedEfficiency point : method.cuts().workingPoints()) {
            boolean signal = point.fixed() == Fixed.SIGNAL;
            String other = signal ? "ε_B = " : "ε_S = ";
            rows.add(List.of(YieldSection.name(point), Rounded.cut(point.point().cut()),
                    Rounded.percent(point.signalEfficiency()), Rounded.percent(point.backgroundEfficiency()),
                    Rounded.measured(point.rejectionFactor()),
                    named(other, point.onTraining()), named(other, point.onValidation())));
        }
        page.table(List.of("wanted", "response >", "ε_S", "ε_B", "1/ε_B", "training", "validation"), rows);
    }

    private static String named(String name, Measured efficiency) {
        return Double.isNaN(efficiency.value()) ? Rounded.NONE : name + Rounded.percent(efficiency);
    }

    private void chosenCut() {
        ConfusionMatrix cut = method.cuts().chosen();
        page.text("h3", "At the chosen cut").text("p", "Response > " + Rounded.cut(cut.cut()) + ": "
                + method.cuts().rule() + ". Sums of event weights:");
        List<List<String>> sums = new ArrayList<>();
        List<List<String>> rows = new ArrayList<>();
        method.cuts().matrices().forEach((part, matrix) -> {
            sums.add(List.of(part.toString(), Rounded.measured(matrix.signalPassing()),
                    Rounded.measured(matrix.signalFailing()), Rounded.measured(matrix.backgroundPassing()),
                    Rounded.measured(matrix.backgroundFailing())));
            rows.add(quality(part.toString(), matrix));
        });
        page.table(List.of("part", "signal passes", "signal fails", "background passes", "background fails"),
                sums);
        page.table(List.of("part", "accuracy", "balanced accuracy", "purity", "recall (ε_S)", "ε_B", "F1"),
                rows);
    }

    private void spectators(FigureList figures) {
        if (!method.spectators().isEmpty()) {
            page.text("h3", "Spectators before and after the chosen cut").text("p", "Points that leave their"
                    + " area by more than their errors show where the cut changes the shape.");
            page.figures(figures.in(Figures.spectators(method.name())), "figures",
                    MOST_SPECTATORS_SHOWN);
        }
    }

    private static List<String> quality(String name, ConfusionMatrix matrix) {
        return List.of(name, Rounded.percent(matrix.accuracy()), Rounded.percent(matrix.balancedAccuracy()),
                Rounded.percent(matrix.purity()), Rounded.percent(matrix.signalEfficiency()),
                Rounded.percent(matrix.backgroundEfficiency()), Rounded.percent(matrix.f1()));
    }

    private void significance() {
        page.text("h3", "Significance");
        if (method.yields().filter(MethodYields::areExpected).isPresent()) {
            YieldSection.significance(page, method);
            return;
        }
        if (method.significance().isEmpty()) {
            page.text("p", "Not given: it needs the numbers of signal and background events expected before"
                    + " the cut (expectedSignal, expectedBackground).");
            return;
        }
        Significance significance = method.significance().get();
        if (Double.isNaN(significance.bestCut())) {
            page.text("p", "No cut leaves enough signal to say anything.");
            return;
        }
        page.text("p", "s/√(s + b) is largest at response > "
                + Rounded.cut(significance.bestCut()) + " (found on the " + method.cuts().chosenOn()
                + " part), where it is " + Rounded.measured(significance.best())
                + " on the test part, for S = "
                + Rounded.compact(significance.expectedSignal()) + " and B = "
                + Rounded.compact(significance.expectedBackground()) + " before the cut.");
    }

    private void importance() {
        List<PermutationImportance> permuted = method.permuted();
        List<VariableImportance> trained = method.trained().report().ranking();
        if (permuted.isEmpty() && trained.isEmpty()) {
            return;
        }
        List<List<String>> rows = new ArrayList<>();
        List<String> names = permuted.isEmpty() ? trained.stream().map(VariableImportance::variable).toList()
                : permuted.stream().map(PermutationImportance::variable).toList();
        for (String name : names) {
            rows.add(List.of(name, permuted.stream().filter(v -> v.variable().equals(name)).findFirst()
                    .map(v -> Rounded.measured(v.fall())).orElse(Rounded.NONE), in(trained, name)));
        }
        page.text("h3", "Importance of the variables")
                .table(List.of("variable", "fall of the AUC when permuted", "share in training"), rows);
    }

    static String in(List<VariableImportance> ranking, String variable) {
        return ranking.stream().filter(v -> v.variable().equals(variable)).findFirst()
                .map(v -> Rounded.fixed(v.importance(), 4)).orElse(Rounded.NONE);
    }
}
