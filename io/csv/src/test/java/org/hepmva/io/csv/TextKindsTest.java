package org.hepmva.io.csv;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.hepmva.io.EntryRange;
import org.hepmva.io.MalformedFileException;
import org.hepmva.io.Ntuple;
import org.hepmva.io.laws.NtupleLaws;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Text tables of other programs: Geant4's, Excel's, Fortran's; and characters that are not UTF-8. */
class TextKindsTest {

    private static final String GEANT4 = """
            #class tools::wcsv::ntuple
            #title energies
            #separator 44
            #vector_separator 59
            #column double Eabs
            #column float Egap [MeV]
            #column int nhits
            """;

    @TempDir
    private Path folder;

    private Ntuple read(String text, Charset charset) throws IOException {
        return Ntuple.open(Files.writeString(folder.resolve("events.csv"), text, charset).toString());
    }

    private Ntuple read(String text) throws IOException {
        return read(text, StandardCharsets.UTF_8);
    }

    private static List<List<String>> rows(Ntuple ntuple) throws IOException {
        return NtupleLaws.rows(ntuple, ntuple.names(), EntryRange.all());
    }

    @Test
    void theColumnLinesOfGeant4NameTheColumns() throws IOException {
        Ntuple ntuple = read(GEANT4 + "48.5,11.25,5\n47,12.5,6\n");

        assertEquals(List.of("Eabs", "Egap [MeV]", "nhits"), ntuple.names());
        assertEquals(List.of(List.of("48.5", "11.25", "5"), List.of("47", "12.5", "6")), rows(ntuple));
        assertEquals(List.of("CSV with a comma between values; names from the '#column' lines that Geant4"
                + " writes"), ntuple.remarks());
    }

    @Test
    void aVectorOfGeant4IsTextAndSaidToBeOne() throws IOException {
        Ntuple ntuple = read(GEANT4 + "#column vector<double> hits\n48.5,11.25,5,1;2\n47,12.5,6,\n");

        assertEquals(List.of("48.5", "11.25", "5", "1;2"), rows(ntuple).get(0));
        assertEquals("column 'hits' holds a vector in each row: it is text, or a number if each has one"
                + " value", ntuple.remarks().get(1));
    }

    @Test
    void aThreadOfGeant4ThatSawNothingLeavesANtupleWithoutEntries() throws IOException {
        Ntuple ntuple = read(GEANT4);

        assertEquals(List.of("Eabs", "Egap [MeV]", "nhits"), ntuple.names());
        assertEquals(0, ntuple.entries());
        assertEquals(List.of("E"), read("#column double E\n").names());
    }

    @Test
    void theSeparatorOfGeant4IsTheOneItNames() throws IOException {
        Ntuple ntuple = read(GEANT4.replace("44", "59") + "1,5;2,5;3\n");

        assertEquals(List.of(List.of("1.5", "2.5", "3")), rows(ntuple));
    }

    @Test
    void columnLinesThatDoNotFitAreComments() throws IOException {
        assertEquals(List.of("c1", "c2"), read(GEANT4 + "1,2\n3,4\n").names());
        assertEquals(List.of("a", "b"), read(GEANT4 + "a,b\n1,2\n").names());
    }

    @ParameterizedTest
    @ValueSource(strings = {"sep=;\na;b\n1,5;2\n", "\"sep=;\"\r\na;b\r\n1,5;2\r\n", "SEP=;\ra;b\r1,5;2\r",
        "\ufeffsep=;\na;b\n1,5;2"})
    void theSeparatorLineOfExcelIsNoRow(String text) throws IOException {
        Ntuple ntuple = read(text);

        assertEquals(List.of("a", "b"), ntuple.names());
        assertEquals(List.of(List.of("1.5", "2")), rows(ntuple));
    }

    @Test
    void linesKeepTheirNumbersBehindASeparatorLine() {
        MalformedFileException e = assertThrows(MalformedFileException.class,
                () -> read("sep=,\na,b\n1,2\n3\n"));

        assertEquals(folder + "/events.csv: line 4: 1 value where there are 2 columns; the first column"
                + " without one is 'b' (2)", e.getMessage());
    }

    @Test
    void aSeparatorThatCannotBeOneIsAName() throws IOException {
        assertEquals(List.of("sep=x"), read("sep=x\n1\n2\n").names());
        assertEquals(List.of("sep=#"), read("sep=#\n1\n2\n").names());
    }

    @Test
    void utf16IsReadWithAndWithoutAByteOrderMark() throws IOException {
        for (Charset charset : List.of(StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
            for (String mark : List.of("", "\ufeff")) {
                Ntuple ntuple = read(mark + "pt,eta\n1.5,2\n3,4\n", charset);

                assertEquals(List.of("pt", "eta"), ntuple.names());
                assertEquals(List.of(List.of("1.5", "2"), List.of("3", "4")), rows(ntuple));
            }
        }
    }

    @Test
    void zerosThatACrashLeftAreNoBlankLines() throws IOException {
        String rows = "a,b\n" + "1,2\n".repeat(2000);

        assertEquals(folder + "/events.csv: line 2002: 1 value where there are 2 columns; the first column"
                + " without one is 'b' (2)", assertThrows(MalformedFileException.class,
                        () -> read(rows + "\0".repeat(100))).getMessage());
        assertEquals(folder + "/events.csv: line 2002, column 'b' (2): '2\\u0000' is not a number",
                assertThrows(MalformedFileException.class, () -> read(rows + "1,2\0\n")).getMessage());
    }

    @Test
    void aLineEndWithinQuotesOneColumnAndAHeaderAloneAreTables() throws IOException {
        assertEquals(List.of(List.of("two\r\nlines", "1")), rows(read("a,b\r\n\"two\r\nlines\",1\r\n")));
        assertEquals(List.of(List.of("1"), List.of("2")), rows(read("x\r1\r2\r")));
        assertEquals(List.of("x", "y"), read("x,y").names());
    }
}
