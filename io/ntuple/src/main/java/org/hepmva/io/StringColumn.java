package org.hepmva.io;

import org.hepmva.text.Require;

record StringColumn(String name, String[] values, int size) implements Column {

    StringColumn {
        Require.that(size >= 0 && size <= values.length, "column '%s': size = %s is not in [0, %s]",
                name, size, values.length);
    }

    @Override
    public ColumnType type() {
        return ScalarType.STRING;
    }

    @Override
    public double value(int i) {
        throw text();
    }

    @Override
    public long whole(int i) {
        throw text();
    }

    @Override
    public String text(int i) {
        return values[i];
    }

    @Override
    public void copyTo(double[] target, int offset) {
        throw text();
    }

    @Override
    public void copyToFloats(float[] target, int offset) {
        throw text();
    }

    @Override
    public Column keeping(int[] entries, int count) {
        String[] kept = new String[count];
        for (int i = 0; i < count; i++) {
            kept[i] = values[entries[i]];
        }
        return new StringColumn(name, kept, count);
    }

    @Override
    public Column named(String newName) {
        return new StringColumn(newName, values, size);
    }

    @Override
    public String toString() {
        return name + ": " + size + " STRING values";
    }

    private IllegalStateException text() {
        return new IllegalStateException("column '" + name + "' is text, not a number");
    }
}
