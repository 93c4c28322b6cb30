package org.hepmva.io.hist;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** YODA as it is written, and what it has no place for. */
class YodaWritingTest {

    @TempDir
    private Path folder;

    @Test
    void aFileIsWrittenAsYodaTwoWritesIt() throws IOException {
        Histogram counts = Histogram.book("n: #1", Storage.COUNT, VariableAxis.of("x", 0, 1, 4));
        counts.fill(0.5);
        counts.fill(2);
        counts.fill(9);
        Path path = folder.resolve("x.yoda");
        try (HistogramFileWriter writer = HistogramFileWriter.create(path)) {
            writer.write("a/n", counts);
            writer.write("g", Graph.of("g", new double[] {1}, new double[] {Double.NaN}));
            writer.commit();
        }

        assertEquals("""
                BEGIN YODA_HISTO1D_V3 /a/n
                Path: /a/n
                Title: "n: #1"
                XLabel: x
                Type: Histo1D
                ---
                Edges(A1): [0, 1, 4]
                # sumW\tsumW2\tsumW(A1)\tsumW2(A1)\tnumEntries
                0\t0\t0\t0\t0
                1\t1\t0.5\t0.25\t1
                1\t1\t2.5\t6.25\t1
                1\t1\t4\t16\t1
                END YODA_HISTO1D_V3

                BEGIN YODA_SCATTER2D_V3 /g
                Path: /g
                Title: g
                Type: Scatter2D
                ---
                # val1\terr1-\terr1+\tval2\terr2-\terr2+
                1\t0\t0\tnan\t0\t0
                END YODA_SCATTER2D_V3

                """, Files.readString(path));
    }

    @Test
    void categoriesHaveOneBinForAllOthers() throws IOException {
        Axis cuts = CategoryAxis.of("cut", "all", "\"tight\"");
        Histogram histogram = Histogram.book("cuts", cuts, new RegularAxis("x", 1, 0, 1));
        histogram.fillPoint(new double[] {-1, 0.5}, 2);
        histogram.fillPoint(new double[] {5, 0.5}, 0.5);
        histogram.fillPoint(new double[] {1, 0.5}, 3);
        Path path = folder.resolve("x.yoda");
        try (HistogramFileWriter writer = HistogramFileWriter.create(path)) {
            writer.write("cuts", histogram);
            writer.commit();
        }

        try (HistogramFile file = HistogramFile.open(path)) {
            assertEquals("YODA_BINNEDHISTO<S,D>_V3", file.entries().get(0).className());
            assertEquals(histogram.axes(), file.histogram("cuts").axes());
            assertEquals(2.5, file.histogram("cuts").sumW(2, 0));
            assertEquals(0, file.histogram("cuts").sumW(-1, 0));
            assertEquals(3, file.histogram("cuts").sumW(1, 0));
            assertEquals(3, file.histogram("cuts").entries());
        }
    }

    @Test
    void aGraphOfSeveralErrorsOverBinsIsAnEstimate() throws IOException {
        Graph points = Graph.of("dσ/dx", new double[] {1, 6}, new double[] {5, 7}).withTitles("x", "y")
                .withXErrors(new double[] {1, 4}, new double[] {1, 4});
        List<Graph> parts = List.of(
                points.withTitle("stat").withYErrors(new double[] {3, 0}, new double[] {3, 2}),
                points.withTitle("syst, \"x\"").withYErrors(new double[] {4, 0}, new double[] {4, 0}));
        GraphObject all = new GraphObject("all",
                points.withYErrors(new double[] {5, 0}, new double[] {5, 2}), parts);
        GraphObject sum = new GraphObject("sum",
                points.withYErrors(new double[] {7, 0}, new double[] {7, 2}), parts);
        Path path = folder.resolve("x.yoda");
        try (HistogramFileWriter writer = HistogramFileWriter.create(path)) {
            writer.write("all", all);
            writer.write("sum", sum);
            writer.commit();
        }

        try (HistogramFile file = HistogramFile.open(path)) {
            assertEquals("YODA_ESTIMATE1D_V3", file.entries().get(0).className());
            assertEquals(all, file.read("all"));
            assertEquals(sum, file.read("sum"));
        }
    }

    @Test
    void binsOfAnEstimateTouchEachOther() throws IOException {
        Graph apart = Graph.of("g", new double[] {1, 6}, new double[2])
                .withXErrors(new double[] {1, 3}, new double[] {1, 4});
        Graph none = Graph.of("g", new double[0], new double[0]);
        try (HistogramFileWriter writer = HistogramFileWriter.create(folder.resolve("x.yoda"))) {
            for (Graph graph : List.of(apart, none)) {
                assertThrows(IllegalArgumentException.class,
                        () -> writer.write("g", new GraphObject("g", graph, List.of(graph, graph))));
            }
        }
    }

    @Test
    void whatYodaHasNoPlaceForIsRefused() throws IOException {
        Histogram counts = Histogram.book("n", Storage.COUNT, new RegularAxis("x", 1, 0, 1));
        Graph graph = Graph.of("g", new double[1], new double[1]);
        Path path = folder.resolve("x.yoda.gz");
        try (HistogramFileWriter writer = HistogramFileWriter.create(path)) {
            assertEquals("'/e' is an efficiency, for which YODA has no type: write its passed() and its "
                    + "total(), or its toGraph()", assertThrows(IllegalArgumentException.class,
                            () -> writer.write("e", Efficiency.of(counts, counts, Interval.WILSON)))
                            .getMessage());
            assertEquals("'/g' has 2 kinds of errors, for which YODA's Scatter2D has no place, and its "
                    + "errors in x are no bins, which an Estimate1D has: write its graph() with all errors "
                    + "together, or its parts() one by one",
                    assertThrows(IllegalArgumentException.class, () -> writer.write("g",
                            new GraphObject("g", graph, List.of(graph, graph)))).getMessage());
        }
    }

    @Test
    void moreThanThreeAxesAreRefusedAndNothingOfThemIsWritten() throws IOException {
        RegularAxis axis = new RegularAxis("x", 1, 0, 1);
        Path path = folder.resolve("x.yoda");
        try (HistogramFileWriter writer = HistogramFileWriter.create(path)) {
            HistogramObject four = HistogramObject.of("h", Histogram.book("h", axis, axis, axis, axis));
            assertEquals("'/a/h' is a histogram of 4 axes; YODA has histograms of up to 3",
                    assertThrows(IllegalArgumentException.class, () -> writer.write("a/h",
                            four.withContentTitle("n"))).getMessage());
            assertEquals("'/p' is a profile of 4 axes; YODA has profiles of up to 3",
                    assertThrows(IllegalArgumentException.class, () -> writer.write("p",
                            Profile.book("p", axis, axis, axis, axis))).getMessage());
            writer.commit();
        }

        assertEquals("", Files.readString(path));
    }
}
