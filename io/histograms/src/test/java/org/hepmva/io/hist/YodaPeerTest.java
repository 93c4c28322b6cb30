package org.hepmva.io.hist;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.hepmva.hist.Histogram;
import org.hepmva.hist.RegularAxis;
import org.hepmva.hist.VariableAxis;
import org.hepmva.testing.Peer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What we write is read by babyyoda, which YODA's users have from PyPI; YODA itself is not there. */
@Tag("peer")
class YodaPeerTest {

    @TempDir
    private Path folder;

    @Test
    void babyyodaReadsTheHistogramsThatWeWrite() throws IOException, InterruptedException {
        Histogram one = Histogram.book("p_T", VariableAxis.of("p_T [GeV]", 0, 10, 25, 100));
        Histogram two = Histogram.book("two", new RegularAxis("x", 10, 0, 1), VariableAxis.of("y", -1, 0, 3));
        Random random = new Random(5);
        for (int i = 0; i < 500; i++) {
            one.fill(120 * random.nextDouble() - 10, random.nextGaussian());
            two.fillPoint(new double[] {1.2 * random.nextDouble() - 0.1, random.nextGaussian()}, 0.5);
        }
        Path file = folder.resolve("x.yoda.gz");
        try (HistogramFileWriter writer = HistogramFileWriter.create(file)) {
            writer.write("a/one", one);
            writer.write("two", two);
            writer.commit();
        }

        List<String> lines = Peer.run("io/histograms/src/test/peers/yoda_values.py", folder, List.of(file));

        int bins = 0;
        double entries = 0;
        for (String line : lines) {
            String[] words = line.split(" ");
            Histogram histogram = words[0].equals("/a/one") ? one : two;
            double[] numbers = Arrays.stream(words, 2, words.length).mapToDouble(Double::parseDouble)
                    .toArray();
            switch (words[1]) {
                case "edges" -> assertEquals(Arrays.toString(histogram.axis(0).edges()),
                        Arrays.toString(numbers));
                case "mean" -> assertEquals(Statistics.ofBins(histogram).mean(0), numbers[0], 1e-12);
                default -> {
                    int axes = histogram.dimension();
                    int[] bin = Arrays.stream(numbers, 0, axes).mapToInt(number -> (int) number).toArray();
                    assertEquals(histogram.sumW(bin), numbers[axes], line);
                    assertEquals(histogram.sumW2(bin), numbers[axes + 1], line);
                    entries += numbers[axes + 2];
                    bins++;
                }
            }
        }
        assertEquals(5 + 12 * 4, bins);
        assertEquals(1000, entries);
        assertTrue(lines.stream().anyMatch(line -> line.startsWith("/a/one mean ")), lines::toString);
    }
}
