package org.hepmva.io;

import org.hepmva.text.Require;

record UnsignedLongColumn(String name, long[] values, int size) implements Column {

    UnsignedLongColumn {
        Require.that(size >= 0 && size <= values.length, "column '%s': size = %s is not in [0, %s]",
                name, size, values.length);
    }

    @Override
    public ColumnType type() {
        return ScalarType.UNSIGNED_LONG;
    }

    @Override
    public double value(int i) {
        return values[i] >= 0 ? values[i] : 2 * (double) halved(values[i]);
    }

    @Override
    public long whole(int i) {
        return values[i];
    }

    @Override
    public String text(int i) {
        return Long.toUnsignedString(values[i]);
    }

    @Override
    public void copyTo(double[] target, int offset) {
        for (int i = 0; i < size; i++) {
            target[offset + i] = value(i);
        }
    }

    /** From the whole number, since rounding to a double first and then to a float would round twice. */
    @Override
    public void copyToFloats(float[] target, int offset) {
        for (int i = 0; i < size; i++) {
            target[offset + i] = values[i] >= 0 ? values[i] : 2 * (float) halved(values[i]);
        }
    }

    @Override
    public Column keeping(int[] entries, int count) {
        long[] kept = new long[count];
        for (int i = 0; i < count; i++) {
            kept[i] = values[entries[i]];
        }
        return new UnsignedLongColumn(name, kept, count);
    }

    @Override
    public Column named(String newName) {
        return new UnsignedLongColumn(newName, values, size);
    }

    @Override
    public String toString() {
        return name + ": " + size + " UNSIGNED_LONG values";
    }

    /** {@return half the value; its last bit keeps what is cut off, so that it rounds as the value would} */
    private static long halved(long bits) {
        return bits >>> 1 | bits & 1;
    }
}
