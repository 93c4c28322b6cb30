package org.hepmva.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.hepmva.evaluate.FixedEfficiency.Fixed;
import org.hepmva.evaluate.FixedEfficiency;
import org.hepmva.evaluate.MethodEvaluation;
import org.hepmva.evaluate.Part;
import org.hepmva.evaluate.ResponseOnPart;
import org.hepmva.hist.KolmogorovTest;
import org.hepmva.measure.ConfusionMatrix;
import org.hepmva.measure.Measured;
import org.hepmva.measure.Significance;
import org.hepmva.train.VariableImportance;

/** What the page says of one method. */
final class MethodSection {

    private final Html page;
    private final MethodEvaluation method;

    private MethodSection(Html page, MethodEvaluation method) {
        this.page = page;
        this.method = method;
    }

    static void write(Html page, String id, MethodEvaluation method, Figures figures) {
        MethodSection section = new MethodSection(page, method);
        page.raw("<section id=\"" + id + "\">").text("h2", method.name());
        HtmlReport.writeFigures(page, figures.in(Figures.method(method.name())), "figures",
                Integer.MAX_VALUE);
        section.parts();
        section.workingPoints();
        section.chosenCut();
        section.significance();
        section.importance();
        section.settings();
        page.raw("</section>");
    }

    static String aucOnTraining(MethodEvaluation method) {
        return method.on(Part.TRAINING).map(t -> " (" + Numbers.fixed(t.curve().auc(), 4) + ")").orElse("");
    }

    private void parts() {
        page.text("h3", "Training, validation, test");
        List<List<String>> rows = new ArrayList<>();
        for (ResponseOnPart part : method.parts()) {
            rows.add(List.of(part.part().toString(),
                    Numbers.measured(new Measured(part.curve().auc(), part.curve().aucError())),
                    Numbers.fixed(part.separation(), 4)));
        }
        page.table(List.of("part", "AUC", "separation"), rows);
        if (method.on(Part.TRAINING).isPresent()) {
            page.text("p", "Same response on training and test events? Kolmogorov–Smirnov: signal "
                    + test(method.overtraining().signal()) + ", background "
                    + test(method.overtraining().background())
                    + ".");
        }
    }

    private static String test(KolmogorovTest test) {
        return "distance " + Numbers.compact(test.distance()) + ", p = " + Numbers.compact(test.pValue());
    }

    private void workingPoints() {
        page.text("h3", "Working points");
        List<List<String>> rows = new ArrayList<>();
        for (FixedEfficiency point : method.cuts().workingPoints()) {
            boolean signal = point.fixed() == Fixed.SIGNAL;
            String wanted = (signal ? "ε_S = " : "ε_B = ") + Math.round(100 * point.wanted()) + "%";
            String result = Numbers.percent(point.result());
            String other = signal ? "ε_B = " : "ε_S = ";
            rows.add(List.of(wanted, Numbers.cut(point.point().cut()),
                    signal ? Numbers.fixed(100 * point.point().signalEfficiency(), 2) + "%" : result,
                    signal ? result : Numbers.fixed(100 * point.point().backgroundEfficiency(), 2) + "%",
                    signal ? Numbers.measured(point.rejectionFactor())
                            : Numbers.compact(point.point().rejectionFactor()),
                    named(other, point.onTraining()), named(other, point.onValidation())));
        }
        page.table(List.of("wanted", "response >", "ε_S", "ε_B", "1/ε_B", "training", "validation"), rows);
    }

    private static String named(String name, Measured efficiency) {
        return Double.isNaN(efficiency.value()) ? Numbers.NONE : name + Numbers.percent(efficiency);
    }

    private void chosenCut() {
        ConfusionMatrix cut = method.cuts().chosen();
        page.text("h3", "At the chosen cut").text("p", "Response > " + Numbers.cut(cut.cut()) + ": "
                + method.cuts().rule() + ". Sums of event weights:");
        List<List<String>> sums = new ArrayList<>();
        List<List<String>> rows = new ArrayList<>();
        method.cuts().matrices().forEach((part, matrix) -> {
            sums.add(List.of(part.toString(), Numbers.measured(matrix.signalPassing()),
                    Numbers.measured(matrix.signalFailing()), Numbers.measured(matrix.backgroundPassing()),
                    Numbers.measured(matrix.backgroundFailing())));
            rows.add(quality(part.toString(), matrix));
        });
        page.table(List.of("part", "signal passes", "signal fails", "background passes", "background fails"),
                sums);
        page.table(List.of("part", "accuracy", "balanced accuracy", "purity", "recall (ε_S)", "ε_B", "F1"),
                rows);
    }

    private static List<String> quality(String name, ConfusionMatrix matrix) {
        return List.of(name, Numbers.percent(matrix.accuracy()), Numbers.percent(matrix.balancedAccuracy()),
                Numbers.percent(matrix.purity()), Numbers.percent(matrix.signalEfficiency()),
                Numbers.percent(matrix.backgroundEfficiency()), Numbers.percent(matrix.f1()));
    }

    private void significance() {
        Significance significance = method.significance();
        page.text("h3", "Significance");
        if (Double.isNaN(significance.bestCut())) {
            page.text("p", "No cut leaves enough signal to say anything.");
            return;
        }
        page.text("p", "s/√(s + b) is largest at response > "
                + Numbers.cut(significance.bestCut()) + " (found on the " + method.cuts().chosenOn()
                + " part), where it is " + Numbers.measured(significance.best())
                + " on the test part, for S = "
                + Numbers.compact(significance.expectedSignal()) + " and B = "
                + Numbers.compact(significance.expectedBackground()) + " before the cut.");
    }

    private void importance() {
        List<VariableImportance> permuted = method.permuted();
        List<VariableImportance> trained = method.trained().report().ranking();
        if (permuted.isEmpty() && trained.isEmpty()) {
            return;
        }
        List<List<String>> rows = new ArrayList<>();
        for (VariableImportance variable : permuted.isEmpty() ? trained : permuted) {
            rows.add(List.of(variable.variable(), in(permuted, variable.variable()),
                    in(trained, variable.variable())));
        }
        page.text("h3", "Importance of the variables")
                .table(List.of("variable", "fall of the AUC when permuted", "share in training"), rows);
    }

    private static String in(List<VariableImportance> ranking, String variable) {
        return ranking.stream().filter(v -> v.variable().equals(variable)).findFirst()
                .map(v -> Numbers.fixed(v.importance(), 4)).orElse(Numbers.NONE);
    }

    private void settings() {
        if (method.trained().settings().isEmpty()) {
            return;
        }
        List<List<String>> rows = new ArrayList<>();
        for (Map.Entry<String, String> setting : method.trained().settings().entrySet()) {
            rows.add(List.of(setting.getKey(), setting.getValue()));
        }
        page.raw("<details>").text("summary", "Settings").table(List.of("setting", "value"),
                rows).raw("</details>");
    }
}
