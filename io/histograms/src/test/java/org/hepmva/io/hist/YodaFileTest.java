package org.hepmva.io.hist;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
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
import org.hepmva.io.ByteSource;
import org.hepmva.io.MalformedFileException;
import org.hepmva.io.UnsupportedFormatException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** YODA in all its versions, as others write it and as nobody should. */
class YodaFileTest {

    private static final String ONE = """
            BEGIN YODA_HISTO1D_V3 /MC/pt
            Path: /MC/pt
            Title: "p_T: \\"of\\" jets"
            Type: Histo1D
            XLabel: $p_T$ [GeV]
            ScaledBy: 2.5
            ---
            # Mean: 4.5e+00
            Edges(A1): [0.000000e+00, 3.000000e+00, 1.000000e+01]
            # sumW  sumW2  sumW(A1)  sumW2(A1)  numEntries
            1.0e+00 1.0e+00 -1.0e+00 1.0e+00 1.0e+00
            0 0 0 0 0
            1.5e+00\t5.625e-01\t6.75e+00\t33.75\t3.000000e+00
            2 2 24 288 2
            END YODA_HISTO1D_V3
            """;
    private static final String OLD = """
            BEGIN YODA_HISTO1D_V2 /old
            Path: /old
            Title: ~
            Type: Histo1D
            ---
            # ID\t ID\t sumw\t sumw2\t sumwx\t sumwx2\t numEntries
            Total   \tTotal   \t4.5\t3.5\t0\t0\t6
            Underflow\tUnderflow\t1\t1\t-1\t1\t1
            Overflow\tOverflow\t2\t2\t24\t288\t2
            # xlow\t xhigh\t sumw\t sumw2\t sumwx\t sumwx2\t numEntries
            0.0\t3.0\t0\t0\t0\t0\t0
            3.0\t10.0\t1.5\t0.5625\t6.75\t33.75\t3
            END YODA_HISTO1D_V2
            """;

    @TempDir
    private Path folder;

    private static HistogramFile file(String text) throws IOException {
        return HistogramFile.open(ByteSource.of("x.yoda", text.getBytes(StandardCharsets.UTF_8)));
    }

    /** {@return what is said of the first object of a file} */
    private static String said(String text) {
        return assertThrows(MalformedFileException.class, () -> {
            try (HistogramFile file = file(text)) {
                file.read(file.entries().get(0).path());
            }
        }).getMessage();
    }

    private static void assertIsPt(Histogram histogram) {
        assertArrayEquals(new double[] {0, 3, 10}, histogram.axis(0).edges());
        assertArrayEquals(new double[] {1, 0, 1.5, 2}, histogram.sumWArray());
        assertArrayEquals(new double[] {1, 0, 0.5625, 2}, histogram.sumW2Array());
        assertEquals(6, histogram.entries());
    }

    @Test
    void versionThreeHasARowForEveryBin() throws IOException {
        try (HistogramFile file = file("# a comment\n\n" + ONE)) {
            HistogramObject object = (HistogramObject) file.read("MC/pt");

            assertIsPt(object.histogram());
            assertEquals("p_T: \"of\" jets", object.title());
            assertEquals("$p_T$ [GeV]", object.histogram().axis(0).title());
            assertEquals(4.5, object.statistics().mean(0));
            assertEquals(1.5, object.statistics().stdDev(0), 1e-15);
            assertEquals(List.of(new HistogramEntry("MC/pt", "YODA_HISTO1D_V3", "p_T: \"of\" jets",
                    "histogram")), file.entries());
        }
    }

    @Test
    void olderVersionsHaveTheEdgesInTheirRows() throws IOException {
        String oldest = OLD.replace("_V2", "").replace("---\n", "").replace("Path: ", "Path=")
                .replace("Title: ~", "Title=it's = old").replace("BEGIN", "# BEGIN").replace("END", "# END");
        try (HistogramFile file = file(OLD); HistogramFile first = file(oldest)) {
            assertIsPt(file.histogram("old"));
            assertEquals("", file.read("old").title());
            assertEquals(4.5, ((HistogramObject) file.read("old")).statistics().mean(0));
            assertIsPt(first.histogram("old"));
            assertEquals("it's = old", first.read("old").title());
        }
    }

