package org.hepmva.io.hist;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.hepmva.hist.Efficiency;
import org.hepmva.hist.Graph;
import org.hepmva.hist.Histogram;
import org.hepmva.hist.Interval;
import org.hepmva.hist.Profile;
import org.hepmva.hist.RegularAxis;
import org.hepmva.hist.Storage;
import org.hepmva.io.ByteSource;
import org.hepmva.io.MalformedFileException;
import org.hepmva.io.UnsupportedFormatException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** AIDA XML as others write it, and as nobody should. */
class AidaFileTest {

    private static final String HEAD = """
            <?xml version="1.0" encoding="UTF-8"?>
            <!DOCTYPE aida SYSTEM "http://aida.freehep.org/schemas/3.3/aida.dtd">
            """;
    private static final String HISTOGRAM = """
            <histogram1d name="pt" path="/muons" title="p_T">
            <annotation><item key="xAxisLabel" value="p [GeV]"/></annotation>
            <axis direction="x" numberOfBins="2" min="0.0" max="10.0"><binBorder value="3.0"/></axis>
            <statistics entries="3"><statistic direction="x" mean="4.5" rms="1.5"/></statistics>
            <data1d>
            <bin1d binNum="UNDERFLOW" entries="1" height="1.0" error="1.0"/>
            <bin1d binNum="1" entries="3" height="1.5" error="0.75"/>
            <bin1d binNum="OVERFLOW" entries="2"/>
            </data1d>
            </histogram1d>
            """;

    @TempDir
    private Path folder;

    private static HistogramFile file(byte[] bytes) throws IOException {
        return HistogramFile.open(ByteSource.of("x.aida", bytes));
    }

    private static HistogramFile file(String objects) throws IOException {
        return file((HEAD + "<aida version=\"3.3\">\n" + objects + "</aida>\n")
                .getBytes(StandardCharsets.UTF_8));
    }

    /** {@return what is said of the first object of a file} */
    private static String said(String objects) {
        return assertThrows(MalformedFileException.class, () -> {
            try (HistogramFile file = file(objects)) {
                file.read(file.entries().get(0).path());
            }
        }).getMessage();
    }

    private static void refusedWhole(String sentence, String document) {
        assertEquals("x.aida: " + sentence, assertThrows(MalformedFileException.class,
                () -> file(document.getBytes(StandardCharsets.UTF_8)).close()).getMessage());
    }

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

