package org.hepmva.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.hepmva.hist.Graph;
import org.hepmva.hist.Histogram;
import org.hepmva.hist.RegularAxis;
import org.hepmva.io.hist.HistogramFileWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code hepmva inspect} on ROOT files that hold other things than tables. */
class ObjectListingTest {

    @TempDir
    private Path folder;

    @Test
    void objectsAreListedWithTheirPathsAndClassesAndWhatTheyAreReadAs() throws IOException {
        Path file = folder.resolve("plots.root");
        try (HistogramFileWriter writer = HistogramFileWriter.create(file)) {
            writer.write("muons/pt", Histogram.book("p_T of muons", new RegularAxis("p_T [GeV]", 4, 0, 100)));
            writer.write("roc", Graph.of("", new double[1], new double[1]));
            writer.write("note", "text");
            writer.commit();
        }

        Run run = Run.hepmva("inspect", file);

        assertEquals("""
                FILE: 0 tables

                beside tables: 3 objects; 2 can be read as histograms, profiles, efficiencies or graphs
                  object    class       read as    title
                  muons/pt  TH1D        histogram  p_T of muons
                  roc       TGraph      graph
                  note      TObjString  record     Collectable string class
                """.replace("FILE", file.toString()), run.out());
        assertEquals(0, run.code());
    }

    @ParameterizedTest
    @CsvSource({".aida, AIDA, histogram1d, dataPointSet",
        ".yoda.gz, YODA, YODA_HISTO1D_V3, YODA_SCATTER2D_V3"})
    void aFileWithoutTablesIsListedWhole(String ending, String format, String histogram, String graph)
            throws IOException {
        Path file = folder.resolve("plots" + ending);
        try (HistogramFileWriter writer = HistogramFileWriter.create(file)) {
            writer.write("muons/pt", Histogram.book("p_T of muons", new RegularAxis("p_T [GeV]", 4, 0, 100)));
            writer.write("roc", Graph.of("", new double[1], new double[1]));
            writer.commit();
        }

        Run run = Run.hepmva("inspect", file);

        assertEquals(0, run.code());
        assertEquals(List.of(
                file + ": " + format
                        + ", 2 objects; 2 can be read as histograms, profiles, efficiencies or graphs",
                "object class read as title",
                "muons/pt " + histogram + " histogram p_T of muons",
                "roc " + graph + " graph"),
                run.out().lines().map(line -> line.strip().replaceAll(" +", " ")).toList());
    }

    @Test
    void aFileOfTablesOnlyOrOfTextHasNoSuchList() {
        Run run = Run.hepmva("inspect", Events.ROOT_FILE, "--quick");

        assertFalse(run.out().contains("beside tables"), run.out());
        assertTrue(run.out().contains("events"), run.out());
    }
}
