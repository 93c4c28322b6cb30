package org.hepmva.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.hepmva.io.Ntuple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code hepmva dump} and {@code hepmva inspect} on files that are as they should be. */
class DumpAndInspectTest {

    @TempDir
    private Path folder;

    private Path written(String text) throws IOException {
        return Files.writeString(folder.resolve("small.csv"), text);
    }

    @Test
    void columnsAreCopiedExactly() throws IOException {
        String text = "id,x,name\n9007199254740993,0.1,a\n-1,NaN,\"b,c\"\n";

        assertEquals(new Run(0, text, ""), Run.hepmva("dump", written(text)));
    }

    @Test
    void expressionsAreColumnsTooAndCommasInBracketsDoNotSplitThem() throws IOException {
        Path file = written("a,b,c\n1,2,3\n4,5,6\n");

        Run run = Run.hepmva("dump", file, "--columns", "b, s := a+b, max(a,min(b,c)), a");

        assertEquals(new Run(0, "b,s,\"max(a,min(b,c))\",a\n2,3,2,1\n5,9,5,4\n", ""), run);
    }

    @Test
    void theCutIsAppliedWithinTheRangeOfEntries() throws IOException {
        Path file = written("a\n1\n2\n3\n4\n5\n");

        assertEquals("a\n3\n4\n", Run.hepmva("dump", file, "--cut", "a > 2", "--entries", "1:4").out());
    }

    @Test
    void namesMayHaveBlanksQuotesAndGreekLetters() throws IOException {
        Path file = written("m [GeV],\"say \"\"hi\"\"\",η\n1,2,3\n4,5,6\n");

        Run run = Run.hepmva("dump", file, "--columns", "η,`m [GeV]`,twice := 2*`m [GeV]`", "--cut",
                "`η` > 3");

        assertEquals(new Run(0, "η,m [GeV],twice\n6,4,8\n", ""), run);
        assertEquals("m [GeV],\"say \"\"hi\"\"\",η\n1,2,3\n4,5,6\n", Run.hepmva("dump", file).out());
    }

    @Test
    void aFileIsWrittenWithALineOfProgress() throws IOException {
        Path file = written("a\n1\n2\n");
        Path copy = folder.resolve("copy.csv.gz");

        Run run = Run.hepmva("dump", file, "-o", copy);

        assertEquals(0, run.code());
        assertEquals("", run.out());
        assertTrue(run.err().matches("writing .*copy\\.csv\\.gz: 2 events, \\d+\\.\\d s\\n"), run.err());
        try (Ntuple ntuple = Ntuple.open(copy.toString())) {
            assertEquals(2, ntuple.entries());
        }
    }

    @Test
    void theBundledRootFileIsDumpedInTheShortestDecimals() {
        Run run = Run.hepmva("dump", Events.ROOT_FILE + ":events", "--columns", "species,eventNumber,eop",
                "--entries", "0:3", "--cut", "eop > 0");

        List<String> lines = run.out().lines().toList();
        assertEquals(0, run.code());
        assertEquals("species,eventNumber,eop", lines.get(0));
        assertEquals(4, lines.size());
        assertTrue(lines.get(1).matches("[01],\\d+,0?\\.?\\d+\\.?\\d{0,8}"), lines.get(1));
    }

    @Test
    void theInputIsNotOverwritten() throws IOException {
        Path file = written("a,b\n1,2\n");

        assertEquals(new Run(1, "", "hepmva: " + file + ": is the input, which would be lost; give the output"
                + " another name\n"), Run.hepmva("dump", file, "--columns", "a", "-o", file));
        assertEquals("a,b\n1,2\n", Files.readString(file));
    }

    @Test
    void aCsvFileIsSummarisedWithItsDialectTypesAndRanges() throws IOException {
        Path file = written("a,b,name\n1,0.5,x\n2,,y\n");

        Run run = Run.hepmva("inspect", file);

        String text = """
                FILE: 1 table

                FILE: 2 entries, 3 columns
                  (CSV with a comma between values; names from the first row)
                  column  type    least  greatest  mean  missing  title
                  a       int         1         2   1.5
                  b       double    0.5       0.5   0.5        1
                  name    string
                """;
        assertEquals(text.replace("FILE", file.toString()), run.out());
        assertEquals(0, run.code());
    }

    @Test
    void aSingleEntryAndColumnAreSingular() throws IOException {
        Path file = written("a\n1\n");

        assertTrue(Run.hepmva("inspect", file, "--quick").out().contains("small.csv: 1 entry, 1 column\n"));
    }

    @Test
    void quickShowsNoRanges() {
        Run run = Run.hepmva("inspect", Events.ROOT_FILE, "--quick");

        assertEquals(0, run.code());
        assertTrue(run.out().contains("epid.root:events: 288 000 entries, 7 columns\n"), run.out());
        assertFalse(run.out().contains("least"), run.out());
        assertEquals("", run.err());
    }
}
