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
    Column values(String name, Column arrays, DerivedColumns columns) {
        int[] places = new int[arrays.size()];
        Column contents = descend(arrays, places);
        Column values = Picked.column(name, type(), contents, places);
        columns.tellOfRounded(values, contents, places, i -> i);
        return values;
    }

    /** {@return in which entries it is there} */
    Column present(String name, Column arrays) {
        int[] places = new int[arrays.size()];
        descend(arrays, places);
        boolean[] present = new boolean[places.length];
        for (int i = 0; i < places.length; i++) {
            present[i] = places[i] >= 0;
        }
        return Column.ofBooleans(name, present, present.length);
    }

    private Column descend(Column arrays, int[] places) {
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
        return contents;
    }
}
