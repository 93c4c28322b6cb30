package org.hepmva.io.hist;

import static org.hepmva.io.hist.AidaSample.HISTOGRAM;
import static org.hepmva.io.hist.AidaSample.file;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.hepmva.hist.Graph;
import org.hepmva.hist.Histogram;
import org.hepmva.hist.Profile;
import org.hepmva.hist.RegularAxis;
import org.hepmva.io.UnsupportedFormatException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** AIDA XML as others write it. */
class AidaReadingTest {

    @Test
    void heightAndErrorAreTheSumsAndOnlyBinsWithEntriesAreThere() throws IOException {
        try (HistogramFile file = file(HISTOGRAM)) {
            HistogramObject object = (HistogramObject) file.read("muons/pt");
            Histogram histogram = object.histogram();

            assertEquals("p [GeV]", histogram.axis(0).title());
            assertArrayEquals(new double[] {0, 3, 10}, histogram.axis(0).edges());
            assertArrayEquals(new double[] {1, 0, 1.5, 2}, histogram.sumWArray());
            assertArrayEquals(new double[] {1, 0, 0.5625, 2}, histogram.sumW2Array());
            assertEquals(6, histogram.entries());
            assertEquals(4.5, object.statistics().mean(0));
            assertEquals(1.5, object.statistics().stdDev(0), 1e-15);
            assertEquals(List.of(new HistogramEntry("muons/pt", "histogram1d", "p_T", "histogram")),
                    file.entries());
            assertEquals(object.statistics(), ((HistogramObject) file.read("/muons/pt")).statistics());
        }
    }

    @Test
    void anObjectWithoutTitleIsCalledByItsNameAndASecondOfANameByItsNumber() throws IOException {
        String cloud = "<cloud1d name=\"c\"><entries1d/></cloud1d>";

        try (HistogramFile file = file(cloud + cloud)) {
            assertEquals("c", file.read("c").title());
            assertEquals(List.of("c", "c;2"), file.entries().stream().map(HistogramEntry::path).toList());
            assertEquals(50, file.histogram("c;2").axis(0).bins());
        }
    }

    @Test
    void aCloudThatWasNotConvertedIsBinnedAsTheFileSays() throws IOException {
        String entries = """
                <entries1d><entry1d valueX="1.0" weight="2.0"/><entry1d valueX="3.0"/><entry1d valueX="9.0"/>
                </entries1d></cloud1d>""";

        try (HistogramFile file = file("<cloud1d name='a' conversionBins='4' conversionLowerEdge='0' "
                + "conversionUpperEdge='8'>" + entries + "<cloud1d name='b'>" + entries)) {
            assertArrayEquals(new double[] {0, 2, 1, 0, 0, 1}, file.histogram("a").sumWArray());
            assertEquals(2.5 / 1.5, ((HistogramObject) file.read("a")).statistics().mean(0), 1e-15);
            assertEquals(new RegularAxis("", 50, 0.6, 9.4), file.histogram("b").axis(0));
            assertEquals(3, file.histogram("b").entries());
        }
    }

    @Test
    void ofTwoAxesTheCloudKnowsTheirProducts() throws IOException {
        try (HistogramFile file = file("""
                <cloud2d name="a"><entries2d><entry2d valueX="1" valueY="2"/><entry2d valueX="3" valueY="5"/>
                </entries2d></cloud2d>""")) {
            assertEquals(List.of(17.0), ((HistogramObject) file.read("a")).statistics().sumWxy());
        }
    }

    @Test
    void aProfileOfOthersCountsEachEntry() throws IOException {
        try (HistogramFile file = file("""
                <profile1d name="p"><axis direction="x" numberOfBins="1" min="0" max="1"/>
                <data1d><bin1d binNum="0" entries="4" height="2.5" error="0.25" rms="0.5"/></data1d>
                </profile1d>""")) {
            Profile profile = file.profile("p");

            assertEquals(2.5, profile.mean(0));
            assertEquals(0.5, profile.spread(0), 1e-15);
            assertEquals(0.25, profile.error(0), 1e-15);
            assertEquals(4, profile.entries());
        }
    }

