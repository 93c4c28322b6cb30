package org.hepmva.io.hist;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.hepmva.hist.Axis;
import org.hepmva.hist.CategoryAxis;
import org.hepmva.hist.Graph;
import org.hepmva.hist.Histogram;
import org.hepmva.hist.Interval;
import org.hepmva.hist.Storage;
import org.hepmva.io.MalformedFileException;
import org.hepmva.io.UnsupportedFormatException;
import org.hepmva.io.root.UnknownObjectException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A file that ROOT wrote, made by src/test/peers/root_histograms.py; its numbers are ROOT's. */
class HistogramFileTest {

    static final Path FILE = Path.of(System.getProperty("hepmva.root", "../.."),
            "io/histograms/src/test/resources/histograms.root");

    private static HistogramFile file;

    @BeforeAll
    static void open() throws IOException {
        file = HistogramFile.open(FILE);
    }

    @AfterAll
    static void close() throws IOException {
        file.close();
    }

    @Test
    void theObjectsAreListedWithTheirPathsAndWhetherTheyCanBeRead() {
        List<HistogramEntry> entries = file.entries();

        assertTrue(entries.contains(
                new HistogramEntry("h2f", "TH2F", "h2f title", "histogram")), entries::toString);
        assertTrue(entries.contains(
                new HistogramEntry("folder/deep/pmean", "TProfile", "profile mean", "profile")),
                entries::toString);
        assertEquals(List.of("note"), entries.stream().filter(entry -> !entry.isReadable())
                .map(HistogramEntry::path).toList());
        assertEquals(FILE + ": " + (entries.size() - 1)
                + " histograms, profiles, efficiencies and graphs", file.toString());
    }

    @Test
    void aHistogramWithoutSquaresOfWeightsCounts() throws IOException {
        for (String letter : List.of("c", "s", "i", "l", "f", "d")) {
            Histogram histogram = file.histogram("h1" + letter);

            assertEquals(Storage.COUNT, histogram.storage());
            assertEquals(200, histogram.entries());
            assertArrayEquals(new double[] {22, 39, 40, 39, 40, 20}, histogram.sumWArray());
        }
    }

    @Test
    void binsOfSeveralAxesKeepTheirPlaces() throws IOException {
        Histogram two = file.histogram("h2d");
        Histogram three = file.histogram("h3d");

        assertArrayEquals(file.histogram("h1d").sumWArray(), two.projected(0).sumWArray());
        assertArrayEquals(file.histogram("h1d").sumWArray(), three.projected(0).sumWArray());
        assertArrayEquals(two.sumWArray(), three.projected(0, 1).sumWArray());
        assertEquals(List.of("x [GeV]", "y", "z"), three.axes().stream().map(Axis::title).toList());
    }

    @Test
    void weightedEntriesHaveTheirSquares() throws IOException {
        Histogram weighted = file.histogram("h1dw");

        assertEquals(Storage.WEIGHTED, weighted.storage());
        assertEquals(weighted.sumW2(1), Math.pow(weighted.error(1), 2), 1e-9);
        assertArrayEquals(weighted.sumWArray(), file.histogram("h3dw").projected(0).sumWArray(), 1e-12);
    }

    @Test
    void withoutSquaresAndNotWholeTheErrorIsThatOfRoot() throws IOException {
        Histogram scaled = file.histogram("unweighted");

        assertEquals(Storage.WEIGHTED, scaled.storage());
        assertTrue(scaled.sumW(0) < 0);
        assertEquals(Math.sqrt(-scaled.sumW(0)), scaled.error(0));
    }

    @Test
    void titlesEdgesAndLabelsAreThoseOfTheAxes() throws IOException {
        HistogramObject variable = (HistogramObject) file.read("variable");
        CategoryAxis cuts = (CategoryAxis) file.histogram("cuts").axis(0);

        assertEquals("variable", variable.name());
        assertEquals("of varying width", variable.title());
        assertEquals("events", variable.contentTitle());
        assertEquals("#it{p}_{T} [GeV]", variable.histogram().axis(0).title());
        assertArrayEquals(new double[] {0, 1, 2.5, 4, 8}, variable.histogram().axis(0).edges());
        assertEquals(List.of("all", "trigger", "two muons", "4", "5"), cuts.categories());
        assertEquals(7, file.histogram("cuts").sumW(cuts.indexOf("trigger")));
    }

    @Test
    void sumsOverTheEntriesAreKept() throws IOException {
        Statistics statistics = ((HistogramObject) file.read("h2d")).statistics();

        assertEquals(200, statistics.entries());
        assertEquals(2, statistics.sumWx().size());
        assertEquals(1, statistics.sumWxy().size());
        assertEquals(statistics.sumWx().get(0) / statistics.sumW(), statistics.mean(0));
        assertEquals(Double.NaN, ((HistogramObject) file.read("empty")).statistics().mean(0));
    }

