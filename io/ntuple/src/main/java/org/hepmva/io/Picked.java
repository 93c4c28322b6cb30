package org.hepmva.io;

/** Elements of arrays, picked by their places among the contents; a place below 0 is of what is not there. */
final class Picked {

    private Picked() {
    }

    /**
     * {@return a column of what is at some places: NaN, empty text, 0 or false where nothing is}
     *
     * @param name     what it is called
     * @param type     its type: that of the contents, or DOUBLE of numbers
     * @param contents the elements
     * @param places   indices into the contents
     */
    static Column column(String name, ScalarType type, Column contents, int[] places) {
        int size = places.length;
        return switch (type) {
            case FLOAT -> Column.ofFloats(name, floats(contents, places), size);
            case DOUBLE -> Column.ofDoubles(name, doubles(contents, places), size);
            case STRING -> Column.ofStrings(name, texts(contents, places), size);
            case INT -> Column.ofInts(name, ints(contents, places), size);
            case LONG -> Column.ofLongs(name, wholes(contents, places), size);
            case UNSIGNED_LONG -> Column.ofUnsignedLongs(name, wholes(contents, places), size);
            case BOOLEAN -> Column.ofBooleans(name, flags(contents, places), size);
        };
    }

    private static float[] floats(Column contents, int[] places) {
        float[] values = new float[places.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = places[i] < 0 ? Float.NaN : (float) contents.value(places[i]);
        }
        return values;
    }

    private static double[] doubles(Column contents, int[] places) {
        double[] values = new double[places.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = places[i] < 0 ? Double.NaN : contents.value(places[i]);
        }
        return values;
    }

    private static String[] texts(Column contents, int[] places) {
        String[] values = new String[places.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = places[i] < 0 ? "" : contents.text(places[i]);
        }
        return values;
    }

    private static long[] wholes(Column contents, int[] places) {
        long[] values = new long[places.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = places[i] < 0 ? 0 : contents.whole(places[i]);
        }
        return values;
    }

    private static int[] ints(Column contents, int[] places) {
        int[] values = new int[places.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = places[i] < 0 ? 0 : (int) contents.whole(places[i]);
        }
        return values;
    }

    private static boolean[] flags(Column contents, int[] places) {
        boolean[] values = new boolean[places.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = places[i] >= 0 && contents.whole(places[i]) != 0;
        }
        return values;
    }
}
