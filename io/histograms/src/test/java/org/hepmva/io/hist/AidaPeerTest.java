package org.hepmva.io.hist;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.hepmva.hist.Axis;
import org.hepmva.hist.Graph;
import org.hepmva.hist.Histogram;
import org.hepmva.hist.Profile;
import org.hepmva.io.UnsupportedFormatException;
import org.hepmva.testing.Corpus;
import org.hepmva.testing.Peer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.opentest4j.AssertionFailedError;

/** What JAIDA wrote says in our words what it says in XML, which Python reads on its own. */
@Tag("peer")
class AidaPeerTest {

    private static final String SCRIPT = "io/histograms/src/test/peers/aida_values.py";
    private static final double ROUNDING = 1e-12;

    @TempDir
    private Path folder;

    @TestFactory
    List<DynamicTest> everyObjectOfTheCorpusSaysWhatItsXmlSays() throws IOException, InterruptedException {
        List<DynamicTest> tests = new ArrayList<>();
        for (Path file : Corpus.files(".*\\.aida")) {
            List<String> lines = Peer.run(SCRIPT, folder, List.of(file));
            tests.add(DynamicTest.dynamicTest(Corpus.name(file), () -> compare(file, lines)));
        }
        assertTrue(tests.size() >= 9, tests.size() + " files");
        return tests;
    }

    /** What we write of it says the same, with JAIDA's documents as witnesses of both directions. */
    @Test
    void whatIsWrittenAgainSaysTheSame() throws IOException, InterruptedException {
        Path original = Corpus.file("aida/testHistogram.aida");
        Path copy = folder.resolve("copy.aida");
        try (HistogramFile from = HistogramFile.open(original);
                HistogramFileWriter to = HistogramFileWriter.create(copy)) {
            for (HistogramEntry entry : from.entries()) {
                to.write(entry.path(), from.read(entry.path()));
            }
            to.commit();
        }

        compare(original, Peer.run(SCRIPT, folder, List.of(copy)));
        compare(copy, Peer.run(SCRIPT, folder, List.of(original)));
    }

    private static void compare(Path file, List<String> lines) throws IOException {
        int compared = 0;
        Map<String, AnalysisObject> objects = new HashMap<>();
        try (HistogramFile open = HistogramFile.open(file)) {
            for (String line : lines) {
                String[] words = line.split(" ");
                String path = words[0].replace('␣', ' ');
                try {
                    if (words[1].equals("unread")) {
                        assertEquals("", meaning(open, path));
                    } else {
                        if (!objects.containsKey(path)) {
                            objects.put(path, open.read(path));
                        }
                        compare(objects.get(path), words);
                    }
                    compared++;
                } catch (AssertionFailedError e) {
                    throw new AssertionFailedError(line + ": " + e.getMessage(), e);
                }
            }
            long listed = lines.stream().map(line -> line.substring(0, line.indexOf(' '))).distinct().count();
            long empty = open.entries().stream().filter(entry -> isEmptyGraph(open, entry)).count();
            assertEquals(listed, open.entries().size() - empty, "objects");
        }
        assertTrue(compared > 0, compared + " lines");
    }

    /** Of these Python has no line. */
    private static boolean isEmptyGraph(HistogramFile file, HistogramEntry entry) {
        try {
            return entry.meaning().equals("graph") && file.graph(entry.path()).size() == 0;
        } catch (IOException e) {
            throw new AssertionFailedError(e.getMessage(), e);
        }
    }

    private static String meaning(HistogramFile file, String path) {
        return file.entries().stream().filter(entry -> entry.path().equals(path)).findFirst().orElseThrow()
                .meaning();
    }

    private static void compare(AnalysisObject object, String[] words) {
        if (object instanceof GraphObject graph) {
            comparePoint(graph.graph(), words);
            return;
        }
        Statistics statistics = object instanceof HistogramObject histogram ? histogram.statistics()
                : ((ProfileObject) object).statistics();
        List<Axis> axes = object instanceof HistogramObject histogram ? histogram.histogram().axes()
                : ((ProfileObject) object).profile().axes();
        switch (words[1]) {
            case "entries" -> assertEquals(Double.parseDouble(words[2]), statistics.entries());
            case "statistic" -> compareStatistic(statistics, "xyz".indexOf(words[2]), words);
            case "axes" -> compareAxes(axes, words);
            default -> compareBin(object, axes.size(), words);
        }
    }

    private static void compareStatistic(Statistics statistics, int axis, String[] words) {
        if (statistics.sumW() != 0) {
            assertEquals(Double.parseDouble(words[3]), statistics.mean(axis), ROUNDING);
            assertEquals(Double.parseDouble(words[4]), statistics.stdDev(axis), ROUNDING);
        }
    }

    private static void compareAxes(List<Axis> axes, String[] words) {
        assertEquals(words.length - 2, axes.size());
        for (int k = 0; k < axes.size(); k++) {
            String[] parts = words[k + 2].split(":", -1);
            double[] edges = axes.get(k).edges();
            assertEquals(Integer.parseInt(parts[0]), axes.get(k).bins());
            assertEquals(Double.parseDouble(parts[1]), edges[0]);
            assertEquals(Double.parseDouble(parts[2]), edges[edges.length - 1]);
            if (!parts[3].isEmpty()) {
                assertEquals(parts[3], Arrays.stream(edges, 1, edges.length - 1).mapToObj(String::valueOf)
                        .collect(Collectors.joining(",")));
            }
        }
    }

    private static void compareBin(AnalysisObject object, int axes, String[] words) {
        int[] bin = new int[axes];
        for (int k = 0; k < axes; k++) {
            bin[k] = Integer.parseInt(words[k + 2]);
        }
        double first = Double.parseDouble(words[axes + 2]);
        double second = Double.parseDouble(words[axes + 3]);
        if (object instanceof HistogramObject found) {
            Histogram histogram = found.histogram();
            assertEquals(first, histogram.sumW(bin));
            assertEquals(second, histogram.error(bin), 1e-15 * second);
        } else {
            Profile profile = ((ProfileObject) object).profile();
            assertEquals(first, profile.mean(bin), ROUNDING);
            assertEquals(second, profile.spread(bin), 1e-7);
        }
    }

    private static void comparePoint(Graph graph, String[] words) {
        int point = Integer.parseInt(words[2]);
        double[] values = Arrays.stream(words, 3, words.length).mapToDouble(Double::parseDouble).toArray();
        int y = values.length - 3;
        assertEquals(y == 0 ? point : values[0], graph.x()[point]);
        assertEquals(y == 0 ? 0 : values[1], graph.exLow()[point]);
        assertEquals(y == 0 ? 0 : values[2], graph.exHigh()[point]);
        assertEquals(values[y], graph.y()[point]);
        assertEquals(values[y + 1], graph.eyLow()[point]);
        assertEquals(values[y + 2], graph.eyHigh()[point]);
    }

    @Test
    void aTupleIsNamedButNotRead() throws IOException {
        try (HistogramFile file = HistogramFile.open(Corpus.file("aida/testTuple.aida"))) {
            assertEquals(List.of(new HistogramEntry("myTupleName", "tuple", "mytupleTitle", "")),
                    file.entries());
            UnsupportedFormatException said = assertThrows(
                    UnsupportedFormatException.class, () -> file.read("myTupleName"));
            assertTrue(said.getMessage().endsWith("testTuple.aida: 'myTupleName' is a tuple, which is not "
                    + "read as a histogram, profile or graph"), said::getMessage);
        }
    }
}
