package org.hepmva.report;

import java.util.ArrayList;
import java.util.List;
import org.hepmva.evaluate.multiclass.ClassCurve;
import org.hepmva.evaluate.multiclass.ClassCut;
import org.hepmva.evaluate.multiclass.ClassImportance;
import org.hepmva.evaluate.multiclass.MulticlassMethod;
import org.hepmva.evaluate.multiclass.MulticlassOnPart;
import org.hepmva.evaluate.multiclass.OutputOnPart;
import org.hepmva.evaluate.multiclass.OutputOvertraining;
import org.hepmva.hist.KolmogorovTest;
import org.hepmva.measure.Measured;
import org.hepmva.measure.Rounded;
import org.hepmva.measure.multiclass.SelectedEvents;
import org.hepmva.train.VariableImportance;

/** What the page of n classes says of one method. */
final class MulticlassSection {

    private static final int MOST_SPECTATORS_SHOWN = 12;

    private final Html page;
    private final MulticlassMethod method;
    private final List<String> classes;
    private final FigureList figures;

    private MulticlassSection(Html page, MulticlassMethod method, FigureList figures) {
        this.page = page;
        this.method = method;
        this.classes = method.onTest().confusion().classes();
        this.figures = figures;
    }

    static void write(Html page, MulticlassMethod method, FigureList figures) {
        MulticlassSection section = new MulticlassSection(page, method, figures);
        section.figures(MulticlassFigures.method(method.name()), "figures");
        section.figures(MulticlassFigures.matrices(method.name()),
                MulticlassPlots.isMany(section.classes.size()) ? "figures broad" : "figures");
        section.parts();
        section.mostLikely();
        MulticlassYieldSection.mostLikely(page, method);
        section.curves();
        section.ownCuts();
        section.allCuts();
        MulticlassYieldSection.bestCuts(page, method);
        FoldSection.write(page, method);
        page.text("h3", "The number for each class");
        section.figures(MulticlassFigures.outputs(method.name()),
                MulticlassPlots.grid(section.classes.size()));
        section.figures(MulticlassFigures.sources(method.name()), "figures");
        section.spectators();
        section.overtraining();
        section.importance();
        SettingsTable.write(page, method.trained());
    }

    private void figures(String name, String style) {
        page.figures(figures.in(name), style);
    }

    private void parts() {
        page.text("h3", "Training, validation, test");
        List<List<String>> rows = new ArrayList<>();
        for (MulticlassOnPart part : method.parts()) {
            rows.add(List.of(part.part().toString(), Rounded.percent(part.confusion().accuracy()),
                    Rounded.percent(part.confusion().balancedAccuracy()), Rounded.measured(part.logLoss()),
                    Rounded.measured(part.areas().mean()), Rounded.measured(part.areas().weightedMean()),
                    Rounded.measured(part.pairs().mean())));
        }
        page.table(List.of("part", "accuracy", "balanced accuracy", "log-loss", "mean AUC against the rest",
                "by weight of classes", "mean AUC of pairs"), rows);
    }

    private void mostLikely() {
        page.text("h3", "At the most likely class").text("p", "Every event is taken for the class with the"
                + " largest number.");
        selections(classes.stream().map(name -> method.onTest().confusion()
                .selection(classes.indexOf(name))).toList(), List.of(), "");
    }

    /** A row for each class; its {@code cuts}, if there are any, stand after its name. */
    private void selections(List<SelectedEvents> selections, List<String> cuts, String headOfCuts) {
        List<String> head = new ArrayList<>(List.of("class"));
        head.addAll(cuts.isEmpty() ? List.of() : List.of(headOfCuts));
        head.addAll(List.of("efficiency", "purity", "purity × efficiency", "F1", "s", "b",
                method.cuts().figure().title()));
        List<List<String>> rows = new ArrayList<>();
        for (int k = 0; k < selections.size(); k++) {
            SelectedEvents selection = selections.get(k);
            List<String> row = new ArrayList<>(List.of(classes.get(k)));
            row.addAll(cuts.isEmpty() ? List.of() : List.of(cuts.get(k)));
            row.addAll(List.of(Rounded.percent(selection.efficiency()), Rounded.percent(selection.purity()),
                    Rounded.percent(selection.purityTimesEfficiency()), Rounded.percent(selection.f1()),
                    Rounded.measured(selection.signal()), Rounded.measured(selection.background()),
                    Rounded.measured(selection.significance(method.cuts().figure()))));
            rows.add(row);
        }
        page.table(head, rows);
    }

