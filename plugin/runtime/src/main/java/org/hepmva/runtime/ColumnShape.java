package org.hepmva.runtime;

import java.util.function.IntUnaryOperator;
import org.hepmva.text.Require;

/**
 * How many columns there are, and of how many events.
 *
 * @param count  number of columns
 * @param events in each of them; 0 without columns
 */
record ColumnShape(int count, int events) {

    /** {@return the shape of some columns, whose lengths must be the same} */
    static ColumnShape of(int count, IntUnaryOperator length) {
        int events = count == 0 ? 0 : length.applyAsInt(0);
        for (int i = 0; i < count; i++) {
            Require.that(length.applyAsInt(i) == events, "column %s has %s events, but column 0 has %s", i,
                    length.applyAsInt(i), events);
        }
        return new ColumnShape(count, events);
    }

    /** {@return such as {@code 3 columns of 1000 events}} */
    @Override
    public String toString() {
        return count + " columns of " + events + " events";
    }
}
