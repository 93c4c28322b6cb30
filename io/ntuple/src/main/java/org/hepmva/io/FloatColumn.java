package org.hepmva.io;

import org.hepmva.text.Require;
import org.hepmva.text.ShortestDecimal;

record FloatColumn(String name, float[] values, int size) implements Column {

    FloatColumn {
        Require.that(size >= 0 && size <= values.length, "column '%s': size = %s is not in [0, %s]",
                name, size, values.length);
    }

    @Override
    public ColumnType type() {
        return ScalarType.FLOAT;
    }

    @Override
    public double value(int i) {
        return values[i];
    }

    @Override
    public long whole(int i) {
        throw new IllegalStateException("column '" + name + "' is not of whole numbers");
    }

    @Override
    public String text(int i) {
        return ShortestDecimal.of(values[i]);
    }

    @Override
    public void copyTo(double[] target, int offset) {
        for (int i = 0; i < size; i++) {
            target[offset + i] = values[i];
        }
    }

    @Override
    public void copyToFloats(float[] target, int offset) {
        System.arraycopy(values, 0, target, offset, size);
    }

    @Override
    public Column keeping(int[] entries, int count) {
        float[] kept = new float[count];
        for (int i = 0; i < count; i++) {
            kept[i] = values[entries[i]];
        }
        return new FloatColumn(name, kept, count);
    }

    @Override
    public Column named(String newName) {
        return new FloatColumn(newName, values, size);
    }

    @Override
    public String toString() {
        return name + ": " + size + " FLOAT values";
    }
}
