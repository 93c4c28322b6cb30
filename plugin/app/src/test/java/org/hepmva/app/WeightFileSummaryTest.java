package org.hepmva.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import org.hepmva.runtime.ClassSelection;
import org.hepmva.runtime.Provenance;
import org.hepmva.runtime.SourceEvents;
import org.hepmva.runtime.WeightFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code inspect} says of a weight file. */
class WeightFileSummaryTest {

    @TempDir
    private Path folder;

    @Test
    void theEventsOfEachSourceAreSaid() throws IOException {
        WeightFile weights = WeightFile.read(Weights.adding(folder, "A", "x"))
                .withProvenance(Provenance.none().withSelections(List.of(
                        new ClassSelection("signal", "", "")
                                .withEvents(new SourceEvents(12_000, 900, 450.5, 2025)),
                        new ClassSelection("background", "", "w").withSource("tt").withScale("0.5", 0.5)
                                .withEvents(new SourceEvents(20_000, 1500, 750, 400)),
                        new ClassSelection("background", "", "w").withSource("W"))));
        StringWriter text = new StringWriter();

        WeightFileSummary.print(Path.of("A.hepmva.json"), weights, new PrintWriter(text));

        assertEquals(List.of("signal events 900 of 12 000 read, Σw = 450.5 ± 45",
                "background, tt events 1 500 of 20 000 read, expected 750 ± 20"),
                text.toString().lines().filter(line -> line.contains(" events "))
                        .map(line -> line.strip().replaceAll("\\s+", " ")).toList());
    }
}
