package org.hepmva.io.hist;

import static org.hepmva.io.hist.YodaSample.OLD;
import static org.hepmva.io.hist.YodaSample.ONE;
import static org.hepmva.io.hist.YodaSample.assertIsPt;
import static org.hepmva.io.hist.YodaSample.file;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.List;
import org.hepmva.hist.CategoryAxis;
import org.hepmva.hist.Graph;
import org.hepmva.hist.Histogram;
import org.hepmva.hist.Profile;
import org.junit.jupiter.api.Test;

/** YODA in all its versions, as others write it. */
class YodaReadingTest {

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
    void aLineThatBeginsSoIsACommentWhateverItSays() throws IOException {
        String comments = "# the END is near\n# END of it\n# END YODA_HISTO1D_V3\n"
                + "# BEGIN YODA_HISTO1D_V3 /no\n#BEGIN: 5\n";
        String within = ONE.replace("---\n", "---\n" + comments)
                .replace("\nEND YODA", "\n# BEGIN YODA_HISTO1D /no\nEND YODA");
        String oldest = "# BEGIN YODA_HISTO1D /c\n# END of it\n# the BEGIN of data\n"
                + "Underflow Underflow 0 0 0 0 0\n0 1 2 2 1 0.5 2\n# END YODA_HISTO1D\n";
        try (HistogramFile file = file(comments + within + comments + oldest + comments)) {
            assertIsPt(file.histogram("MC/pt"));
            assertEquals(2, file.histogram("c").sumW(0));
            assertEquals(List.of("MC/pt", "c"), file.entries().stream().map(HistogramEntry::path).toList());
        }
    }

    @Test
    void aMarkOfUtfBeforeTheFirstLineIsPassedOver() throws IOException {
        try (HistogramFile file = file("\ufeff" + ONE)) {
            assertIsPt(file.histogram("MC/pt"));
        }
    }

    @Test
    void whatYamlReadsAsNothingIsNoTitle() throws IOException {
        for (String nothing : List.of("~", "null", "Null", "NULL", "")) {
            try (HistogramFile file = file(OLD.replace("~", nothing))) {
                assertEquals("", file.read("old").title(), nothing);
            }
        }
    }

    @Test
    void ofMoreThanThreeAxesTheTitleOfTheContentsIsThatOfNoAxis() throws IOException {
        try (HistogramFile file = file("BEGIN YODA_BINNEDHISTO<S,S,S,S>_V3 /h\nContentLabel: n\n---\n"
                + "Edges(A1): [a]\nEdges(A2): [a]\nEdges(A3): [a]\nEdges(A4): [a]\n"
                + ("0 ".repeat(17) + "\n").repeat(16) + "END YODA_BINNEDHISTO<S,S,S,S>_V3\n")) {
            assertEquals("", file.histogram("h").axis(3).title());
            assertEquals("n", ((HistogramObject) file.read("h")).contentTitle());
        }
    }
}