    @Test
    void compressedFilesAreTheSame() throws IOException {
        byte[] plain = (HEAD + "<aida>" + HISTOGRAM + "</aida>").getBytes(StandardCharsets.UTF_8);
        ByteArrayOutputStream gzip = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(gzip)) {
            out.write(plain);
        }
        ByteArrayOutputStream zip = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(zip)) {
            out.putNextEntry(new ZipEntry("x.aida"));
            out.write(plain);
        }
        Path path = folder.resolve("x.aida");
        Files.write(path, gzip.toByteArray());

        for (HistogramFile each : List.of(file(gzip.toByteArray()), file(zip.toByteArray()),
                HistogramFile.open(path))) {
            try (each) {
                assertEquals(1.5, each.histogram("muons/pt").sumW(1));
            }
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
    void anEncodingThatIsUnknownOrNotKeptIsASentence() {
        assertEquals("x.aida: its encoding 'klingon' is none that can be read",
                assertThrows(UnsupportedFormatException.class, () -> file(
                        "<?xml version='1.0' encoding='klingon'?><aida/>".getBytes(StandardCharsets.UTF_8)))
                        .getMessage());
        assertEquals("x.aida: it has bytes that mean no character in its encoding",
                assertThrows(MalformedFileException.class, () -> file(
                        "<aida><x title='\u00b5'/></aida>".getBytes(StandardCharsets.ISO_8859_1)))
                        .getMessage());
    }

    /** An entity could bring in a file of this machine, or be of others' making and grow without end. */
    @Test
    void entitiesOfTheDocumentAreNotKnown() throws IOException {
        Path secret = folder.resolve("secret");
        Files.writeString(secret, "secret");
        for (String declared : List.of("<!ENTITY e SYSTEM \"" + secret.toUri() + "\">", "<!ENTITY e 'x'>",
                "<!ENTITY a 'xxxxxxxxxx'><!ENTITY b '&a;&a;&a;&a;&a;&a;'><!ENTITY e '&b;&b;&b;&b;&b;&b;'>")) {
            String document = "<!DOCTYPE aida [" + declared + "]><aida>" + HISTOGRAM.replace("p_T", "&e;")
                    + "</aida>";

            String said = assertThrows(MalformedFileException.class,
                    () -> file(document.getBytes(StandardCharsets.UTF_8)).close()).getMessage();

            assertTrue(said.startsWith("x.aida: line 1, column "), said);
            assertTrue(said.endsWith(": this is no XML: The entity \"e\" was referenced, but not declared."),
                    said);
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
    void whatIsNoDocumentOfAidaIsASentence() {
        refusedWhole("line 1, column 17: this is no XML: XML document structures must start and end within "
                + "the same entity.", "<aida><histogram");
        refusedWhole("line 1, column 157: elements lie more than 50 deep",
                "<aida>" + "<a><b>".repeat(60) + "</b></a>".repeat(60) + "</aida>");
        refusedWhole("line 1, column 22: the document is <aid>, where <aida> is expected",
                "<!DOCTYPE aida><aid/>");
        assertEquals("x.aida: this is no file of histograms; they are read from files of AIDA, ROOT, YODA",
                assertThrows(UnsupportedFormatException.class,
                        () -> file("<html/>".getBytes(StandardCharsets.UTF_8))).getMessage());
    }

    @Test
    void whatCannotBeIsNamedWithItsPlace() {
        List<String> said = Stream.of(
                HISTOGRAM.replace("binNum=\"1\"", "binNum=\"2\""),
                HISTOGRAM.replace("binNum=\"1\"", "binNum=\"one\""),
                HISTOGRAM.replace("binNum=\"1\"", "binNum=\"-1\""),
                HISTOGRAM.replace("binNum=\"1\"", ""),
                HISTOGRAM.replace("height=\"1.5\"", "height=\"\""),
                HISTOGRAM.replace("numberOfBins=\"2\"", "numberOfBins=\"2000000000\""),
                HISTOGRAM.replace("max=\"10.0\"", "max=\"2\""),
                HISTOGRAM.replace("direction=\"x\" n", "direction=\"y\" n"),
                HISTOGRAM.replace("<axis", "<axes").replace("</axis", "</axes"),
                "<profile2d name='p'><axis numberOfBins='1' min='0' max='1'/></profile2d>",
                "<histogram2d name='p'><axis numberOfBins='5000' min='0' max='1'/>"
                        + "<axis direction='y' numberOfBins='5000' min='0' max='1'/></histogram2d>",
                "<dataPointSet name='p' dimension='2'><dataPoint/></dataPointSet>",
                "<dataPointSet name='p' dimension='two'/>",
                "<cloud1d name='p' conversionLowerEdge='9'><entries1d><entry1d valueX='1'/></entries1d>"
                        + "</cloud1d>").map(AidaFileTest::said).toList();

        assertEquals(List.of(
                "x.aida: line 10, column 58: <bin1d> has binNum = '2' on an axis of 2 bins",
                "x.aida: line 10, column 60: <bin1d> has binNum = 'one', which is no number",
                "x.aida: line 10, column 59: <bin1d> has binNum = '-1', which is no whole number "
                        + "from 0 on",
                "x.aida: line 10, column 48: <bin1d> has no 'binNum'",
                "x.aida: line 10, column 55: <bin1d> has height = '', which is no number",
                "x.aida: line 6, column 68: <axis> has 2000000000 bins and 1 borders between them; "
                        + "up to 16777216 bins can be read",
                "x.aida: line 4: histogram1d 'muons/pt': axis 'p [GeV]': edges[2] = 2.0 does not "
                        + "exceed edges[1] = 3.0",
                "x.aida: line 6, column 59: <axis> has direction = 'y' in a <histogram1d>, which has "
                        + "each of 'x' once",
                "x.aida: line 4, column 50: <histogram1d> has no <axis> with direction = 'x'",
                "x.aida: line 4, column 21: <profile2d> has no <axis> with direction = 'y'",
                "x.aida: line 4: histogram2d 'p': the axes have more than 16777216 bins with flow",
                "x.aida: line 4, column 50: <dataPoint> has 0 measurements in a set of dimension 2",
                "x.aida: line 4, column 41: <dataPointSet> has dimension = 'two', which is no number",
                "x.aida: line 4: cloud1d 'p': axis '': [9.0, 2.1) is not a finite, non-empty range"), said);
    }

    @Test
    void annotationsOfOursThatWereChangedAreNamed() {
        String axis = "<axis direction='x' numberOfBins='2' min='0' max='2'/>";
        String item = "<histogram1d name='h'><annotation><item key='hepmva.categories.x' value='%s'/>"
                + "</annotation>" + axis + "</histogram1d>";
        String sums = "<profile1d name='p'><annotation><item key='hepmva.sumW' value='%s'/></annotation>"
                + axis + "</profile1d>";

        List<String> said = Stream.of(item.formatted("[1"), item.formatted("[\"a\"]".replace("\"", "&quot;")),
                sums.formatted("1 2 3"), sums.formatted("1 2 3 x")).map(AidaFileTest::said).toList();

        assertEquals(List.of(
                "x.aida: line 4: histogram1d 'h': annotation 'hepmva.categories.x' is no list of "
                        + "names: line 1, [0]: expected a text, not 1",
                "x.aida: line 4, column 159: <axis> has 2 bins and 1 names of categories",
                "x.aida: line 4: profile1d 'p': annotation 'hepmva.sumW' has 3 numbers for 4 bins "
                        + "with flow",
                "x.aida: line 4: profile1d 'p': annotation 'hepmva.sumW' has 'x', which is no number"), said);
    }

    @Test
    void whatAidaHasNoPlaceForIsRefused() throws IOException {
        Histogram counts = Histogram.book("n", Storage.COUNT, new RegularAxis("x", 1, 0, 1));
        RegularAxis axis = new RegularAxis("x", 1, 0, 1);
        Graph graph = Graph.of("g", new double[1], new double[1]);
        Path path = folder.resolve("x.aida");
        try (HistogramFileWriter writer = HistogramFileWriter.create(path)) {
            List<String> said = List.of(
                    refusal(() -> writer.write("e", Efficiency.of(counts, counts, Interval.WILSON))),
                    refusal(() -> writer.write("t", "text")),
                    refusal(() -> writer.write("a/h", Histogram.book("h", axis, axis, axis, axis))),
                    refusal(() -> writer.write("p", Profile.book("h", axis, axis, axis))),
                    refusal(() -> writer.write("g", new GraphObject("g", graph, List.of(graph, graph)))),
                    refusal(() -> writer.write("h", counts.withTitle("\u0001"))),
                    refusal(() -> writer.write("a//h", counts)),
                    refusal(() -> writer.write("a/", counts)),
                    refusal(() -> writer.write("a\n", counts)));
            writer.write("h", counts);
            writer.commit();

            assertEquals(List.of(
                    "'/e' is an efficiency, for which AIDA has no element: write its passed() and its "
                            + "total(), or its toGraph()",
                    "'t': AIDA files have no place for text, ROOT files have",
                    "'/a/h' is a histogram of 4 axes; AIDA has a histogram of up to 3",
                    "'/p' is a profile of 3 axes; AIDA has a profile of up to 2",
                    "'/g' has 2 kinds of errors, for which AIDA has no place: write its graph() with all of "
                            + "them together, or its parts() one by one",
                    "XML has no place for the character '\\u0001'",
                    "'a//h' is no path: it has a part without a name",
                    "'a/' is no path: it has a part without a name",
                    "'a\\n' is no path: it has characters that cannot be seen"), said);
        }
        assertEquals(path + ": AIDA files are written whole; only ROOT files can be added to",
                assertThrows(UnsupportedFormatException.class, () -> HistogramFileWriter.append(path))
                        .getMessage());
        assertEquals(folder.resolve("x.xml") + ": its ending is not that of a format in which histograms are "
                + "written; there are AIDA (.aida), ROOT (.root), YODA (.yoda, .yoda.gz)",
                assertThrows(UnsupportedFormatException.class,
                        () -> HistogramFileWriter.create(folder.resolve("x.xml"))).getMessage());
    }

    @Test
    void aNameIsWrittenOnce() throws IOException {
        Histogram counts = Histogram.book("n", Storage.COUNT, new RegularAxis("x", 1, 0, 1));
        try (HistogramFileWriter writer = HistogramFileWriter.create(folder.resolve("x.aida"))) {
            writer.write("a/h", counts);

            assertEquals("'/a/h' is written already; AIDA files have one object of a name",
                    refusal(() -> writer.write("/a/h", counts)));
        }
    }

    private static String refusal(Executable deed) {
        return assertThrows(IllegalArgumentException.class, deed).getMessage();
    }

    @Test
    void linesAndQuotesInATitleStay() throws IOException {
        Histogram histogram = Histogram.book("a\n\"b\"\t'c' <&>\r𝛍", new RegularAxis("x\ny", 1, 0, 1));
        Path path = folder.resolve("x.aida");
        try (HistogramFileWriter writer = HistogramFileWriter.create(path)) {
            writer.write("<h> & \"h\"", histogram);
            writer.commit();
        }

        try (HistogramFile file = HistogramFile.open(path)) {
            assertEquals(histogram.title(), file.histogram("<h> & \"h\"").title());
            assertEquals("x\ny", file.histogram("<h> & \"h\"").axis(0).title());
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

    @Test
    void archivesThatAreDamagedOrEmptyAreASentence() throws IOException {
        ByteArrayOutputStream gzip = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(gzip)) {
            out.write((HEAD + "<aida/>").getBytes(StandardCharsets.UTF_8));
        }
        byte[] cut = Arrays.copyOf(gzip.toByteArray(), gzip.size() / 2);
        byte[] header = {'P', 'K', 3, 4, 20, 0};

        for (byte[] bytes : List.of(cut, header, new byte[] {0x1f, (byte) 0x8b, 8})) {
            assertEquals("x.aida: the compressed data are cut off or damaged",
                    assertThrows(MalformedFileException.class, () -> file(bytes)).getMessage());
        }
        for (byte[] bytes : List.of(new byte[0], new byte[] {0x1f, 0, 0, 0}, new byte[] {'P', 'K', 5, 6},
                new byte[] {'P', 'K', 3, 5}, new byte[] {0x1f, (byte) 0x8b}, new byte[] {'P', 'x', 3, 4})) {
            assertEquals("x.aida: this is no file of histograms; they are read from files of AIDA, ROOT, "
                    + "YODA", assertThrows(UnsupportedFormatException.class, () -> file(bytes)).getMessage());
        }
    }

    @Test
    void charactersThatXmlDoesNotAllowAreRefusedInNamesOfCategories() throws IOException {
        try (HistogramFileWriter writer = HistogramFileWriter.create(folder.resolve("x.aida"))) {
            for (String name : List.of("\ufffe", "\uffff", "\ud800")) {
                assertTrue(refusal(() -> writer.write("h", Histogram.book("h",
                        new RegularAxis(name, 1, 0, 1)))).startsWith("XML has no place for the character '"));
            }
        }
    }

    @Tag("slow")
    @Test
    void aBombIsNotUnpacked() throws IOException {
        ByteArrayOutputStream gzip = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(gzip)) {
            byte[] zeros = new byte[1 << 20];
            for (int i = 0; i <= 256; i++) {
                out.write(zeros);
            }
        }

        assertEquals("x.aida: unpacked it has more than 268435456 bytes",
                assertThrows(UnsupportedFormatException.class, () -> file(gzip.toByteArray())).getMessage());
    }

    @Test
    void whatASmallFileClaimsOfBinsAndDimensionsIsNotBelieved() {
        String cloud = said("<cloud1d name=\"c\" path=\"/\" title=\"c\" conversionBins=\"268435456\">"
                + "<entries1d><entry1d valueX=\"1\"/></entries1d></cloud1d>");
        assertTrue(cloud.endsWith("<cloud1d> becomes 268435456 bins; up to 4194304 can be read"), cloud);
        String points = said("<dataPointSet name=\"d\" path=\"/\" title=\"d\" dimension=\"03\">"
                + "</dataPointSet>");
        assertTrue(points.endsWith("<dataPointSet> has the dimension 3; 1 and 2 can be read"), points);
    }
}
