package org.hepmva.io;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.hepmva.expression.Definition;
import org.junit.jupiter.api.Test;

/** Entries that are damaged are left out of chains and friends alike, and counted once. */
class LeftOutEntriesTest {

    private static final EntryRange NONE = new EntryRange(0, 0);

    @Test
    void whatOneOfSeveralFriendsLeavesOutIsLeftOutOfAll() throws IOException {
        Ntuple x = DamagedNtuple.skipping(DamagedNtuple.of("x", 9, new EntryRange(2, 5)));
        Ntuple y = DamagedNtuple.skipping(DamagedNtuple.of("y", 10, new EntryRange(6, 10)));
        Ntuple both = Ntuple.withFriends(x, List.of(new Friend("f", y),
                new Friend("g", DamagedNtuple.of("z", 9, NONE))));

        try (Chunks chunks = both.chunks(List.of("z", "y", "x"), EntryRange.all())) {
            assertEquals(List.of("0:0 0 0", "1:1 1 1", "5:5 5 5"), DamagedNtuple.rows(chunks));
            assertEquals(6, chunks.lost());
            assertFalse(chunks.advance());
            assertEquals(List.of("3 entries are lost, since the data are damaged in 1 place",
                    "6 entries are lost in all, since what one friend lacks is left out of the others"),
                    chunks.remarks().stream().filter(each -> each.contains("lost")).toList());
        }
        try (Chunks chunks = both.chunks(List.of("x", "z"), new EntryRange(1, 7))) {
            assertEquals(List.of("1:1 1", "5:5 5", "6:6 6"), DamagedNtuple.rows(chunks));
            assertEquals(3, chunks.lost());
        }
    }

    @Test
    void aFriendWithoutItsEndIsAnErrorWhereNothingIsToBeLeftOut() throws IOException {
        Ntuple both = Ntuple.withFriends(DamagedNtuple.of("x", 9, NONE),
                List.of(new Friend("f", DamagedNtuple.of("y", 9, new EntryRange(6, 9)))));

        try (Chunks chunks = both.chunks(List.of("x", "y"), EntryRange.all())) {
            assertThrows(DamagedEntriesException.class, () -> DamagedNtuple.rows(chunks));
        }
    }

    @Test
    void theLossIsCountedThroughChainsAndWhatIsComputed() throws IOException {
        Ntuple first = DamagedNtuple.skipping(DamagedNtuple.of("x", 6, new EntryRange(0, 2)));
        Ntuple chain = Ntuple.chain(List.of(first, DamagedNtuple.of("x", 3, NONE),
                DamagedNtuple.skipping(DamagedNtuple.of("x", 3, new EntryRange(1, 2)))));

        try (Chunks chunks = chain.chunks(List.of("x"), EntryRange.all())) {
            assertEquals(List.of("2:2", "3:3", "4:4", "5:5", "6:0", "7:1", "8:2", "9:0", "11:2"),
                    DamagedNtuple.rows(chunks));
            assertEquals(3, chunks.lost());
            assertEquals(List.of("2 entries are lost, since the data are damaged in 1 place",
                    "1 entry is lost, since the data are damaged in 1 place",
                    "3 entries are lost in all parts of the chain"),
                    chunks.remarks().stream().filter(each -> each.contains("lost")).toList());
        }
        double[][] read = Query.of(List.of(Definition.parse("Entry$"),
                Definition.parse("LocalEntry$ - x"),
                Definition.parse("LocalEntries$"))).read(chain, ProgressListener.NONE);
        assertEquals(List.of(2.0, 3.0, 4.0, 5.0, 6.0, 7.0, 8.0, 9.0, 11.0),
                Arrays.stream(read[0]).boxed().toList());
        assertEquals(0, Arrays.stream(read[1]).map(Math::abs).sum());
        assertEquals(4 * 6 + 3 * 3 + 2 * 3, Arrays.stream(read[2]).sum());
    }

    @Test
    void tablesInMemoryAreAmongThoseOfWhichDamageIsLeftOut() throws IOException {
        Ntuple chain = DamagedNtuple.skipping(DamagedNtuple.of("x", 4, new EntryRange(0, 3)),
                DamagedNtuple.of("x", 2, NONE));

        try (Chunks chunks = chain.chunks(List.of("x"), EntryRange.all())) {
            assertEquals(List.of("3:3", "4:0", "5:1"), DamagedNtuple.rows(chunks));
            assertEquals(3, chunks.lost());
            assertEquals(List.of("3 entries are lost, since the data are damaged in 1 place",
                    "entries 0 to 2 are left out: x.root: damaged"), chunks.remarks());
        }
    }
}
