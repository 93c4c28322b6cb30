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
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.hepmva.evaluate.Evaluation;
import org.hepmva.evaluate.EvaluationSettings;
import org.hepmva.evaluate.Examples;
import org.hepmva.sample.Parts;
import org.hepmva.sample.Sample;
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
                        "map"), keys);
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
    void aQuarterOfAMillionEventsTakeSeconds(@TempDir Path other) throws IOException {
        Parts parts = Examples.parts(48, 0);
        long start = System.nanoTime();

        ReportWriter.write(Evaluation.of(List.of(Examples.trees("BDT"), Examples.trees("other"),
                Examples.network("DNN")), parts, EvaluationSettings.defaults()), other);

        assertTrue(System.nanoTime() - start < 15e9, () -> (System.nanoTime() - start) / 1e9 + " s");
        assertTrue(Files.size(other.resolve("report.html")) < 5_000_000);
    }

    @Test
    void aMethodThatKnowsNothingOnTenEventsMakesAReportToo(@TempDir Path other) throws IOException {
        Sample ten = Examples.sample(10, 1, 0);
        java.util.Arrays.fill(ten.values(0), Float.NaN);
        java.util.Arrays.fill(ten.values(1), -999f);
        ten.values(2)[3] = Float.POSITIVE_INFINITY;
        Evaluation nothing = Evaluation.of(List.of(Examples.constant("öäü \u202e \"quoted\" <b>")),
                new Parts(ten, ten, ten), EvaluationSettings.defaults());

        ReportWriter.write(nothing, other);

        assertEquals(0.5, nothing.best().auc().value());
        String page = Files.readString(other.resolve("report.html"));
        assertTrue(page.contains("öäü \u202e &quot;quoted&quot; &lt;b&gt;"));
        assertFalse(page.contains(">NaN"));
        assertTrue(numbers(new ObjectMapper().readTree(other.resolve("results.json").toFile())) > 1000);
    }

    /** One method and a test part alone, which makes a report too. */
    private static Evaluation small() {
        Sample sample = Examples.sample(500, 1, 0);
        Sample none = sample.select(new int[0]);
        return Evaluation.of(List.of(Examples.trees("BDT")), new Parts(none, none, sample),
                EvaluationSettings.defaults().withPermutedEvents(0));
    }
}
