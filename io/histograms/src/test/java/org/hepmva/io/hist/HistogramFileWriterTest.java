package org.hepmva.io.hist;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.hepmva.hist.Axis;
import org.hepmva.hist.CategoryAxis;
import org.hepmva.hist.Efficiency;
import org.hepmva.hist.Graph;
import org.hepmva.hist.Histogram;
import org.hepmva.hist.Interval;
import org.hepmva.hist.Profile;
import org.hepmva.hist.RegularAxis;
import org.hepmva.hist.Storage;
import org.hepmva.hist.VariableAxis;
import org.hepmva.io.UnwritableFileException;
import org.hepmva.testing.Peer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is written is read again as it was, and ROOT sees in it what it saw in the original. */
class HistogramFileWriterTest {

    private static final Axis PT = VariableAxis.of("#it{p}_{T} [GeV]", 0, 10, 25, 100);
    private static final Axis ETA = new RegularAxis("η", 4, -2, 2);

    @TempDir
    private Path folder;

    /** Everything in ROOT's file that ROOT has a class for, written again. */
    private Path copy() throws IOException {
        Path copy = folder.resolve("copy.root");
        try (HistogramFile from = HistogramFile.open(HistogramFileTest.FILE);
                HistogramFileWriter to = HistogramFileWriter.create(copy)) {
            for (HistogramEntry entry : from.entries()) {
                if (entry.isReadable() && !entry.path().equals("efeldman")
                        && !entry.className().startsWith("THn")) {
                    to.write(entry.path(), from.read(entry.path()));
                }
            }
            to.commit();
        }
        return copy;
    }

    @Tag("peer")
    @Test
    void rootSeesInTheCopyWhatIsInTheOriginal() throws IOException, InterruptedException {
        Path copy = copy();

        Peer.run("io/histograms/src/test/peers/root_values.py", folder, List.of(copy));

        List<String> lines = Files.readAllLines(folder.resolve("0.values"));
        RootPeerTest.compareLines(HistogramFileTest.FILE, lines);
        RootPeerTest.compare(copy, lines);
    }

    /** But for errors of negative sums without squares: NaN in uproot, the root of the modulus in ROOT. */
    @Tag("peer")
    @Test
    void uprootSeesInTheCopyWhatIsInTheOriginal() throws IOException, InterruptedException {
        List<String> lines = Peer.run("io/histograms/src/test/peers/uproot_same.py", folder,
                List.of(HistogramFileTest.FILE, copy()));

        assertEquals(List.of("other unweighted;1"),
                lines.stream().filter(line -> !line.startsWith("same ")).toList());
        assertTrue(lines.size() > 45, lines::toString);
    }

    @Test
    void histogramsOfSeveralAxesAreReadAgainAsTheyWere() throws IOException {
        Histogram weighted = Histogram.book("all", PT, ETA);
        weighted.fillPoint(new double[] {12, 0.5}, -1.5);
        weighted.fillPoint(new double[] {500, -3}, 2);
        Histogram counts = Histogram.book("cuts", Storage.COUNT, CategoryAxis.of("cut", "all", "two μ"));
        counts.fill("all");
        Histogram cube = Histogram.book("cube", PT, ETA, ETA);
        cube.fillPoint(new double[] {1, 1, 1}, 3);
        Path path = folder.resolve("h.root");

        try (HistogramFileWriter writer = HistogramFileWriter.create(path)) {
            writer.write("a/b/weighted", HistogramObject.of("weighted", weighted).withContentTitle("events"));
            writer.write("counts", counts);
            writer.write("cube", cube);
            writer.write("note", "made of μμ");
            writer.commit();
        }

        try (HistogramFile file = HistogramFile.open(path)) {
            HistogramObject again = (HistogramObject) file.read("a/b/weighted");
            assertEquals(weighted.axes(), again.histogram().axes());
            assertArrayEquals(weighted.sumWArray(), again.histogram().sumWArray());
            assertArrayEquals(weighted.sumW2Array(), again.histogram().sumW2Array());
            assertEquals(2, again.histogram().entries());
            assertEquals("events", again.contentTitle());
            assertEquals(Statistics.ofBins(weighted), again.statistics());
            assertEquals(Storage.COUNT, file.histogram("counts").storage());
            assertEquals(counts.axes(), file.histogram("counts").axes());
            assertArrayEquals(cube.sumWArray(), file.histogram("cube").sumWArray());
            assertEquals("weighted", again.name());
        }
    }

