package org.hepmva.report;

import java.util.ArrayList;
import java.util.List;
import org.hepmva.evaluate.CutResult;
import org.hepmva.evaluate.CutYieldsByFold;
import org.hepmva.evaluate.FixedEfficiency;
import org.hepmva.evaluate.FoldYields;
import org.hepmva.evaluate.FoldsAtCut;
import org.hepmva.evaluate.MethodEvaluation;
import org.hepmva.evaluate.MethodYields;
import org.hepmva.evaluate.multiclass.ClassFolds;
import org.hepmva.evaluate.multiclass.MulticlassMethod;
import org.hepmva.evaluate.multiclass.MulticlassOnPart;
import org.hepmva.evaluate.regression.TargetEvaluation;
import org.hepmva.measure.AcrossFolds;
import org.hepmva.measure.FigureOfMerit;
import org.hepmva.measure.Rounded;
import org.hepmva.measure.YieldScan;
import org.hepmva.measure.Yields;
import org.hepmva.measure.regression.Spread;
import org.hepmva.sample.Sample;
import org.hepmva.train.Trained;

/** What the page says of how much the numbers of one method differ between folds; nothing without folds. */
final class FoldSection {

    private static final String YIELDS = "Expected events. A fold stands for all of them: of each source its"
            + " efficiency in the fold times all its expected events.";

    private FoldSection() {
    }

    static void write(Html page, MethodEvaluation method) {
        if (method.folds().isEmpty()) {
            return;
        }
        intro(page, method.folds().size());
        new FoldTable().row("AUC", FoldTable.Cell.number("all events", method.auc(),
                new AcrossFolds(method.folds()))).write(page, "");
        page.text("p", "One cut for the models of all folds. Where their responses lie differently, they keep"
                + " different fractions at it, even if each separates as well as the others: then the AUC of"
                + " the folds agree, and these numbers do not.");
        cuts(method.cuts()).write(page, "cut");
        method.yields().ifPresent(yields -> yields.folds().ifPresent(folds -> {
            page.text("p", YIELDS);
            yields(method.cuts(), yields, folds).write(page, "cut");
        }));
    }

    private static void intro(Html page, int folds) {
        page.text("h3", "Spread over the folds").text("p", "Beside each number of all events with its"
                + " statistical error stands the standard deviation σ of the " + folds + " folds, each"
                + " measured alone with the model that has not seen it. A fold has few events, so statistics"
                + " alone make σ about √k, here " + Rounded.twoDigits(Math.sqrt(folds)) + ", times the error"
                + " of all events. In brackets what the statistical errors of the folds do not explain,"
                + " √(σ² − mean error²): how much the models differ; 0 if they explain it all. σ itself is"
                + " known to about "
                + Math.round(100 / Math.sqrt(2.0 * (folds - 1))) + "%.");
    }

    private static FoldTable cuts(CutResult cuts) {
        FoldTable table = new FoldTable();
        FoldsAtCut chosen = cuts.folds().get(0);
        table.row("chosen cut", FoldTable.Cell.fraction("ε_S", cuts.chosen().signalEfficiency(),
                        chosen.signalEfficiency()),
                FoldTable.Cell.fraction("ε_B", cuts.chosen().backgroundEfficiency(),
                        chosen.backgroundEfficiency()),
                FoldTable.Cell.number("1/ε_B", cuts.chosen().backgroundEfficiency().inverse(),
                        chosen.rejectionFactor()));
        for (int p = 0; p < cuts.workingPoints().size(); p++) {
            FixedEfficiency point = cuts.workingPoints().get(p);
            FoldsAtCut folds = cuts.folds().get(p + 1);
            table.row(YieldSection.name(point),
                    FoldTable.Cell.fraction("ε_S", point.signalEfficiency(), folds.signalEfficiency()),
                    FoldTable.Cell.fraction("ε_B", point.backgroundEfficiency(),
                            folds.backgroundEfficiency()),
                    FoldTable.Cell.number("1/ε_B", point.rejectionFactor(), folds.rejectionFactor()));
        }
        return table;
    }

