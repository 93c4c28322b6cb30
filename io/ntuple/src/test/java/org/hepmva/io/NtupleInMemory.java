package org.hepmva.io;

import java.util.List;
import java.util.stream.IntStream;

/** An ntuple of columns made by a test, in chunks of at most three entries. */
record NtupleInMemory(String location, List<Column> all, long entries) implements Ntuple {

    private static final int MOST = 3;

    static Ntuple of(String location, List<Column> columns) {
        return new NtupleInMemory(location, columns, columns.get(0).size());
    }

    @Override
    public List<ColumnDescription> columns() {
        return all.stream().map(column -> ColumnDescription.of(column.name(), column.type())).toList();
    }

    @Override
    public List<UnreadableColumn> unreadable() {
        return List.of();
    }

    @Override
    public Chunks chunks(List<String> names, EntryRange range) throws NtupleException {
        ColumnRequest.check(this, names);
        return new Walk(names, range.within(entries));
    }

    @Override
    public void close() {
        // nothing is open
    }

    /** One walk. */
    private final class Walk implements Chunks {

        private final List<String> names;
        private final long end;
        private long next;
        private Chunk chunk;

        Walk(List<String> names, EntryRange range) {
            this.names = names;
            this.next = range.first();
            this.end = range.end();
        }

        @Override
        public boolean advance() {
            int size = (int) Math.min(MOST, end - next);
            if (size <= 0) {
                return false;
            }
            int[] entries = IntStream.range((int) next, (int) next + size).toArray();
            List<Column> columns = names.stream().map(name -> all.stream()
                    .filter(column -> column.name().equals(name)).findFirst().orElseThrow()
                    .keeping(entries, size)).toList();
            chunk = Chunk.of(next, size, columns);
            next += size;
            return true;
        }

        @Override
        public Chunk chunk() {
            return chunk;
        }

        @Override
        public void close() {
            // nothing is open
        }
    }
}
