package org.hepmva.io;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;

/** The columns of some entries of a chunk, and what is computed from them, each once. Any thread. */
final class DerivedColumns {

    private final ColumnFinder finder;
    private final Chunk chunk;
    private final int[] entries;
    private final QueryRemarks remarks;
    private final Map<String, Column> computed = new HashMap<>();

    /** All entries of a chunk that holds every column that is read. */
    DerivedColumns(ColumnFinder finder, Chunk chunk, QueryRemarks remarks) {
        this(finder, chunk, null, remarks);
    }

    private DerivedColumns(ColumnFinder finder, Chunk chunk, int[] entries, QueryRemarks remarks) {
        this.remarks = remarks;
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
        return isAll ? this : new DerivedColumns(finder, chunk, some, remarks);
    }

    /** {@return the number of entries} */
    int size() {
        return entries == null ? chunk.size() : entries.length;
    }

    /** {@return the ntuple's number of an entry} */
    long entry(int i) {
        return chunk.first() + (entries == null ? i : entries[i]);
    }

    /** {@return what is told of numbers that became other ones} */
    QueryRemarks remarks() {
        return remarks;
    }

    /**
     * Tells of a whole number that becomes a double that is another.
     *
     * @param what   whose values they are
     * @param values that become doubles
     * @param entry  the entry here of a value
     */
    void tellOfRounded(String what, Column values, IntUnaryOperator entry) {
        int i = Widening.rounded(values);
        if (i >= 0) {
            remarks.about(what, at -> entry(entry.applyAsInt(at))).rounded(what, values.text(i), i);
        }
    }

    /**
     * Tells of a whole number in arrays that became a double that is another.
     *
     * @param picked   what became of the elements
     * @param contents the elements
     * @param places   of those that were picked, below 0 where nothing is
     * @param entry    the entry here of each of them
     */
    void tellOfRounded(Column picked, Column contents, int[] places, IntUnaryOperator entry) {
        if (picked.type() == ScalarType.DOUBLE && contents.type().isWhole()) {
            int[] there = IntStream.range(0, places.length).filter(i -> places[i] >= 0).toArray();
            int[] elements = IntStream.of(there).map(i -> places[i]).toArray();
            tellOfRounded(picked.name(), contents.keeping(elements, elements.length),
                    i -> entry.applyAsInt(there[i]));
        }
    }

    /** {@return a column of the table} */
    synchronized Column leaf(String name) {
        return entries == null ? chunk.column(name)
                : computed.computeIfAbsent(name, wanted -> chunk.column(wanted).keeping(entries,
                        entries.length));
    }

    /** {@return the column that a name means, which has been found before} */
    synchronized Column column(String name) {
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
