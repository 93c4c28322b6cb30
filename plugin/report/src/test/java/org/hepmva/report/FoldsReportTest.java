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
import java.util.Map;
import java.util.stream.IntStream;
import org.hepmva.evaluate.EvaluatedMethods;
import org.hepmva.evaluate.EvaluatedParts;
import org.hepmva.evaluate.Evaluation;
import org.hepmva.evaluate.EvaluationSettings;
import org.hepmva.evaluate.FoldYields;
import org.hepmva.evaluate.FoldsAtCut;
import org.hepmva.evaluate.MethodEvaluation;
import org.hepmva.evaluate.SourcedExamples;
import org.hepmva.evaluate.multiclass.ClassFolds;
import org.hepmva.evaluate.multiclass.MulticlassEvaluation;
import org.hepmva.evaluate.multiclass.SourcedClasses;
import org.hepmva.evaluate.regression.RegressionEvaluation;
import org.hepmva.evaluate.regression.Showers;
import org.hepmva.evaluate.regression.TargetEvaluation;
import org.hepmva.measure.AcrossFolds;
import org.hepmva.measure.FigureOfMerit;
import org.hepmva.measure.Rounded;
import org.hepmva.measure.regression.Spread;
import org.hepmva.runtime.Provenance;
import org.hepmva.sample.Folds;
import org.hepmva.train.Trained;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What results and page say of the spread over folds. */
class FoldsReportTest {

    private static final EvaluationSettings SETTINGS = EvaluationSettings.defaults();
    private static final String SAME_EVENTS = "With folds training and test part are the same events";

    @TempDir
    private Path folder;

    private static Trained folded(List<Trained> models) {
        Trained first = models.get(0);
        return new Trained(first.method(), first.model(), first.report(), Map.of(), models);
    }

    private JsonNode written(EvaluatedMethods<?> evaluation) throws IOException {
        ReportWriter.write(evaluation, Provenance.none(), folder);
        return new ObjectMapper().readTree(folder.resolve("results.json").toFile());
    }

    private String page() throws IOException {
        return Files.readString(folder.resolve("report.html"));
    }

    private static void assertSame(AcrossFolds folds, JsonNode json) {
        for (int fold = 0; fold < folds.folds().size(); fold++) {
            assertEquals(folds.folds().get(fold).value(),
                    json.at("/values/" + fold + "/value").doubleValue());
            assertEquals(folds.folds().get(fold).error(),
                    json.at("/values/" + fold + "/error").doubleValue());
        }
        assertEquals(folds.folds().size(), json.path("values").size());
        assertEquals(folds.spread().mean(), json.path("mean").doubleValue());
        assertEquals(folds.standardDeviation(), json.path("standardDeviation").doubleValue());
        assertEquals(folds.statistical(), json.path("statistical").doubleValue());
        assertEquals(folds.beyondStatistics(), json.path("beyondStatistics").doubleValue());
    }

    private static String percent(AcrossFolds folds) {
        return "<td>" + Rounded.twoDigits(100 * folds.standardDeviation()) + "% ("
                + Rounded.twoDigits(100 * folds.beyondStatistics()) + "%)</td>";
    }

    private static String number(AcrossFolds folds) {
        return "<td>" + Rounded.twoDigits(folds.standardDeviation()) + " ("
                + Rounded.twoDigits(folds.beyondStatistics()) + ")</td>";
    }

    private static String cell(String text) {
        return ">" + text.replace(' ', '\u00a0') + "</td>";
    }

