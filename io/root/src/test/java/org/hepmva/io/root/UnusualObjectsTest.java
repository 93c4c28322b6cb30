package org.hepmva.io.root;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.List;
import org.hepmva.io.Ntuple;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What ROOT writes nothing of, and what it writes no checksum of. See src/test/peers/unusual_fixtures.py. */
class UnusualObjectsTest {

    private Ntuple ntuple;

    @AfterEach
    void close() throws IOException {
        if (ntuple != null) {
            ntuple.close();
        }
    }

    private List<String> texts(String tree, String column) throws IOException {
        ntuple = Ntuple.open(Fixtures.file("unusual.root"), tree);
        return Fixtures.texts(ntuple, column);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ':', value = {
        "split.n : 0; 1; 2; 3",
        "split.x : 0; 10; 20; 30",
        "whole.n : 0; 1; 2; 3",
        "whole.x : 0; 10; 20; 30",
        "event.v.x : []; [10]; [20, 21]; [30, 31, 32]",
        "events.v.n : []; [0]; [0, 1]; [0, 1, 2]",
        "events.v.x : []; [10]; [20, 21]; [30, 31, 32]"})
    void membersBesideArraysOfWhichNothingIsWrittenAreRight(String column, String values)
            throws IOException {
        assertEquals(List.of(values.split("; ")), texts("texts", column));
    }

    @Test
    void arraysOfWhichNothingIsWrittenCannotBeRead() throws IOException {
        ntuple = Ntuple.open(Fixtures.file("unusual.root"), "texts");

        String reason = "ROOT writes nothing of arrays of this type";
        assertEquals(List.of("split.s char* " + reason, "whole.s char* " + reason,
                "event.v.s char*[] " + reason, "events.v.s char* " + reason),
                ntuple.unreadable().stream()
                        .map(column -> column.name() + " " + column.type() + " " + column.reason())
                        .toList());
    }

    @Test
    void collectionsOfAClassOfVersionNothingHaveNoChecksum() throws IOException {
        assertEquals(List.of("0", "1", "2", "3"), texts("texts", "holder.behind"));
    }

    @Test
    void objectsOfTheFileHaveNoChecksumEither() throws IOException {
        try (RootFile file = RootFile.open(Fixtures.file("unusual.root"))) {
            assertEquals(3, file.object("line").number("fX2"));
            assertEquals(7, file.object("unversioned").whole("fUniqueID"));
            assertEquals("", file.object("unversioned").problem());
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = ':', value = {
        "TLine.fX1 : []; [1]; [1, 2]",
        "TLine.fX2 : []; [1]; [2, 2]",
        "TBox.fX1 : []; [5]; [5, 6]"})
    void objectsWithABaseClassOfVersionNothingHaveTheirValues(String column, String values)
            throws IOException {
        assertEquals(List.of(values.split("; ")), texts("lines", column));
    }
}
