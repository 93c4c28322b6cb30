package org.hepmva.examples;

import static org.hepmva.examples.ExamplesTest.jython;
import static org.hepmva.examples.ExamplesTest.number;
import static org.hepmva.examples.ExamplesTest.printed;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;
import org.hepmva.app.Hepmva;
import org.hepmva.runtime.ClassSelection;
import org.hepmva.runtime.Classifier;
import org.hepmva.runtime.WeightFile;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Sources with cross-sections, as a program, an analysis file and a session. */
@Tag("slow")
class SeveralBackgroundsTest {

    private static final Path EXAMPLES = Path.of(System.getProperty("hepmva.root", "..")).resolve("examples");
    private static final String DATA = EXAMPLES.resolve("data/ww").toString();

    /** Cross-section × 1000 /pb × Σw of Events / Σw of Runs, the sums as uproot 5 reads them. */
    private static final Map<String, Double> EXPECTED = Map.of("ggH", 1.1 * 1000 * 2271 / 9183,
            "VBF", 0.086 * 1000 * 1539 / 6000, "WW", 12.2 * 1000 * 3010.5 / 15000,
            "tt", 87.0 * 1000 * 2837 / 28829, "Ztautau", 200.0 * 1000 * 2023 / 100000);

    @TempDir
    private static Path folder;

    @Test
    void theProgramTellsWhatPassesOfEachSource() throws IOException {
        Path report = folder.resolve("yields");

        String says = printed(() -> SeveralBackgrounds.main(new String[] {DATA, report.toString()}));

        for (Map.Entry<String, Double> source : EXPECTED.entrySet()) {
            assertEquals(source.getValue(), number(says, source.getKey() + " .* of ([0-9.]+) ±"), 0.5);
        }
        double signal = number(says, "ggH +([0-9.]+) ±") + number(says, "VBF +([0-9.]+) ±");
        double background = number(says, "WW +([0-9.]+) ±") + number(says, "tt +([0-9.]+) ±");
        assertTrue(signal / Math.sqrt(background) > 1.5 * 294 / Math.sqrt(15056), says);
        assertEquals(2.3, number(says, "significance ([0-9.]+) ±"), 0.5);
        String page = Files.readString(report.resolve("report.html"));
        assertTrue(page.contains("<th>Ztautau</th>") && page.contains("Expected events that pass"));
    }

    @Test
    void anAnalysisFileAndASessionHaveTheSameSources() throws IOException {
        Path results = folder.resolve("results");
        Path session = folder.resolve("session");

        printed(() -> assertEquals(0, Hepmva.run("train",
                EXAMPLES.resolve("several_backgrounds.yaml").toString(), "--out", results.toString())));
        String says = jython("several_backgrounds.py", DATA, session.toString());

        for (Map.Entry<String, Double> source : EXPECTED.entrySet()) {
            assertEquals(source.getValue(), number(says, source.getKey() + ": .* of ([0-9.]+) expected"),
                    0.05 + 1e-9);
        }
        assertTrue(number(says, "purity ([0-9.]+)") > 2 * 294.0 / 15056, says);
        WeightFile file = WeightFile.read(results.resolve("BDT.hepmva.json"));
        assertEquals(responses(file), responses(WeightFile.read(session.resolve("BDT.hepmva.json"))));
        assertEquals(List.of("ggH", "VBF", "WW", "tt", "Ztautau"), file.provenance().selections().stream()
                .map(ClassSelection::source).toList());
        for (ClassSelection selection : file.provenance().selections()) {
            assertEquals(EXPECTED.get(selection.source()), selection.events().orElseThrow().sumW(), 0.05);
        }
    }

    private static List<Double> responses(WeightFile file) {
        Classifier classifier = file.classifier().bind(List.of("mll", "ptll", "dphi", "mt"));
        return DoubleStream.of(0.2, 0.9, 1.7, 2.9).mapToObj(dphi ->
                classifier.response(new double[] {40, 45, dphi, 90})).toList();
    }
}
