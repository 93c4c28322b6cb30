package org.hepmva.io.hist;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
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

/** Reads all of a file that is damaged: nothing but values and sentences may come. */
final class DamagedReading {

    private DamagedReading() {
    }

    /** {@return a thing of each kind that all formats have} */
    static List<AnalysisObject> objects() {
        Axis axis = VariableAxis.of("x", 0, 1, 3);
        Histogram two = Histogram.book("two", axis, CategoryAxis.of("y", "a", "b"));
        two.fillPoint(new double[] {0.5, 1}, 2.5);
        Histogram one = Histogram.book("one", new RegularAxis("x", 2, 0, 1));
        one.fill(0.25);
        Profile profile = Profile.book("y", new RegularAxis("x", 2, 0, 1));
        profile.fill(0.5, 1, 2);
        Graph graph = Graph.of("g", new double[] {1, 2}, new double[] {3, 4}).withTitles("x", "y");
        return List.of(HistogramObject.of("two", two), HistogramObject.of("one", one),
                ProfileObject.of("p", profile),
                GraphObject.of("g", graph.withYErrors(new double[2], new double[] {1, 1})),
                HistogramObject.of("none", Histogram.book("n", axis)));
    }

    /** {@return how many objects could be read; nothing but an IOException may come instead} */
    static int read(byte[] bytes) {
        int read = 0;
        try (HistogramFile file = HistogramFile.open(ByteSource.of("damaged", bytes))) {
            for (HistogramEntry entry : file.entries()) {
                read += entry.isReadable() && isReadable(file, entry) ? 1 : 0;
            }
        } catch (IOException e) {
            assertIsSentence(e);
        }
        return read;
    }

    private static boolean isReadable(HistogramFile file, HistogramEntry entry) {
        try {
            file.read(entry.path());
            return true;
        } catch (IOException e) {
            assertIsSentence(e);
            return false;
        }
    }

    private static void assertIsSentence(IOException e) {
        assertTrue(e.getMessage().startsWith("damaged: "), e.getMessage());
        assertEquals(1, e.getMessage().lines().count(), e.getMessage());
    }

    /** Reads what is left of a file that is cut off at every so manieth byte. */
    static void readCutOff(byte[] whole, int step) {
        for (int length = 0; length < whole.length; length += step) {
            read(Arrays.copyOf(whole, length));
        }
    }

    /**
     * {@return how many changes of a byte did no harm}
     *
     * @param whole  the file
     * @param even   the bits that are changed of bytes at even places
     * @param odd    and at odd ones
     * @param number of objects, as many as there are without a change
     */
    static int harmless(byte[] whole, int even, int odd, int number) {
        int harmless = 0;
        for (int i = 0; i < whole.length; i++) {
            byte[] changed = whole.clone();
            changed[i] ^= (byte) (i % 2 == 0 ? even : odd);
            harmless += read(changed) == number ? 1 : 0;
        }
        return harmless;
    }
}
