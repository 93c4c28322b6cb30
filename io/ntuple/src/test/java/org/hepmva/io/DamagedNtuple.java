package org.hepmva.io;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * An ntuple of numbers of which some entries are damaged.
 *
 * @param inner   what is read
 * @param damaged reading any of these is an error
 * @param end     where its walks end, although it may say that there are more entries
 */
record DamagedNtuple(Ntuple inner, EntryRange damaged, long end) implements Ntuple {

    static DamagedNtuple of(String column, int entries, EntryRange damaged) {
        int[] numbers = IntStream.range(0, entries).toArray();
        return new DamagedNtuple(NtupleInMemory.of(column + ".root",
                List.of(Column.ofInts(column, numbers, entries))), damaged, entries);
    }

    DamagedNtuple endingAt(long entry) {
        return new DamagedNtuple(inner, damaged, entry);
    }

    /** {@return tables opened by the names of their columns, without what is damaged} */
    static Ntuple skipping(Ntuple... tables) throws IOException {
        Map<String, Ntuple> held = new LinkedHashMap<>();
        for (int i = 0; i < tables.length; i++) {
            held.put("table " + i, tables[i]);
        }
        return Ntuple.openAll(List.copyOf(held.keySet()), name -> Optional.ofNullable(held.get(name)),
                ProgressListener.NONE, OnDamage.SKIP);
    }

    static List<String> rows(Chunks chunks) throws IOException {
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
        return new Walk(inner.chunks(columns, range.within(end)));
    }

    @Override
    public void close() throws IOException {
        inner.close();
    }

    /** One walk. */
    private final class Walk implements Chunks {

        private final Chunks chunks;

        Walk(Chunks chunks) {
            this.chunks = chunks;
        }

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
    }
}
