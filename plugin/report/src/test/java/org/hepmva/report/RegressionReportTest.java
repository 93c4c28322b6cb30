package org.hepmva.report;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.hepmva.evaluate.EvaluationSettings;
import org.hepmva.evaluate.Part;
import org.hepmva.evaluate.regression.EstimatesOnPart;
import org.hepmva.evaluate.regression.RegressionEvaluation;
import org.hepmva.evaluate.regression.Showers;
import org.hepmva.evaluate.regression.TargetEvaluation;
import org.hepmva.measure.Measured;
import org.hepmva.measure.Rounded;
import org.hepmva.measure.regression.Spread;
import org.hepmva.runtime.Link;
import org.hepmva.runtime.Provenance;
import org.hepmva.runtime.Variable;
import org.hepmva.runtime.trees.RegressionTrees;
import org.hepmva.runtime.trees.RegressionTreesBuilder;
import org.hepmva.sample.Parts;
import org.hepmva.sample.Sample;
import org.hepmva.sample.SampleBuilder;
import org.hepmva.sample.SampleLayout;
import org.hepmva.train.Trained;
import org.hepmva.train.TrainingReport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.w3c.dom.Document;
import org.xml.sax.SAXException;

/** What a report of estimates must hold: each number in results.json and on the page. */
class RegressionReportTest {

    @TempDir
    private static Path folder;

    private static RegressionEvaluation evaluation;
    private static JsonNode results;
    private static String page;

    /** Written once: the tests only read it. */
    @BeforeAll
    static void write() throws IOException {
        evaluation = RegressionEvaluation.of(List.of(Showers.calibration("BDT & co"),
                Showers.quantile("q84", 0.84)), Showers.parts(1, 0.02), EvaluationSettings.defaults());
        ReportWriter.write(evaluation, Provenance.none(), folder);
        results = new ObjectMapper().readTree(folder.resolve("results.json").toFile());
        page = Files.readString(folder.resolve("report.html"));
    }

    private static TargetEvaluation target(int method) {
        return evaluation.methods().get(method).targets().get(0);
    }

    private static JsonNode json(String pointer) {
        JsonNode node = results.at(pointer);
        assertFalse(node.isMissingNode(), () -> "results.json has no " + pointer);
        return node;
    }

    private static void assertBothHave(String pointer, Measured number) {
        assertBothHave(pointer, number, Rounded.measured(number));
    }

    private static void assertBothHave(String pointer, Measured number, String onPage) {
        assertEquals(number.value(), json(pointer + "/value").doubleValue(), pointer);
        assertEquals(number.error(), json(pointer + "/error").doubleValue(), pointer);
        assertTrue(page.contains("<td>" + onPage + "</td>"), () -> pointer + ": the page has no " + onPage);
    }

    private static void assertBothHave(String pointer, Spread spread) {
        assertBothHave(pointer + "/mean", spread.mean());
        assertBothHave(pointer + "/median", spread.median());
        assertBothHave(pointer + "/sigma", spread.sigma());
        assertBothHave(pointer + "/central68", spread.central68());
        assertBothHave(pointer + "/best90", spread.best90());
    }

    @ParameterizedTest
    @EnumSource(Part.class)
    void everyPartHasItsNumbers(Part part) {
        EstimatesOnPart on = target(0).on(part).orElseThrow();
        String pointer = "/methods/0/targets/0/parts/" + part;

        assertBothHave(pointer + "/deviation", on.deviation());
        assertBothHave(pointer + "/ratio", on.ratio());
        assertBothHave(pointer + "/r2", on.agreement().r2());
        assertBothHave(pointer + "/rms", on.agreement().rms());
        assertBothHave(pointer + "/meanSquaredError", on.agreement().meanSquaredError());
        assertBothHave(pointer + "/meanAbsoluteError", on.agreement().meanAbsoluteError());
        assertBothHave(pointer + "/correlation", on.agreement().correlation());
        assertBothHave(pointer + "/mutualInformation", on.agreement().mutualInformation());
        assertEquals(on.deviations().axis(0).bins(), json(pointer + "/deviations/sumW").size());
        assertEquals(on.ratios().sumW(3), json(pointer + "/ratios/sumW/3").doubleValue());
    }

