package org.hepmva.app;

import java.math.BigInteger;
import java.util.List;
import org.hepmva.runtime.Columns;

/**
 * One event as columns of one value each, of which whole numbers of 64 bits are exact.
 *
 * @param values in the order of the columns
 */
record EventOfNumbers(List<Number> values) implements Columns {

    EventOfNumbers {
        values = List.copyOf(values);
    }

    @Override
    public int count() {
        return values.size();
    }

    @Override
    public int events() {
        return 1;
    }

    @Override
    public void read(int column, int first, int length, float[] target) {
        target[0] = (float) values.get(column).doubleValue();
    }

    @Override
    public void readExact(int column, int first, int length, double[] target) {
        target[0] = values.get(column).doubleValue();
    }

    @Override
    public boolean isWhole(int column) {
        Number value = values.get(column);
        return value instanceof Integer || value instanceof Long || value instanceof BigInteger whole
                && (whole.bitLength() < Long.SIZE || isUnsigned(column));
    }

    @Override
    public boolean isUnsigned(int column) {
        return values.get(column) instanceof BigInteger whole && whole.signum() > 0
                && whole.bitLength() == Long.SIZE;
    }

    @Override
    public void readWhole(int column, int first, int length, long[] target) {
        target[0] = values.get(column).longValue();
    }
}
