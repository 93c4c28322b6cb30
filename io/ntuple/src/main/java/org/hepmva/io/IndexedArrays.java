package org.hepmva.io;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.IntBinaryOperator;
import java.util.function.IntUnaryOperator;
import java.util.stream.Stream;
import org.hepmva.expression.ArrayFormula;
import org.hepmva.expression.ColumnExpression;
import org.hepmva.expression.EventColumns;
import org.hepmva.expression.Expression;
import org.hepmva.expression.RoundingListener;
import org.hepmva.text.Printable;

/**
 * Elements with some numbers: {@code x[n-1]}, {@code m[][1]}, {@code m[0]}, {@code x[best]} with an array of
 * numbers. Where an array has no such element there is nothing: NaN, or empty text.
 *
 * @param name     its text
 * @param type     of its values
 * @param array    whose elements
 * @param frame    of the numbers: one row for each element of arrays in them
 * @param indices  the numbers, one for each dimension; empty if all elements are taken
 */
record IndexedArrays(String name, ColumnType type, ColumnFinder.Found array, ElementFrame frame,
                     List<Optional<ColumnExpression>> indices) implements ColumnFinder.Found {

    static IndexedArrays of(String name, ArrayFormula formula, ColumnFinder finder) throws NtupleException {
        ColumnFinder.Found array = finder.find(formula.array());
        List<Optional<Expression>> parts = new ArrayList<>();
        for (int i = 0; i < formula.parts().size(); i++) {
            parts.add(formula.part(i));
        }
        ElementFrame frame = ElementFrame.of(finder, parts.stream().flatMap(Optional::stream).toList());
        List<Optional<ColumnExpression>> bound = new ArrayList<>();
        for (Optional<Expression> part : parts) {
            bound.add(part.isEmpty() ? Optional.empty() : Optional.of(frame.bound(part.get(), name)));
        }
        return new IndexedArrays(name, type(name, formula, array.type(), frame, finder), array, frame,
                List.copyOf(bound));
    }

    private static ColumnType type(String name, ArrayFormula formula, ColumnType array, ElementFrame frame,
                                   ColumnFinder finder) throws NtupleException {
        List<OptionalInt> left = new ArrayList<>();
        int ahead = frame.dimensions();
        boolean isAlwaysThere = true;
        ColumnType type = array;
        for (String part : formula.parts()) {
            if (!(type instanceof ArrayType dimension)) {
                throw finder.unsupported("'" + Printable.brief(name) + "' has more indices than '"
                        + Printable.brief(formula.array()) + "', " + array + ", has dimensions");
            }
            boolean isNumber = part.matches("[0-9]{1,9}");
            if (isNumber && Integer.parseInt(part) >= dimension.length().orElse(Integer.MAX_VALUE)) {
                throw finder.unsupported("'" + Printable.brief(name) + "': an index of '"
                        + Printable.brief(formula.array()) + "', " + array + ", is " + part
                        + ", and the last element " + (dimension.length().getAsInt() - 1));
            }
            isAlwaysThere &= part.isEmpty() || isNumber && dimension.length().isPresent();
            if (part.isEmpty()) {
                left.add(ahead > 0 ? OptionalInt.empty() : dimension.length());
                ahead = Math.max(0, ahead - 1);
            } else {
                left.addAll(Collections.nCopies(ahead, OptionalInt.empty()));
                ahead = 0;
            }
            type = dimension.element();
        }
        ScalarType scalar = type.scalar();
        ColumnType result = inner(type, isAlwaysThere || !scalar.isWhole() ? scalar : ScalarType.DOUBLE);
        for (int i = left.size() - 1; i >= 0; i--) {
            result = new ArrayType(result, isAlwaysThere ? left.get(i) : OptionalInt.empty());
        }
        return result;
    }

    /** {@return the dimensions that have no brackets} */
    private static ColumnType inner(ColumnType type, ScalarType scalar) {
        return type instanceof ArrayType array ? new ArrayType(inner(array.element(), scalar),
                scalar == type.scalar() ? array.length() : OptionalInt.empty()) : scalar;
    }

    @Override
    public void addLeaves(Set<String> names) {
        array.addLeaves(names);
        frame.addLeaves(names);
    }

    @Override
    public Column values(DerivedColumns columns) {
        Walk walk = walk(columns);
        Column values = Picked.column(name, type.scalar(), walk.contents, walk.places);
        columns.tellOfRounded(values, walk.contents, walk.places, walk::owner);
        return walk.nested(type, values);
    }

    @Override
    public Optional<Column> present(DerivedColumns columns) {
        Walk walk = walk(columns);
        boolean[] present = new boolean[walk.places.length];
        for (int i = 0; i < present.length; i++) {
            present[i] = walk.places[i] >= 0;
        }
        return Optional.of(walk.nested(present(type), Column.ofBooleans(name, present, present.length)));
    }

    private static ColumnType present(ColumnType type) {
        return type instanceof ArrayType array ? new ArrayType(present(array.element()), array.length())
                : ScalarType.BOOLEAN;
    }

    private Walk walk(DerivedColumns columns) {
        ElementRows rows = frame.rows(columns);
        EventColumns inputs = frame.inputs(rows, columns);
        Walk walk = new Walk(array.values(columns), columns.size(), rows.levels());
        for (Optional<ColumnExpression> index : indices) {
            if (index.isPresent()) {
                walk.pick(ElementFrame.values(index.get(), inputs, rows.count(),
                        RoundingListener.NONE)); // such a number is beyond any array
            } else {
                walk.expand();
            }
        }
        while (walk.contents.type().isArray()) {
            walk.expand();
        }
        return walk;
    }

    /** A way through the dimensions. Mutable. */
    private static final class Walk {

        private final List<int[]> levels = new ArrayList<>();
        /** The dimensions of the rows of numbers that have not been gone through. */
        private final Deque<int[]> ahead;
        private Column contents;
        private int[] places;
        /** For each place the row of the numbers; as long as dimensions are ahead, what such rows are in. */
        private int[] rows;

        Walk(Column array, int entries, List<int[]> ofRows) {
            this.contents = array;
            this.ahead = new ArrayDeque<>(ofRows);
            this.places = ElementRows.identity(entries);
            this.rows = ElementRows.identity(entries);
        }

        /** NaN and what is below 0 is no number of an element; digits after the point are left out. */
        void pick(double[] numbers) {
            while (!ahead.isEmpty()) {
                int[] ofRows = ahead.pop();
                descend(place -> ofRows[rows[place] + 1] - ofRows[rows[place]], (place, i) -> places[place],
                        (place, i) -> ofRows[rows[place]] + i);
            }
            ArrayColumn dimension = contents.arrays();
            for (int i = 0; i < places.length; i++) {
                double number = numbers[rows[i]];
                boolean isThere = places[i] >= 0 && number > -1 && number < dimension.length(places[i]);
                places[i] = isThere ? dimension.offsets()[places[i]] + (int) number : -1;
            }
            contents = dimension.contents();
        }

        /** All elements of a dimension; those of the rows, if there are any ahead, stand beside them. */
        void expand() {
            ArrayColumn dimension = contents.arrays();
            int[] starts = dimension.offsets();
            if (ahead.isEmpty()) {
                descend(place -> length(dimension, place), (place, i) -> starts[places[place]] + i,
                        (place, i) -> rows[place]);
            } else {
                int[] ofRows = ahead.pop();
                descend(place -> Math.min(length(dimension, place),
                                ofRows[rows[place] + 1] - ofRows[rows[place]]),
                        (place, i) -> starts[places[place]] + i, (place, i) -> ofRows[rows[place]] + i);
            }
            contents = dimension.contents();
        }

        private int length(ArrayColumn dimension, int place) {
            return places[place] < 0 ? 0 : dimension.length(places[place]);
        }

        private void descend(IntUnaryOperator length, IntBinaryOperator place, IntBinaryOperator row) {
            int[] offsets = new int[places.length + 1];
            for (int i = 0; i < places.length; i++) {
                offsets[i + 1] = Math.addExact(offsets[i], length.applyAsInt(i));
            }
            int[] innerPlaces = new int[offsets[places.length]];
            int[] innerRows = new int[innerPlaces.length];
            for (int i = 0; i < places.length; i++) {
                for (int j = offsets[i]; j < offsets[i + 1]; j++) {
                    innerPlaces[j] = place.applyAsInt(i, j - offsets[i]);
                    innerRows[j] = row.applyAsInt(i, j - offsets[i]);
                }
            }
            levels.add(offsets);
            places = innerPlaces;
            rows = innerRows;
        }

        /** {@return the entry that a place is in} */
        int owner(int place) {
            int owner = place;
            for (int i = levels.size() - 1; i >= 0; i--) {
                int found = Arrays.binarySearch(levels.get(i), owner);
                owner = found < 0 ? -found - 2 : lastOf(levels.get(i), found);
            }
            return owner;
        }

        /** Of entries that begin at one place the last is the one that is not empty. */
        private static int lastOf(int[] offsets, int found) {
            int last = found;
            while (last + 1 < offsets.length && offsets[last + 1] == offsets[found]) {
                last++;
            }
            return last;
        }

        Column nested(ColumnType type, Column values) {
            List<ColumnType> types = Stream.iterate(type, ColumnType::isArray,
                    each -> ((ArrayType) each).element()).toList();
            Column nested = values;
            for (int i = levels.size() - 1; i >= 0; i--) {
                nested = new ArrayColumn(values.name(), ((ArrayType) types.get(i)).length(), levels.get(i),
                        nested, levels.get(i).length - 1);
            }
            return nested;
        }
    }
}
