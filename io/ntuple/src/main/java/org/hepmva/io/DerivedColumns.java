package org.hepmva.io;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/** The columns of some entries of a chunk, and what is computed from them, each once. One thread. */
final class DerivedColumns {

    private final ColumnFinder finder;
    private final Chunk chunk;
    private final int[] entries;
    private final Map<String, Column> computed = new HashMap<>();

    /** All entries of a chunk that holds every column that is read. */
    DerivedColumns(ColumnFinder finder, Chunk chunk) {
        this(finder, chunk, null);
    }

    private DerivedColumns(ColumnFinder finder, Chunk chunk, int[] entries) {
        this.finder = finder;
        this.chunk = chunk;
        this.entries = entries;
    }

    /** {@return the columns of some of the entries} */
    DerivedColumns keeping(int[] some) {
        boolean isAll = some.length == chunk.size();
        for (int i = 0; i < some.length && isAll; i++) {
            isAll = some[i] == i;
        }
        return isAll ? this : new DerivedColumns(finder, chunk, some);
    }

    /** {@return the number of entries} */
    int size() {
        return entries == null ? chunk.size() : entries.length;
    }

    /** {@return a column of the table} */
    Column leaf(String name) {
        return entries == null ? chunk.column(name)
                : computed.computeIfAbsent(name, wanted -> chunk.column(wanted).keeping(entries,
                        entries.length));
    }

    /** {@return the column that a name means, which has been found before} */
    Column column(String name) {
        Column known = computed.get(name);
        if (known == null) {
            known = found(name).values(this);
            computed.put(name, known);
        }
        return known;
    }

    /** {@return what a name means, which has been found before} */
    ColumnFinder.Found found(String name) {
        try {
            return Objects.requireNonNull(finder.find(name));
        } catch (NtupleException e) {
            throw new IllegalStateException(e);
        }
    }

    /** {@return the column that a name means, computed for the entries that are asked for} */
    Column deferred(String name) {
        return Column.deferred(name, found(name).type(), size(), some -> keeping(some).column(name));
    }
}
