package org.hepmva.io;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Losses are counted and told once, however chains, friends and what leaves damage out are nested. */
class LossesTest {

    private static final EntryRange NONE = new EntryRange(0, 0);
    private static final String ONE = "1 entry is lost, since the data are damaged in 1 place";
    private static final String TWO = "2 entries are lost, since the data are damaged in 1 place";
    private static final String THREE = "3 entries are lost, since the data are damaged in 1 place";

    private static Ntuple losing(String column, int entries, int lost) throws IOException {
        return DamagedNtuple.skipping(DamagedNtuple.of(column, entries, new EntryRange(1, 1 + lost)));
    }

    private static List<String> told(Chunks chunks) {
        return chunks.remarks().stream().filter(each -> each.contains("lost")).toList();
    }

    @Test
    void aChainInAChainTellsNoSumOfItsOwn() throws IOException {
        Ntuple inner = Ntuple.chain(List.of(losing("x", 4, 1), losing("x", 4, 2)));
        Ntuple chain = Ntuple.chain(List.of(inner, losing("x", 5, 3)));

        try (Chunks chunks = chain.chunks(List.of("x"), EntryRange.all())) {
            DamagedNtuple.rows(chunks);
            assertEquals(6, chunks.lost());
            assertEquals(List.of(ONE, TWO, THREE, "6 entries are lost in all parts of the chain"),
                    told(chunks));
        }
    }

    @Test
    void theSumOfOneChainIsThatOfTheChainThatItIsIn() throws IOException {
        Ntuple inner = Ntuple.chain(List.of(losing("x", 4, 1), losing("x", 4, 2)));
        Ntuple chain = Ntuple.chain(List.of(inner, DamagedNtuple.of("x", 5, NONE)));

        try (Chunks chunks = chain.chunks(List.of("x"), EntryRange.all())) {
            DamagedNtuple.rows(chunks);
            assertEquals(List.of(ONE, TWO, "3 entries are lost in all parts of the chain"), told(chunks));
        }
    }

    @Test
    void friendsThatAreChainsTellNoSumOfTheirOwn() throws IOException {
        Ntuple both = Ntuple.withFriends(Ntuple.chain(List.of(losing("x", 4, 1), losing("x", 4, 2))),
                List.of(new Friend("f", losing("y", 8, 3))));

        try (Chunks chunks = both.chunks(List.of("x", "y"), EntryRange.all())) {
            DamagedNtuple.rows(chunks);
            assertEquals(5, chunks.lost());
            assertEquals(List.of(ONE, TWO, THREE, "5 entries are lost in all, since what one friend lacks"
                    + " is left out of the others"), told(chunks));
        }
    }

    @Test
    void aChainOfFriendsTellsNoSumsOfTheFriends() throws IOException {
        Ntuple both = Ntuple.withFriends(losing("x", 4, 1), List.of(new Friend("f", losing("y", 4, 2))));
        Ntuple chain = Ntuple.chain(List.of(both, Ntuple.withFriends(losing("x", 5, 3),
                List.of(new Friend("f", DamagedNtuple.of("y", 5, NONE))))));

        try (Chunks chunks = chain.chunks(List.of("x", "y"), EntryRange.all())) {
            assertEquals(List.of("0:0 0", "3:3 3", "4:0 0", "8:4 4"), DamagedNtuple.rows(chunks));
            assertEquals(5, chunks.lost());
            assertEquals(List.of(ONE, TWO, THREE, "5 entries are lost in all parts of the chain"),
                    told(chunks));
        }
    }

    @Test
    void whatPartsHaveLostIsCountedWhereMoreIsLeftOut() throws IOException {
        Ntuple all = DamagedNtuple.skipping(losing("x", 6, 2), DamagedNtuple.of("x", 4, new EntryRange(1, 2)),
                losing("x", 6, 3));

        try (Chunks chunks = all.chunks(List.of("x"), EntryRange.all())) {
            assertEquals(List.of("0:0", "3:3", "4:4", "5:5", "6:0", "8:2", "9:3", "10:0", "14:4", "15:5"),
                    DamagedNtuple.rows(chunks));
            assertEquals(6, chunks.lost());
            assertEquals(List.of(ONE, TWO, THREE, "6 entries are lost in all"), told(chunks));
        }
    }

    @Test
    void whatIsLostBeforeDamageIsCountedOnceAlthoughItIsMetAgain() throws IOException {
        Ntuple first = DamagedNtuple.skipping(DamagedNtuple.of("x", 6, new EntryRange(4, 6)));
        Ntuple all = DamagedNtuple.skipping(first, DamagedNtuple.of("x", 4, new EntryRange(0, 2)));

        try (Chunks chunks = all.chunks(List.of("x"), EntryRange.all())) {
            assertEquals(List.of("0:0", "1:1", "2:2", "3:3", "8:2", "9:3"), DamagedNtuple.rows(chunks));
            assertEquals(4, chunks.lost());
            assertFalse(chunks.advance());
            assertEquals(4, chunks.lost());
        }
    }

    @Test
    void aFriendThatHasLostSomethingMayNotEndBeforeItsTime() throws IOException {
        for (int entries : new int[] {4, 7}) {
            Ntuple lacking = DamagedNtuple.skipping(DamagedNtuple.of("y", 9, new EntryRange(1, 2))
                    .endingAt(entries));
            Ntuple both = Ntuple.withFriends(DamagedNtuple.of("x", 9, NONE),
                    List.of(new Friend("f", lacking)));

            try (Chunks chunks = both.chunks(List.of("x", "y"), EntryRange.all())) {
                assertEquals("y.root: entry " + entries + " is not there any more",
                        assertThrows(MalformedFileException.class, () -> DamagedNtuple.rows(chunks))
                                .getMessage());
            }
        }
    }

    @Test
    void aFriendWhoseEndIsLostEndsTheOthers() throws IOException {
        Ntuple both = Ntuple.withFriends(DamagedNtuple.of("x", 9, NONE), List.of(new Friend("f",
                DamagedNtuple.skipping(DamagedNtuple.of("y", 9, new EntryRange(6, 9))))));

        try (Chunks chunks = both.chunks(List.of("x", "y"), new EntryRange(4, 9))) {
            assertEquals(List.of("4:4 4", "5:5 5"), DamagedNtuple.rows(chunks));
            assertEquals(3, chunks.lost());
        }
    }
}
