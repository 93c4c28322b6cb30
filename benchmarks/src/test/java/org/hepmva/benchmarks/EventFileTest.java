package org.hepmva.benchmarks;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Path;
import org.hepmva.sample.Sample;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Three events of two variables, the second one is signal. */
class EventFileTest {

    @TempDir
    private Path folder;

    @BeforeEach
    void write() throws IOException {
        WrittenEvents.writeFacts(folder, "few", 2, 3, 1);
        WrittenEvents.write(folder, "few", "train", new float[] {1, 2, Float.NaN}, new float[] {4, 5, 6},
                new float[] {0, 1, 0}, new float[] {0.5f, 1.5f, -2});
    }

    @Test
    void aSampleHasTheSignalOfABlockFirstAndItsWeights() throws IOException {
        Sample sample = EventFile.of(folder, "few", "train").sample();

        assertArrayEquals(new byte[] {Sample.SIGNAL, Sample.BACKGROUND, Sample.BACKGROUND}, sample.classes());
        assertArrayEquals(new float[] {2, 1, Float.NaN}, sample.values(0));
        assertArrayEquals(new float[] {5, 4, 6}, sample.values(1));
        assertArrayEquals(new double[] {1.5, 0.5, -2}, sample.eventWeights());
    }

    @Test
    void thePeersGetEventAfterEventAsInTheFile() throws IOException {
        EventFile file = EventFile.of(folder, "few", "train");

        assertArrayEquals(new float[] {1, 4, 2, 5, Float.NaN, 6}, file.rows());
        assertArrayEquals(new float[] {0, 1, 0}, file.labels());
        assertArrayEquals(new float[] {0.5f, 1.5f, -2}, file.weights());
    }

    /** More events than are read at once, 65 536. */
    @Test
    void aFileOfManyBlocksIsReadWhole() throws IOException {
        int events = 150_000;
        float[][] columns = WrittenEvents.shifted(events, 7);
        WrittenEvents.writeFacts(folder, "many", 2, events, 0);
        WrittenEvents.write(folder, "many", "train", columns);

        EventFile file = EventFile.of(folder, "many", "train");
        Sample sample = file.sample();
        float[] rows = file.rows();

        assertEquals(events, sample.size());
        assertEquals(columns[1][events - 1], rows[rows.length - 1]);
        assertArrayEquals(columns[2], file.labels());
        assertEquals(sum(columns[0]), sum(sample.values(0)), 1e-6); // another order of the same terms
        assertEquals(sum(columns[3]), sample.summary(Sample.SIGNAL).sumW()
                + sample.summary(Sample.BACKGROUND).sumW(), 1e-6);
    }

    @Test
    void aFileOfAnotherLengthIsRefused() throws IOException {
        WrittenEvents.write(folder, "few", "test", new float[] {1, 2, 3}, new float[] {0, 1, 0});

        IOException refused = assertThrows(IOException.class, () -> EventFile.of(folder, "few", "test"));

        assertEquals("few.test.f32: 1 events of 2 variables, label and weight take 16 bytes, and there are"
                + " 24", refused.getMessage());
    }

    private static double sum(float[] values) {
        double sum = 0;
        for (float value : values) {
            sum += value;
        }
        return sum;
    }
}
