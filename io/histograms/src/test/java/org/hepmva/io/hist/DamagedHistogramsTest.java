package org.hepmva.io.hist;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.hepmva.hist.CategoryAxis;
import org.hepmva.hist.Efficiency;
import org.hepmva.hist.Graph;
import org.hepmva.hist.Histogram;
import org.hepmva.hist.Interval;
import org.hepmva.hist.Profile;
import org.hepmva.hist.RegularAxis;
import org.hepmva.hist.VariableAxis;
import org.hepmva.io.ByteSource;
import org.hepmva.io.root.RootFileWriter;
import org.hepmva.io.root.codec.Compression;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Every byte of a small file is changed in turn: a value or a sentence comes out, in bounded time. */
@Tag("slow")
@Timeout(300)
class DamagedHistogramsTest {

    @TempDir
    static Path folder;

    private static byte[] whole;

    /** Without compression, so that a change of a byte is that of a value and not of a whole record. */
    @BeforeAll
    static void write() throws IOException {
        Path file = folder.resolve("small.root");
        Histogram two = Histogram.book("two", VariableAxis.of("x", 0, 1, 3), CategoryAxis.of("y", "a", "b"));
        Profile profile = Profile.book("y", new RegularAxis("x", 2, 0, 1));
        profile.fill(0.5, 1, 2);
        Histogram counts = Histogram.ofCounts("n", new double[] {0, 2, 0}, new RegularAxis("x", 1, 0, 1));
        Graph graph = Graph.of("g", new double[] {1, 2}, new double[] {3, 4}).withTitles("x", "y");
        List<AnalysisObject> objects = List.of(HistogramObject.of("two", two), ProfileObject.of("p", profile),
                EfficiencyObject.of("e", Efficiency.of(counts, counts, Interval.WILSON)),
                GraphObject.of("g", graph.withYErrors(new double[2], new double[] {1, 1})));
        try (RootFileWriter writer = RootFileWriter.create(file, Compression.none())) {
            for (AnalysisObject object : objects) {
                writer.write("dir/" + object.name(), RootObjects.write(object));
            }
            writer.commit();
        }
        whole = Files.readAllBytes(file);
    }

    /** {@return how many objects could be read; nothing but an IOException may come instead} */
    private static int read(byte[] bytes) {
        int read = 0;
        try (HistogramFile file = HistogramFile.open(ByteSource.of("damaged.root", bytes))) {
            for (HistogramEntry entry : file.entries()) {
                read += entry.isReadable() && isReadable(file, entry) ? 1 : 0;
            }
        } catch (IOException e) {
            assertTrue(e.getMessage().startsWith("damaged.root: "), e.getMessage());
        }
        return read;
    }

    private static boolean isReadable(HistogramFile file, HistogramEntry entry) {
        try {
            file.read(entry.path());
            return true;
        } catch (IOException e) {
            assertTrue(e.getMessage().startsWith("damaged.root: "), e.getMessage());
            return false;
        }
    }

    @Test
    void aChangedByteIsAValueOrASentence() {
        List<Integer> harmless = new ArrayList<>();
        for (int i = 0; i < whole.length; i++) {
            byte[] changed = whole.clone();
            changed[i] ^= (byte) (i % 2 == 0 ? 0xFF : 0x40);
            if (read(changed) == 4) {
                harmless.add(i);
            }
        }

        assertTrue(harmless.size() > whole.length / 10 && harmless.size() < whole.length,
                harmless.size() + " of " + whole.length + " changes did no harm");
    }

    @Test
    void aFileThatIsCutOffAnywhereIsASentence() {
        assertTrue(read(whole) == 4);
        for (int length = 0; length < whole.length; length += 7) {
            read(Arrays.copyOf(whole, length));
        }
    }
}
