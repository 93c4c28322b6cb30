package org.hepmva.io;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.hepmva.expression.Definition;
import org.junit.jupiter.api.Test;

/** Entries that are damaged are left out of chains and friends alike, and counted once. */
class LeftOutEntriesTest {

    private static final EntryRange NONE = new EntryRange(0, 0);

    /** An ntuple of numbers of which some entries are damaged. */
    private record Damaged(Ntuple inner, EntryRange damaged) implements Ntuple {

        static Damaged of(String column, int entries, EntryRange damaged) {
            int[] numbers = IntStream.range(0, entries).toArray();
            return new Damaged(NtupleInMemory.of(column + ".root",
                    List.of(Column.ofInts(column, numbers, entries))), damaged);
        }

        @Override
        public String location() {
            return inner.location();
        }

        @Override
        public List<ColumnDescription> columns() {
            return inner.columns();
        }

        @Override
        public List<UnreadableColumn> unreadable() {
            return inner.unreadable();
        }

        @Override
        public long entries() {
            return inner.entries();
        }

        @Override
        public Chunks chunks(List<String> columns, EntryRange range) throws IOException {
            Chunks chunks = inner.chunks(columns, range);
            return new Chunks() {

                @Override
                public boolean advance() throws IOException {
                    boolean isThere = chunks.advance();
                    if (isThere && chunk().first() < damaged.end()
                            && chunk().first() + chunk().size() > damaged.first()) {
                        throw new DamagedEntriesException(location() + ": damaged", damaged, null);
                    }
                    return isThere;
                }

                @Override
                public Chunk chunk() {
                    return chunks.chunk();
                }

                @Override
                public void close() throws IOException {
                    chunks.close();
                }
            };
        }

        @Override
        public void close() throws IOException {
            inner.close();
        }
    }

    /** {@return tables opened by the names of their columns, without what is damaged} */
    private static Ntuple skipping(Ntuple... tables) throws IOException {
        Map<String, Ntuple> held = new LinkedHashMap<>();
        for (int i = 0; i < tables.length; i++) {
            held.put("table " + i, tables[i]);
        }
        return Ntuple.openAll(List.copyOf(held.keySet()), name -> Optional.ofNullable(held.get(name)),
                ProgressListener.NONE, OnDamage.SKIP);
    }

    private static List<String> rows(Chunks chunks) throws IOException {
        List<String> rows = new ArrayList<>();
        while (chunks.advance()) {
            for (int i = 0; i < chunks.chunk().size(); i++) {
                int row = i;
                rows.add(chunks.chunk().first() + i + ":" + String.join(" ",
                        chunks.chunk().columns().stream().map(column -> column.text(row)).toList()));
            }
        }
        return rows;
    }

    @Test
    void whatOneOfSeveralFriendsLeavesOutIsLeftOutOfAll() throws IOException {
        Ntuple both = Ntuple.withFriends(skipping(Damaged.of("x", 9, new EntryRange(2, 5))),
                List.of(new Friend("f", skipping(Damaged.of("y", 10, new EntryRange(6, 10)))),
                        new Friend("g", Damaged.of("z", 9, NONE))));

        try (Chunks chunks = both.chunks(List.of("z", "y", "x"), EntryRange.all())) {
            assertEquals(List.of("0:0 0 0", "1:1 1 1", "5:5 5 5"), rows(chunks));
            assertEquals(6, chunks.lost());
            assertFalse(chunks.advance());
            assertEquals(List.of("3 entries are lost, since the data are damaged in 1 place",
                    "6 entries are lost in all, since what one friend lacks is left out of the others"),
                    chunks.remarks().stream().filter(each -> each.contains("lost")).toList());
        }
        try (Chunks chunks = both.chunks(List.of("x", "z"), new EntryRange(1, 7))) {
            assertEquals(List.of("1:1 1", "5:5 5", "6:6 6"), rows(chunks));
            assertEquals(3, chunks.lost());
        }
    }

    @Test
    void aFriendWithoutItsEndIsAnErrorWhereNothingIsToBeLeftOut() throws IOException {
        Ntuple both = Ntuple.withFriends(Damaged.of("x", 9, NONE),
                List.of(new Friend("f", Damaged.of("y", 9, new EntryRange(6, 9)))));

        try (Chunks chunks = both.chunks(List.of("x", "y"), EntryRange.all())) {
            assertThrows(DamagedEntriesException.class, () -> rows(chunks));
        }
    }

    @Test
    void theLossIsCountedThroughChainsAndWhatIsComputed() throws IOException {
        Ntuple first = skipping(Damaged.of("x", 6, new EntryRange(0, 2)));
        Ntuple chain = Ntuple.chain(List.of(first, Damaged.of("x", 3, NONE),
                skipping(Damaged.of("x", 3, new EntryRange(1, 2)))));

        try (Chunks chunks = chain.chunks(List.of("x"), EntryRange.all())) {
            assertEquals(List.of("2:2", "3:3", "4:4", "5:5", "6:0", "7:1", "8:2", "9:0", "11:2"),
                    rows(chunks));
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
        Ntuple chain = skipping(Damaged.of("x", 4, new EntryRange(0, 3)), Damaged.of("x", 2, NONE));

        try (Chunks chunks = chain.chunks(List.of("x"), EntryRange.all())) {
            assertEquals(List.of("3:3", "4:0", "5:1"), rows(chunks));
            assertEquals(3, chunks.lost());
            assertEquals(List.of("3 entries are lost, since the data are damaged in 1 place",
                    "entries 0 to 2 are left out: x.root: damaged"), chunks.remarks());
        }
    }
}
