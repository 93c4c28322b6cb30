package org.hepmva.io;

import org.hepmva.text.Require;

record IntColumn(String name, int[] values, int size) implements Column {

    IntColumn {
        Require.that(size >= 0 && size <= values.length, "column '%s': size = %s is not in [0, %s]",
                name, size, values.length);
    }

    @Override
    public ColumnType type() {
        return ScalarType.INT;
    }

    @Override
    public double value(int i) {
        return values[i];
    }

    @Override
    public long whole(int i) {
        return values[i];
    }

    @Override
    public String text(int i) {
        return Integer.toString(values[i]);
    }

    @Override
    public void copyTo(double[] target, int offset) {
        for (int i = 0; i < size; i++) {
            target[offset + i] = values[i];
        }
    }

    @Override
    public void copyToFloats(float[] target, int offset) {
        for (int i = 0; i < size; i++) {
            target[offset + i] = (float) values[i];
        }
    }

    @Override
    public Column keeping(int[] entries, int count) {
        int[] kept = new int[count];
        for (int i = 0; i < count; i++) {
            kept[i] = values[entries[i]];
        }
        return new IntColumn(name, kept, count);
    }

    @Override
    public Column named(String newName) {
        return new IntColumn(newName, values, size);
    }

    @Override
    public String toString() {
        return name + ": " + size + " INT values";
    }
}
