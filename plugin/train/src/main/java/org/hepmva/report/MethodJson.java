package org.hepmva.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import org.hepmva.evaluate.ConfusionMatrix;
import org.hepmva.evaluate.CutResult;
import org.hepmva.evaluate.FixedEfficiency;
import org.hepmva.evaluate.Measured;
import org.hepmva.evaluate.MethodEvaluation;
import org.hepmva.evaluate.Overtraining;
import org.hepmva.evaluate.ResponseMap;
import org.hepmva.evaluate.ResponseOnPart;
import org.hepmva.evaluate.RocCurve;
import org.hepmva.evaluate.Significance;
import org.hepmva.hist.Histogram;
import org.hepmva.hist.KolmogorovTest;
import org.hepmva.train.TrainingReport;
import org.hepmva.train.VariableImportance;

/** The numbers of one method as JSON. */
final class MethodJson {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private MethodJson() {
    }

    static ObjectNode of(MethodEvaluation method) {
        ObjectNode object = NODES.objectNode();
        object.put("name", method.name());
        ObjectNode settings = object.putObject("settings");
        method.trained().settings().forEach(settings::put);
        object.set("auc", JsonNumbers.measured(method.auc()));
        object.set("workingPoints", workingPoints(method.cuts().workingPoints()));
        object.set("chosenCut", chosenCut(method.cuts()));
        object.set("overtraining", overtraining(method.overtraining()));
        object.set("significance", significance(method.significance()));
        ObjectNode probability = object.putObject("signalProbability");
        probability.set("signalFraction", JsonNumbers.number(method.probability().signalFraction()));
        probability.set("curve", JsonNumbers.graph(method.probability().curve()));
        object.set("permutationImportance", importance(method.permuted()));
        object.set("trainingImportance", importance(method.trained().report().ranking()));
        object.set("training", training(method.trained().report()));
        ObjectNode parts = object.putObject("parts");
        for (ResponseOnPart part : method.parts()) {
            parts.set(part.part().toString(), part(part));
        }
        method.map().ifPresent(map -> object.set("map", map(map)));
        return object;
    }

    private static ArrayNode workingPoints(List<FixedEfficiency> points) {
        ArrayNode array = NODES.arrayNode();
        for (FixedEfficiency point : points) {
            ObjectNode object = array.addObject();
            object.put("fixed", point.fixed().name().toLowerCase(Locale.ROOT));
            object.set("wanted", JsonNumbers.number(point.wanted()));
            object.set("cut", JsonNumbers.number(point.point().cut()));
            object.set("signalEfficiency", JsonNumbers.number(point.point().signalEfficiency()));
            object.set("backgroundEfficiency", JsonNumbers.number(point.point().backgroundEfficiency()));
            object.set("rejectionFactor", JsonNumbers.number(point.point().rejectionFactor()));
            object.set("result", JsonNumbers.measured(point.result()));
            object.set("onTraining", JsonNumbers.measured(point.onTraining()));
            object.set("onValidation", JsonNumbers.measured(point.onValidation()));
        }
        return array;
    }

    private static ObjectNode chosenCut(CutResult cuts) {
        ObjectNode object = NODES.objectNode();
        object.put("rule", cuts.rule());
        object.set("cut", JsonNumbers.number(cuts.chosen().cut()));
        cuts.matrices().forEach((part, matrix) -> object.set(part.toString(), confusion(matrix)));
        return object;
    }

    private static ObjectNode confusion(ConfusionMatrix matrix) {
        ObjectNode object = NODES.objectNode();
        put(object, "signalPassing", matrix.signalPassing());
        put(object, "signalFailing", matrix.signalFailing());
        put(object, "backgroundPassing", matrix.backgroundPassing());
        put(object, "backgroundFailing", matrix.backgroundFailing());
        put(object, "signalEfficiency", matrix.signalEfficiency());
        put(object, "backgroundEfficiency", matrix.backgroundEfficiency());
        put(object, "accuracy", matrix.accuracy());
        put(object, "balancedAccuracy", matrix.balancedAccuracy());
        put(object, "purity", matrix.purity());
        put(object, "f1", matrix.f1());
        return object;
    }

    private static void put(ObjectNode object, String key, Measured value) {
        object.set(key, JsonNumbers.measured(value));
    }

