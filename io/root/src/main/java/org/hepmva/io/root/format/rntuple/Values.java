package org.hepmva.io.root.format.rntuple;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.hepmva.io.Column;
import org.hepmva.io.ColumnType;
import org.hepmva.io.ScalarType;

/** What stands at the end of a field's arrays: one value per element. Immutable. */
sealed interface Values permits Values.Numbers, Values.Texts, Values.Sizes, Streamed {

    /** {@return what each value is} */
    ColumnType type();

    /** {@return the columns that hold them} */
    Stored stored();

    /**
     * {@return the values of a run}
     *
     * @param room the arrays of the column are among these
     */
    Column read(String name, ClusterReader cluster, Run run, ValueArrays room) throws IOException;

    /** Numbers and truth values, each an element of a column. */
    record Numbers(ScalarType type, Stored stored) implements Values {

        @Override
        public Column read(String name, ClusterReader cluster, Run run, ValueArrays room)
                throws IOException {
            ColumnReader reader = cluster.reader(stored, 0);
            PhysicalColumn column = cluster.way(stored).get(0);
            int count = run.count();
            switch (type) {
                case FLOAT -> {
                    float[] values = room.floats(reader.room(run));
                    int zeros = reader.read(run, part -> Reals.floats(column, part, values));
                    Arrays.fill(values, 0, zeros, 0);
                    return Column.ofFloats(name, values, count);
                }
                case DOUBLE -> {
                    double[] values = room.doubles(reader.room(run));
                    int zeros = reader.read(run, part -> Reals.doubles(column, part, values));
                    Arrays.fill(values, 0, zeros, 0);
                    return Column.ofDoubles(name, values, count);
                }
                case INT -> {
                    int[] values = room.ints(reader.room(run));
                    int zeros = reader.read(run, part -> WholePages.ints(column.type(), part, values));
                    Arrays.fill(values, 0, zeros, 0);
                    return Column.ofInts(name, values, count);
                }
                case BOOLEAN -> {
                    boolean[] values = room.booleans(reader.room(run));
                    int zeros = reader.read(run, part -> WholePages.booleans(part, values));
                    Arrays.fill(values, 0, zeros, false);
                    return Column.ofBooleans(name, values, count);
                }
                default -> {
                    return longs(name, reader, run, room);
                }
            }
        }

        private Column longs(String name, ColumnReader reader, Run run, ValueArrays room)
                throws IOException {
            long[] values = room.longs(reader.room(run));
            ElementType element = reader.type();
            int zeros = reader.read(run, part -> WholePages.longs(element, part, values));
            Arrays.fill(values, 0, zeros, 0);
            return type == ScalarType.LONG ? Column.ofLongs(name, values, run.count())
                    : Column.ofUnsignedLongs(name, values, run.count());
        }
    }

    /** Texts: where each ends, and the bytes of all. */
    record Texts(Stored stored) implements Values {

        @Override
        public ScalarType type() {
            return ScalarType.STRING;
        }

        @Override
        public Column read(String name, ClusterReader cluster, Run run, ValueArrays room)
                throws IOException {
            Level.Located located = cluster.locate(new Level.Collection(stored), run);
            ColumnReader reader = cluster.reader(stored, 1);
            byte[] bytes = new byte[reader.room(located.elements())];
            reader.read(located.elements(), part -> WholePages.bytes(part, bytes));
            int[] offsets = located.offsets();
            String[] texts = new String[run.count()];
            Arrays.setAll(texts, i -> new String(bytes, offsets[i], offsets[i + 1] - offsets[i],
                    StandardCharsets.UTF_8));
            return Column.ofStrings(name, texts, run.count());
        }
    }

    /**
     * How many elements collections have.
     *
     * <p>Source: the specification of RNTuple, "ROOT::RNTupleCardinality".
     */
    record Sizes(Stored stored) implements Values {

        @Override
        public ScalarType type() {
            return ScalarType.LONG;
        }

        @Override
        public Column read(String name, ClusterReader cluster, Run run, ValueArrays room)
                throws IOException {
            int[] offsets = cluster.locate(new Level.Collection(stored), run).offsets();
            long[] sizes = new long[run.count()];
            Arrays.setAll(sizes, i -> offsets[i + 1] - offsets[i]);
            return Column.ofLongs(name, sizes, run.count());
        }
    }

    /** {@return the array that a text is of bytes; of anything else none} */
    default List<Level> inner() {
        return this instanceof Texts ? List.of(new Level.Collection(stored())) : List.of();
    }
}
