package org.hepmva.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
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
                words(run));
    }

    /** {@return a file with what another holds, compressed} */
    private Path packed(Path plain, String name) throws IOException {
        Path packed = folder.resolve(name);
        try (OutputStream file = Files.newOutputStream(packed);
                DeflaterOutputStream out = name.endsWith(".gz") ? new GZIPOutputStream(file)
                        : new ZipOutputStream(file)) {
            if (out instanceof ZipOutputStream zip) {
                zip.putNextEntry(new ZipEntry("plots/"));
                zip.putNextEntry(new ZipEntry("plots/x"));
            }
            Files.copy(plain, out);
        }
        return packed;
    }

    private static List<String> words(Run run) {
        return run.out().lines().map(line -> line.strip().replaceAll(" +", " ")).toList();
    }

    @ParameterizedTest
    @CsvSource({"plots.aida, AIDA, plots.zip, histogram1d", "plots.aida, AIDA, plots.gz, histogram1d",
        "plots.yoda, YODA, plots.aida, YODA_HISTO1D_V3", "plots.root, ROOT, plots.zip, TH1D"})
    void whatAnArchiveHoldsIsListed(String plain, String format, String packed, String kind)
            throws IOException {
        Path whole = folder.resolve("whole" + plain);
        try (HistogramFileWriter writer = HistogramFileWriter.create(whole)) {
            writer.write("muons/pt", Histogram.book("p_T of muons", new RegularAxis("p_T [GeV]", 4, 0, 100)));
            writer.commit();
        }
        Path file = packed(whole, packed);

        Run run = Run.hepmva("inspect", file);

        assertEquals("", run.err());
        assertEquals(List.of(
                file + ": " + format
                        + ", 1 object; 1 can be read as histograms, profiles, efficiencies or graphs",
                "object class read as title", "muons/pt " + kind + " histogram p_T of muons"), words(run));
    }

    @Test
    void besideTheTablesOfACompressedRootFileStandItsObjects() throws IOException {
        Path whole = folder.resolve("plots.root");
        try (HistogramFileWriter writer = HistogramFileWriter.create(whole)) {
            writer.write("pt", Histogram.book("p_T", new RegularAxis("p_T [GeV]", 4, 0, 100)));
            writer.commit();
        }
        Path file = packed(whole, "plots.root.gz");

        assertEquals(List.of(file + ": 0 tables", "",
                "beside tables: 1 object; 1 can be read as histograms, profiles, efficiencies or graphs",
                "object class read as title", "pt TH1D histogram p_T"), words(Run.hepmva("inspect", file)));
    }

    @Test
    void anArchiveThatIsDamagedIsASentence() throws IOException {
        Path file = folder.resolve("x.zip");
        Files.write(file, new byte[] {'P', 'K', 3, 4, 20, 0});

        Run run = Run.hepmva("inspect", file);

        assertTrue(run.err().contains(file + ": the compressed data are cut off or damaged"), run.err());
    }

    @Test
    void aFileOfTablesOnlyOrOfTextHasNoSuchList() {
        Run run = Run.hepmva("inspect", Events.ROOT_FILE, "--quick");

        assertFalse(run.out().contains("beside tables"), run.out());
        assertTrue(run.out().contains("events"), run.out());
    }
}
