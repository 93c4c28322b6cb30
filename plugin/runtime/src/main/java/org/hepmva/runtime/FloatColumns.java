package org.hepmva.runtime;

import org.hepmva.text.Require;

/** A view of arrays of float. */
final class FloatColumns implements Columns {

    private final float[][] values;

    FloatColumns(float[][] values) {
        this.values = values;
        for (int i = 0; i < values.length; i++) {
            Require.that(values[i].length == values[0].length,
                    "column %s has %s events, but column 0 has %s", i, values[i].length, values[0].length);
        }
    }

    @Override
    public int count() {
        return values.length;
    }

    @Override
    public int events() {
        return values.length == 0 ? 0 : values[0].length;
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

    /** {@return such as {@code 3 columns of 1000 events}} */
    @Override
    public String toString() {
        return count() + " columns of " + events() + " events";
    }
}
