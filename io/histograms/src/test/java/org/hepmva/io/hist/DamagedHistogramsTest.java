package org.hepmva.io.hist;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.hepmva.hist.Efficiency;
import org.hepmva.hist.Histogram;
import org.hepmva.hist.Interval;
import org.hepmva.hist.RegularAxis;
import org.hepmva.io.root.RootFileWriter;
import org.hepmva.io.root.codec.Compression;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Every byte of a small ROOT file is changed in turn: a value or a sentence comes, in bounded time. */
@Tag("slow")
@Timeout(300)
class DamagedHistogramsTest {

    @TempDir
    static Path folder;

    private static byte[] whole;
    private static int number;

    /** Without compression, so that a change of a byte is that of a value and not of a whole record. */
    @BeforeAll
    static void write() throws IOException {
        Histogram counts = Histogram.ofCounts("n", new double[] {0, 2, 0}, new RegularAxis("x", 1, 0, 1));
        List<AnalysisObject> objects = new ArrayList<>(DamagedReading.objects());
        objects.add(EfficiencyObject.of("e", Efficiency.of(counts, counts, Interval.WILSON)));
        Path file = folder.resolve("small.root");
        try (RootFileWriter writer = RootFileWriter.create(file, Compression.none())) {
            for (AnalysisObject object : objects) {
                writer.write("dir/" + object.name(), RootObjects.write(object));
            }
            writer.commit();
        }
        whole = Files.readAllBytes(file);
        number = objects.size();
    }

    @Test
    void aChangedByteIsAValueOrASentence() {
        int harmless = DamagedReading.harmless(whole, 0xFF, 0x40, number);

        assertTrue(harmless > whole.length / 10 && harmless < whole.length,
                harmless + " of " + whole.length + " changes did no harm");
    }

    @Test
    void aFileThatIsCutOffAnywhereIsASentence() {
        assertEquals(number, DamagedReading.read(whole));
        DamagedReading.readCutOff(whole, 7);
    }
}
