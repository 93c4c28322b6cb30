package org.hepmva.io;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Consecutive entries of an ntuple, held as columns. Valid until the {@link Chunks} it came from
 * advance; whoever keeps values copies them.
 */
public final class Chunk {

    /** The most entries a format may put into one chunk, so that a reader's memory stays bounded. */
    public static final int MOST_ENTRIES = 1 << 16;

    private final long first;
    private final int size;
    private final List<Column> columns;
    private final List<String> names;
    private Map<String, Column> byName = Map.of();

    private Chunk(long first, int size, List<Column> columns) {
        this.first = first;
        this.size = size;
        this.columns = List.copyOf(columns);
        this.names = columns.stream().map(Column::name).toList();
    }

    /**
     * {@return a chunk; used by formats}
     *
     * @param first   the ntuple's number of the first entry, from 0
     * @param size    number of entries, in [1, {@value #MOST_ENTRIES}]
     * @param columns the columns in the order asked for, each of that size; none is allowed
     */
    public static Chunk of(long first, int size, List<Column> columns) {
        if (!(first >= 0 && size >= 1 && size <= MOST_ENTRIES)) {
            throw new IllegalArgumentException("a chunk of " + size + " entries from " + first
                    + " is not of 1 to " + MOST_ENTRIES + " from 0 on");
        }
        for (Column column : columns) {
            if (column.size() != size) {
                throw new IllegalArgumentException("column '" + column.name() + "' has " + column.size()
                        + " entries in a chunk of " + size);
            }
        }
        return new Chunk(first, size, columns);
    }

    /**
     * {@return the ntuple's number of this chunk's first entry, counted from 0 whatever the range
     * asked for}
     */
    public long first() {
        return first;
    }

    /** {@return the number of entries, at least 1} */
    public int size() {
        return size;
    }

    /** {@return the names of the columns, in the order asked for} */
    public List<String> names() {
        return names;
    }

    /** {@return the columns, in the order asked for} */
    public List<Column> columns() {
        return columns;
    }

    /**
     * {@return the column of that name}
     *
     * @throws IllegalArgumentException if it was not asked for
     */
    public Column column(String name) {
        if (byName.isEmpty()) {
            byName = columns.stream().collect(Collectors.toMap(Column::name, column -> column, (a, b) -> a));
        }
        Column column = byName.get(name);
        if (column == null) {
            throw new IllegalArgumentException(
                    "column '" + name + "' was not asked for; asked for: " + names);
        }
        return column;
    }

    /** {@return column {@code i} in the order asked for} */
    public Column column(int i) {
        return columns.get(i);
    }

    @Override
    public String toString() {
        return "entries " + first + ":" + (first + size) + " of " + names;
    }
}
