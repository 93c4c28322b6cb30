package org.hepmva.io;

import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** An ntuple whose columns are held in memory. Immutable. */
final class ColumnsInMemory implements Ntuple {

    private final String location;
    private final Map<String, Column> columns;
    private final List<ColumnDescription> descriptions;
    private final Map<String, ColumnDescription> byName;
    private final int entries;

    private ColumnsInMemory(String location, List<Column> columns) {
        this.location = location;
        this.columns = columns.stream().collect(
                Collectors.toUnmodifiableMap(Column::name, column -> column));
        this.descriptions = columns.stream().map(c -> ColumnDescription.of(c.name(), c.type())).toList();
        this.byName = ColumnRequest.byName(descriptions);
        this.entries = columns.get(0).size();
    }

    static ColumnsInMemory of(String location, List<Column> columns) {
        if (columns.isEmpty()) {
            throw new IllegalArgumentException(location + ": no columns are given");
        }
        Column first = columns.get(0);
        Set<String> names = new HashSet<>();
        for (Column column : columns) {
            if (!names.add(column.name())) {
                throw new IllegalArgumentException(
                        location + ": two columns are called '" + column.name() + "'");
            }
            if (column.size() != first.size()) {
                throw new IllegalArgumentException(location + ": column '" + first.name() + "' has "
                        + first.size() + " entries, column '" + column.name() + "' has " + column.size());
            }
        }
        return new ColumnsInMemory(location, columns);
    }

    @Override
    public String location() {
        return location;
    }

    @Override
    public List<ColumnDescription> columns() {
        return descriptions;
    }

    @Override
    public Map<String, ColumnDescription> columnsByName() {
        return byName;
    }

    @Override
    public List<UnreadableColumn> unreadable() {
        return List.of();
    }

    @Override
    public long entries() {
        return entries;
    }

    @Override
    public Chunks chunks(List<String> names, EntryRange range) throws IOException {
        ColumnRequest.check(this, names);
        return ElementChunks.over(this, names,
                whole -> new Walk(whole.stream().map(columns::get).toList(), range.within(entries)));
    }

    @Override
    public void close() {
        // nothing is open
    }

    @Override
    public String toString() {
        return location + ": " + entries + " entries, " + descriptions.size() + " columns";
    }

    /** One walk. */
    private static final class Walk implements Chunks {

        private final List<Column> columns;
        private final long end;
        private long next;
        private Chunk chunk;

        Walk(List<Column> columns, EntryRange range) {
            this.columns = columns;
            this.next = range.first();
            this.end = range.end();
        }

        @Override
        public boolean advance() {
            int size = (int) Math.min(Chunk.MOST_ENTRIES, end - next);
            if (size <= 0) {
                chunk = null;
                return false;
            }
            int[] entries = IntStream.range((int) next, (int) next + size).toArray();
            chunk = Chunk.of(next, size,
                    columns.stream().map(column -> column.keeping(entries, size)).toList());
            next += size;
            return true;
        }

        @Override
        public Chunk chunk() {
            if (chunk == null) {
                throw new IllegalStateException(
                        "there is no chunk before the first advance or after the last");
            }
            return chunk;
        }

        @Override
        public void close() {
            // nothing is open
        }
    }
}
