package org.hepmva.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.hepmva.evaluate.Evaluation;
import org.hepmva.evaluate.EvaluationSettings;
import org.hepmva.evaluate.Examples;
import org.hepmva.evaluate.FixedEfficiency;
import org.hepmva.evaluate.MethodEvaluation;
import org.hepmva.evaluate.Part;
import org.hepmva.evaluate.ResponseOnPart;
import org.hepmva.measure.ConfusionMatrix;
import org.hepmva.measure.Measured;
import org.hepmva.measure.Rounded;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a report must hold: each number in results.json and on the page, of each part. */
class ReportCompletenessTest {

    @TempDir
    private static Path folder;

    private static MethodEvaluation method;
    private static JsonNode results;
    private static String page;

    /** Written once: the tests only read it. */
    @BeforeAll
    static void write() throws IOException {
        Evaluation evaluation = Evaluation.of(List.of(Examples.network("DNN"), Examples.trees("BDT")),
                Examples.parts(1, 0.1), EvaluationSettings.defaults().withExpectedYields(70, 900));
        ReportWriter.write(evaluation, folder);
        method = evaluation.method("DNN");
        results = new ObjectMapper().readTree(folder.resolve("results.json").toFile());
        String whole = Files.readString(folder.resolve("report.html"));
        page = whole.substring(whole.indexOf("id=\"method-1\""), whole.indexOf("id=\"method-2\""));
    }

    private static JsonNode json(String pointer) {
        JsonNode node = results.at(pointer);
        assertFalse(node.isMissingNode(), () -> "results.json has no " + pointer);
        return node;
    }

    private static void assertBothHave(String pointer, Measured number, String onPage) {
        assertEquals(number.value(), json(pointer + "/value").doubleValue(), pointer);
        assertEquals(number.error(), json(pointer + "/error").doubleValue(), pointer);
        assertTrue(number.error() > 0, () -> pointer + " has the error " + number.error());
        assertTrue(page.contains(">" + onPage + "</td>"), () -> pointer + ": the page has no " + onPage);
    }

    @ParameterizedTest
    @EnumSource(Part.class)
    void everyPartHasItsAreaCurveAndHistograms(Part part) {
        ResponseOnPart on = method.on(part).orElseThrow();
        String parts = "/methods/0/parts/" + part;

        Measured auc = new Measured(on.curve().auc(), on.curve().aucError());
        assertBothHave(parts + "/auc", auc, Rounded.measured(auc));
        assertEquals(on.separation(), json(parts + "/separation").doubleValue());
        assertTrue(json(parts + "/roc/signalEfficiency").size() > 100);
        assertEquals(json(parts + "/roc/cut").size(), json(parts + "/roc/backgroundEfficiency").size());
        assertEquals(on.signal().axis(0).bins(), json(parts + "/signal/sumW").size());
        assertEquals(on.background().sumW(3), json(parts + "/background/sumW/3").doubleValue());
        assertEquals(on.background().error(3), json(parts + "/background/error/3").doubleValue());
        assertTrue(page.contains(part + " (AUC "), () -> "no curve is named " + part);
    }