    private void spectators() {
        if (!method.spectators().isEmpty()) {
            page.text("h3", "Spectators in the events that are taken for each class");
            page.figures(figures.in(MulticlassFigures.spectators(method.name())),
                    MulticlassPlots.grid(classes.size()), MOST_SPECTATORS_SHOWN);
        }
    }

    private void curves() {
        page.text("h3", "Against the rest").text("p", "Rejection factor, 1/ε of all other events together,"
                + " where the class has the efficiency of the column.");
        List<String> head = new ArrayList<>(List.of("class", "AUC", "separation"));
        ClassCurve.WANTED.forEach(wanted -> head.add(Math.round(100 * wanted) + "%"));
        List<List<String>> rows = new ArrayList<>();
        for (OutputOnPart output : method.onTest().outputs()) {
            List<String> row = new ArrayList<>(List.of(output.className(),
                    Rounded.measured(output.curve().auc()), Rounded.fixed(output.separation(), 4)));
            output.curve().rejections().forEach(rejection -> row.add(Rounded.measured(rejection)));
            rows.add(row);
        }
        page.table(head, rows);
    }

    private void ownCuts() {
        page.text("h3", "Best cut on the number of each class alone").text("p",
                "Where " + method.cuts().figure().title() + " is largest on the " + method.cuts().chosenOn()
                        + " part, which is where purity × efficiency is; measured on test events. "
                        + Rounded.percent(method.cuts().own().none()) + " of them pass no cut, "
                        + Rounded.percent(method.cuts().own().several()) + " the cuts of several classes.");
        selections(method.cuts().own().selections(), method.cuts().own().cuts().stream()
                .map(cut -> cut == Double.NEGATIVE_INFINITY ? "none" : "> " + Rounded.cut(cut)).toList(),
                "cut");
    }

    private void allCuts() {
        page.text("h3", "Best cuts on the numbers of all classes").text("p", "The same with a range of each"
                + " number, for each class as signal in turn.").raw("<div class=\"ranges\">");
        selections(method.cuts().all().stream().map(ClassCut::onTest).toList(),
                method.cuts().all().stream().map(cut -> MulticlassYieldSection.text(cut.cut())).toList(),
                "cuts");
        page.raw("</div>");
    }

    private void overtraining() {
        page.text("h3", "Training against test");
        figures(MulticlassFigures.overtraining(method.name()), "figures small");
        if (method.overtraining().isEmpty()) {
            return;
        }
        page.text("p", "The log-loss is larger on test than on training events by "
                + Rounded.measured(method.logLossGap()) + ". Whether knowing these did harm is said at the"
                + " top of the page.");
        page.text("p", "Kolmogorov–Smirnov p-values: is the number of the row distributed alike on training"
                + " and test events of the class of the column? Before them how much larger the AUC against"
                + " the rest is on training events.");
        List<String> head = new ArrayList<>(List.of("number for", "AUC: training − test", "the rest"));
        head.addAll(classes);
        List<List<String>> rows = new ArrayList<>();
        for (OutputOvertraining output : method.overtraining()) {
            Measured gap = output.check().aucGap();
            List<String> row = new ArrayList<>(List.of(output.className(), Rounded.measured(gap),
                    chance(output.check().background())));
            output.byClass().forEach(test -> row.add(chance(test)));
            rows.add(row);
        }
        page.raw("<div class=\"folding\">").table(head, rows).raw("</div>");
        FoldSection.sameEvents(page, method.trained());
    }

    private void importance() {
        List<ClassImportance> permuted = method.permuted();
        List<VariableImportance> ranking = method.trained().report().ranking();
        if (permuted.isEmpty() && ranking.isEmpty()) {
            return;
        }
        page.text("h3", "Importance of the variables");
        if (permuted.isEmpty()) {
            page.table(List.of("variable", "share in training"), ranking.stream().map(variable ->
                    List.of(variable.variable(), Rounded.fixed(variable.importance(), 4))).toList());
        } else {
            page.table(List.of("variable", "rise of the log-loss when permuted",
                    "fall of the mean AUC against the rest", "share in training"), permuted.stream()
                    .map(variable -> List.of(variable.variable(), Rounded.measured(variable.rise()),
                            Rounded.measured(variable.fall()),
                            MethodSection.in(ranking, variable.variable()))).toList());
        }
    }

    private static String chance(KolmogorovTest test) {
        return test.pValue() < 0.001 ? Rounded.compact(test.pValue()) : Rounded.fixed(test.pValue(), 3);
    }
}
