package org.hepmva.runtime;

/** A view of arrays of float. */
final class FloatColumns implements Columns {

    private final float[][] values;
    private final ColumnShape shape;

    FloatColumns(float[][] values) {
        this.values = values;
        this.shape = ColumnShape.of(values.length, i -> values[i].length);
    }

    @Override
    public int count() {
        return shape.count();
    }

    @Override
    public int events() {
        return shape.events();
    }

    @Override
    public void read(int column, int first, int length, float[] target) {
        System.arraycopy(values[column], first, target, 0, length);
    }

    @Override
    public void readExact(int column, int first, int length, double[] target) {
        for (int i = 0; i < length; i++) {
            target[i] = values[column][first + i];
        }
    }

    @Override
    public String toString() {
        return shape.toString();
    }
}
