package org.hepmva.io;

/** Whole numbers of which some are beyond 64 bits: doubles, with the others' digits kept. */
record MixedColumn(String name, double[] values, String[] texts, int size) implements Column {

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
        return Column.ofDoubles(name, values, size).whole(i);
    }

    @Override
    public String text(int i) {
        return texts[i];
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
        String[] keptTexts = new String[count];
        for (int i = 0; i < count; i++) {
            kept[i] = values[entries[i]];
            keptTexts[i] = texts[entries[i]];
        }
        return new MixedColumn(name, kept, keptTexts, count);
    }

    @Override
    public Column named(String newName) {
        return new MixedColumn(newName, values, texts, size);
    }

    @Override
    public String toString() {
        return name + ": " + size + " DOUBLE values";
    }
}
