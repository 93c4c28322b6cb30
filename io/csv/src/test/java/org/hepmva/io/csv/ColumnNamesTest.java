package org.hepmva.io.csv;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import org.hepmva.io.EntryRange;
import org.hepmva.io.Ntuple;
import org.hepmva.io.UnsupportedFormatException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What columns are called if a header names some twice, or not at all. */
class ColumnNamesTest {

    @TempDir
    private Path folder;

    private Ntuple read(String text) throws IOException {
        return Ntuple.open(Files.writeString(folder.resolve("events.csv"), text).toString());
    }

    @Test
    void aNameThatIsGivenTwiceIsRefusedWithTheNamesOfItsColumns() throws IOException {
        Ntuple ntuple = read("pt,eta,pt\n1,2,3\n");

        assertEquals(List.of("pt_1", "eta", "pt_2"), ntuple.names());
        assertEquals(ntuple.location() + ": column 'pt': is the name of 2 columns, which are called 'pt_1',"
                + " 'pt_2'", assertThrows(UnsupportedFormatException.class,
                        () -> ntuple.chunks(List.of("pt"), EntryRange.all())).getMessage());
        assertEquals("names that are empty, numbers or given more than once were changed: column 1 'pt' is"
                + " called 'pt_1', column 3 'pt' is called 'pt_2'", ntuple.remarks().get(1));
    }

    @Test
    void aNameThatIsGivenOnceStaysWhateverTheOthersAre() throws IOException {
        assertEquals(List.of("pt_1", "pt_3", "pt_2", "pt_4"), read("pt,pt,pt_2,pt\n1,2,3,4\n").names());
        assertEquals(List.of("index_1", "index", "c3_1", "c3"), read(",index,,c3\n1,2,3,4\n").names());
        assertEquals(List.of("c7_1", "c7_2", "x"), read("7,c7,x\n1,2,a\n3,4,b\n5,6,c\n").names());
    }

    @Test
    void namesAreComparedAsTheyAreWritten() throws IOException {
        assertEquals(List.of("pt", "PT", "p t"), read("pt,PT,p t\n1,2,3\n").names());
        assertEquals(List.of("pt_1", "pt_2"), read("pt , pt\n1,2\n").names());
    }

    @Test
    void tensOfThousandsOfEqualNamesTakeNoTime() throws IOException {
        int columns = 60_000;
        String header = "x,x_1" + ",x_1".repeat(columns / 2 - 1) + ",x".repeat(columns / 2);
        String row = "1" + ",1".repeat(columns);

        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> {
            Ntuple ntuple = read(header + "\n" + row + "\n");

            assertEquals(columns + 1, new HashSet<>(ntuple.names()).size());
            assertEquals(List.of("x", "x_1"), ntuple.unreadable().stream().map(c -> c.name()).toList());
            assertTrue(ntuple.unreadable().get(0).reason().length() < 200);
            assertTrue(ntuple.remarks().stream().allMatch(remark -> remark.length() < 1000));
        });
    }

    @Test
    void namesThatWouldSpoilATerminalAreEscapedInEveryMessage() throws IOException {
        Ntuple ntuple = read("pad,\"a\nb\u009b31m\",x\u202e\n" + "1,2,3\n".repeat(2000));
        String unknown = assertThrows(IOException.class,
                () -> ntuple.chunks(List.of("\u001b[31m"), EntryRange.all())).getMessage();
        String malformed = assertThrows(IOException.class,
                () -> read("pad,x\u202e\n" + "1,2\n".repeat(2000) + "1,\u009b2J\n")).getMessage();

        assertTrue(unknown.endsWith(
                ": no column '\\u001b[31m'; nearest first: a\\nb\\u009b31m, pad, x\\u202e"), unknown);
        assertTrue(malformed.endsWith(
                "line 2002, column 'x\\u202e' (2): '\\u009b2J' is not a number"), malformed);
        assertFalse((unknown + malformed).codePoints().anyMatch(Character::isISOControl));
    }
}
