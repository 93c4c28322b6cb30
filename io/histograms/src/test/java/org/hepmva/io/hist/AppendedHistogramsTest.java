package org.hepmva.io.hist;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
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

    private Path twoCycles() throws IOException {
        Path path = folder.resolve("cycles.root");
        Histogram large = Histogram.book("p_T", new RegularAxis("x", 2000, 0, 1));
        try (HistogramFileWriter writer = HistogramFileWriter.create(path)) {
            writer.write("dir/pt", large);
            writer.commit();
        }
        try (HistogramFileWriter writer = HistogramFileWriter.append(path)) {
            writer.write("dir/pt", large);
            writer.commit();
        }
        return path;
    }

    @Test
    void eachCycleIsAnEntryAndTheNewestWithItsCycleToo() throws IOException {
        try (HistogramFile file = HistogramFile.open(twoCycles())) {
            assertEquals(Set.of("dir/pt", "dir/pt;1"),
                    file.entries().stream().map(HistogramEntry::path).collect(Collectors.toSet()));
            for (String name : List.of("dir/pt", "dir/pt;1", "dir/pt;2")) {
                assertEquals(name, file.entry(name).orElseThrow().path());
                assertTrue(file.entry(name).orElseThrow().isReadable());
            }
            for (String name : List.of("dir/pt;3", "dir", "dir;1", "pt", "pt;1", "")) {
                assertEquals(Optional.empty(), file.entry(name), name);
            }
        }
    }

    /** Where the values are compressed, nothing of them can be unpacked any more. */
    @Test
    void anObjectThatIsDamagedIsAnEntryStill() throws IOException {
        Path path = twoCycles();
        String bytes = Files.readString(path, StandardCharsets.ISO_8859_1);
        Files.writeString(path, bytes.replace("ZL\b", "ZX\b"), StandardCharsets.ISO_8859_1);

        try (HistogramFile file = HistogramFile.open(path)) {
            for (String name : List.of("dir/pt", "dir/pt;1", "dir/pt;2")) {
                assertThrows(NtupleException.class, () -> file.read(name));
                assertEquals("histogram", file.entry(name).orElseThrow().meaning());
            }
            assertEquals(Optional.empty(), file.entry("dir/pt;3"));
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