    @Test
    void profilesSayWhatTheirErrorsAre() throws IOException {
        ProfileObject mean = (ProfileObject) file.read("folder/deep/pmean");
        ProfileObject spread = (ProfileObject) file.read("folder/deep/pspread");
        ProfileObject integers = (ProfileObject) file.read("folder/deep/pintegers");
        ProfileObject weights = (ProfileObject) file.read("folder/deep/pweights");

        assertEquals(List.of(ProfileErrors.MEAN, ProfileErrors.SPREAD, ProfileErrors.MEAN_OF_INTEGERS,
                ProfileErrors.WEIGHTS),
                List.of(mean.errors(), spread.errors(), integers.errors(), weights.errors()));
        assertEquals(mean.profile().error(0), mean.error(0));
        assertEquals(mean.profile().spread(0), spread.error(0));
        assertEquals(mean.error(0), integers.error(0));
        assertEquals(0, mean.error(3), 1e-7);
        assertEquals(1 / Math.sqrt(12 * 10.8), integers.error(3), 1e-12);
        assertEquals(1 / Math.sqrt(18), weights.error(1), 1e-12);
        assertEquals(60, mean.profile().entries());
        assertEquals("y", mean.contentTitle());
    }

    @Test
    void efficienciesHaveTheirIntervalAndLevel() throws IOException {
        EfficiencyObject wilson = (EfficiencyObject) file.read("ewilson");

        assertEquals(Interval.WILSON, wilson.efficiency().interval());
        assertEquals(0.9, wilson.efficiency().level());
        assertEquals("efficiency wilson", wilson.title());
        assertEquals(Interval.WEIGHTED_NORMAL, file.efficiency("eweighted").interval());
        assertEquals(2, file.efficiency("etwo").total().dimension());
        assertEquals(FILE + ": TEfficiency 'efeldman': its intervals are Feldman-Cousins ones, which cannot "
                + "be computed yet",
                assertThrows(MalformedFileException.class, () -> file.read("efeldman")).getMessage());
    }

    @Test
    void graphsHaveTheirErrorsAndTheTitlesOfTheirFrame() throws IOException {
        Graph plain = file.graph("graph");
        Graph errors = file.graph("errors");
        Graph asymmetric = file.graph("asymmetric");

        assertEquals(List.of("a graph", "x [cm]", "y"),
                List.of(plain.title(), plain.xTitle(), plain.yTitle()));
        assertArrayEquals(new double[] {2, 8, 5}, plain.y());
        assertArrayEquals(new double[] {0.1, 0.2, 0.3}, errors.exLow());
        assertArrayEquals(new double[] {0.4, 0.5, 0.6}, errors.eyHigh());
        assertArrayEquals(new double[] {0.4, 0.5, 0.6}, asymmetric.exHigh());
        assertArrayEquals(new double[] {0.1, 0.2, 0.3}, asymmetric.eyHigh());
        assertArrayEquals(file.graph("bent").eyLow(), asymmetric.eyLow());
        assertEquals(0, file.graph("nothing").size());
    }

    @Test
    void severalErrorsAreMadeOneAsTheGraphSaysAndStandAlone() throws IOException {
        GraphObject first = (GraphObject) file.read("first");

        assertEquals(2, first.parts().size());
        assertArrayEquals(new double[] {0.4, 0.5, 0.6}, first.graph().eyLow());
        assertArrayEquals(new double[] {0.1, 0.2, 0.3}, first.parts().get(1).eyLow());
        assertArrayEquals(new double[] {0.5, 0.7, 0.9}, file.graph("sum").eyLow(), 1e-15);
        assertEquals(Math.hypot(0.4, 0.1), file.graph("squares").eyLow()[0], 1e-15);
    }

    @Test
    void sparseAndDenseHistogramsOfTheSameEntriesAreTheSame() throws IOException {
        Histogram sparse = file.histogram("sparsed");
        Histogram dense = file.histogram("densef");

        assertArrayEquals(sparse.sumWArray(), dense.sumWArray());
        assertArrayEquals(sparse.sumW2Array(), dense.sumW2Array());
        assertEquals(200, file.histogram("sparsei").integralWithFlow());
        assertEquals("y", sparse.axis(1).title());
    }

    @Test
    void whatIsNotThereOrSomethingElseIsNamed() {
        String unknown = assertThrows(UnknownObjectException.class, () -> file.read("grap")).getMessage();

        assertTrue(unknown.startsWith(FILE + ": no object 'grap'; nearest first: graph, "), unknown);
        assertEquals(FILE + ": 'note' is a TObjString, no histogram, profile, efficiency or graph",
                assertThrows(UnsupportedFormatException.class, () -> file.read("note")).getMessage());
        assertEquals(FILE + ": 'graph' is a TGraph, not a histogram",
                assertThrows(UnsupportedFormatException.class, () -> file.histogram("graph")).getMessage());
        assertEquals(FILE + ": 'h1d' is a TH1D, not a profile",
                assertThrows(UnsupportedFormatException.class, () -> file.profile("h1d")).getMessage());
        assertEquals(FILE + ": 'h1d' is a TH1D, not an efficiency",
                assertThrows(UnsupportedFormatException.class, () -> file.efficiency("h1d")).getMessage());
        assertEquals(FILE + ": 'h1d' is a TH1D, not a graph",
                assertThrows(UnsupportedFormatException.class, () -> file.graph("h1d")).getMessage());
    }
}
