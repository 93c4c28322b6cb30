package org.hepmva.io.hist;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPOutputStream;
import org.hepmva.hist.Histogram;
import org.hepmva.hist.RegularAxis;
import org.hepmva.io.NtupleException;
import org.hepmva.io.UnreadableFileException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What can be added to is told by what is in a file. */
class AppendedHistogramsTest {

    private static final Histogram PT = Histogram.book("p_T", new RegularAxis("x", 2, 0, 1));

    @TempDir
    private Path folder;

    private static String refusal(Path path) {
        return assertThrows(NtupleException.class, () -> HistogramFileWriter.append(path)).getMessage();
    }

    @ParameterizedTest
    @ValueSource(strings = {"plots.root", "plots", "job.42", "plots.yoda"})
    void aRootFileIsAddedToWhateverItsName(String name) throws IOException {
        Path path = folder.resolve(name);
        Files.copy(HistogramFileTest.FILE, path);
        try (HistogramFileWriter writer = HistogramFileWriter.append(path)) {
            writer.write("new/pt", PT);
            writer.commit();
        }

        try (HistogramFile file = HistogramFile.open(path)) {
            assertEquals(200, file.histogram("h1d").entries());
            assertEquals("p_T", file.histogram("new/pt").title());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {".aida", ".yoda"})
    void textIsWrittenWhole(String ending) throws IOException {
        Path path = folder.resolve("x" + ending);
        try (HistogramFileWriter writer = HistogramFileWriter.create(path)) {
            writer.write("pt", PT);
            writer.commit();
        }

        assertEquals(path + ": " + ending.substring(1).toUpperCase(Locale.ROOT)
                + " files are written whole; only ROOT files can be added to", refusal(path));
    }

    @Test
    void whatIsNoRootFileOrIsCompressedOrNotThereIsASentence() throws IOException {
        Path packed = folder.resolve("plots.root.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(packed))) {
            Files.copy(HistogramFileTest.FILE, out);
        }
        Path text = folder.resolve("x.root");
        Files.writeString(text, "x,y\n1,2\n");

        assertEquals(packed + ": nothing can be added to a file that is compressed as a whole; unpack it "
                + "first", refusal(packed));
        assertEquals(text + ": this is no ROOT file, to which alone objects can be added", refusal(text));
        assertThrows(UnreadableFileException.class,
                () -> HistogramFileWriter.append(folder.resolve("none.root")));
        try (var files = Files.list(folder)) {
            assertEquals(List.of(packed, text), files.sorted().toList());
        }
    }
}