    private static FoldTable yields(CutResult cuts, MethodYields yields, CutYieldsByFold folds) {
        FoldTable table = new FoldTable();
        row(table, "chosen cut", yields.atChosenCut(), folds.atChosenCut(), Sample.SIGNAL);
        for (int p = 0; p < folds.atWorkingPoints().size(); p++) {
            row(table, YieldSection.name(cuts.workingPoints().get(p)), yields.atWorkingPoints().get(p),
                    folds.atWorkingPoints().get(p), Sample.SIGNAL);
        }
        for (int f = 0; f < yields.scans().size(); f++) {
            YieldScan scan = yields.scans().get(f);
            if (scan.yields().isPresent()) {
                row(table, "best by " + SourcesSection.name(scan.figure()), scan.yields().get(),
                        folds.atBestCuts().get(f).orElseThrow(), Sample.SIGNAL);
            }
        }
        return table;
    }

    private static void row(FoldTable table, String name, Yields at, FoldYields folds, int signal) {
        List<FoldTable.Cell> cells = new ArrayList<>(List.of(
                FoldTable.Cell.number("signal s", at.passing(signal), folds.signal()),
                FoldTable.Cell.number("background b", at.passingBeside(signal), folds.background())));
        for (FigureOfMerit figure : FoldYields.FIGURES) {
            cells.add(FoldTable.Cell.number(SourcesSection.name(figure), at.significance(figure, signal),
                    folds.significance().get(figure)));
        }
        table.row(name, cells.toArray(FoldTable.Cell[]::new));
    }

    static void write(Html page, MulticlassMethod method) {
        method.byFold().ifPresent(folds -> {
            MulticlassOnPart test = method.onTest();
            List<String> classes = test.confusion().classes();
            intro(page, method.folds().size());
            classes(test, folds).write(page, "");
            if (!folds.yields().isEmpty()) {
                page.text("p", YIELDS + " What is taken for each class:");
                FoldTable table = new FoldTable();
                for (int k = 0; k < classes.size(); k++) {
                    row(table, classes.get(k), method.yields().orElseThrow().mostLikely().get(k),
                            folds.yields().get(k), k);
                }
                table.write(page, "class");
            }
        });
    }

    private static FoldTable classes(MulticlassOnPart test, ClassFolds folds) {
        String all = "all events";
        FoldTable table = new FoldTable()
                .row("accuracy", FoldTable.Cell.fraction(all, test.confusion().accuracy(), folds.accuracy()))
                .row("balanced accuracy", FoldTable.Cell.fraction(all, test.confusion().balancedAccuracy(),
                        folds.balancedAccuracy()))
                .row("log-loss", FoldTable.Cell.number(all, test.logLoss(), folds.logLoss()));
        for (int k = 0; k < folds.efficiencies().size(); k++) {
            table.row("efficiency of " + test.confusion().classes().get(k) + ", most likely class",
                    FoldTable.Cell.fraction(all, test.confusion().efficiency(k),
                            folds.efficiencies().get(k)));
        }
        return table;
    }

    static void write(Html page, TargetEvaluation target) {
        if (target.folds().isEmpty()) {
            return;
        }
        intro(page, target.folds().size());
        Spread all = target.onTest().deviation();
        String name = "all events";
        new FoldTable()
                .row("mean deviation", FoldTable.Cell.number(name, all.mean(),
                        target.acrossFolds(Spread::mean)))
                .row("median", FoldTable.Cell.number(name, all.median(), target.acrossFolds(Spread::median)))
                .row("σ of the deviation", FoldTable.Cell.number(name, all.sigma(),
                        target.acrossFolds(Spread::sigma)))
                .row("half of central 68%", FoldTable.Cell.number(name, all.central68(),
                        target.acrossFolds(Spread::central68)))
                .row("RMS of best 90%", FoldTable.Cell.number(name, all.best90(),
                        target.acrossFolds(Spread::best90))).write(page, "");
    }

    /** Says below a comparison of training and test events what it is worth in folds. */
    static void sameEvents(Html page, Trained method) {
        if (!method.folds().isEmpty()) {
            page.text("p", "With folds training and test part are the same events, each answered by a model"
                    + " that has learned from it and by the one that has not. The two samples go up and down"
                    + " together, so p is no probability: it comes out larger than for independent events. A"
                    + " large one does not say that responses are alike, and errors of differences are too"
                    + " large.");
        }
    }
}
