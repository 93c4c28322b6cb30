package org.hepmva.io;

import org.hepmva.text.Require;
import org.hepmva.text.ShortestDecimal;

record DoubleColumn(String name, double[] values, int size) implements Column {

    DoubleColumn {
        Require.that(size >= 0 && size <= values.length, "column '%s': size = %s is not in [0, %s]",
                name, size, values.length);
    }

    @Override
    public ColumnType type() {
        return ScalarType.DOUBLE;
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
        System.arraycopy(values, 0, target, offset, size);
    }

    @Override
    public void copyToFloats(float[] target, int offset) {
        for (int i = 0; i < size; i++) {
            target[offset + i] = (float) values[i];
        }
    }

    @Override
    public Column keeping(int[] entries, int count) {
        double[] kept = new double[count];
        for (int i = 0; i < count; i++) {
            kept[i] = values[entries[i]];
        }
        return new DoubleColumn(name, kept, count);
    }

    @Override
    public Column named(String newName) {
        return new DoubleColumn(newName, values, size);
    }

    @Override
    public String toString() {
        return name + ": " + size + " DOUBLE values";
    }
}