    @Test
    void cutsAndYieldsOfTwoClassesHaveTheirSpreadBesideTheErrors() throws IOException {
        Evaluation evaluation = Evaluation.of(List.of(folded(List.of(SourcedExamples.itself(),
                SourcedExamples.itself(), SourcedExamples.itself()))),
                EvaluatedParts.of(Folds.byEntry(3).apply(SourcedExamples.seven())), SETTINGS);
        MethodEvaluation method = evaluation.best();

        JsonNode folds = written(evaluation).at("/methods/0/folds");
        String page = page();

        assertSame(new AcrossFolds(method.folds()), folds.path("auc"));
        assertEquals(7, folds.path("cuts").size());
        for (int c = 0; c < 7; c++) {
            FoldsAtCut at = method.cuts().folds().get(c);
            assertEquals(at.name(), folds.at("/cuts/" + c + "/name").asText());
            assertEquals(at.cut(), folds.at("/cuts/" + c + "/cut").doubleValue());
            assertSame(at.signalEfficiency(), folds.at("/cuts/" + c + "/signalEfficiency"));
            assertSame(at.backgroundEfficiency(), folds.at("/cuts/" + c + "/backgroundEfficiency"));
            assertSame(at.rejectionFactor(), folds.at("/cuts/" + c + "/rejectionFactor"));
            assertTrue(page.contains(percent(at.signalEfficiency())), at::toString);
            assertTrue(page.contains(percent(at.backgroundEfficiency())), at::toString);
            assertTrue(page.contains(number(at.rejectionFactor())), at::toString);
        }
        FoldYields chosen = method.yields().orElseThrow().folds().orElseThrow().atChosenCut();
        assertSame(chosen.signal(), folds.at("/yields/chosenCut/signal"));
        assertSame(chosen.background(), folds.at("/yields/chosenCut/background"));
        assertSame(chosen.significance().get(FigureOfMerit.ASIMOV),
                folds.at("/yields/chosenCut/significance/asimov"));
        assertEquals(3, folds.at("/yields/chosenCut/significance").size());
        assertEquals(6, folds.at("/yields/workingPoints").size());
        assertEquals(4, folds.at("/yields/bestCuts").size());
        assertTrue(page.contains(number(chosen.signal())), chosen::toString);
        assertTrue(page.contains("<th>best by Asimov</th>"));
        assertTrue(page.contains("<summary>Each fold alone</summary>"));
        assertTrue(page.contains("<td>" + Rounded.percent(method.cuts().folds().get(0).signalEfficiency()
                .folds().get(2)) + "</td>"));
        assertTrue(page.contains("σ of the 3 folds, each measured") && page.contains("here 1.7, times"));
        assertTrue(page.contains(SAME_EVENTS));
        assertTrue(page.contains(cell(Rounded.percent(method.cuts().chosen().signalEfficiency()))));
    }

    @Test
    void withoutFoldsThereIsNothingOfThem() throws IOException {
        Evaluation evaluation = Evaluation.of(List.of(SourcedExamples.itself()),
                SourcedExamples.parts(SourcedExamples.seven()), SETTINGS);

        JsonNode method = written(evaluation).at("/methods/0");

        assertFalse(method.has("folds"), method::toString);
        assertFalse(page().contains("Spread over the folds"));
        assertFalse(page().contains(SAME_EVENTS));
    }

    @Test
    void classesHaveTheSpreadOfAccuracyLossAndEfficiencies() throws IOException {
        MulticlassEvaluation evaluation = SourcedClasses.inFolds();
        ClassFolds all = evaluation.methods().get(0).byFold().orElseThrow();

        JsonNode folds = written(evaluation).at("/methods/0/folds");

        assertSame(all.accuracy(), folds.path("accuracy"));
        assertSame(all.balancedAccuracy(), folds.path("balancedAccuracy"));
        assertSame(all.logLoss(), folds.path("logLoss"));
        for (int k = 0; k < 3; k++) {
            assertSame(all.efficiencies().get(k), folds.at("/efficiencies/" + k));
            assertSame(all.yields().get(k).background(), folds.at("/yields/" + k + "/background"));
        }
        assertTrue(page().contains("<th>efficiency of b, most likely class</th>"));
        assertTrue(page().contains(percent(all.accuracy())));
        assertTrue(page().contains(number(all.logLoss())));
    }

    @Test
    void targetsHaveTheSpreadOfBiasAndWidth() throws IOException {
        List<Trained> models = IntStream.range(0, 3).mapToObj(k -> Showers.constant("BDT", 50 + k)).toList();
        RegressionEvaluation evaluation = RegressionEvaluation.of(List.of(folded(models)),
                EvaluatedParts.of(Folds.byEntry(3).apply(Showers.sample(900, 5, 0))), SETTINGS);
        TargetEvaluation target = evaluation.method("BDT").targets().get(0);

        JsonNode folds = written(evaluation).at("/methods/0/targets/0/foldSpread");

        assertSame(target.acrossFolds(Spread::mean), folds.path("mean"));
        assertSame(target.acrossFolds(Spread::median), folds.path("median"));
        assertSame(target.acrossFolds(Spread::sigma), folds.path("sigma"));
        assertSame(target.acrossFolds(Spread::central68), folds.path("central68"));
        assertSame(target.acrossFolds(Spread::best90), folds.path("best90"));
        assertTrue(page().contains(number(target.acrossFolds(Spread::mean))));
        assertTrue(page().contains("<th>mean deviation</th>"));
        assertTrue(page().contains(SAME_EVENTS));
    }
}