    @Test
    void profilesEfficienciesAndGraphsAreReadAgainAsTheyWere() throws IOException {
        Profile profile = Profile.book("⟨y⟩", PT);
        profile.fill(5, 2, 1);
        profile.fill(6, 4, 0.5);
        Histogram total = Histogram.ofCounts("passed", new double[] {0, 4, 5, 6, 0}, PT);
        Histogram passed = Histogram.ofCounts("passed", new double[] {0, 1, 5, 0, 0}, PT);
        Efficiency efficiency = Efficiency.of(passed, total, Interval.JEFFREYS).withLevel(0.9);
        Graph graph = Graph.of("ROC", new double[] {0, 1}, new double[] {1, 0.5})
                .withTitles("ε_{S}", "1 − ε_{B}");
        Path path = folder.resolve("p.root");

        try (HistogramFileWriter writer = HistogramFileWriter.create(path)) {
            writer.write("profile", profile);
            writer.write("efficiency", efficiency);
            writer.write("plain", graph);
            writer.write("errors", graph.withYErrors(new double[] {1, 0}, new double[] {1, 0}));
            writer.write("odd", graph.withXErrors(new double[] {1, 0}, new double[] {0, 0}));
            writer.commit();
        }

        try (HistogramFile file = HistogramFile.open(path)) {
            assertEquals(List.of("TProfile", "TEfficiency", "TGraph", "TGraphErrors", "TGraphAsymmErrors"),
                    file.entries().stream().map(HistogramEntry::className).toList());
            assertEquals(profile.error(0), file.profile("profile").error(0), 1e-15);
            assertEquals(profile.sumWy2(0), file.profile("profile").sumWy2(0));
            assertEquals(Statistics.ofBins(profile), ((ProfileObject) file.read("profile")).statistics());
            assertEquals(efficiency.at(0), file.efficiency("efficiency").at(0));
            assertEquals(0.9, file.efficiency("efficiency").level());
            assertEquals(graph, file.graph("plain"));
            assertArrayEquals(new double[] {1, 0}, file.graph("errors").eyHigh());
            assertArrayEquals(new double[] {0, 0}, file.graph("odd").exHigh());
        }
    }

    @Test
    void whatRootHasNoPlaceForIsRefused() throws IOException {
        Histogram four = Histogram.book("four", ETA, ETA, ETA, ETA);
        Graph point = Graph.of("g", new double[1], new double[1]);
        Graph graph = point.withYErrors(new double[] {1}, new double[] {1});
        GraphObject odd = new GraphObject("g", graph, List.of(point));

        try (HistogramFileWriter writer = HistogramFileWriter.create(folder.resolve("f.root"))) {
            assertEquals("histogram 'four' has 4 axes; ROOT's TH1, TH2 and TH3 have up to 3", assertThrows(
                    IllegalArgumentException.class, () -> writer.write("four", four)).getMessage());
            assertEquals("profile 'four' has 4 axes; ROOT's TProfile, TProfile2D and TProfile3D have up to 3",
                    assertThrows(IllegalArgumentException.class, () -> writer.write("four",
                            Profile.book("four", ETA, ETA, ETA, ETA))).getMessage());
            assertEquals("graph 'g': its errors in y are neither the first of its parts, nor their sum, nor "
                    + "the root of the sum of their squares", assertThrows(
                            IllegalArgumentException.class, () -> writer.write("g", odd)).getMessage());
        }
    }

    @Test
    void withoutCommitNothingIsLeftAndAnAppendedFileKeepsWhatItHad() throws IOException {
        Path path = folder.resolve("a.root");
        Histogram histogram = Histogram.book("h", ETA);
        try (HistogramFileWriter writer = HistogramFileWriter.create(path)) {
            writer.write("lost", histogram);
        }
        assertFalse(Files.exists(path));

        try (HistogramFileWriter writer = HistogramFileWriter.create(path)) {
            writer.write("first", histogram);
            writer.commit();
        }
        try (HistogramFileWriter writer = HistogramFileWriter.append(path)) {
            writer.write("second", histogram);
            writer.commit();
        }

        try (HistogramFile file = HistogramFile.open(path)) {
            assertEquals(List.of("first", "second"),
                    file.entries().stream().map(HistogramEntry::path).toList());
        }
        assertThrows(UnwritableFileException.class,
                () -> HistogramFileWriter.create(folder.resolve("no/such/folder.root")));
    }
}
