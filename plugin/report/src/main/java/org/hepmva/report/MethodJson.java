package org.hepmva.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.hepmva.evaluate.AgainstVariable;
import org.hepmva.evaluate.CutResult;
import org.hepmva.evaluate.FixedEfficiency;
import org.hepmva.evaluate.MethodEvaluation;
import org.hepmva.evaluate.Part;
import org.hepmva.evaluate.PermutationImportance;
import org.hepmva.evaluate.ResponseMap;
import org.hepmva.evaluate.ResponseOnPart;
import org.hepmva.hist.Histogram;
import org.hepmva.hist.KolmogorovTest;
import org.hepmva.measure.ConfusionMatrix;
import org.hepmva.measure.Overtraining;
import org.hepmva.measure.RocCurve;
import org.hepmva.measure.Significance;
import org.hepmva.text.json.JsonArray;
import org.hepmva.text.json.JsonObject;
import org.hepmva.text.json.JsonValue;
import org.hepmva.text.json.JsonWord;
import org.hepmva.train.TrainingReport;
import org.hepmva.train.VariableImportance;

/** The numbers of one method as JSON. */
final class MethodJson {

    private MethodJson() {
    }

    static JsonObject of(MethodEvaluation method) {
        JsonObject.Builder settings = JsonObject.builder();
        method.trained().settings().forEach(settings::text);
        JsonObject.Builder parts = JsonObject.builder();
        for (ResponseOnPart part : method.parts()) {
            parts.value(part.part().toString(), part(part));
        }
        JsonObject.Builder object = JsonObject.builder().text("name", method.name())
                .value("settings", settings.build())
                .value("auc", JsonNumbers.measured(method.auc()))
                .value("workingPoints", ResultsJson.array(method.cuts().workingPoints(),
                        MethodJson::workingPoint))
                .value("chosenCut", chosenCut(method.cuts()))
                .value("overtraining", overtraining(method.overtraining()))
                .value("significance", method.significance().<JsonValue>map(significance ->
                        significance(significance, method.cuts().chosenOn())).orElse(JsonWord.NULL))
                .value("signalProbability", JsonObject.builder()
                        .value("signalFraction", JsonNumbers.number(method.probability().signalFraction()))
                        .value("curve", JsonNumbers.graph(method.probability().curve())).build())
                .value("permutationImportance", ResultsJson.array(method.permuted(), MethodJson::permuted))
                .value("trainingImportance", importance(method.trained().report().ranking()))
                .value("training", training(method.trained().report()))
                .value("parts", parts.build())
                .value("bestVariableAlone", method.against().<JsonValue>map(MethodJson::against)
                        .orElse(JsonWord.NULL));
        if (!method.folds().isEmpty()) {
            object.value("foldAucs", ResultsJson.array(method.folds(), JsonNumbers::measured))
                    .value("folds", FoldsJson.of(method));
        }
        if (!method.spectators().isEmpty()) {
            object.value("spectatorsAfterCut", ResultsJson.array(method.spectators(),
                    ResultsJson::spectator));
        }
        method.map().ifPresent(map -> object.value("map", map(map)));
        method.yields().ifPresent(yields -> object.value("yields",
                SourcesJson.of(yields, method.cuts().chosenOn())));
        return object.build();
    }

    private static JsonObject workingPoint(FixedEfficiency point) {
        return JsonObject.builder().text("fixed", point.fixed().name().toLowerCase(Locale.ROOT))
                .value("wanted", JsonNumbers.number(point.wanted()))
                .value("cut", JsonNumbers.number(point.point().cut()))
                .value("signalEfficiency", JsonNumbers.number(point.point().signalEfficiency()))
                .value("backgroundEfficiency", JsonNumbers.number(point.point().backgroundEfficiency()))
                .value("rejectionFactor", JsonNumbers.number(point.point().rejectionFactor()))
                .value("rejectionFactorInterval", JsonNumbers.measured(point.rejectionFactor()))
                .value("held", JsonNumbers.measured(point.held()))
                .value("misses", JsonWord.of(point.misses()))
                .value("result", JsonNumbers.measured(point.result()))
                .value("onTraining", JsonNumbers.measured(point.onTraining()))
                .value("onValidation", JsonNumbers.measured(point.onValidation())).build();
    }

    private static JsonObject chosenCut(CutResult cuts) {
        JsonObject.Builder object = JsonObject.builder().text("rule", cuts.rule())
                .value("cut", JsonNumbers.number(cuts.chosen().cut()));
        cuts.matrices().forEach((part, matrix) -> object.value(part.toString(), confusion(matrix)));
        return object.build();
    }

    private static JsonObject confusion(ConfusionMatrix matrix) {
        return JsonObject.builder()
                .value("signalPassing", JsonNumbers.measured(matrix.signalPassing()))
                .value("signalFailing", JsonNumbers.measured(matrix.signalFailing()))
                .value("backgroundPassing", JsonNumbers.measured(matrix.backgroundPassing()))
                .value("backgroundFailing", JsonNumbers.measured(matrix.backgroundFailing()))
                .value("signalEfficiency", JsonNumbers.measured(matrix.signalEfficiency()))
                .value("backgroundEfficiency", JsonNumbers.measured(matrix.backgroundEfficiency()))
                .value("accuracy", JsonNumbers.measured(matrix.accuracy()))
                .value("balancedAccuracy", JsonNumbers.measured(matrix.balancedAccuracy()))
                .value("purity", JsonNumbers.measured(matrix.purity()))
                .value("f1", JsonNumbers.measured(matrix.f1())).build();
    }

