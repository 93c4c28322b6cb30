package org.hepmva.io.hist;

import static org.hepmva.io.hist.YodaSample.OLD;
import static org.hepmva.io.hist.YodaSample.ONE;
import static org.hepmva.io.hist.YodaSample.file;
import static org.hepmva.io.hist.YodaSample.said;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.hepmva.io.ByteSource;
import org.hepmva.io.MalformedFileException;
import org.hepmva.io.UnsupportedFormatException;
import org.junit.jupiter.api.Test;

/** YODA as nobody should write it. */
class YodaRefusalTest {

    @Test
    void blocksThatAreNotClosedOrNotOpenedAreNamed() {
        List<String> said = Stream.of(ONE + "1 2 3\n", ONE.replace("END YODA_HISTO1D_V3", ""), ONE.replace(
                "END YODA_HISTO1D", "END YODA_HISTO2D"), ONE.replace("# Mean", OLD + "# Mean"))
                .map(YodaSample::said).toList();

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
                .map(YodaSample::said).toList();

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

    @Test
    void aNumberWithMoreBehindItIsNone() {
        for (String word : List.of("12inf", "foonan", "1f", "0x10", "1e", "--1", ".", "nan(1)", "-")) {
            assertEquals("x.yoda: line 12: '" + word + "' is no number",
                    said(ONE.replace("0 0 0 0 0\n", "0 0 0 0 " + word + "\n")));
        }
    }

    @Test
    void charactersThatAreNoUtfAreNamedWithTheirLine() {
        byte[] latin = ONE.replace("ScaledBy", "Gr\u00f6sse").getBytes(StandardCharsets.ISO_8859_1);

        assertEquals("x.yoda: line 6: it has bytes that mean no character in UTF-8; if it is Latin-1, "
                + "'iconv -f latin1 -t utf-8' makes a file that can be read",
                assertThrows(MalformedFileException.class,
                        () -> HistogramFile.open(ByteSource.of("x.yoda", latin))).getMessage());
    }
}
