package org.hepmva.io;

import org.hepmva.text.Require;

record BooleanColumn(String name, boolean[] values, int size) implements Column {

    BooleanColumn {
        Require.that(size >= 0 && size <= values.length, "column '%s': size = %s is not in [0, %s]",
                name, size, values.length);
    }

    @Override
    public ColumnType type() {
        return ScalarType.BOOLEAN;
    }

    @Override
    public double value(int i) {
        return values[i] ? 1 : 0;
    }

    @Override
    public long whole(int i) {
        return values[i] ? 1 : 0;
    }

    @Override
    public String text(int i) {
        return Boolean.toString(values[i]);
    }

    @Override
    public void copyTo(double[] target, int offset) {
        for (int i = 0; i < size; i++) {
            target[offset + i] = values[i] ? 1 : 0;
        }
    }

    @Override
    public void copyToFloats(float[] target, int offset) {
        for (int i = 0; i < size; i++) {
            target[offset + i] = values[i] ? 1 : 0;
        }
    }

    @Override
    public Column keeping(int[] entries, int count) {
        boolean[] kept = new boolean[count];
        for (int i = 0; i < count; i++) {
            kept[i] = values[entries[i]];
        }
        return new BooleanColumn(name, kept, count);
    }

    @Override
    public Column named(String newName) {
        return new BooleanColumn(newName, values, size);
    }

    @Override
    public String toString() {
        return name + ": " + size + " BOOLEAN values";
    }
}
