package org.hepmva.io;

import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.hepmva.expression.Expression;

/**
 * Some rows of a query: entries of a chunk, or elements of arrays in them. One thread, but any may compute
 * the columns that it gives.
 */
sealed interface QueryBatch {

    /** {@return the number of rows} */
    int size();

    /** {@return the ntuple's number of the entry that a row is of} */
    long entry(int row);

    /** {@return the values of a name in formulas, one for each row} */
    Column column(String name);

    /** {@return a column of the table, repeated for the rows of an entry} */
    Column carried(String name);

    /** {@return what is computed for some rows, of which each is an entry} */
    DerivedColumns derived(int[] rows);

    /** One row for each entry. */
    record OfEntries(Chunk chunk, DerivedColumns derived) implements QueryBatch {

        @Override
        public int size() {
            return chunk.size();
        }

        @Override
        public long entry(int row) {
            return chunk.first() + row;
        }

        @Override
        public Column column(String name) {
            if (ElementFrame.isOfRow(name)) {
                int[] values = new int[size()];
                Arrays.fill(values, name.equals(Expression.ITERATION) ? 0 : 1);
                return Column.ofInts(name, values, values.length);
            }
            return derived.found(name) instanceof ColumnFinder.Leaf ? chunk.column(name)
                    : derived.deferred(name);
        }

        @Override
        public Column carried(String name) {
            return chunk.column(name);
        }

        @Override
        public DerivedColumns derived(int[] rows) {
            return derived.keeping(rows);
        }
    }

    /** Some of the rows that the elements of a chunk make. */
    final class OfElements implements QueryBatch {

        private final Chunk chunk;
        private final ElementFrame frame;
        private final DerivedColumns derived;
        private final ElementRows rows;
        private final int[] owners;
        private final Map<String, Column> whole = new ConcurrentHashMap<>();
        private int first;
        private int size;

        OfElements(Chunk chunk, ElementFrame frame, DerivedColumns derived) {
            this.chunk = chunk;
            this.frame = frame;
            this.derived = derived;
            this.rows = frame.rows(derived);
            this.owners = rows.owners();
        }

        ElementRows rows() {
            return rows;
        }

        /** Goes to the next rows, so many that a reader's memory stays bounded; false if there are none. */
        boolean advance() {
            first += size;
            size = Math.min(Chunk.MOST_ENTRIES, rows.count() - first);
            return size > 0;
        }

        @Override
        public int size() {
            return size;
        }

        @Override
        public long entry(int row) {
            return chunk.first() + owners[first + row];
        }

        @Override
        public Column column(String name) {
            int from = first;
            return Column.deferred(name, frame.elementType(name), size, some -> values(name, from, some));
        }

        private Column values(String name, int from, int[] some) {
            if (from == 0 && isAll(some)) {
                return frame.values(name, rows, derived);
            }
            int[] wanted = some.clone();
            for (int i = 0; i < wanted.length; i++) {
                wanted[i] += from;
            }
            if (frame.isOfRows(name)) {
                return whole.computeIfAbsent(name, each -> frame.values(each, rows, derived))
                        .keeping(wanted, wanted.length);
            }
            return rows.values(name, derived.column(name), wanted);
        }

        private boolean isAll(int[] some) {
            return some.length == rows.count() && Arrays.equals(some, ElementRows.identity(some.length));
        }

        @Override
        public Column carried(String name) {
            Column entries = chunk.column(name);
            int[] wanted = Arrays.copyOfRange(owners, first, first + size);
            return Column.deferred(name, entries.type(), size,
                    some -> entries.keeping(picked(wanted, some), some.length));
        }

        private static int[] picked(int[] places, int[] some) {
            int[] picked = new int[some.length];
            for (int i = 0; i < some.length; i++) {
                picked[i] = places[some[i]];
            }
            return picked;
        }

        @Override
        public DerivedColumns derived(int[] some) {
            throw new IllegalStateException("rows of elements have no lists");
        }
    }
}