    @Test
    void aQuantileHasItsCoverageAndLoss() {
        EstimatesOnPart test = target(1).onTest();
        String pointer = "/methods/1/targets/0/parts/test";

        assertEquals(0.84, json("/methods/1/quantile").doubleValue());
        assertBothHave(pointer + "/coverage", test.coverage().orElseThrow(),
                Rounded.percent(test.coverage().orElseThrow()));
        assertBothHave(pointer + "/pinballLoss", test.pinballLoss().orElseThrow());
        assertEquals(target(1).againstItself().coverage().orElseThrow().bins().get(2).value(),
                json("/methods/1/targets/0/against/0/coverage/share/value/2").doubleValue());
        assertTrue(page.contains("Its estimate is the quantile of 84%"));
    }

    @Test
    void everyProfileIsAmongTheResults() {
        JsonNode against = json("/methods/0/targets/0/against");

        assertEquals(5, against.size());
        for (int i = 0; i < 5; i++) {
            List<Spread> bins = target(0).against().get(i).deviation().bins();
            assertEquals(target(0).against().get(i).quantity().name(),
                    against.get(i).get("quantity").textValue());
            assertEquals(bins.size() + 1, against.get(i).get("edges").size());
            assertArrayEquals(bins.stream().mapToDouble(b -> b.central68().value()).toArray(),
                    numbers(against.get(i).at("/deviation/central68/value")));
            assertArrayEquals(bins.stream().mapToDouble(b -> b.median().error()).toArray(),
                    numbers(against.get(i).at("/deviation/median/error")));
        }
    }

