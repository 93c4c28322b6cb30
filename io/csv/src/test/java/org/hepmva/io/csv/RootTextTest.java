package org.hepmva.io.csv;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.hepmva.io.EntryRange;
import org.hepmva.io.MalformedFileException;
import org.hepmva.io.Ntuple;
import org.hepmva.io.laws.NtupleLaws;
import org.hepmva.testing.Peer;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Text that ROOT writes and reads: tables of TTree::Scan, and files for TTree::ReadFile. */
class RootTextTest {

    private static final Path FIXTURES = Path.of("src/test/resources/text");
    private static final String SCAN = "a table that TTree::Scan printed, with the digits it printed;"
            + " names from the first row";

    @TempDir
    private Path folder;

    private Ntuple read(String text) throws IOException {
        return Ntuple.open(Files.writeString(folder.resolve("text.txt"), text).toString());
    }

    /** Values as text: a number by the double that it is, as ROOT writes other digits than we do. */
    private static List<List<String>> rows(Ntuple ntuple) throws IOException {
        List<List<String>> rows = new ArrayList<>();
        for (List<String> row : NtupleLaws.rows(ntuple, ntuple.names(), EntryRange.all())) {
            rows.add(row.stream().map(RootTextTest::canonical).toList());
        }
        return rows;
    }

    private static String canonical(String value) {
        return value.isEmpty() ? "NaN"
                : value.matches("[-+]?[0-9.]+([eE].*)?") ? Double.toString(Double.parseDouble(value)) : value;
    }

    private static void assertReadAsExpected(Path file) throws IOException {
        List<String> expected = Files.readAllLines(Path.of(file + ".expected"));
        try (Ntuple ntuple = Ntuple.open(file.toString())) {
            assertEquals(List.of(expected.get(0).split(",")), ntuple.names());
            assertEquals(expected.stream().skip(1).map(line -> Arrays.stream(line.split(",", -1))
                    .map(RootTextTest::canonical).toList()).toList(), rows(ntuple));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"scan.txt", "scan_arrays.txt", "scan_none.txt", "scan_session.txt",
        "readfile.txt", "readfile_arrays.txt", "readfile_commas.csv"})
    void whatRootWroteOrReadIsReadTheSame(String file) throws IOException {
        assertReadAsExpected(FIXTURES.resolve(file));
    }

    @Test
    @Tag("peer")
    void rootStillWritesAndReadsTheSame() throws IOException, InterruptedException {
        List<String> said = Peer.run("io/csv/src/test/peers/root_text.py", folder, List.of());

        List<String> files = said.stream().filter(line -> Files.exists(folder.resolve(line))).toList();
        assertEquals(7, files.size(), said::toString);
        for (String file : files) {
            assertReadAsExpected(folder.resolve(file));
            assertEquals(Files.readString(FIXTURES.resolve(file)), Files.readString(folder.resolve(file)));
        }
    }

    @Test
    void aScanSaysWhatItIs() throws IOException {
        assertEquals(List.of(SCAN), Ntuple.open(FIXTURES.resolve("scan.txt").toString()).remarks());
        assertTrue(Ntuple.open(FIXTURES.resolve("scan_arrays.txt").toString()).remarks()
                .contains("each row is one instance of an entry, as TTree::Scan lists arrays"));
    }

    @Test
    void twoScansOfTheSameColumnsInOneFileAreOneTable() throws IOException {
        String table = """
                **************************
                *    Row   *         x *
                **************************
                *        0 *       1.5 *
                Type <CR> to continue or q to quit ==>
                *        1 *         2 *
                **************************
                """;

        assertEquals(List.of(List.of("0.0", "1.5"), List.of("1.0", "2.0"), List.of("0.0", "1.5"),
                List.of("1.0", "2.0")), rows(read(table + table)));
    }

    @Test
    void aBadRowOfAScanNamesItsLine() throws IOException {
        Ntuple ntuple = read("""
                *****************************************
                *    Row   *         x *           name *
                *****************************************
                *        0 *       1.5 *         "quo"te *
                *****************************************
                """);
        assertEquals(List.of(List.of("0.0", "1.5", "\"quo\"te")), rows(ntuple));

        MalformedFileException e = Assertions.assertThrows(MalformedFileException.class, () -> read("""
                ************************
                *    Row   *         x *
                ************************
                *        0 *       1.5 *
                *        1 *       1.5 *       1.5 *
                *        2 *       1.5 *       1.5 *
                """));
        assertEquals(folder + "/text.txt: line 5: 3 values where there are 2 columns; the first too many is"
                + " '1.5'", e.getMessage());
    }

    @Test
    void namesOfADescriptorNeedNoTypes() throws IOException {
        Ntuple ntuple = read("a:b:c\n1 2 3.5\n4 5 6\n");

        assertEquals(List.of("a", "b", "c"), ntuple.names());
        assertEquals(List.of("CSV with white space between values; names from the first row, a branch"
                + " descriptor as TTree::ReadFile reads it"), ntuple.remarks());
    }

    @ParameterizedTest
    @ValueSource(strings = {"S/B,E/p\n1,2\n3,4\n", "S/B\n1\n2\n", "a:b,c\n1,2\n", "10:30,x\n1,2\n"})
    void aNameWithASlashOrAColonIsNoDescriptorUnlessEverythingFits(String text) throws IOException {
        String[] header = text.lines().findFirst().orElseThrow().split(",");

        assertEquals(List.of(header), read(text).names());
    }

    @ParameterizedTest
    @ValueSource(strings = {"x/D\n1\n2.5\n", "x/F\n1\n2.5\n", "x[1]/I\n1\n2\n"})
    void aDescriptorMayNameOneColumn(String text) throws IOException {
        assertEquals(List.of(text.startsWith("x[") ? "x[0]" : "x"), read(text).names());
    }
}
