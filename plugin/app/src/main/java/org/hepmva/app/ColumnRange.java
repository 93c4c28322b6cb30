package org.hepmva.app;

import org.hepmva.io.ArrayColumn;
import org.hepmva.io.Column;
import org.hepmva.io.ColumnType;
import org.hepmva.io.ScalarType;

/**
 * Least and greatest value of a column, and how many are missing. Those of whole numbers are exact.
 * Mutable: fed chunk by chunk.
 */
final class ColumnRange {

    private final boolean unsigned;
    private double least = Double.POSITIVE_INFINITY;
    private double greatest = Double.NEGATIVE_INFINITY;
    private long leastWhole;
    private long greatestWhole;
    private boolean whole;
    private double sum;
    private long numbers;
    private long missing;

    /** Nothing of a column of that type has been seen. */
    ColumnRange(ColumnType type) {
        unsigned = type.scalar() == ScalarType.UNSIGNED_LONG;
    }

    /** Looks at one more part of the column, at every element of its arrays; text columns tell nothing. */
    void add(Column column) {
        add(column, 0, column.size());
    }

    private void add(Column column, int from, int to) {
        if (column.type().isArray()) {
            ArrayColumn arrays = column.arrays();
            add(arrays.contents(), arrays.offsets()[from], arrays.offsets()[to]);
            return;
        }
        if (!column.type().isNumber()) {
            return;
        }
        whole = column.type().isWhole();
        for (int i = from; i < to; i++) {
            if (whole) {
                addWhole(column.whole(i));
            }
            add(column.value(i));
        }
    }

    private void addWhole(long value) {
        leastWhole = numbers == 0 || compare(value, leastWhole) < 0 ? value : leastWhole;
        greatestWhole = numbers == 0 || compare(value, greatestWhole) > 0 ? value : greatestWhole;
    }

    private int compare(long a, long b) {
        return unsigned ? Long.compareUnsigned(a, b) : Long.compare(a, b);
    }

    private void add(double value) {
        if (Double.isNaN(value)) {
            missing++;
            return;
        }
        numbers++;
        sum += value;
        least = Math.min(least, value);
        greatest = Math.max(greatest, value);
    }

    /** {@return the least value as text; empty if there is none} */
    String least() {
        return numbers == 0 ? "" : whole ? text(leastWhole) : Numbers.brief(least);
    }

    /** {@return the greatest value as text; empty if there is none} */
    String greatest() {
        return numbers == 0 ? "" : whole ? text(greatestWhole) : Numbers.brief(greatest);
    }

    private String text(long value) {
        return unsigned ? Long.toUnsignedString(value) : Long.toString(value);
    }

    /** {@return the mean as text; empty if there is none} */
    String mean() {
        return numbers == 0 ? "" : Numbers.brief(sum / numbers);
    }

    /** {@return how many are NaN, as text; empty if none} */
    String missing() {
        return missing == 0 ? "" : String.valueOf(missing);
    }
}