    private static double[] numbers(JsonNode array) {
        double[] numbers = new double[array.size()];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = array.get(i).doubleValue();
        }
        return numbers;
    }

    @Test
    void comparisonVariablesAndSampleAreThere() {
        Measured central = target(0).onTest().deviation().central68();
        assertTrue(page.contains("<td>" + Rounded.measured(central).replace(' ', '\u00a0') + " ("));
        assertTrue(page.contains("<th>&#39;raw&#39; as it is</th>"));
        assertTrue(page.contains("<th>always the mean</th>"));
        assertBothHave("/variables/0/mutualInformation/E",
                evaluation.variables().get(0).mutualInformation().get(0));
        assertBothHave("/variables/1/correlations/E", evaluation.variables().get(1).correlations().get(0));
        assertBothHave("/methods/0/targets/0/permutationImportance/0/fallOfR2",
                target(0).permuted().get(0).fall());
        assertEquals(2000, json("/parts/2/events/entries").intValue());
        assertEquals("raw", json("/targets/0/variablesAlone/0/variable").textValue());
        assertEquals(4, json("/correlations/names").size());
    }

    @Test
    void thePageIsWellFormedAndNeedsNothingElse()
            throws IOException, ParserConfigurationException, SAXException {
        String body = page.replace("<!DOCTYPE html>", "").replace("&nbsp;", " ");
        Document document = DocumentBuilderFactory.newInstance().newDocumentBuilder()
                .parse(new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8)));

        assertEquals("html", document.getDocumentElement().getNodeName());
        for (String id : List.of("trust", "comparison", "method-1", "method-2", "targets", "variables",
                "correlations", "sample", "definitions")) {
            assertTrue(page.contains("<section id=\"" + id + "\">"), id);
            assertTrue(page.contains("<a href=\"#" + id + "\">"), id);
        }
        assertFalse(page.contains("http"));
        assertFalse(page.contains("src="));
        assertFalse(page.contains("NaN"));
        assertTrue(page.length() < 5_000_000, () -> page.length() + " characters");
    }

    @Test
    void everyPictureIsThereAsPdfAndSvg() throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("plots"))) {
            List<String> names = files.map(file -> file.getFileName().toString()).sorted().toList();

            for (String name : List.of("resolution-comparison", "bias-comparison", "bdt-co-deviation",
                    "bdt-co-deviation-log", "bdt-co-ratio", "bdt-co-map", "bdt-co-profile-target",
                    "bdt-co-profile-ratio", "bdt-co-profile-raw", "bdt-co-profile-a-b-eta",
                    "bdt-co-profile-noise", "bdt-co-profile-run", "bdt-co-loss", "q84-coverage",
                    "q84-coverage-raw", "target-e", "variable-raw", "variable-noise", "correlations")) {
                assertTrue(names.contains(name + ".pdf"), name);
                assertTrue(names.contains(name + ".svg"), name);
            }
            assertFalse(names.contains("bdt-co-coverage.svg"));
        }
    }

    private static Sample sample(int n, double... scales) {
        List<Variable> targets = IntStream.range(0, scales.length).mapToObj(t -> Variable.of("t" + t))
                .toList();
        SampleBuilder builder = Sample.builder(SampleLayout.of(List.of(Variable.of("x")))
                .withTargets(targets));
        for (int i = 0; i < n; i++) {
            int number = i;
            builder.addWithTargets(new double[] {i % 10}, new double[0], 1,
                    DoubleStream.of(scales).map(scale -> scale * (number % 10)).toArray());
        }
        return builder.build();
    }

    private static RegressionEvaluation evaluation(Sample sample) {
        List<String> targets = Variable.names(sample.targets());
        RegressionTreesBuilder trees = RegressionTrees.builder(sample.variables(), targets,
                targets.stream().map(t -> Link.IDENTITY).toList());
        for (int t = 0; t < targets.size(); t++) {
            trees.startTree(t, 1).split(0, 5, true).leaf(3).leaf(7);
        }
        Trained method = new Trained("BDT", trees.build(), TrainingReport.of("tree", 1),
                Map.of("loss", "quantile", "quantile", "0.3"));
        Sample none = sample.select(new int[0]);
        return RegressionEvaluation.of(List.of(method), new Parts(none, none, sample),
                EvaluationSettings.defaults());
    }

    /** One event; targets that are all 0, so that there is no ratio; targets that are all the same. */
    @Test
    void whatHardlyExistsIsReported(@TempDir Path other) throws IOException {
        int n = 0;
        for (Sample sample : List.of(sample(1, 1), sample(50, 0), sample(300, 1e-300), sample(200, 1e12))) {
            Path place = other.resolve(String.valueOf(n++));

            ReportWriter.write(evaluation(sample), Provenance.none(), place);

            assertFalse(Files.readString(place.resolve("report.html")).contains("NaN"));
            assertFalse(Files.readString(place.resolve("results.json")).contains("NaN"));
        }
        assertFalse(Files.exists(other.resolve("1/plots/bdt-ratio.svg")));
    }

    @Test
    void eachOfSeveralTargetsHasItsPictures(@TempDir Path other) throws IOException {
        ReportWriter.write(evaluation(sample(500, 1, -2)), Provenance.none(), other);

        for (String file : List.of("resolution-t0-comparison", "bias-t1-comparison", "bdt-t0-deviation",
                "bdt-t1-deviation", "bdt-t1-map", "bdt-t1-coverage", "bdt-t1-profile-t0",
                "bdt-t0-profile-t1", "target-t1")) {
            assertTrue(Files.exists(other.resolve("plots/" + file + ".svg")), file);
        }
        String text = Files.readString(other.resolve("report.html"));
        assertTrue(text.contains("<h3>t0</h3>"));
        assertTrue(text.contains("<h3>t1</h3>"));
        assertTrue(text.contains("One variable estimates t0, t1;"));
    }

    @Tag("slow")
    @Test
    void theSameEvaluationGivesTheSameBytes(@TempDir Path again) throws IOException {
        ReportWriter.write(evaluation, Provenance.none(), again);

        for (String file : List.of("report.html", "results.json", "plots/bdt-co-map.svg")) {
            assertEquals(Files.readString(folder.resolve(file)), Files.readString(again.resolve(file)), file);
        }
    }
}
