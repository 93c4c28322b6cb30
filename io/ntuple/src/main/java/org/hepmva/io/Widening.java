package org.hepmva.io;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntUnaryOperator;
import org.hepmva.text.Printable;

/**
 * Gives the columns of the parts of a chain the types that they have in the chain, and remembers what was
 * rounded on the way. One thread.
 */
final class Widening {

    private final Set<String> rounded = new HashSet<>();
    private final List<String> remarks = new ArrayList<>();

    /** {@return one sentence for each column of which values were rounded} */
    List<String> remarks() {
        return remarks;
    }

    /**
     * {@return a column of a wider type, or the same if it has that type}
     *
     * @param column   of a part
     * @param type     in the chain
     * @param location of the part
     * @param first    number in the part of the column's first entry
     * @throws UnsupportedFormatException if a value is negative, and the type has no sign
     */
    Column widened(Column column, ColumnType type, String location, long first)
            throws UnsupportedFormatException {
        return new Place(location, first, i -> i).widened(column, type);
    }

    /** Where the values of a column come from; {@code entry} gives the entry of a value. */
    private final class Place {

        private final String location;
        private final long first;
        private final IntUnaryOperator entry;

        Place(String location, long first, IntUnaryOperator entry) {
            this.location = location;
            this.first = first;
            this.entry = entry;
        }

        Column widened(Column column, ColumnType type) throws UnsupportedFormatException {
            if (column.type().equals(type)) {
                return column;
            }
            if (type instanceof ArrayType array) {
                return widened(column.arrays(), array);
            }
            if (type == ScalarType.UNSIGNED_LONG) {
                refuseNegative(column);
            }
            if (type == ScalarType.DOUBLE) {
                lookForRounded(column);
            }
            return converted(column, type.scalar());
        }

        private Column widened(ArrayColumn column, ArrayType type) throws UnsupportedFormatException {
            int[] offsets = column.offsets();
            if (offsets[0] > 0 || offsets[column.size()] < column.contents().size()) {
                // what stands before and behind is no value of an entry, and whatever it is no mistake
                return widened(column.keeping(ElementRows.identity(column.size()), column.size()).arrays(),
                        type);
            }
            Place inside = new Place(location, first, element -> entry.applyAsInt(column.holder(element)));
            return new ArrayColumn(column.name(), type.length(), offsets,
                    inside.widened(column.contents(), type.element()), column.size());
        }

        private void refuseNegative(Column column) throws UnsupportedFormatException {
            for (int i = 0; i < column.size(); i++) {
                if (column.whole(i) < 0) {
                    throw new UnsupportedFormatException(location + ": entry " + (first + entry.applyAsInt(i))
                            + " of column '" + column.name() + "' is " + column.whole(i) + ", in a chain"
                            + " with a file where that column is UNSIGNED_LONG, which has no sign");
                }
            }
        }

        private void lookForRounded(Column column) {
            if (rounded.contains(column.name())) {
                return;
            }
            int i = rounded(column);
            if (i >= 0) {
                rounded.add(column.name());
                remarks.add("column '" + Printable.brief(column.name()) + "' is DOUBLE in the chain, which"
                        + " rounds whole numbers such as " + column.text(i) + " (entry "
                        + (first + entry.applyAsInt(i)) + " of " + location + ")");
            }
        }
    }

    /** {@return the index of a whole number that no double holds; −1 if there is none} */
    static int rounded(Column column) {
        boolean isWide = column.type() == ScalarType.LONG || column.type() == ScalarType.UNSIGNED_LONG;
        for (int i = 0; isWide && i < column.size(); i++) {
            if (!isExact(column, i)) {
                return i;
            }
        }
        return -1;
    }

    private static boolean isExact(Column column, int i) {
        double value = column.value(i);
        return Math.abs(value) < 0x1p53
                || new BigDecimal(value).compareTo(new BigDecimal(column.text(i))) == 0;
    }

    private static Column converted(Column column, ScalarType type) {
        int size = column.size();
        return switch (type) {
            case INT -> Column.ofInts(column.name(), ints(wholes(column)), size);
            case LONG -> Column.ofLongs(column.name(), wholes(column), size);
            case UNSIGNED_LONG -> Column.ofUnsignedLongs(column.name(), wholes(column), size);
            default -> Column.ofDoubles(column.name(), doubles(column), size);
        };
    }

    private static double[] doubles(Column column) {
        double[] values = new double[column.size()];
        column.copyTo(values, 0);
        return values;
    }

    private static long[] wholes(Column column) {
        long[] values = new long[column.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = column.whole(i);
        }
        return values;
    }

    private static int[] ints(long[] values) {
        int[] result = new int[values.length];
        for (int i = 0; i < result.length; i++) {
            result[i] = (int) values[i];
        }
        return result;
    }
}
