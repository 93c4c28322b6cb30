package org.hepmva.io;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.hepmva.io.laws.NtupleLaws;
import org.hepmva.io.laws.WatchedNtuple;
import org.junit.jupiter.api.Test;

class FriendsTest {

    private static final Ntuple MAIN = NtupleInMemory.of("main.root:t", List.of(
            Column.ofInts("x", new int[] {1, 2, 3}, 3), Column.ofInts("id", new int[] {7, 8, 9}, 3)));
    private static final Ntuple RESPONSES = NtupleInMemory.of("r.root:r", List.of(
            Column.ofFloats("BDT", new float[] {0.1f, 0.2f, 0.3f, 0.4f}, 4),
            Column.ofArrays("x", 1, Column.ofInts("x", new int[] {10, 20, 30, 40}, 4), 4)));

    private static Ntuple joined() {
        return Ntuple.withFriends(MAIN, List.of(new Friend("resp", RESPONSES)));
    }

    @Test
    void columnsOfAFriendAreBesideThoseOfTheNtuple() throws IOException {
        assertEquals(List.of("x", "id", "BDT", "resp.x"), joined().names());
        assertEquals(3, joined().entries());
        assertEquals(List.of(List.of("8", "0.2", "[20]"), List.of("9", "0.3", "[30]")),
                NtupleLaws.rows(joined(), List.of("id", "BDT", "resp.x"), new EntryRange(1, 3)));
    }

    @Test
    void theAliasMayAlwaysStandBeforeTheName() throws IOException {
        assertEquals("BDT", joined().column("resp.BDT").orElseThrow().name());
        assertEquals(List.of(List.of("0.1", "10", "21")), NtupleLaws.rows(joined(),
                List.of("resp.BDT", "resp.x[0]", "Sum$(2*resp.x+x)"), new EntryRange(0, 1)));
    }

    @Test
    void chunksOfDifferentSizesAreAligned() throws IOException {
        int size = Chunk.MOST_ENTRIES + 5;
        int[] numbers = IntStream.range(0, size).toArray();
        Ntuple whole = Ntuple.ofColumns("whole", List.of(Column.ofInts("a", numbers, size)));
        int[] head = Arrays.copyOf(numbers, 100);
        int[] tail = Arrays.copyOfRange(numbers, 100, size);
        Ntuple parts = Ntuple.chain(List.of(Ntuple.ofColumns("head", List.of(Column.ofInts("b", head, 100))),
                Ntuple.ofColumns("tail", List.of(Column.ofInts("b", tail, size - 100)))));

        try (Ntuple both = Ntuple.withFriends(whole, List.of(new Friend("p", parts)));
                Chunks chunks = both.chunks(List.of("b", "a"), EntryRange.all())) {
            long entries = 0;
            while (chunks.advance()) {
                for (int i = 0; i < chunks.chunk().size(); i++) {
                    assertEquals(chunks.chunk().first() + i, chunks.chunk().column("a").whole(i));
                    assertEquals(chunks.chunk().first() + i, chunks.chunk().column("b").whole(i));
                }
                entries += chunks.chunk().size();
            }
            assertEquals(size, entries);
        }
    }

    @Test
    void aFriendWithFewerEntriesIsListedWithTheReason() {
        Ntuple few = NtupleInMemory.of("f.root:f", List.of(Column.ofInts("y", new int[] {1}, 1)));

        Ntuple joined = Ntuple.withFriends(MAIN, List.of(new Friend("f", few)));

        assertTrue(joined.column("y").isEmpty());
        assertEquals("its friend 'f' has 1 of the 3 entries", joined.unreadable("y").orElseThrow().reason());
    }

    /** A friend of which the column z cannot be read. */
    private static Friend odd(String alias, int entries) {
        Column y = Column.ofInts("y", new int[entries], entries);
        Column z = Column.ofInts("z", new int[] {1}, 1);
        Ntuple first = NtupleInMemory.of(alias + ".root", List.of(y));
        Ntuple second = NtupleInMemory.of("z.root", List.of(Column.ofInts("y", new int[1], 1), z));
        return new Friend(alias, Ntuple.chain(List.of(first, second, second)));
    }

    @Test
    void whatCannotBeReadOfAFriendIsListedAndKnownByBothOfItsNames() {
        Ntuple joined = Ntuple.withFriends(MAIN, List.of(odd("a", 3), odd("few", 0)));

        assertEquals(List.of("z", "few.y", "few.z"),
                joined.unreadable().stream().map(UnreadableColumn::name).toList());
        assertEquals("is not in a.root", joined.unreadable("a.z").orElseThrow().reason());
        assertEquals("main.root:t: column 'few.y' of type INT: its friend 'few' has 2 of the 3 entries",
                assertThrows(UnsupportedFormatException.class,
                        () -> joined.chunks(List.of("few.y"), EntryRange.all())).getMessage());
    }

    @Test
    void aFriendSaysWhatTheNtupleDoesNotSayItself() {
        Friend friend = odd("a", 3);
        String said = "z.root: is 2 times in the chain, and so is each entry";

        assertEquals(List.of("friend 'a': " + said), Ntuple.withFriends(MAIN, List.of(friend)).warnings());
        assertEquals(List.of(said), Ntuple.withFriends(friend.ntuple(), List.of(friend)).remarks());
    }

    @Test
    void allWalksEndAlsoWhereOneComplains() throws IOException {
        List<String> closed = new ArrayList<>();
        Ntuple both = Ntuple.withFriends(new WatchedNtuple(MAIN, closed, true),
                List.of(new Friend("r", new WatchedNtuple(RESPONSES, closed, false))));
        Chunks chunks = both.chunks(List.of("id", "BDT"), EntryRange.all());

        assertThrows(IOException.class, chunks::close);

        assertEquals(List.of("walk of main.root:t", "walk of r.root:r"), closed);
    }
}
