package org.hepmva.report;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
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
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.hepmva.evaluate.Evaluation;
import org.hepmva.evaluate.EvaluationSettings;
import org.hepmva.evaluate.Examples;
import org.hepmva.measure.CutCurve;
import org.hepmva.runtime.ClassSelection;
import org.hepmva.runtime.DataFile;
import org.hepmva.runtime.Provenance;
import org.hepmva.runtime.Variable;
import org.hepmva.runtime.network.Activation;
import org.hepmva.runtime.network.DenseLayer;
import org.hepmva.runtime.network.DenseNetwork;
import org.hepmva.sample.Parts;
import org.hepmva.sample.Sample;
import org.hepmva.sample.Samples;
import org.hepmva.train.Trained;
import org.hepmva.train.TrainingReport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.xml.sax.SAXException;

class ReportWriterTest {

    @TempDir
    private static Path folder;

    private static Evaluation evaluation;

    /** Written once: the tests only read it. */
    @BeforeAll
    static void write() throws IOException {
        evaluation = Evaluation.of(List.of(Examples.trees("BDT"), Examples.network("<DNN> & co")),
                Examples.parts(1, 0.1), EvaluationSettings.defaults());
        ReportWriter.write(evaluation, folder);
    }

    private static String page() throws IOException {
        return Files.readString(folder.resolve("report.html"));
    }

    @Test
    void thePageNeedsNothingElse() throws IOException {
        String page = page();

        assertFalse(page.contains("http"));
        assertFalse(page.contains("src="));
        assertFalse(page.contains("url("));
        assertFalse(page.contains("@import"));
        assertFalse(page.contains("<script"));
        assertFalse(page.contains("<link"));
        assertTrue(page.length() < 5_000_000, () -> page.length() + " characters");
    }

    @Test
    void thePageIsWellFormedAndHasEverySection()
            throws IOException, ParserConfigurationException, SAXException {
        byte[] bytes = page().getBytes(StandardCharsets.UTF_8);

        Document document = DocumentBuilderFactory.newInstance().newDocumentBuilder()
                .parse(new ByteArrayInputStream(bytes));

        List<String> sections = attributes(document, "section", "id");
        assertEquals(List.of("trust", "comparison", "method-1", "method-2", "variables", "correlations",
                "sample",
                "definitions"), sections);
        assertEquals(sections.stream().map(id -> "#" + id).toList(), attributes(document, "a", "href"));
    }

    private static List<String> attributes(Document document, String element, String attribute) {
        var nodes = document.getElementsByTagName(element);
        return Stream.iterate(0, i -> i + 1).limit(nodes.getLength())
                .map(i -> nodes.item(i).getAttributes().getNamedItem(attribute).getNodeValue()).toList();
    }

    @Test
    void namesAreEscaped() throws IOException {
        String page = page();

        assertTrue(page.contains("<h2>&lt;DNN&gt; &amp; co</h2>"));
        assertTrue(page.contains("<th>a&lt;b &amp;&amp; c&gt;d</th>"));
        assertFalse(page.contains("<DNN>"));
        assertFalse(page.contains("a<b"));
    }

