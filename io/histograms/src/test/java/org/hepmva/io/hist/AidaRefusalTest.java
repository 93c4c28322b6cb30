package org.hepmva.io.hist;

import static org.hepmva.io.hist.AidaSample.HISTOGRAM;
import static org.hepmva.io.hist.AidaSample.file;
import static org.hepmva.io.hist.AidaSample.said;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.hepmva.io.MalformedFileException;
import org.hepmva.io.UnsupportedFormatException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** AIDA XML as nobody should write it. */
class AidaRefusalTest {

    @TempDir
    private Path folder;

    private static void refusedWhole(String sentence, String document) {
        assertEquals("x.aida: " + sentence, assertThrows(MalformedFileException.class,
                () -> file(document.getBytes(StandardCharsets.UTF_8)).close()).getMessage());
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
                        + "</cloud1d>").map(AidaSample::said).toList();

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
                sums.formatted("1 2 3"), sums.formatted("1 2 3 x")).map(AidaSample::said).toList();

        assertEquals(List.of(
                "x.aida: line 4: histogram1d 'h': annotation 'hepmva.categories.x' is no list of "
                        + "names: line 1, [0]: expected a text, not 1",
                "x.aida: line 4, column 159: <axis> has 2 bins and 1 names of categories",
                "x.aida: line 4: profile1d 'p': annotation 'hepmva.sumW' has 3 numbers for 4 bins "
                        + "with flow",
                "x.aida: line 4: profile1d 'p': annotation 'hepmva.sumW' has 'x', which is no number"), said);
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

    @Test
    void aNumberWithMoreBehindItIsNone() {
        for (String word : List.of("12inf", "foonan", "1f", "1d", "0x1p3", "1e", "--1", ".")) {
            assertEquals("x.aida: line 10, column " + (55 + word.length()) + ": <bin1d> has height = '" + word
                    + "', which is no number", said(HISTOGRAM.replace(
                            "height=\"1.5\"", "height=\"" + word + "\"")));
        }
    }
}
