package org.hepmva.io;

record StringColumn(String name, String[] values, int size) implements Column {

    StringColumn {
        Require.holds(name, values.length, size);
    }

    @Override
    public ColumnType type() {
        return ColumnType.STRING;
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
    public String toString() {
        return name + ": " + size + " STRING values";
    }

    private IllegalStateException text() {
        return new IllegalStateException("column '" + name + "' is text, not a number");
    }
}
