package org.hepmva.io.hist;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.hepmva.hist.Axis;
import org.hepmva.hist.CategoryAxis;
import org.hepmva.hist.Graph;
import org.hepmva.hist.Histogram;
import org.hepmva.hist.Profile;
import org.hepmva.hist.RegularAxis;
import org.hepmva.hist.VariableAxis;
import org.hepmva.io.ByteSource;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every byte of a small file of text is changed in turn: a value or a sentence comes out. */
@Tag("slow")
@Timeout(300)
class DamagedTextTest {

    private static final int OBJECTS = 5;

    @TempDir
    private Path folder;

    private byte[] written(String ending) throws IOException {
        Axis axis = VariableAxis.of("x", 0, 1, 3);
        Histogram two = Histogram.book("two", axis, CategoryAxis.of("y", "a", "b"));
        two.fillPoint(new double[] {0.5, 1}, 2.5);
        Histogram one = Histogram.book("one", new RegularAxis("x", 2, 0, 1));
        one.fill(0.25);
        Profile profile = Profile.book("y", new RegularAxis("x", 2, 0, 1));
        profile.fill(0.5, 1, 2);
        Graph graph = Graph.of("g", new double[] {1, 2}, new double[] {3, 4}).withTitles("x", "y");
        List<AnalysisObject> objects = List.of(HistogramObject.of("two", two),
                HistogramObject.of("one", one), ProfileObject.of("p", profile),
                GraphObject.of("g", graph.withYErrors(new double[2], new double[] {1, 1})),
                HistogramObject.of("none", Histogram.book("n", axis)));
        Path file = folder.resolve("small" + ending);
        try (HistogramFileWriter writer = HistogramFileWriter.create(file)) {
            for (AnalysisObject object : objects) {
                writer.write("dir/" + object.name(), object);
            }
            writer.commit();
        }
        return Files.readAllBytes(file);
    }

    /** {@return how many objects could be read; nothing but an IOException may come instead} */
    private static int read(byte[] bytes) {
        int read = 0;
        try (HistogramFile file = HistogramFile.open(ByteSource.of("damaged", bytes))) {
            for (HistogramEntry entry : file.entries()) {
                read += entry.isReadable() && isReadable(file, entry) ? 1 : 0;
            }
        } catch (IOException e) {
            assertTrue(e.getMessage().startsWith("damaged: "), e.getMessage());
            assertEquals(1, e.getMessage().lines().count(), e.getMessage());
        }
        return read;
    }

    private static boolean isReadable(HistogramFile file, HistogramEntry entry) {
        try {
            file.read(entry.path());
            return true;
        } catch (IOException e) {
            assertTrue(e.getMessage().startsWith("damaged: "), e.getMessage());
            assertEquals(1, e.getMessage().lines().count(), e.getMessage());
            return false;
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {".aida", ".yoda", ".yoda.gz"})
    void aChangedByteIsAValueOrASentence(String ending) throws IOException {
        byte[] whole = written(ending);
        int harmless = 0;
        for (int i = 0; i < whole.length; i++) {
            for (int change : List.of(i % 2 == 0 ? 0xFF : 0x40, i % 3 == 0 ? 0x01 : 0x10)) {
                byte[] changed = whole.clone();
                changed[i] ^= (byte) change;
                harmless += read(changed) == OBJECTS ? 1 : 0;
            }
        }

        assertTrue(harmless < 2 * whole.length, "every change did no harm");
        assertTrue(ending.endsWith(".gz") || harmless > whole.length / 10, harmless + " changes did no harm");
    }

    @ParameterizedTest
    @ValueSource(strings = {".aida", ".yoda", ".yoda.gz"})
    void aFileThatIsCutOffAnywhereIsASentence(String ending) throws IOException {
        byte[] whole = written(ending);

        assertEquals(OBJECTS, read(whole));
        for (int length = 0; length < whole.length; length++) {
            read(Arrays.copyOf(whole, length));
        }
    }

    /** Digits and signs in the place of others, lines that are missing or come twice. */
    @ParameterizedTest
    @ValueSource(strings = {".aida", ".yoda"})
    void linesThatAreMissingOrDoubledOrWithOtherNumbersAreAValueOrASentence(String ending)
            throws IOException {
        List<String> lines = new String(written(ending), StandardCharsets.UTF_8).lines()
                .toList();
        for (int i = 0; i < lines.size(); i++) {
            for (String other : List.of("", lines.get(i) + "\n" + lines.get(i),
                    lines.get(i).replaceAll("[0-9]+", "-1"), lines.get(i).replaceAll("[0-9]+", "NaN"),
                    lines.get(i).replaceAll("[0-9]+", "99999999999"), lines.get(i).replaceAll("[\\t ]", "\n"),
                    lines.get(i).replaceAll("[0-9.]+", "16777213"), lines.get(i).replace("\"", "'"))) {
                List<String> changed = new ArrayList<>(lines);
                changed.set(i, other);
                read(String.join("\n", changed).getBytes(StandardCharsets.UTF_8));
            }
        }
    }
}
