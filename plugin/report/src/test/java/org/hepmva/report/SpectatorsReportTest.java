package org.hepmva.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.hepmva.evaluate.EvaluatedParts;
import org.hepmva.evaluate.Evaluation;
import org.hepmva.evaluate.Examples;
import org.hepmva.evaluate.SpectatorExamples;
import org.hepmva.runtime.Provenance;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a report of two classes says of spectators. */
class SpectatorsReportTest {

    @TempDir
    private static Path folder;

    private static JsonNode results;
    private static String page;

    /** Written once: the tests only read it. */
    @BeforeAll
    static void write() throws IOException {
        ReportWriter.write(SpectatorExamples.evaluation(EvaluatedParts.of(SpectatorExamples.parts())),
                folder);
        results = new ObjectMapper().readTree(folder.resolve("results.json").toFile());
        page = Files.readString(folder.resolve("report.html"));
    }

    @Test
    void thePageShowsEachBeforeAnyCutAndAfterTheCutOfEachMethod() {
        assertTrue(page.contains("<a href=\"#spectators\">Spectators</a>"));
        String section = page.substring(page.indexOf("<section id=\"spectators\">"),
                page.indexOf("<section id=\"correlations\">"));
        assertEquals(3, section.split("<figure", -1).length - 1);
        assertTrue(section.contains("mass before any cut, on test events."));
        String method = page.substring(page.indexOf("<section id=\"method-1\">"),
                page.indexOf("<section id=\"variables\">"));
        assertTrue(method.contains("<h3>Spectators before and after the chosen cut</h3>"));
        assertTrue(method.contains("jets: areas are all test events, points those after the cut, each as"
                + " fractions of the events of their class."));
    }

    @Test
    void eachPictureIsAFile() throws IOException {
        assertTrue(Files.exists(folder.resolve("plots/spectator-jets.pdf")));
        String svg = Files.readString(folder.resolve("plots/x-spectator-mass.svg"));
        assertTrue(svg.contains("background (after the cut)"));
        assertFalse(Files.exists(folder.resolve("plots/spectator-number.svg")));
    }

    @Test
    void theResultsHaveTheSumsBeforeAndAfter() {
        JsonNode before = results.at("/spectators/0");
        JsonNode after = results.at("/methods/0/spectatorsAfterCut/0");

        assertEquals("jets", before.get("name").asText());
        assertEquals("jets", after.get("name").asText());
        assertEquals("GeV", results.at("/spectators/2/unit").asText());
        assertEquals(3, before.at("/signal/sumW/0").asDouble());
        assertEquals(2, before.at("/background/sumW/2").asDouble());
        assertEquals(2, after.at("/signal/sumW/0").asDouble());
        assertEquals(0, after.at("/background/sumW/0").asDouble());
        assertEquals(1, after.at("/background/sumW/2").asDouble());
    }

    @Test
    void withoutSpectatorsNothingIsSaidOfThem() {
        Evaluation evaluation = Examples.evaluation();

        assertFalse(ResultsJson.of(evaluation).contains("pectator"));
        assertFalse(TwoClassReport.of(evaluation, Provenance.none(), Figures.of(evaluation))
                .contains("pectator"));
    }
}