    private static JsonObject overtraining(Overtraining check) {
        return JsonObject.builder().text("verdict", check.verdict().name().toLowerCase(Locale.ROOT))
                .value("course", course(check.course()))
                .value("aucTrainingMinusTest", JsonNumbers.measured(check.aucGap()))
                .value("kolmogorovSmirnovSignal", test(check.signal()))
                .value("kolmogorovSmirnovBackground", test(check.background())).build();
    }

    private static JsonObject course(Overtraining.Course course) {
        return JsonObject.builder().whole("bestStep", course.bestStep())
                .value("bestValidationAuc", JsonNumbers.number(course.best()))
                .whole("keptStep", course.keptStep())
                .value("keptValidationAuc", JsonNumbers.measured(course.kept()))
                .value("loss", JsonNumbers.measured(course.loss())).build();
    }

    private static JsonObject permuted(PermutationImportance variable) {
        return JsonObject.builder().text("variable", variable.variable())
                .value("importance", JsonNumbers.number(variable.fall().value()))
                .value("error", JsonNumbers.number(variable.fall().error())).build();
    }

    private static JsonObject against(AgainstVariable against) {
        return JsonObject.builder().text("variable", against.variable()).whole("events", against.events())
                .value("methodAuc", JsonNumbers.measured(against.methodAuc()))
                .value("variableAuc", JsonNumbers.measured(against.variableAuc()))
                .value("lead", JsonNumbers.measured(against.lead())).build();
    }

    static JsonObject test(KolmogorovTest test) {
        return JsonObject.builder().value("distance", JsonNumbers.number(test.distance()))
                .value("pValue", JsonNumbers.number(test.pValue())).build();
    }

    private static JsonObject significance(Significance significance, Part chosenOn) {
        return JsonObject.builder()
                .value("expectedSignal", JsonNumbers.number(significance.expectedSignal()))
                .value("expectedBackground", JsonNumbers.number(significance.expectedBackground()))
                .text("cutChosenOn", chosenOn.toString())
                .value("bestCut", JsonNumbers.number(significance.bestCut()))
                .value("best", JsonNumbers.measured(significance.best()))
                .value("scan", JsonNumbers.graph(significance.scan())).build();
    }

    static JsonArray importance(List<VariableImportance> ranking) {
        return ResultsJson.array(ranking, variable -> JsonObject.builder()
                .text("variable", variable.variable())
                .value("importance", JsonNumbers.number(variable.importance())).build());
    }

    static JsonObject training(TrainingReport report) {
        return JsonObject.builder().text("step", report.stepName()).whole("bestStep", report.bestStep())
                .text("loss", report.loss().name()).text("lossFormula", report.loss().formula())
                .value("trainingLoss", JsonNumbers.numbers(report.trainingLoss()))
                .value("validationLoss", JsonNumbers.numbers(report.validationLoss()))
                .value("trainingAuc", JsonNumbers.numbers(report.trainingAuc()))
                .value("validationAuc", JsonNumbers.numbers(report.validationAuc())).build();
    }

    private static JsonObject part(ResponseOnPart part) {
        RocCurve curve = part.curve();
        int[] points = curve.pointsToDraw();
        double[][] columns = new double[3][points.length];
        for (int i = 0; i < points.length; i++) {
            columns[0][i] = curve.cut(points[i]);
            columns[1][i] = curve.signalEfficiency(points[i]);
            columns[2][i] = curve.backgroundEfficiency(points[i]);
        }
        return JsonObject.builder()
                .value("auc", JsonNumbers.measured(curve.measuredAuc()))
                .value("separation", JsonNumbers.number(part.separation()))
                .value("signal", JsonNumbers.histogram(part.signal()))
                .value("background", JsonNumbers.histogram(part.background()))
                .value("roc", JsonObject.builder().whole("distinctCuts", curve.points())
                        .value("cut", JsonNumbers.numbers(columns[0]))
                        .value("signalEfficiency", JsonNumbers.numbers(columns[1]))
                        .value("backgroundEfficiency", JsonNumbers.numbers(columns[2])).build())
                .build();
    }

    private static JsonObject map(ResponseMap map) {
        JsonObject.Builder fixed = JsonObject.builder();
        map.fixed().forEach((name, value) -> fixed.value(name, JsonNumbers.number(value)));
        Histogram responses = map.responses();
        List<JsonValue> rows = new ArrayList<>();
        for (int y = 0; y < responses.axis(1).bins(); y++) {
            double[] row = new double[responses.axis(0).bins()];
            for (int x = 0; x < row.length; x++) {
                row[x] = responses.sumW(x, y);
            }
            rows.add(JsonNumbers.numbers(row));
        }
        return JsonObject.builder().text("x", map.x().name()).text("y", map.y().name())
                .value("fixed", fixed.build())
                .value("boundaries", JsonNumbers.numbers(map.cuts().stream().mapToDouble(c -> c).toArray()))
                .value("xCentres", JsonNumbers.numbers(centres(responses, 0)))
                .value("yCentres", JsonNumbers.numbers(centres(responses, 1)))
                .value("responses", new JsonArray(rows)).build();
    }

    static double[] centres(Histogram map, int axis) {
        double[] centres = new double[map.axis(axis).bins()];
        for (int i = 0; i < centres.length; i++) {
            centres[i] = map.axis(axis).center(i);
        }
        return centres;
    }
}
