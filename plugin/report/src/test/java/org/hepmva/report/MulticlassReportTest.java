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
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.hepmva.evaluate.EvaluationSettings;
import org.hepmva.evaluate.Finding;
import org.hepmva.evaluate.multiclass.ClassCut;
import org.hepmva.evaluate.multiclass.ClassImportance;
import org.hepmva.evaluate.multiclass.FigureYields;
import org.hepmva.evaluate.multiclass.MulticlassEvaluation;
import org.hepmva.evaluate.multiclass.MulticlassExamples;
import org.hepmva.evaluate.multiclass.MulticlassMethod;
import org.hepmva.evaluate.multiclass.MulticlassYields;
import org.hepmva.evaluate.multiclass.OutputOnPart;
import org.hepmva.evaluate.multiclass.SourcedClasses;
import org.hepmva.evaluate.multiclass.VariableByClass;
import org.hepmva.hist.plot.Pictures;
import org.hepmva.measure.FigureOfMerit;
import org.hepmva.measure.Measured;
import org.hepmva.measure.Rounded;
import org.hepmva.measure.SourceYield;
import org.hepmva.measure.Yields;
import org.hepmva.measure.multiclass.ClassConfusion;
import org.hepmva.runtime.Provenance;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.xml.sax.SAXException;

@Tag("slow")
class MulticlassReportTest {

    private static final int N = 4;

    @TempDir
    private static Path folder;

    private static MulticlassEvaluation evaluation;

    /** Written once: the tests only read it. */
    @BeforeAll
    static void write() throws IOException {
        evaluation = MulticlassEvaluation.of(List.of(MulticlassExamples.trees("BDT", N, 6),
                MulticlassExamples.trees("<DNN> & co", N, 1)), MulticlassExamples.parts(N, 1, 0.1),
                EvaluationSettings.defaults());
        ReportWriter.write(evaluation, Provenance.none(), folder);
    }

    private static String page() throws IOException {
        return Files.readString(folder.resolve("report.html"));
    }

    private static JsonNode results() throws IOException {
        return new ObjectMapper().readTree(folder.resolve("results.json").toFile());
    }

    private static List<String> attributes(Document document, String element, String attribute) {
        var nodes = document.getElementsByTagName(element);
        return Stream.iterate(0, i -> i + 1).limit(nodes.getLength())
                .map(i -> nodes.item(i).getAttributes().getNamedItem(attribute).getNodeValue()).toList();
    }

    @Test
    void thePageIsWellFormedAndHasEverySection()
            throws IOException, ParserConfigurationException, SAXException {
        Document document = DocumentBuilderFactory.newInstance().newDocumentBuilder()
                .parse(new ByteArrayInputStream(page().getBytes(StandardCharsets.UTF_8)));

        List<String> sections = attributes(document, "section", "id");
        assertEquals(List.of("trust", "comparison", "method-1", "method-2", "variables", "spectators",
                "correlations", "sample", "definitions"), sections);
        assertEquals(sections.stream().map(id -> "#" + id).toList(), attributes(document, "a", "href"));
    }

    @Test
    void thePageNeedsNothingElse() throws IOException {
        String page = page();

        for (String unwanted : List.of("http", "src=", "url(", "@import", "<script", "<link", "<DNN>")) {
            assertFalse(page.contains(unwanted), unwanted);
        }
    }

    @Test
    void thePageQuotesWhatWasMeasured() throws IOException {
        String page = page();

        for (MulticlassMethod method : evaluation.methods()) {
            ClassConfusion confusion = method.onTest().confusion();
            List<Measured> percents = new ArrayList<>(List.of(confusion.accuracy(),
                    confusion.balancedAccuracy(), method.cuts().own().none()));
            List<Measured> numbers = new ArrayList<>(List.of(method.onTest().logLoss(),
                    method.onTest().areas().mean(), method.onTest().pairs().mean()));
            for (int k = 0; k < N; k++) {
                percents.addAll(List.of(confusion.efficiency(k), confusion.purity(k),
                        confusion.selection(k).f1(),
                        method.cuts().own().selections().get(k).purityTimesEfficiency(),
                        method.cuts().all().get(k).onTest().purityTimesEfficiency()));
                numbers.addAll(method.onTest().outputs().get(k).curve().rejections());
                numbers.add(method.overtraining().get(k).check().aucGap());
            }
            percents.forEach(number -> assertShown(page, Rounded.percent(number)));
            numbers.forEach(number -> assertShown(page, Rounded.measured(number)));
        }
        for (ClassImportance variable : evaluation.method("BDT").permuted()) {
            assertShown(page, Rounded.measured(variable.rise()));
            assertShown(page, Rounded.measured(variable.fall()));
        }
        assertTrue(page.matches("(?s).*<th>x</th>\\n(<td>[^<]*</td>\\n){2}<td>0.5125</td>.*"),
                "share in training");
        for (VariableByClass variable : evaluation.variables()) {
            variable.separations().forEach(s -> assertShown(page, Rounded.fixed(s, 3)));
        }
    }