    @Test
    void pointsOfOneDimensionStandOverTheirNumbersAndThoseOfThreeAreNotRead() throws IOException {
        String point = "<dataPoint><measurement value='7' errorPlus='2'/></dataPoint>";
        try (HistogramFile file = file("<dataPointSet name='one' dimension='1'>" + point + point
                + "</dataPointSet><dataPointSet name='three' dimension='3'/><tuple name='t'/>")) {
            Graph graph = file.graph("one");

            assertArrayEquals(new double[] {0, 1}, graph.x());
            assertArrayEquals(new double[] {7, 7}, graph.y());
            assertArrayEquals(new double[] {2, 2}, graph.eyLow());
            assertEquals("x.aida: 'three' is a dataPointSet, which is not read as a histogram, profile or "
                    + "graph", assertThrows(UnsupportedFormatException.class, () -> file.read("three"))
                            .getMessage());
            assertEquals(List.of("graph", "", ""),
                    file.entries().stream().map(HistogramEntry::meaning).toList());
            assertEquals("x.aida: 'one' is a dataPointSet, not a histogram",
                    assertThrows(UnsupportedFormatException.class, () -> file.histogram("one")).getMessage());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"ISO-8859-1", "UTF-8"})
    void theEncodingIsThatOfTheDeclaration(String encoding) throws IOException {
        String text = "<?xml version='1.0' encoding='" + encoding + "'?><!-- <x> --><aida>"
                + HISTOGRAM.replace("p_T", "µ") + "</aida>";

        try (HistogramFile file = file(text.getBytes(Charset.forName(encoding)))) {
            assertEquals("µ", file.read("muons/pt").title());
        }
        try (HistogramFile file = file(("\ufeff" + text).getBytes(StandardCharsets.UTF_8))) {
            assertTrue(file.read("muons/pt").title().endsWith("µ"));
        }
    }

    @Test
    void aDocumentTypeIsNeverLookedUp() throws IOException {
        String document = "<!DOCTYPE aida SYSTEM \"file:///does/not/exist.dtd\"><aida>" + HISTOGRAM
                + "</aida>";

        try (HistogramFile file = file(document.getBytes(StandardCharsets.UTF_8))) {
            assertEquals(1, file.entries().size());
        }
    }

    @Test
    void whatIsNotSaidOfBinsIsThatOfTheirCenters() throws IOException {
        String bins = HISTOGRAM.replace("mean=\"4.5\"", "").replace("entries=\"3\" height=\"1.5\"",
                "entries=\"3\" weightedMean=\"%s\" weightedRms=\"%s\" height=\"1.5\"");
        try (HistogramFile file = file(bins.formatted("NaN", "NaN") + bins.formatted("4", "2")
                + HISTOGRAM.replace("<statistics", "<x").replace("</statistics", "</x")
                + HISTOGRAM.replace("<statistic direction=\"x\"", "<statistic direction=\"w\"")
                + HISTOGRAM.replace("<statistic direction=\"x\"", "<statistic direction=\"y\"")
                + HISTOGRAM.replace("rms=\"1.5\"", "rms=\"NaN\""))) {
            for (String path : List.of("muons/pt", "muons/pt;3", "muons/pt;4", "muons/pt;5", "muons/pt;6")) {
                assertEquals(6.5, ((HistogramObject) file.read(path)).statistics().mean(0), path);
            }
            assertEquals(4, ((HistogramObject) file.read("muons/pt;2")).statistics().mean(0));
            assertEquals(2, ((HistogramObject) file.read("muons/pt;2")).statistics().stdDev(0));
        }
    }

    @Test
    void anErrorThatIsNoNumberMakesItsBinSo() throws IOException {
        try (HistogramFile file = file(HISTOGRAM.replace("error=\"0.75\"", "error=\"Infinity\"")
                + HISTOGRAM.replace("error=\"0.75\"", "error=\"NaN\""))) {
            assertEquals(Double.POSITIVE_INFINITY, file.histogram("muons/pt").error(1));
            assertEquals(Double.NaN, file.histogram("muons/pt;2").error(1));
        }
    }

    /** A mean says nothing where event weights cancel; those of the bins say how they do. */
    @Test
    void whereEventWeightsCancelTheSumsAreThoseOfTheBins() throws IOException {
        String cancelled = HISTOGRAM.replace("</data1d>",
                "<bin1d binNum=\"0\" entries=\"1\" height=\"-1.5\" error=\"1\"/></data1d>");
        try (HistogramFile file = file(cancelled)) {
            Statistics statistics = ((HistogramObject) file.read("muons/pt")).statistics();

            assertEquals(0, statistics.sumW());
            assertEquals(List.of(1.5 * 6.5 - 1.5 * 1.5), statistics.sumWx());
            assertEquals(Double.NaN, statistics.mean(0));
        }
    }

    @Test
    void numbersMayBeSpeltAsProgramsOfCSpellThem() throws IOException {
        try (HistogramFile file = file(HISTOGRAM.replace("error=\"0.75\"",
                "error=\"inf\"").replace("height=\"1.5\"", "height=\"+1.5E0\""))) {
            assertEquals(Double.POSITIVE_INFINITY, file.histogram("muons/pt").error(1));
            assertEquals(1.5, file.histogram("muons/pt").sumW(1));
        }
    }
}
