package org.hepmva.io.root.format.write;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.hepmva.io.ArrayColumn;
import org.hepmva.io.Column;
import org.hepmva.io.ScalarType;
import org.hepmva.io.root.format.bytes.FormatException;

/** How many bytes entries will have at most, known before they are added, so that memory has a bound. */
final class EntryBytes {

    /** Of one column. Neither ROOT nor Java has records that are much longer. */
    static final long LARGEST = 1L << 30;

    private static final int ARRAY = 8;
    private static final int TEXT = 16;
    private static final int ENTRY = 16;
    private static final int MOST_PER_CHARACTER = 3;

    private final List<ScalarType> types;

    /** @param types what the values of each column are written as */
    EntryBytes(List<ScalarType> types) {
        this.types = List.copyOf(types);
    }

    /**
     * {@return how far the entries from {@code from} on may go until they have so many bytes, at least one}
     *
     * @param values columns, one for each type
     * @param from   first of the entries
     * @param to     behind the last
     * @param room   bytes of them at most
     */
    int fitting(List<Column> values, int from, int to, long room) {
        int end = to;
        while (end > from + 1 && most(values, from, end) > room) {
            end = from + (end - from) / 2;
        }
        return end;
    }

    private long most(List<Column> values, int from, int to) {
        long sum = 0;
        for (int i = 0; i < values.size(); i++) {
            sum += (long) ENTRY * (to - from) + most(values.get(i), types.get(i), from, to);
        }
        return sum;
    }

    private static long most(Column column, ScalarType type, int from, int to) {
        long count = (long) to - from;
        if (column.type().isArray()) {
            ArrayColumn arrays = column.arrays();
            int[] offsets = arrays.offsets();
            return ARRAY * count + most(arrays.contents(), type, offsets[from], offsets[to]);
        }
        return switch (type) {
            case BOOLEAN -> count;
            case INT, FLOAT -> Integer.BYTES * count;
            case LONG, UNSIGNED_LONG, DOUBLE -> Long.BYTES * count;
            case STRING -> mostOfTexts(column, from, to);
        };
    }

    private static long mostOfTexts(Column column, int from, int to) {
        long sum = 0;
        for (int i = from; i < to; i++) {
            long bytes = MOST_PER_CHARACTER * (long) column.text(i).length();
            sum += TEXT + (bytes <= LARGEST ? bytes : column.text(i).getBytes(StandardCharsets.UTF_8).length);
        }
        return sum;
    }

    /**
     * Refuses an entry of which a column has too many bytes.
     *
     * @param values columns, one for each type
     * @param i      the entry
     * @param entry  its number among all
     */
    void requireFits(List<Column> values, int i, long entry) throws FormatException {
        for (int c = 0; c < values.size(); c++) {
            long bytes = most(values.get(c), types.get(c), i, i + 1);
            if (bytes > LARGEST) {
                throw FormatException.unsupported("column '" + values.get(c).name() + "', entry " + entry
                        + ": some " + bytes + " bytes are more than one entry may have, which is " + LARGEST);
            }
        }
    }
}