    @Test
    void everyFigureIsWrittenTwiceAndStandsInThePageOnce() throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("plots"))) {
            List<String> names = files.map(f -> f.getFileName().toString()).sorted().toList();

            assertEquals(2 * figures(), names.size());
            assertTrue(names.containsAll(List.of("roc.pdf", "roc.svg", "rejection.svg", "bdt-response.pdf",
                    "dnn-co-map.svg", "dnn-co-loss.pdf", "variable-a-b-c-d.pdf", "correlations-signal.svg")),
                    names::toString);
        }
    }

    private static int figures() throws IOException {
        return page().split("<figure>", -1).length - 1;
    }

    @Test
    void everyNumberIsFiniteOrNullAndReadsBack() throws IOException {
        JsonNode results = new ObjectMapper().readTree(folder.resolve("results.json").toFile());

        assertEquals("hepmva-results", results.get("format").asText());
        assertEquals(1, results.get("version").asInt());
        JsonNode method = results.get("methods").get(1);
        assertEquals("<DNN> & co", method.get("name").asText());
        assertEquals(evaluation.methods().get(1).auc().value(), method.get("auc").get("value").doubleValue());
        assertEquals(evaluation.boxes().cuts().size(), results.get("rectangularCuts").size());
        JsonNode cuts = method.at("/parts/test/roc/cut");
        assertTrue(cuts.get(cuts.size() - 1).isNull());
        assertTrue(numbers(results) > 10_000);
    }

    private static int numbers(JsonNode node) {
        if (node.isNumber()) {
            assertTrue(Double.isFinite(node.doubleValue()));
            return 1;
        }
        int sum = 0;
        for (JsonNode child : node) {
            sum += numbers(child);
        }
        return sum;
    }

    @Test
    void theKeysOfAMethodAreStable() throws IOException {
        JsonNode results = new ObjectMapper().readTree(folder.resolve("results.json").toFile());
        JsonNode method = results.at("/methods/0");

        List<String> keys = method.properties().stream().map(java.util.Map.Entry::getKey).toList();

        assertEquals(List.of("name", "settings", "auc", "workingPoints", "chosenCut", "overtraining",
                "significance",
                "signalProbability", "permutationImportance", "trainingImportance", "training", "parts",
                "bestVariableAlone", "map"), keys);
    }

    @Test
    void pageAndResultsSayWhereTheyComeFrom(@TempDir Path other) throws IOException {
        Provenance origin = Provenance.none()
                .withDataFiles(List.of(new DataFile("mc/a<b>.root", "events", "signal", 1234, "0123abcd")))
                .withSelections(List.of(new ClassSelection("signal", "pt > 20", "w*2")))
                .withSplit("random, seed 7").withSoftware(Map.of("hepmva", "0.1.0"))
                .withCreated("2026-01-02T03:04:05Z").withRun("run-1");

        ReportWriter.write(small(), origin, other);

        String page = Files.readString(other.resolve("report.html"));
        JsonNode results = new ObjectMapper().readTree(other.resolve("results.json").toFile());
        for (String text : List.of("mc/a&lt;b&gt;.root", "1234", "0123abcd", "pt &gt; 20", "w*2",
                "random, seed 7", "2026-01-02T03:04:05Z", "run-1")) {
            assertTrue(page.contains(">" + text + "</t"), () -> "the page has no " + text);
        }
        assertEquals("run-1", results.at("/run").textValue());
        assertEquals("0123abcd", results.at("/provenance/dataFiles/0/sha256").textValue());
        assertEquals("pt > 20", results.at("/provenance/selections/0/cut").textValue());
        assertEquals("random, seed 7", results.at("/provenance/split").textValue());
        assertEquals("0.1.0", results.at("/provenance/software/hepmva").textValue());
    }

    @Test
    void pageAndResultsSayTheSourcesOfAClass(@TempDir Path other) throws IOException {
        Provenance origin = Provenance.none()
                .withDataFiles(List.of(new DataFile("b.root", "T", "background", "tt", 1, "0f")))
                .withSelections(List.of(new ClassSelection("background", "", "w").withSource("tt")
                        .withTrainingWeight("abs(weight)").withScale("2 pb * 3 /pb / (4)", 1.5)));

        ReportWriter.write(small(), origin, other);

        String page = Files.readString(other.resolve("report.html"));
        JsonNode results = new ObjectMapper().readTree(other.resolve("results.json").toFile());
        for (String text : List.of("background, tt", "(w) * 2 pb * 3 /pb / (4), a factor of 1.5",
                "abs(weight)")) {
            assertTrue(page.contains(">" + text + "</t"), () -> "the page has no " + text);
        }
        assertEquals("tt", results.at("/provenance/dataFiles/0/source").textValue());
        assertEquals("{\"class\":\"background\",\"source\":\"tt\",\"cut\":\"\",\"weight\":\"w\","
                + "\"trainingWeight\":\"abs(weight)\",\"scale\":\"2 pb * 3 /pb / (4)\",\"factor\":1.5}",
                results.at("/provenance/selections/0").toString());
    }

    @Test
    void controlCharactersInNamesAreEscaped() {
        assertEquals("a\\u001b[31m &lt;b&gt;", Html.escape("a\u001b[31m <b>"));
        assertEquals("no\\nbreak", Html.escape("no\nbreak"));
    }

    @Test
    void theSameEvaluationGivesTheSameBytes(@TempDir Path other) throws IOException {
        ReportWriter.write(small(), other.resolve("one"));
        ReportWriter.write(small(), other.resolve("an/other"));

        for (String file : List.of("report.html", "results.json", "plots/roc.pdf", "plots/roc.svg")) {
            assertArrayEquals(Files.readAllBytes(other.resolve("one").resolve(file)),
                    Files.readAllBytes(other.resolve("an/other").resolve(file)), file);
        }
    }

    @Test
    void nothingTemporaryStays() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            assertEquals(List.of("plots", "report.html", "results.json"),
                    files.map(f -> f.getFileName().toString()).sorted().toList());
        }
    }

    @Test
    void aFolderThatIsAFileIsAnErrorInWords(@TempDir Path other) throws IOException {
        Path file = Files.writeString(other.resolve("results"), "x");

        ReportException error = assertThrows(ReportException.class, () -> ReportWriter.write(evaluation,
                file));

        assertEquals("report folder '" + file + "' cannot be written: '" + file + "' is a file",
                error.getMessage());
        assertEquals("x", Files.readString(file));
    }

    @Test
    void anErrorLeavesNothingTemporary(@TempDir Path other) throws IOException {
        Files.createDirectories(other.resolve("plots/roc.pdf/in-the-way"));

        ReportException error = assertThrows(ReportException.class, () -> ReportWriter.write(small(),
                other));

        assertTrue(error.getMessage().startsWith("report folder '" + other + "' cannot be written: "));
        try (Stream<Path> files = Files.list(other)) {
            assertEquals(List.of("plots"), files.map(f -> f.getFileName().toString()).toList());
        }
    }

    @Test
    @Tag("slow")
    void aQuarterOfAMillionEventsMakeNoLargerPage(@TempDir Path other) throws IOException {
        Parts parts = Examples.parts(48, 0);

        ReportWriter.write(Evaluation.of(List.of(Examples.trees("BDT"), Examples.trees("other"),
                Examples.network("DNN")), parts, EvaluationSettings.defaults()), other);

        assertTrue(Files.size(other.resolve("report.html")) < 5_000_000);
    }

    @Test
    @Tag("slow")
    void aMethodThatKnowsNothingOnTenEventsMakesAReportToo(@TempDir Path other) throws IOException {
        Sample missing = Samples.changed(Examples.sample(10, 1, 0), 0, (i, x) -> Float.NaN);
        Sample constant = Samples.changed(missing, 1, (i, x) -> -999f);
        Sample ten = Samples.changed(constant, 2, (i, x) -> i == 3 ? Float.POSITIVE_INFINITY : x);
        Evaluation nothing = Evaluation.of(List.of(Examples.constant("öäü \u202e \"quoted\" <b>")),
                new Parts(ten, ten, ten), EvaluationSettings.defaults());

        ReportWriter.write(nothing, other);

        assertEquals(0.5, nothing.best().auc().value());
        String page = Files.readString(other.resolve("report.html"));
        assertTrue(page.contains("öäü \\u202e &quot;quoted&quot; &lt;b&gt;"));
        assertFalse(page.contains(">NaN"));
        assertTrue(numbers(new ObjectMapper().readTree(other.resolve("results.json").toFile())) > 1000);
    }

    @Test
    @Tag("slow")
    void withoutABoxThereIsADashAndNoCurve(@TempDir Path other) throws IOException {
        Evaluation all = small();
        Evaluation without = new Evaluation(all.head(), all.variables(), all.spectators(), all.correlations(),
                new CutCurve("best rectangular cuts", List.of(), Optional.empty()), all.methods());

        ReportWriter.write(without, other);

        assertTrue(Files.readString(other.resolve("report.html")).contains(
                "<th>cuts on all variables</th>\n" + "<td>–</td>\n".repeat(6)));
        assertFalse(Files.readString(other.resolve("plots/roc.svg")).contains("cuts on all variables"));
    }

    /** A constant sentinel, numbers as large as a timestamp in nanoseconds, responses one ulp apart. */
    @Test
    @Tag("slow")
    void valuesAtTheLimitsOfPrecisionMakeAReportToo(@TempDir Path other) throws IOException {
        Sample same = Samples.changed(Examples.sample(600, 1, 0), 0, (i, x) -> 1e20f);
        Sample close = Samples.changed(same, 1, (i, x) -> 1e15f + Math.ulp(1e15f) * (i % 3));
        Sample sample = Samples.changed(close, 2, (i, x) -> Math.scalb(i % 7, -54));
        Trained half = new Trained("half", DenseNetwork.of(sample.variables(), List.of(new DenseLayer(3, 1,
                new double[] {0, 0, 1}, new double[] {0.5}, Activation.LINEAR))),
                TrainingReport.of("epoch", 1), Map.of());

        Evaluation limits = Evaluation.of(List.of(half, Examples.constant("constant")),
                new Parts(sample, sample, sample), EvaluationSettings.defaults()
                        .withMapVariables(List.of("E_over_p", "a<b && c>d")));
        ReportWriter.write(limits, other);

        assertTrue(limits.methods().get(0).onTest().curve().points() > 2);
        assertTrue(numbers(new ObjectMapper().readTree(other.resolve("results.json").toFile())) > 1000);
    }

    @Test
    void aSampleOfOneVariableMakesAReportWithoutMapAndCorrelations(@TempDir Path other) throws IOException {
        Sample one = wide(1, 400, 1);

        ReportWriter.write(Evaluation.of(List.of(sum("DNN", one)), new Parts(one, one, wide(1, 400, 2)),
                EvaluationSettings.defaults()), other);

        assertTrue(Files.readString(other.resolve("report.html")).contains("There is only one variable."));
        assertFalse(Files.exists(other.resolve("plots/dnn-map.svg")));
        assertFalse(Files.exists(other.resolve("plots/correlations-signal.svg")));
    }

    @Test
    @Tag("slow")
    void sixtyVariablesAndFiveMethodsOnTwentyTestEventsMakeAReport(@TempDir Path other) throws IOException {
        Sample training = wide(60, 1000, 1);
        List<Trained> methods = Stream.of("a", "b", "c", "d", "e").map(name -> sum(name, training)).toList();

        ReportWriter.write(Evaluation.of(methods, new Parts(training, training.select(new int[0]),
                wide(60, 20, 2)), EvaluationSettings.defaults()), other);

        String page = Files.readString(other.resolve("report.html"));
        assertTrue(page.contains("20 more are in the folder plots."));
        assertTrue(page.contains("It is empty, so cuts were chosen on another part."));
        assertFalse(page.contains(">NaN"));
        assertTrue(numbers(new ObjectMapper().readTree(other.resolve("results.json").toFile())) > 10_000);
    }

    /** Gaussians that differ in their means; every second event is signal. */
    private static Sample wide(int variables, int events, long seed) {
        Random random = new Random(seed);
        float[][] values = new float[variables][events];
        byte[] classes = new byte[events];
        for (int i = 0; i < events; i++) {
            classes[i] = (byte) (i % 2);
            for (float[] column : values) {
                column[i] = (float) (random.nextGaussian() + (i % 2 == 0 ? 0.3 : 0));
            }
        }
        List<Variable> names = Stream.iterate(0, v -> v + 1).limit(variables)
                .map(v -> Variable.of("a_rather_long_name_" + v)).toList();
        return Sample.of(names, values, new double[0], classes);
    }

    private static Trained sum(String name, Sample sample) {
        int n = sample.variables().size();
        double[] ones = new double[n];
        java.util.Arrays.fill(ones, 1);
        return new Trained(name, DenseNetwork.of(sample.variables(), List.of(new DenseLayer(n, 1, ones,
                new double[1], Activation.SIGMOID))), TrainingReport.of("epoch", 1), Map.of());
    }

    /** One method and a test part alone, which makes a report too. */
    private static Evaluation small() {
        Sample sample = Examples.sample(500, 1, 0);
        Sample none = sample.select(new int[0]);
        return Evaluation.of(List.of(Examples.trees("BDT")), new Parts(none, none, sample),
                EvaluationSettings.defaults().withPermutedEvents(0));
    }
}
