package org.hepmva.io.hist;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.hepmva.hist.Efficiency;
import org.hepmva.hist.Graph;
import org.hepmva.hist.Histogram;
import org.hepmva.hist.Interval;
import org.hepmva.hist.Profile;
import org.hepmva.hist.RegularAxis;
import org.hepmva.hist.Storage;
import org.hepmva.io.UnsupportedFormatException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;

/** AIDA XML as it is written, and what it has no place for. */
class AidaWritingTest {

    @TempDir
    private Path folder;

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
    void aNameIsWrittenOnce() throws IOException {
        Histogram counts = Histogram.book("n", Storage.COUNT, new RegularAxis("x", 1, 0, 1));
        try (HistogramFileWriter writer = HistogramFileWriter.create(folder.resolve("x.aida"))) {
            writer.write("a/h", counts);

            assertEquals("'/a/h' is written already; AIDA files have one object of a name",
                    refusal(() -> writer.write("/a/h", counts)));
        }
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
                    "'/a/h' is a histogram of 4 axes; AIDA has histograms of up to 3",
                    "'/p' is a profile of 3 axes; AIDA has profiles of up to 2",
                    "'/g' has 2 kinds of errors, for which AIDA has no place: write its graph() with all of "
                            + "them together, or its parts() one by one",
                    "XML has no place for the character '\\u0001'",
                    "'a//h' is no path: it has a part without a name",
                    "'a/' is no path: it has a part without a name",
                    "'a\\n' is no path: it has characters that cannot be seen"), said);
        }
        assertEquals(folder.resolve("x.xml") + ": its ending is not that of a format in which histograms are "
                + "written; there are AIDA (.aida), ROOT (.root), YODA (.yoda, .yoda.gz)",
                assertThrows(UnsupportedFormatException.class,
                        () -> HistogramFileWriter.create(folder.resolve("x.xml"))).getMessage());
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

    private static String refusal(Executable deed) {
        return assertThrows(IllegalArgumentException.class, deed).getMessage();
    }

    /** As JAIDA writes it; 0 would be a mean like another. */
    @Test
    void aHistogramWithoutEntriesHasNoMean() throws IOException {
        Path path = folder.resolve("x.aida");
        try (HistogramFileWriter writer = HistogramFileWriter.create(path)) {
            writer.write("h", Histogram.book("h", new RegularAxis("x", 1, 0, 1)));
            writer.commit();
        }

        assertTrue(Files.readString(path).contains(
                "<statistic direction=\"x\" mean=\"NaN\" rms=\"NaN\"/>"), Files.readString(path));
    }
}
