package org.hepmva.io;

final class StringColumn implements Column {

    private final String name;
    private final String[] values;
    private final int size;

    StringColumn(String name, String[] values, int size) {
        Require.holds(name, values.length, size);
        this.name = name;
        this.values = values;
        this.size = size;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public ColumnType type() {
        return ColumnType.STRING;
    }

    @Override
    public int size() {
        return size;
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