    @Test
    void whatLiesBetweenTwoBinsIsABinWithoutEntries() throws IOException {
        try (HistogramFile file = file(OLD.replace("0.0\t3.0\t", "0.0\t2.0\t"))) {
            assertArrayEquals(new double[] {0, 2, 3, 10}, file.histogram("old").axis(0).edges());
            assertArrayEquals(new double[] {1, 0, 0, 1.5, 2}, file.histogram("old").sumWArray());
        }
    }

    @Test
    void binsOfTwoAxesKeepTheirPlaces() throws IOException {
        try (HistogramFile file = file("""
                BEGIN YODA_HISTO2D_V2 /two
                XLabel: x
                ZLabel: 'it''s z'
                ---
                Total Total 7 7 0 0 0 0 0 9
                # 2D outflow persistency not currently supported until API is stable
                0 1 0 5 1 1 0.5 0.25 2 4 1 1
                1 2 0 5 2 2 3 4.5 2 2 3 2
                0 1 5 6 4 4 2 1 22 121 11 4
                END YODA_HISTO2D_V2
                BEGIN YODA_HISTO2D_V3 /three
                ---
                Edges(A1): [0, 1, 2]
                Edges(A2): [0, 5]
                0 0 0 0 0 0 0 0
                1 1 0 0 0 0 0 1
                2 2 0 0 0 0 0 2
                0 0 0 0 0 0 0 0
                3 3 0 0 0 0 0 3
                4 4 2 1 8 16 4 4
                5 5 5 5 5 5 5 5
                0 0 0 0 0 0 0 0
                0 0 0 0 0 0 0 0
                0 0 0 0 0 0 0 0
                0 0 0 0 0 0 0 0
                6 6 0 0 0 0 0 6
                END YODA_HISTO2D_V3
                """)) {
            HistogramObject two = (HistogramObject) file.read("two");
            Histogram three = file.histogram("three");

            assertEquals(1, two.histogram().sumW(0, 0));
            assertEquals(2, two.histogram().sumW(1, 0));
            assertEquals(4, two.histogram().sumW(0, 1));
            assertEquals(0, two.histogram().sumW(1, 1));
            assertEquals(9, two.histogram().entries());
            assertEquals("it's z", two.contentTitle());
            assertEquals(List.of(15.0), two.statistics().sumWxy());
            assertEquals(1, three.sumW(0, -1));
            assertEquals(3, three.sumW(-1, 0));
            assertEquals(5, three.sumW(1, 0));
            assertEquals(6, three.sumW(2, 1));
        }
    }

    @Test
    void profilesOfAllVersions() throws IOException {
        try (HistogramFile file = file("""
                BEGIN YODA_PROFILE1D_V2 /p1
                Title: y
                ---
                Total Total 4 4 2 1 12 40 4
                Underflow Underflow 0 0 0 0 0 0 0
                Overflow Overflow 0 0 0 0 0 0 0
                0 1 4 4 2 1 12 40 4
                END YODA_PROFILE1D_V2
                BEGIN YODA_PROFILE1D_V3 /p3
                ErrorOption: SPREAD
                ---
                Edges(A1): [0, 1]
                0 0 0 0 0 0 0 0
                4 4 2 1 12 40 6 4
                0 0 0 0 0 0 0 0
                END YODA_PROFILE1D_V3
                BEGIN YODA_PROFILE2D_V2 /p2
                ---
                0 1 0 1 4 4 2 1 2 1 12 40 1 4
                1 2 0 1 4 4 2 1 2 1 12 40 1 9 9 4
                END YODA_PROFILE2D_V2
                """)) {
            for (Profile profile : List.of(file.profile("p1"), file.profile("p3"))) {
                assertEquals(3, profile.mean(0));
                assertEquals(1, profile.spread(0));
                assertEquals(0.5, profile.error(0));
                assertEquals(4, profile.entries());
            }
            assertEquals(List.of(2.0, 12.0), ((ProfileObject) file.read("p3")).statistics().sumWx());
            assertEquals(ProfileErrors.SPREAD, ((ProfileObject) file.read("p3")).errors());
            assertEquals(3, file.profile("p2").mean(1, 0));
            assertEquals("profile", file.entries().get(0).meaning());
        }
    }