    @ParameterizedTest
    @EnumSource(Part.class)
    void everyPartHasItsConfusionMatrix(Part part) {
        ConfusionMatrix matrix = method.cuts().on(part).orElseThrow();
        String cut = "/methods/0/chosenCut/" + part;

        assertBothHave(cut + "/signalPassing", matrix.signalPassing(),
                Rounded.measured(matrix.signalPassing()));
        assertBothHave(cut + "/signalFailing", matrix.signalFailing(),
                Rounded.measured(matrix.signalFailing()));
        assertBothHave(cut + "/backgroundPassing", matrix.backgroundPassing(),
                Rounded.measured(matrix.backgroundPassing()));
        assertBothHave(cut + "/backgroundFailing", matrix.backgroundFailing(),
                Rounded.measured(matrix.backgroundFailing()));
        assertBothHave(cut + "/accuracy", matrix.accuracy(), Rounded.percent(matrix.accuracy()));
        assertBothHave(cut + "/balancedAccuracy", matrix.balancedAccuracy(),
                Rounded.percent(matrix.balancedAccuracy()));
        assertBothHave(cut + "/purity", matrix.purity(), Rounded.percent(matrix.purity()));
        assertBothHave(cut + "/signalEfficiency", matrix.signalEfficiency(),
                Rounded.percent(matrix.signalEfficiency()));
        assertBothHave(cut + "/f1", matrix.f1(), Rounded.percent(matrix.f1()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"BACKGROUND 0.01", "BACKGROUND 0.1", "BACKGROUND 0.3", "SIGNAL 0.5", "SIGNAL 0.7",
        "SIGNAL 0.9"})
    void everyWorkingPointStandsBesideTrainingAndValidation(String which) {
        FixedEfficiency.Fixed fixed = FixedEfficiency.Fixed.valueOf(which.split(" ")[0]);
        FixedEfficiency point = method.cuts().at(fixed, Double.parseDouble(which.split(" ")[1]));
        String pointer = "/methods/0/workingPoints/" + method.cuts().workingPoints().indexOf(point);
        String other = fixed == FixedEfficiency.Fixed.SIGNAL ? "ε<sub>B</sub> = " : "ε<sub>S</sub> = ";

        assertBothHave(pointer + "/result", point.result(), Rounded.percent(point.result()));
        assertBothHave(pointer + "/onTraining", point.onTraining(),
                other + Rounded.percent(point.onTraining()));
        assertBothHave(pointer + "/onValidation", point.onValidation(),
                other + Rounded.percent(point.onValidation()));
    }

    @Test
    void theMethodHasItsScanProbabilityMapAndHistory() {
        assertEquals(70, json("/methods/0/significance/expectedSignal").intValue());
        assertEquals(900, json("/methods/0/significance/expectedBackground").intValue());
        assertTrue(json("/methods/0/significance/scan/y").size() > 10);
        assertTrue(json("/methods/0/signalProbability/curve/y").size() > 10);
        assertEquals(3, json("/methods/0/map/boundaries").size());
        assertTrue(json("/methods/0/map/responses").size() > 10);
        for (String curve : List.of("trainingLoss", "validationLoss", "trainingAuc", "validationAuc")) {
            assertEquals(4, json("/methods/0/training/" + curve).size(), curve);
        }
    }

    @Test
    void theSampleHasItsVariablesCorrelationsRankingAndCuts() {
        assertEquals(3, json("/ranking").size());
        assertEquals(3, json("/correlations/signal/coefficients").size());
        assertEquals(3, json("/correlations/background/coefficients").size());
        assertTrue(json("/rectangularCuts").size() > 10);
        for (int v = 0; v < 3; v++) {
            assertTrue(json("/variables/" + v + "/signal/sumW").size() > 1);
            assertTrue(json("/variables/" + v + "/background/sumW").size() > 1);
            assertTrue(json("/variables/" + v + "/cuts").size() > 10);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"roc", "rejection", "dnn-response", "dnn-response-log", "dnn-roc",
        "dnn-significance", "dnn-probability", "dnn-map", "dnn-loss", "dnn-learning", "bdt-response",
        "variable-e-over-p", "variable-n-hits", "correlations-signal", "correlations-background"})
    void everyPictureIsThere(String picture) {
        assertTrue(Files.exists(folder.resolve("plots/" + picture + ".pdf")));
        assertTrue(Files.exists(folder.resolve("plots/" + picture + ".svg")));
    }

    /** Loss and AUC of both parts, with the step that was kept. */
    @ParameterizedTest
    @ValueSource(strings = {"dnn-loss", "dnn-learning"})
    void theHistoryOfTrainingAndValidationIsDrawn(String picture) throws IOException {
        String svg = Files.readString(folder.resolve("plots/" + picture + ".svg"));

        for (String text : List.of("training", "validation", "kept: 3", "Epoch")) {
            assertTrue(svg.contains(text), () -> "nothing is named " + text);
        }
        assertTrue(page.contains(svg.substring(svg.indexOf("<path"), svg.indexOf("<path") + 200)));
    }
}