    private static void assertShown(String page, String number) {
        String escaped = Html.escape(number);
        assertTrue(page.contains(escaped) || page.contains(escaped.replace(' ', '\u00a0')), number);
    }

    @Test
    void everyFigureIsWrittenTwiceAndStandsInThePageOnce() throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("plots"))) {
            List<String> names = files.map(f -> f.getFileName().toString()).sorted().toList();

            int figures = page().split("<figure>", -1).length - 1;
            assertEquals(2 * figures, names.size());
            // curves, loss, three tables; for each class an output, training against test and a spectator
            int perMethod = 5 + 3 * N;
            assertEquals(N + 2 * perMethod + 3 + 1 + N, figures);
            assertTrue(names.containsAll(List.of("bdt-roc.pdf", "bdt-confusion.svg", "bdt-pairs.svg",
                    "bdt-output-w-jets.pdf", "dnn-co-overtraining-signal.svg", "spectator-mass.svg",
                    "bdt-spectator-mass-signal.svg",
                    "variable-noise.pdf", "correlations-w-jets.svg", "roc-signal.svg")), names::toString);
        }
    }

    private static void assertMeasured(Measured expected, JsonNode number) {
        assertEquals(expected.value(), number.get("value").asDouble(Double.NaN));
        assertEquals(expected.error(), number.get("error").asDouble(Double.NaN));
    }

    @Test
    void theResultsHoldEveryNumberOfAMethod() throws IOException {
        JsonNode bdt = results().get("methods").get(0);
        MulticlassMethod method = evaluation.method("BDT");
        JsonNode test = bdt.get("parts").get("test");
        ClassConfusion confusion = method.onTest().confusion();

        assertEquals("BDT", bdt.get("name").asText());
        assertMeasured(confusion.accuracy(), bdt.get("accuracy"));
        assertMeasured(confusion.balancedAccuracy(), test.get("balancedAccuracy"));
        assertMeasured(method.onTest().logLoss(), test.get("logLoss"));
        for (int i = 0; i < N; i++) {
            assertMeasured(method.onTest().areas().areas().get(i), test.get("aucAgainstRest").get(i));
            for (int j = 0; j < N; j++) {
                assertMeasured(method.onTest().pairs().areas().get(i).get(j),
                        test.get("aucOfPairs").get(i).get(j));
                assertMeasured(confusion.events(i, j), test.get("confusionInEvents").get(i).get(j));
                assertMeasured(confusion.ofTrueClass(i, j), test.get("confusionOfTrueClass").get(i).get(j));
                assertMeasured(confusion.ofPredictedClass(i, j),
                        test.get("confusionOfMostLikelyClass").get(i).get(j));
            }
            assertMeasured(confusion.purity(i), test.get("mostLikely").get(i).get("purity"));
        }
    }

    @Test
    void theResultsHoldCurvesHistogramsAndCuts() throws IOException {
        JsonNode bdt = results().get("methods").get(0);
        MulticlassMethod method = evaluation.method("BDT");
        OutputOnPart output = method.onTest().outputs().get(2);
        JsonNode written = bdt.get("parts").get("test").get("outputs").get(2);

        assertEquals("Z → μμ + jets", written.get("class").asText());
        assertArrayEquals(output.curve().passing().stream().mapToDouble(x -> x).toArray(),
                doubles(written.get("againstRest").get("signalEfficiency")));
        assertEquals(output.histograms().get(1).sumW(3),
                written.get("histograms").get(1).get("sumW").get(3).asDouble());
        assertEquals(N * (N - 1) / 2, bdt.get("pairs").size());
        ClassCut cut = method.cuts().all().get(1);
        JsonNode all = bdt.get("cuts").get("all").get(1);
        assertEquals("validation", bdt.get("cuts").get("chosenOn").asText());
        assertMeasured(cut.onTest().purityTimesEfficiency(),
                all.get("selection").get("purityTimesEfficiency"));
        assertMeasured(cut.onTest().significance(method.cuts().figure()),
                all.get("selection").get("significance"));
        JsonNode harm = bdt.get("harm");
        assertEquals("harm", harm.get("verdict").asText());
        assertEquals(2, harm.get("bestStep").asInt());
        assertEquals(0.9, harm.get("bestValidationLoss").asDouble());
        assertMeasured(method.course().kept(), harm.get("keptValidationLoss"));
        assertMeasured(method.course().loss(), harm.get("rise"));
        assertMeasured(method.logLossGap(), harm.get("logLossTestMinusTraining"));
        assertTrue(page().contains("Training went on too long"));
        assertShown(page(), Rounded.measured(method.logLossGap()));
        JsonNode permuted = bdt.get("permutationImportance").get(0);
        assertEquals(method.permuted().get(0).variable(), permuted.get("variable").asText());
        assertMeasured(method.permuted().get(0).rise(), permuted.get("logLossRise"));
        assertMeasured(method.permuted().get(0).fall(), permuted.get("meanAucFall"));
        assertEquals(N, all.get("ranges").size());
        assertEquals(method.overtraining().get(3).byClass().get(1).pValue(), bdt.get("overtraining").get(3)
                .get("kolmogorovSmirnovOfClasses").get(1).get("pValue").asDouble());
    }

    private static double[] doubles(JsonNode array) {
        double[] values = new double[array.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = array.get(i).asDouble();
        }
        return values;
    }

    @Test
    void theResultsHoldTheSample() throws IOException {
        JsonNode results = results();

        assertEquals(N, results.get("classes").size());
        assertEquals(evaluation.findings().size(), results.get("findings").size());
        JsonNode finding = results.get("findings").get(0);
        Finding first = evaluation.findings().get(0);
        assertEquals(first.sentence(), finding.get("sentence").asText());
        assertEquals(first.subject().name(), finding.get("subject").get("name").asText());
        assertEquals(first.subject().kind().name().toLowerCase(Locale.ROOT),
                finding.get("subject").get("kind").asText());
        assertEquals(evaluation.parts().get(2).classes().get(3).entries(),
                results.get("parts").get(2).get("W+jets").get("entries").asInt());
        assertEquals("mass", results.get("spectators").get(0).get("name").asText());
        assertEquals(evaluation.methods().get(0).spectators().get(0).takenFor().get(1).get(2).sumW(7),
                results.get("methods").get(0).get("spectators").get(0).get("takenFor").get(1).get(2)
                        .get("sumW").get(7).asDouble());
        assertEquals(N, results.get("variables").get(0).get("histograms").size());
        assertEquals(3, results.get("correlations").get("W+jets").get("names").size());
    }

    @Test
    void theSameEvaluationGivesTheSameBytes(@TempDir Path other) throws IOException {
        ReportWriter.write(evaluation, Provenance.none(), other);

        assertEquals(-1, Files.mismatch(folder.resolve("results.json"), other.resolve("results.json")));
        assertEquals(-1, Files.mismatch(folder.resolve("report.html"), other.resolve("report.html")));
    }

    @Test
    void tenClassesHaveTenNamesOnEveryTableAndInEveryLegend() {
        MulticlassEvaluation ten = MulticlassEvaluation.of(List.of(MulticlassExamples.trees("BDT", 10, 4)),
                MulticlassExamples.parts(10, 2, 0), EvaluationSettings.defaults());
        MulticlassMethod method = ten.methods().get(0);

        for (String svg : List.of(Pictures.svg(MulticlassPlots.confusion(method)),
                Pictures.svg(MulticlassPlots.confusionInEvents(method)),
                Pictures.svg(MulticlassPlots.pairs(method)), Pictures.svg(MulticlassPlots.output(method, 3)),
                Pictures.svg(MulticlassPlots.variable(ten.variables().get(0))))) {
            for (String name : List.of("W+jets", "single top, t channel",
                    "non-prompt leptons &lt;data&gt;")) {
                assertTrue(svg.contains(">" + name + "</text>"), name);
            }
        }
        String table = Pictures.svg(MulticlassPlots.confusion(method));
        long numbers = table.lines().filter(line -> line.matches(".*>(±|&lt; )?[0-9.]+</text>.*")).count();
        assertTrue(numbers >= 100, numbers + " numbers");
    }

    @Test
    void sourcesHaveATableOfWhatTheyAreTakenFor(@TempDir Path other) throws IOException {
        MulticlassEvaluation sourced = SourcedClasses.evaluation();

        ReportWriter.write(sourced, Provenance.none(), other);

        String page = Files.readString(other.resolve("report.html"));
        JsonNode written = new ObjectMapper().readTree(other.resolve("results.json").toFile());
        assertTrue(page.contains("<h3>Expected events of each source</h3>"));
        assertTrue(page.contains("<section id=\"sources\">"));
        MulticlassYields yields = sourced.methods().get(0).yields().orElseThrow();
        JsonNode json = written.get("methods").get(0).get("yields");
        assertTrue(json.get("expected").asBoolean());
        for (int k = 0; k < 3; k++) {
            assertSelection(page, yields.mostLikely().get(k), k, json.get("mostLikely").get(k));
            for (int f = 0; f < 4; f++) {
                FigureYields best = yields.best().get(f);
                JsonNode cuts = json.get("bestCuts").get(f);
                assertEquals(best.figure().title(), cuts.get("title").asText());
                assertSelection(page, best.own().get(k).onTest(), k, cuts.get("own").get(k).get("yields"));
                assertSelection(page, best.all().get(k).onTest(), k, cuts.get("all").get(k).get("yields"));
                assertShown(page, Rounded.measured(best.all().get(k).significance(best.figure())));
            }
            assertEquals(yields.outputs().get(k).get(3).sumW(2),
                    json.get("outputs").get(k).get(3).get("sumW").get(2).asDouble());
        }
        assertEquals(4, written.get("sources").get("list").size());
    }

    private static void assertSelection(String page, Yields yields, int signal, JsonNode json)
            throws IOException {
        for (int s = 0; s < 4; s++) {
            SourceYield source = yields.sources().get(s);
            assertEquals(source.source().name(), json.get("sources").get(s).get("source").asText());
            assertMeasured(source.passing(), json.get("sources").get(s).get("passing"));
            assertShown(page, Rounded.percent(source.efficiency()));
        }
        for (int k = 0; k < 3; k++) {
            assertMeasured(yields.passing(k), json.get("classes").get(k).get("passing"));
            assertShown(page, Rounded.measured(yields.passing(k)));
        }
        assertMeasured(yields.purity(signal), json.get("purity"));
        assertMeasured(yields.f1(signal), json.get("f1"));
        assertMeasured(yields.significance(FigureOfMerit.ASIMOV, signal),
                json.get("significance").get("asimov"));
        assertShown(page, Rounded.percent(yields.f1(signal)));
    }

    @Test
    void theNumberForEachClassIsStackedBySource(@TempDir Path other) throws IOException {
        MulticlassEvaluation sourced = MulticlassEvaluation.of(List.of(MulticlassExamples.trees("BDT", 4, 4)),
                SourcedClasses.parts(4, 90, true), EvaluationSettings.defaults());

        ReportWriter.write(sourced, Provenance.none(), other);

        MulticlassMethod method = sourced.methods().get(0);
        for (int k = 0; k < 4; k++) {
            String svg = Pictures.svg(MulticlassSourcePlots.stacked(method, k).orElseThrow());
            for (String name : List.of("signal", "tt̄ → ℓνbjjb 2", "W+jets 1", "W+jets 3",
                    "statistical error", "Expected events / bin")) {
                assertTrue(svg.contains(name), name);
            }
            String file = FigureList.fileName("BDT-sources-" + MulticlassExamples.NAMES.get(k));
            assertTrue(Files.exists(other.resolve("plots/" + file + ".pdf")), file);
            assertTrue(Files.exists(other.resolve("plots/" + file + "-log.svg")), file);
        }
        assertTrue(MulticlassSourcePlots.logarithmic(evaluation.methods().get(0), 0).isEmpty());
    }

    @Test
    void sourcesWithoutAScaleHaveSharesAndEfficiencies(@TempDir Path other) throws IOException {
        MulticlassEvaluation sourced = MulticlassEvaluation.of(List.of(MulticlassExamples.trees("BDT", 3, 4)),
                SourcedClasses.parts(3, 60, false), EvaluationSettings.defaults());

        ReportWriter.write(sourced, Provenance.none(), other);

        String page = Files.readString(other.resolve("report.html"));
        JsonNode json = new ObjectMapper().readTree(other.resolve("results.json").toFile()).get("methods")
                .get(0).get("yields");
        Yields first = sourced.methods().get(0).yields().orElseThrow().mostLikely().get(0);
        assertTrue(page.contains("<h3>Sources at the best cuts</h3>"));
        assertFalse(page.contains("Expected events"), "expected events of unknown sources");
        assertShown(page, Rounded.percent(Measured.fraction(first.sources().get(1).passing(),
                first.sources().get(2).passing())));
        assertShown(page, Rounded.percent(first.efficiency(1)));
        assertFalse(json.get("expected").asBoolean());
        assertFalse(json.get("mostLikely").get(0).has("significance"));
        assertEquals(1, json.get("bestCuts").size());
    }
}
