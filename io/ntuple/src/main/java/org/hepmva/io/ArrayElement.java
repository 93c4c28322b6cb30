package org.hepmva.io;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One element of the arrays of a column, which is a column of its own: {@code x[3]}, {@code m[1][0]}.
 *
 * <p>Where an array has no such element, because its length varies, there is nothing: NaN, or empty text. So
 * whole numbers in arrays of varying length, which cannot be missing, become DOUBLE.
 *
 * @param array   the column, as it is listed
 * @param indices of the element, one for each dimension
 */
record ArrayElement(ColumnDescription array, List<Integer> indices) {

    private static final Pattern ELEMENT = Pattern.compile("(.+?)((?:\\[(?:0|[1-9][0-9]{0,8})])+)");
    private static final Pattern INDEX = Pattern.compile("[0-9]+");

    ArrayElement {
        indices = List.copyOf(indices);
    }

    /**
     * {@return the element that a name means: that of an array, with as many indices as it has dimensions,
     * none of them beyond a length that is the same in all entries}
     *
     * @param name  such as {@code x[3]}
     * @param named finds a column by its name
     */
    static Optional<ArrayElement> of(String name, Function<String, Optional<ColumnDescription>> named) {
        Matcher matcher = ELEMENT.matcher(name);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        List<Integer> indices = new ArrayList<>();
        Matcher index = INDEX.matcher(matcher.group(2));
        while (index.find()) {
            indices.add(Integer.parseInt(index.group()));
        }
        return named.apply(matcher.group(1)).map(array -> new ArrayElement(array, indices))
                .filter(ArrayElement::isThere);
    }

    private boolean isThere() {
        ColumnType type = array.type();
        for (int index : indices) {
            boolean isInside = type instanceof ArrayType dimension
                    && index < dimension.length().orElse(Integer.MAX_VALUE);
            if (!isInside) {
                return false;
            }
            type = ((ArrayType) type).element();
        }
        return !type.isArray();
    }

    /** {@return the column that it is} */
    ColumnDescription description(String name) {
        return new ColumnDescription(name, type(), array.title());
    }

    private ScalarType type() {
        ScalarType scalar = array.type().scalar();
        return isAlwaysThere() || !scalar.isWhole() ? scalar : ScalarType.DOUBLE;
    }

    private boolean isAlwaysThere() {
        ColumnType type = array.type();
        while (type instanceof ArrayType dimension && dimension.length().isPresent()) {
            type = dimension.element();
        }
        return !type.isArray();
    }

    /** {@return its values} */
    Column values(String name, Column arrays) {
        int[] places = new int[arrays.size()];
        for (int i = 0; i < places.length; i++) {
            places[i] = i;
        }
        Column contents = arrays;
        for (int index : indices) {
            ArrayColumn dimension = contents.arrays();
            for (int i = 0; i < places.length; i++) {
                boolean isThere = places[i] >= 0 && index < dimension.length(places[i]);
                places[i] = isThere ? dimension.offsets()[places[i]] + index : -1;
            }
            contents = dimension.contents();
        }
        return picked(name, contents, places);
    }

    private Column picked(String name, Column contents, int[] places) {
        int size = places.length;
        return switch (type()) {
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
            values[i] = contents.whole(places[i]);
        }
        return values;
    }

    private static int[] ints(Column contents, int[] places) {
        int[] values = new int[places.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = (int) contents.whole(places[i]);
        }
        return values;
    }

    private static boolean[] flags(Column contents, int[] places) {
        boolean[] values = new boolean[places.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = contents.whole(places[i]) != 0;
        }
        return values;
    }
}
