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

    /** Jagged: no element in entry 0, one in 1, two in 2, and so on; matrices of 2 × 3. */
    private static final String ARRAYS = "../../io/root/src/test/resources/root/kinds.root:analysis/events";

    @Test
    void arraysAreListsAndFormulasOverThemTooUnlessTheyAreFlat() {
        Run lists = Run.hepmva("dump", ARRAYS, "--columns",
                "n,jagged,twice := 2*jagged,Sum$(jagged),jagged[1],aI17", "--entries", "0:3");
        Run flat = Run.hepmva("dump", ARRAYS, "--flat", "--columns", "n,jagged,twice := 2*jagged,Iteration$",
                "--entries", "0:4");
        Run shortest = Run.hepmva("dump", ARRAYS, "--flat", "--columns", "jagged,aI17", "--entries", "1:3");

        assertEquals(new Run(0, """
                n,jagged,twice,Sum$(jagged),jagged[1],aI17
                0,[],[],0,NaN,"[0, 1331768466, -1631430364]"
                1,[0.125],[0.25],0.125,NaN,"[803819394, 2135587861, -827610969]"
                2,"[0.25, -0.75]","[0.5, -1.5]",-0.5,-0.75,"[1607638789, -1355560041, -23791574]"
                """, ""), lists);
        assertEquals(new Run(0, """
                n,jagged,twice,Iteration$
                1,0.125,0.25,0
                2,0.25,0.5,0
                2,-0.75,-1.5,1
                3,0.375,0.75,0
                3,-0.625,-1.25,1
                3,-1.625,-3.25,2
                """, ""), flat);
        assertEquals("jagged,aI17\n0.125,803819394\n0.25,1607638789\n-0.75,-1355560041\n", shortest.out());
        assertEquals("in 2 entries 'jagged' and 'aI17' are of different lengths; rows go as far as the"
                + " shortest, elements beyond are left out\n", shortest.err());
    }

    @Test
    void nestedArraysAreNestedLists() {
        Run lists = Run.hepmva("dump", ARRAYS, "--columns", "aD26,m := aD26[][0],row := aD26[1]",
                "--entries", "1:2");
        Run flat = Run.hepmva("dump", ARRAYS, "--columns", "aD26", "--flat", "--entries", "1:2");

        assertEquals("aD26,m,row\n\"[[0.125, -0.875, -1.875], [-2.875, -3.875, -4.875]]\","
                + "\"[0.125, -2.875]\",\"[-2.875, -3.875, -4.875]\"\n", lists.out());
        assertEquals("aD26\n0.125\n-0.875\n-1.875\n-2.875\n-3.875\n-4.875\n", flat.out());
    }

    @Test
    void aCutOverElementsGivesRowsOfElements() {
        Run run = Run.hepmva("dump", ARRAYS, "--columns", "n,jagged", "--cut", "jagged > 0", "--entries",
                "0:4");

        assertEquals("n,jagged\n1,0.125\n2,0.25\n3,0.375\n", run.out());
        assertEquals("there is one row for each element of 'jagged', before the cut 6 rows of 4 entries\n",
                run.err());
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
