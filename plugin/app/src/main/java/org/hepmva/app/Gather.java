package org.hepmva.app;

import org.hepmva.io.Column;

/** Some entries of a column as a column of the same type. */
final class Gather {

    private Gather() {
    }

    /** {@return the chosen entries, in their order} */
    static Column of(Column column, int[] entries) {
        int n = entries.length;
        return switch (column.type()) {
            case FLOAT -> Column.ofFloats(column.name(), floats(column, entries), n);
            case DOUBLE -> Column.ofDoubles(column.name(), doubles(column, entries), n);
            case INT -> Column.ofInts(column.name(), ints(column, entries), n);
            case LONG -> Column.ofLongs(column.name(), longs(column, entries), n);
            case BOOLEAN -> Column.ofBooleans(column.name(), booleans(column, entries), n);
            case STRING -> Column.ofStrings(column.name(), texts(column, entries), n);
        };
    }

    private static float[] floats(Column column, int[] entries) {
        float[] values = new float[entries.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) column.value(entries[i]);
        }
        return values;
    }

    private static double[] doubles(Column column, int[] entries) {
        double[] values = new double[entries.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = column.value(entries[i]);
        }
        return values;
    }

    private static int[] ints(Column column, int[] entries) {
        int[] values = new int[entries.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = (int) column.whole(entries[i]);
        }
        return values;
    }

    private static long[] longs(Column column, int[] entries) {
        long[] values = new long[entries.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = column.whole(entries[i]);
        }
        return values;
    }

    private static boolean[] booleans(Column column, int[] entries) {
        boolean[] values = new boolean[entries.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = column.value(entries[i]) != 0;
        }
        return values;
    }

    private static String[] texts(Column column, int[] entries) {
        String[] values = new String[entries.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = column.text(entries[i]);
        }
        return values;
    }
}
