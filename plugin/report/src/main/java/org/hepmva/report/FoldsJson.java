package org.hepmva.report;

import org.hepmva.evaluate.CutYieldsByFold;
import org.hepmva.evaluate.FoldYields;
import org.hepmva.evaluate.FoldsAtCut;
import org.hepmva.evaluate.MethodEvaluation;
import org.hepmva.evaluate.multiclass.ClassFolds;
import org.hepmva.evaluate.regression.TargetEvaluation;
import org.hepmva.measure.AcrossFolds;
import org.hepmva.measure.regression.Spread;
import org.hepmva.text.json.JsonObject;
import org.hepmva.text.json.JsonValue;
import org.hepmva.text.json.JsonWord;

/** How much numbers differ between folds, as JSON. */
final class FoldsJson {

    private FoldsJson() {
    }

    static JsonObject of(MethodEvaluation method) {
        JsonObject.Builder object = JsonObject.builder()
                .value("auc", JsonNumbers.acrossFolds(new AcrossFolds(method.folds())))
                .value("cuts", ResultsJson.array(method.cuts().folds(), FoldsJson::cut));
        method.yields().flatMap(yields -> yields.folds())
                .ifPresent(yields -> object.value("yields", yields(yields)));
        return object.build();
    }

    private static JsonObject cut(FoldsAtCut at) {
        return JsonObject.builder().text("name", at.name()).value("cut", JsonNumbers.number(at.cut()))
                .value("signalEfficiency", JsonNumbers.acrossFolds(at.signalEfficiency()))
                .value("backgroundEfficiency", JsonNumbers.acrossFolds(at.backgroundEfficiency()))
                .value("rejectionFactor", JsonNumbers.acrossFolds(at.rejectionFactor())).build();
    }

    private static JsonObject yields(CutYieldsByFold yields) {
        return JsonObject.builder().value("chosenCut", yields(yields.atChosenCut()))
                .value("workingPoints", ResultsJson.array(yields.atWorkingPoints(), FoldsJson::yields))
                .value("bestCuts", ResultsJson.array(yields.atBestCuts(), best ->
                        best.<JsonValue>map(FoldsJson::yields).orElse(JsonWord.NULL))).build();
    }

    private static JsonObject yields(FoldYields yields) {
        JsonObject.Builder figures = JsonObject.builder();
        yields.significance().forEach((figure, folds) -> figures.value(SourcesJson.key(figure),
                JsonNumbers.acrossFolds(folds)));
        return JsonObject.builder().value("signal", JsonNumbers.acrossFolds(yields.signal()))
                .value("background", JsonNumbers.acrossFolds(yields.background()))
                .value("significance", figures.build()).build();
    }

    static JsonObject of(ClassFolds folds) {
        JsonObject.Builder object = JsonObject.builder()
                .value("accuracy", JsonNumbers.acrossFolds(folds.accuracy()))
                .value("balancedAccuracy", JsonNumbers.acrossFolds(folds.balancedAccuracy()))
                .value("logLoss", JsonNumbers.acrossFolds(folds.logLoss()))
                .value("efficiencies", ResultsJson.array(folds.efficiencies(), JsonNumbers::acrossFolds));
        if (!folds.yields().isEmpty()) {
            object.value("yields", ResultsJson.array(folds.yields(), FoldsJson::yields));
        }
        return object.build();
    }

    static JsonObject of(TargetEvaluation target) {
        return JsonObject.builder().value("mean", JsonNumbers.acrossFolds(target.acrossFolds(Spread::mean)))
                .value("median", JsonNumbers.acrossFolds(target.acrossFolds(Spread::median)))
                .value("sigma", JsonNumbers.acrossFolds(target.acrossFolds(Spread::sigma)))
                .value("central68", JsonNumbers.acrossFolds(target.acrossFolds(Spread::central68)))
                .value("best90", JsonNumbers.acrossFolds(target.acrossFolds(Spread::best90))).build();
    }
}