    @Test
    void pointsAndEstimates() throws IOException {
        try (HistogramFile file = file("""
                BEGIN YODA_SCATTER2D_V2 /s2
                XLabel: x
                YLabel: y
                ---
                # xval xerr- xerr+ yval yerr- yerr+
                1 0.5 0.5 10 2 3
                2 0.5 0.5 nan nan inf
                END YODA_SCATTER2D_V2
                BEGIN YODA_SCATTER1D_V2 /s1
                ---
                7 1 2
                END YODA_SCATTER1D_V2
                BEGIN YODA_ESTIMATE1D_V3 /e1
                Title: dσ/dx
                ---
                Edges(A1): [0, 2, 10]
                ErrorLabels: ["stat", "syst, up"]
                # value errDn(1) errUp(1) errDn(2) errUp(2)
                nan --- --- --- ---
                5 -3 3 -4 4
                6 1 2 --- ---
                nan --- --- --- ---
                END YODA_ESTIMATE1D_V3
                BEGIN YODA_BINNEDESTIMATE<I>_V3 /ei
                ---
                Edges(A1): [319, 13000]
                nan --- ---
                2.0 -1.0 1.5
                3.0 -1.0 1.5
                END YODA_BINNEDESTIMATE<I>_V3
                BEGIN YODA_ESTIMATE0D_V3 /e0
                ---
                4.0 -0.5 0.25
                END YODA_ESTIMATE0D_V3
                BEGIN YODA_ESTIMATE1D_V3 /all
                ---
                Edges(A1): [0, 1]
                ErrorLabels: ["", "part"]
                nan --- --- --- ---
                1 -2 2 -9 9
                nan --- --- --- ---
                END YODA_ESTIMATE1D_V3
                """)) {
            Graph points = Graph.of("", new double[] {1, 2}, new double[] {10, Double.NaN})
                    .withTitles("x", "y").withXErrors(new double[] {0.5, 0.5}, new double[] {0.5, 0.5})
                    .withYErrors(new double[] {2, 0}, new double[] {3, Double.POSITIVE_INFINITY});
            assertEquals(points, file.graph("s2"));
            assertArrayEquals(new double[] {7}, file.graph("s1").y());
            assertArrayEquals(new double[] {0}, file.graph("s1").x());
            assertArrayEquals(new double[] {2}, file.graph("s1").eyHigh());
            GraphObject estimate = (GraphObject) file.read("e1");
            assertArrayEquals(new double[] {1, 6}, estimate.graph().x());
            assertArrayEquals(new double[] {1, 4}, estimate.graph().exLow());
            assertArrayEquals(new double[] {5, 6}, estimate.graph().y());
            assertArrayEquals(new double[] {5, 0}, estimate.graph().eyLow());
            assertArrayEquals(new double[] {5, 2}, estimate.graph().eyHigh());
            assertEquals(List.of("stat", "syst, up"), estimate.parts().stream().map(Graph::title).toList());
            assertArrayEquals(new double[] {4, 0}, estimate.parts().get(1).eyLow());
            assertArrayEquals(new double[] {2, 3}, file.graph("ei").y());
            assertArrayEquals(new double[] {0, 1}, file.graph("ei").x());
            assertArrayEquals(new double[] {0.5}, file.graph("e0").eyLow());
            assertArrayEquals(new double[] {2}, file.graph("all").eyLow());
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
    void errorsThatAreNoNumbersAreNone() throws IOException {
        try (HistogramFile file = file("""
                BEGIN YODA_ESTIMATE1D_V3 /e
                ---
                Edges(A1): [0, 1]
                nan nan nan
                -inf nan Infinity
                nan nan nan
                END YODA_ESTIMATE1D_V3
                BEGIN YODA_ESTIMATE0D_V3 /bare
                ---
                4.0
                END YODA_ESTIMATE0D_V3
                """)) {
            assertArrayEquals(new double[] {Double.NEGATIVE_INFINITY}, file.graph("e").y());
            assertArrayEquals(new double[] {0}, file.graph("e").eyLow());
            assertArrayEquals(new double[] {Double.POSITIVE_INFINITY}, file.graph("e").eyHigh());
            assertArrayEquals(new double[] {0}, file.graph("bare").eyHigh());
        }
    }

    @Test
    void aMaskOfBinsChangesNothingAndABlockMayHaveItsPathInside() throws IOException {
        String masked = ONE.replace("# sumW ", "MaskedBins: [1]\n# sumW ");
        try (HistogramFile file = file(masked.replace("_V3 /MC/pt\nPath", "_V3\nPath")
                + OLD.replace("BEGIN YODA_HISTO1D_V2 /old", "BEGIN YODA_HISTO1D_V2")
                        .replace("Path: /old", "- a\n: b"))) {
            assertIsPt(file.histogram("MC/pt"));
            assertIsPt(file.histogram(""));
        }
    }

    @Test
    void theErrorsOfAProfileAreThoseOfMeansIfTheirNameIsUnknown() throws IOException {
        try (HistogramFile file = file("BEGIN YODA_PROFILE1D_V3 /p\nErrorOption: s\n---\nEdges(A1): [0, 1]\n"
                + "0 0 0 0 0 0 0 0\n".repeat(3) + "END YODA_PROFILE1D_V3\n")) {
            assertEquals(ProfileErrors.MEAN, ((ProfileObject) file.read("p")).errors());
            assertEquals(0, file.profile("p").entries());
        }
    }

    @Test
    void countersAreHistogramsOfOneCategory() throws IOException {
        try (HistogramFile file = file("BEGIN YODA_COUNTER_V2 /RAW/_EVTCOUNT\n---\n2.5\t3.25\t7\n"
                + "END YODA_COUNTER_V2\n")) {
            Histogram counter = file.histogram("RAW/_EVTCOUNT");

            assertEquals(CategoryAxis.of("", "all"), counter.axis(0));
            assertEquals(2.5, counter.sumW(0));
            assertEquals(3.25, counter.sumW2(0));
            assertEquals(7, counter.entries());
        }
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
    void blocksThatAreNotClosedOrNotOpenedAreNamed() {
        List<String> said = Stream.of(ONE + "1 2 3\n", ONE.replace("END YODA_HISTO1D_V3", ""), ONE.replace(
                "END YODA_HISTO1D", "END YODA_HISTO2D"), ONE.replace("# Mean", OLD + "# Mean"))
                .map(YodaFileTest::said).toList();

        assertEquals(List.of(
                "x.yoda: line 16: '1 2 3' stands between blocks, where 'BEGIN YODA_…' is expected",
                "x.yoda: line 1: the block 'BEGIN YODA_HISTO1D_V3 /MC/pt' has no END",
                "x.yoda: line 15: 'END YODA_HISTO2D_V3' ends a block that begins with "
                        + "'YODA_HISTO1D_V3'",
                "x.yoda: line 8: a block begins, while that of line 1 has no END"), said);
    }

    @Test
    void whatCannotBeIsNamedWithItsLine() {
        String counter = "BEGIN YODA_COUNTER /c\n%s\nEND YODA_COUNTER\n";
        String estimate = "BEGIN YODA_ESTIMATE1D_V3 /e\n---\nEdges(A1): [0, 1]\n%s\nEND YODA_ESTIMATE1D_V3\n";
        String names = "BEGIN YODA_BINNEDHISTO<S>_V3 /s\n---\nEdges(A1): [%s]\nEND YODA_BINNEDHISTO<S>_V3\n";
        List<String> said = Stream.of(
                ONE.replace("0 0 0 0 0\n", "0 0 0 0\n"),
                ONE.replace("0 0 0 0 0\n", "0 0 0 0 x\n"),
                ONE.replace("0 0 0 0 0\n", ""),
                ONE.replace("[0.0", "[9.0"),
                ONE.replace("[0.0", "[1f"),
                ONE.replace("Edges(A1)", "Edges(A2)"),
                ONE.replace("Edges(A1)", "Ridges(A1)"),
                ONE.replace("---\n", ""),
                ONE.replace("5.625e-01", "-5.625e-01"),
                OLD.replace("0.0\t3.0", "0.0\t5.0"),
                OLD.replace("0.0\t3.0", "0.0"),
                OLD.replace("3.0\t10.0\t1.5", "3.0\t10.0"),
                OLD.replace("HISTO1D", "HISTO3D"),
                "BEGIN YODA_HISTO2D_V2 /h\n---\nUnderflow 1\n0 1 0 1 1 1 1 1 1 1 1 1\nEND YODA_HISTO2D_V2\n",
                counter.formatted("1 2"),
                counter.formatted(""),
                "BEGIN YODA_SCATTER2D_V2 /s\n---\n1 2 3 4\nEND YODA_SCATTER2D_V2\n",
                estimate.formatted("1 1 1"),
                estimate.formatted("1 1 1\n1 1\n1 1 1"),
                names.formatted("\"a\", \"a\""),
                names.formatted("\"a"))
                .map(YodaFileTest::said).toList();

        assertEquals(List.of(
                "x.yoda: line 12: 4 numbers, where a bin has 5: sumW, sumW2, sumW(A1), sumW2(A1), "
                        + "numEntries",
                "x.yoda: line 12: 'x' is no number",
                "x.yoda: line 1: YODA_HISTO1D_V3 'MC/pt': it has 3 rows of numbers, where its edges "
                        + "make 4 bins with flow",
                "x.yoda: line 1: YODA_HISTO1D_V3 'MC/pt': axis '$p_T$ [GeV]': edges[1] = 3.0 does "
                        + "not exceed edges[0] = 9.0",
                "x.yoda: line 9: '1f00000e+00' is no number",
                "x.yoda: line 9: the edges of axis 2, where those of axis 1 are expected",
                "x.yoda: line 1: YODA_HISTO1D_V3 'MC/pt': it has the edges of 0 axes, where its type "
                        + "has 1",
                "x.yoda: line 1: YODA_HISTO1D_V3 'MC/pt': the block has no data",
                "x.yoda: line 1: YODA_HISTO1D_V3 'MC/pt': histogram 'p_T: \"of\" jets': Σw² = "
                        + "-0.5625 in $p_T$ [GeV] [3, 10) is negative",
                "x.yoda: line 11: the bin from 0.0 to 5.0 overlaps with others",
                "x.yoda: line 11: the bin from 0.0 to 0.0 overlaps with others",
                "x.yoda: line 12: 4 sums, where YODA_HISTO1D_V2 has 5",
                "x.yoda: line 1: YODA_HISTO3D_V2 'old': version 2 of YODA has no HISTO3D",
                "x.yoda: line 3: 'Underflow' is a row of one axis only",
                "x.yoda: line 2: 2 numbers, where a counter has 3: sumW, sumW2, numEntries",
                "x.yoda: line 1: YODA_COUNTER 'c': the block has no data",
                "x.yoda: line 3: 4 numbers, where a point has 6: a value and its errors down and up "
                        + "for each coordinate",
                "x.yoda: line 1: YODA_ESTIMATE1D_V3 'e': it has 1 rows of numbers, where its edges "
                        + "make 3 bins with flow",
                "x.yoda: line 5: 2 numbers, where an estimate of 0 errors has 1",
                "x.yoda: line 1: YODA_BINNEDHISTO<S>_V3 's': axis '': category 'a' is there twice",
                "x.yoda: line 3: [\"a] is no list of names in quotes"), said);
    }

    @Test
    void whatIsNotReadIsNamed() throws IOException {
        try (HistogramFile file = file("BEGIN YODA_SCATTER3D_V2 /s\n---\nEND YODA_SCATTER3D_V2\n"
                + ONE.replace("_V3", "_V4"))) {
            assertEquals(List.of("", ""), file.entries().stream().map(HistogramEntry::meaning).toList());
            assertEquals("x.yoda: 's' is a YODA_SCATTER3D_V2, which is not read as a histogram, profile or "
                    + "graph", assertThrows(UnsupportedFormatException.class, () -> file.read("s"))
                            .getMessage());
            assertEquals("x.yoda: 'MC/pt' is a YODA_HISTO1D_V4, which is not read as a histogram, profile or "
                    + "graph", assertThrows(UnsupportedFormatException.class, () -> file.read("MC/pt"))
                            .getMessage());
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
        assertEquals(path + ": YODA files are written whole; only ROOT files can be added to",
                assertThrows(UnsupportedFormatException.class, () -> HistogramFileWriter.append(path))
                        .getMessage());
    }

    @Test
    void edgesOfAnAxisThatTheTypeDoesNotHaveAreASentence() throws IOException {
        for (String type : List.of("S", "D")) {
            assertEquals("x.yoda: line 6: the edges of axis 2, where the type has 1", said("""
                    BEGIN YODA_BINNEDHISTO<%s>_V3 /h
                    Path: /h
                    Type: BinnedHisto<%s>
                    ---
                    Edges(A1): ["1", "2"]
                    Edges(A2): ["1", "2"]
                    END YODA_BINNEDHISTO<%s>_V3
                    """.replace("%s", type).replace("[\"1\", \"2\"]",
                            type.equals("S") ? "[\"1\", \"2\"]" : "[1, 2]")));
        }
    }
}
