package org.hepmva.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.hepmva.testing.LoopbackServer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code inspect} and {@code dump} of several files, named one by one or by a pattern. */
class SeveralFilesTest {

    @TempDir
    private Path folder;

    private Path first;
    private Path second;

    @BeforeEach
    void writeFiles() throws IOException {
        first = Files.writeString(folder.resolve("mc1.csv"), "x,id,w\n1,18446744073709551615,7\n");
        second = Files.writeString(folder.resolve("mc2.csv"), "id,x\n5,0.5\n");
        Files.writeString(folder.resolve("other.csv"), "q\n1\n");
    }

    @Test
    void dumpWritesThemOneAfterTheOtherInTheOrderGiven() {
        String left = "left out: 'w' (is not in " + second + ")\n";

        assertEquals(new Run(0, "x,id\n1,18446744073709551615\n0.5,5\n", left),
                Run.hepmva("dump", first, second));
        assertEquals(new Run(0, "id,x\n5,0.5\n18446744073709551615,1\n", left),
                Run.hepmva("dump", second, first));
    }

    @Test
    void aPatternInQuotesMeansWhatTheShellWouldMean() {
        assertEquals(Run.hepmva("dump", first, second), Run.hepmva("dump", folder + "/mc*.csv"));
        assertEquals(new Run(1, "", "hepmva: no file matches '" + folder + "/mc?.root'; there are:"
                + " mc1.csv, mc2.csv, other.csv\n"),
                Run.hepmva("dump", folder + "/mc?.root"));
    }

    @Test
    void aColumnThatOneFileLacksIsRefusedWhenItIsAskedForInAnyOrder() {
        for (List<Path> files : List.of(List.of(first, second), List.of(second, first))) {
            String sentence = "hepmva: " + files.get(0) + ", " + files.get(1)
                    + ": column 'w' of type int: is not in " + second + "\n";

            assertEquals(new Run(1, "", sentence),
                    Run.hepmva("dump", files.get(0), files.get(1), "--columns", "x,w"));
            assertEquals(new Run(1, "", sentence),
                    Run.hepmva("dump", files.get(0), files.get(1), "--columns", "x", "--cut", "w > 2"));
            assertEquals(0, Run.hepmva("dump", files.get(0), files.get(1), "--columns", "x").code());
        }
    }

    @Test
    void filesWithoutACommonColumnAreNotWrittenAsBlankLines() {
        Path other = folder.resolve("other.csv");

        assertEquals(new Run(1, "", "hepmva: " + second + ", " + other + ": has no column that can be read:"
                + " 'id' (is not in " + other + "), 'x' (is not in " + other + "), 'q' (is not in " + second
                + ")\n"),
                Run.hepmva("dump", second, other));
    }

    @Test
    void inspectShowsEachFileAndThenWhatTheyHaveTogether() {
        Run run = Run.hepmva("inspect", folder + "/mc*.csv");

        assertEquals("", run.err());
        assertEquals(0, run.code());
        assertEquals("""
                F/mc1.csv: 1 table

                F/mc1.csv: 1 entry, 3 columns
                  (CSV with a comma between values; names from the first row)
                  column  type                          least              greatest        mean  missing\
                  title
                  x       int                               1                     1           1
                  id      unsigned long  18446744073709551615  18446744073709551615  1.84467e19
                  w       int                               7                     7           7

                F/mc2.csv: 1 table

                F/mc2.csv: 1 entry, 2 columns
                  (CSV with a comma between values; names from the first row)
                  column  type    least  greatest  mean  missing  title
                  id      int         5         5     5
                  x       double    0.5       0.5   0.5

                together, as one ntuple of 2 files: 2 entries, 2 columns
                  (CSV with a comma between values; names from the first row)
                  (column 'x' is INT in F/mc1.csv, DOUBLE in the chain)
                  (column 'id' is INT in F/mc2.csv, UNSIGNED_LONG in the chain)
                  column  type           title
                  x       double
                  id      unsigned long

                  cannot be read:
                  column  type  why
                  w       int   is not in F/mc2.csv
                """.replace("F/", folder + "/"), run.out());
    }

    @Test
    void aFileThatCannotBeReadDoesNotHideTheOthers() throws IOException {
        Path bad = Files.writeString(folder.resolve("mc0.csv"), "x,y\n1,2\n3\n");

        Run run = Run.hepmva("inspect", bad, first, second);

        assertEquals(1, run.code());
        assertTrue(run.err().startsWith("hepmva: " + bad + ": line 3"), run.err());
        assertTrue(run.out().contains("together, as one ntuple of 2 files: 2 entries"), run.out());
    }

    @Test
    void aTreeThatCannotBeReadDoesNotHideTheOthers() throws IOException {
        byte[] bytes = Files.readAllBytes(Path.of("../../io/root/src/test/resources/root/damaged.root"));
        int tree = new String(bytes, StandardCharsets.ISO_8859_1).indexOf("\5TTree\3bad\0");
        ByteBuffer.wrap(bytes).putInt(tree + 11, 0x40FF_FFFF); // what the tree claims to be long
        Path file = Files.write(folder.resolve("damaged.root"), bytes);

        Run run = Run.hepmva("inspect", file, "--quick");

        assertEquals(1, run.code());
        assertTrue(run.out().startsWith(file + ": 5 tables\n\n" + file + ":first/good: 4 entries, "));
        assertTrue(run.out().contains("\n\n" + file + ": tree 'first/bad': an object at byte 4 claims"
                + " 16777215 bytes, "), run.out());
        assertTrue(run.out().contains("\n" + file + ":second/bad: 4 entries, 2 columns\n"), run.out());
    }

    @Test
    void filesOnAServerAreInspectedAndDumpedAsOthers() throws IOException {
        byte[] text = "id,x\n1,0.5\n2,1.5\n".getBytes(StandardCharsets.UTF_8);
        Path file = Files.write(folder.resolve("a.csv"), text);
        try (LoopbackServer server = LoopbackServer.start().serve("/a.csv", text)) {
            String address = server.url("/a.csv").replace("://", "://me:secret@");

            assertEquals(Run.hepmva("inspect", file).out().replace(file.toString(), server.url("/a.csv")),
                    Run.hepmva("inspect", address).out());
            assertEquals(new Run(0, "id,x\n1,0.5\n2,1.5\n1,0.5\n2,1.5\n", ""),
                    Run.hepmva("dump", file, address));
            assertEquals(new Run(1, "", "hepmva: " + server.url("/b.csv") + ": no such file on the server"
                    + " (404)\n"),
                    Run.hepmva("dump", address.replace("a.csv", "b.csv")));
            String refusal = "hepmva: '" + server.url("/a.csv") + "' is an address; what is needed here is a"
                    + " file or folder on this machine\n";
            assertEquals(new Run(1, "", refusal), Run.hepmva("dump", file, "-o", address));
            assertEquals(new Run(1, "", refusal), Run.hepmva("apply", address, file, "-o", "-"));
        }
    }

    @Test
    void aFileThatIsReadTwiceIsTold() {
        Run dumped = Run.hepmva("dump", second, second, "-o", folder.resolve("twice.csv"));

        assertEquals(0, dumped.code());
        assertEquals(second + ": is 2 times in the chain, and so is each entry",
                dumped.err().lines().findFirst().orElseThrow());
    }
}
