package org.hepmva.app;

import org.hepmva.io.Column;

/** Least and greatest value of a column, and how many are missing. Mutable: fed chunk by chunk. */
final class ColumnFacts {

    private double least = Double.POSITIVE_INFINITY;
    private double greatest = Double.NEGATIVE_INFINITY;
    private double sum;
    private long numbers;
    private long missing;

    /** Looks at one more part of the column; text columns tell nothing. */
    void add(Column column) {
        if (!column.type().isNumber()) {
            return;
        }
        for (int i = 0; i < column.size(); i++) {
            add(column.value(i));
        }
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
        return numbers == 0 ? "" : Numbers.brief(least);
    }

    /** {@return the greatest value as text; empty if there is none} */
    String greatest() {
        return numbers == 0 ? "" : Numbers.brief(greatest);
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