    private static ObjectNode overtraining(Overtraining check) {
        ObjectNode object = NODES.objectNode();
        object.put("verdict", check.verdict().name().toLowerCase(Locale.ROOT));
        put(object, "aucTrainingMinusTest", check.aucGap());
        object.set("kolmogorovSmirnovSignal", test(check.signal()));
        object.set("kolmogorovSmirnovBackground", test(check.background()));
        return object;
    }

    private static ObjectNode test(KolmogorovTest test) {
        ObjectNode object = NODES.objectNode();
        object.set("distance", JsonNumbers.number(test.distance()));
        object.set("pValue", JsonNumbers.number(test.pValue()));
        return object;
    }

    private static ObjectNode significance(Significance significance) {
        ObjectNode object = NODES.objectNode();
        object.set("expectedSignal", JsonNumbers.number(significance.expectedSignal()));
        object.set("expectedBackground", JsonNumbers.number(significance.expectedBackground()));
        object.put("cutChosenOn", significance.chosenOn().toString());
        object.set("bestCut", JsonNumbers.number(significance.bestCut()));
        put(object, "best", significance.best());
        object.set("scan", JsonNumbers.graph(significance.scan()));
        return object;
    }

    private static ArrayNode importance(List<VariableImportance> ranking) {
        ArrayNode array = NODES.arrayNode();
        for (VariableImportance variable : ranking) {
            array.addObject().put("variable", variable.variable())
                    .set("importance", JsonNumbers.number(variable.importance()));
        }
        return array;
    }

    private static ObjectNode training(TrainingReport report) {
        ObjectNode object = NODES.objectNode();
        object.put("step", report.stepName()).put("bestStep", report.bestStep());
        object.set("trainingLoss", JsonNumbers.numbers(report.trainingLoss()));
        object.set("validationLoss", JsonNumbers.numbers(report.validationLoss()));
        object.set("trainingAuc", JsonNumbers.numbers(report.trainingAuc()));
        object.set("validationAuc", JsonNumbers.numbers(report.validationAuc()));
        return object;
    }

    private static ObjectNode part(ResponseOnPart part) {
        ObjectNode object = NODES.objectNode();
        RocCurve curve = part.curve();
        put(object, "auc", new Measured(curve.auc(), curve.aucError()));
        object.set("separation", JsonNumbers.number(part.separation()));
        object.set("signal", JsonNumbers.histogram(part.signal()));
        object.set("background", JsonNumbers.histogram(part.background()));
        int[] points = curve.pointsToDraw();
        double[][] columns = new double[3][points.length];
        for (int i = 0; i < points.length; i++) {
            columns[0][i] = curve.cut(points[i]);
            columns[1][i] = curve.signalEfficiency(points[i]);
            columns[2][i] = curve.backgroundEfficiency(points[i]);
        }
        ObjectNode roc = object.putObject("roc");
        roc.put("distinctCuts", curve.points());
        roc.set("cut", JsonNumbers.numbers(columns[0]));
        roc.set("signalEfficiency", JsonNumbers.numbers(columns[1]));
        roc.set("backgroundEfficiency", JsonNumbers.numbers(columns[2]));
        return object;
    }

    private static ObjectNode map(ResponseMap map) {
        ObjectNode object = NODES.objectNode();
        object.put("x", map.x().name()).put("y", map.y().name());
        ObjectNode fixed = object.putObject("fixed");
        map.fixed().forEach((name, value) -> fixed.set(name, JsonNumbers.number(value)));
        object.set("boundaries", JsonNumbers.numbers(map.cuts().stream().mapToDouble(c -> c).toArray()));
        Histogram responses = map.responses();
        object.set("xCentres", JsonNumbers.numbers(centres(responses, 0)));
        object.set("yCentres", JsonNumbers.numbers(centres(responses, 1)));
        ArrayNode rows = object.putArray("responses");
        for (int y = 0; y < responses.axis(1).bins(); y++) {
            double[] row = new double[responses.axis(0).bins()];
            for (int x = 0; x < row.length; x++) {
                row[x] = responses.sumW(x, y);
            }
            rows.add(JsonNumbers.numbers(row));
        }
        return object;
    }

    private static double[] centres(Histogram map, int axis) {
        double[] centres = new double[map.axis(axis).bins()];
        for (int i = 0; i < centres.length; i++) {
            centres[i] = map.axis(axis).center(i);
        }
        return centres;
    }
}
