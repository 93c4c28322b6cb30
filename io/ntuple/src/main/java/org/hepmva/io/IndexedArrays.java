package org.hepmva.io;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.IntBinaryOperator;
import java.util.function.IntUnaryOperator;
import java.util.stream.Stream;
import org.hepmva.expression.ArrayFormula;
import org.hepmva.expression.ColumnExpression;
import org.hepmva.expression.Expression;
import org.hepmva.expression.RoundingListener;
import org.hepmva.text.Printable;

/**
 * Elements with some numbers: {@code x[n-1]}, {@code m[][1]}, {@code m[0]}, {@code x[best]} with an array of
 * numbers. Where an array has no such element there is nothing: NaN, or empty text.
 *
 * <p>An array of numbers takes the place of the dimension: {@code m[][best]} has as many rows as m, and of
 * each those elements.
 *
 * @param name    its text
 * @param type    of its values
 * @param array   whose elements
 * @param indices the numbers, one for each dimension; empty if all elements are taken
 */
record IndexedArrays(String name, ColumnType type, ColumnFinder.Found array, List<Optional<Index>> indices)
        implements ColumnFinder.Found {

    /**
     * The numbers of elements of a dimension.
     *
     * @param frame   one row for each element of arrays in them, one for each entry if there are none
     * @param formula what is computed in each
     */
    record Index(ElementFrame frame, ColumnExpression formula) {

        static Index of(Expression text, String name, ColumnFinder finder) throws NtupleException {
            ElementFrame frame = ElementFrame.of(finder, List.of(text));
            return new Index(frame, frame.bound(text, name));
        }
    }

    static IndexedArrays of(String name, ArrayFormula formula, ColumnFinder finder) throws NtupleException {
        ColumnFinder.Found array = finder.find(formula.array());
        List<Optional<Index>> indices = new ArrayList<>();
        for (int i = 0; i < formula.parts().size(); i++) {
            Optional<Expression> part = formula.part(i);
            indices.add(part.isEmpty() ? Optional.empty() : Optional.of(Index.of(part.get(), name, finder)));
        }
        return new IndexedArrays(name, type(name, formula, array.type(), indices, finder), array,
                List.copyOf(indices));
    }

    private static ColumnType type(String name, ArrayFormula formula, ColumnType array,
                                   List<Optional<Index>> indices, ColumnFinder finder)
            throws NtupleException {
        List<OptionalInt> left = new ArrayList<>();
        boolean isAlwaysThere = true;
        ColumnType type = array;
        for (int i = 0; i < indices.size(); i++) {
            String part = formula.parts().get(i);
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
            left.addAll(indices.get(i).isEmpty() ? List.of(dimension.length())
                    : indices.get(i).get().frame().lengths());
            type = dimension.element();
        }
        ColumnType result = isAlwaysThere ? type : varying(type);
        for (int i = left.size() - 1; i >= 0; i--) {
            result = new ArrayType(result, isAlwaysThere ? left.get(i) : OptionalInt.empty());
        }
        return result;
    }

    /** {@return the type of what may be missing: of no length then, and a whole number has no such value} */
    private static ColumnType varying(ColumnType type) {
        if (type instanceof ArrayType array) {
            return new ArrayType(varying(array.element()), OptionalInt.empty());
        }
        return type.scalar().isWhole() ? ScalarType.DOUBLE : type;
    }

    @Override
    public void addLeaves(Set<String> names) {
        array.addLeaves(names);
        indices.stream().flatMap(Optional::stream).forEach(index -> index.frame().addLeaves(names));
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
        Walk walk = new Walk(array.values(columns), columns.size());
        for (Optional<Index> index : indices) {
            if (index.isEmpty()) {
                walk.expand();
                continue;
            }
            ElementFrame frame = index.get().frame();
            ElementRows rows = frame.rows(columns);
            walk.pick(rows.levels(), ElementFrame.values(index.get().formula(), frame.inputs(rows, columns),
                    rows.count(), RoundingListener.NONE)); // such a number is beyond any array
        }
        while (walk.contents.type().isArray()) {
            walk.expand();
        }
        return walk;
    }

    /** A way through the dimensions. Mutable. */
    private static final class Walk {

        private final List<int[]> levels = new ArrayList<>();
        private Column contents;
        private int[] places;
        /** The entry of each place. */
        private int[] owners;
        /** For each place the row of the numbers in hand, or what such rows are in. */
        private int[] rows;

        Walk(Column array, int entries) {
            this.contents = array;
            this.places = ElementRows.identity(entries);
            this.owners = places;
            this.rows = places;
        }

        /** NaN and what is below 0 is no number of an element; digits after the point are left out. */
        void pick(List<int[]> ofRows, double[] numbers) {
            rows = owners;
            for (int[] level : ofRows) {
                descend(place -> level[rows[place] + 1] - level[rows[place]], (place, i) -> places[place],
                        (place, i) -> level[rows[place]] + i);
            }
            ArrayColumn dimension = contents.arrays();
            int[] picked = new int[places.length];
            for (int i = 0; i < picked.length; i++) {
                double number = numbers[rows[i]];
                boolean isThere = places[i] >= 0 && number > -1 && number < dimension.length(places[i]);
                picked[i] = isThere ? dimension.offsets()[places[i]] + (int) number : -1;
            }
            places = picked;
            contents = dimension.contents();
        }

        /** All elements of a dimension. */
        void expand() {
            ArrayColumn dimension = contents.arrays();
            int[] starts = dimension.offsets();
            descend(place -> places[place] < 0 ? 0 : dimension.length(places[place]),
                    (place, i) -> starts[places[place]] + i, (place, i) -> rows[place]);
            contents = dimension.contents();
        }

        private void descend(IntUnaryOperator length, IntBinaryOperator place, IntBinaryOperator row) {
            int[] offsets = new int[places.length + 1];
            for (int i = 0; i < places.length; i++) {
                offsets[i + 1] = Math.addExact(offsets[i], length.applyAsInt(i));
            }
            int[] innerPlaces = new int[offsets[places.length]];
            int[] innerRows = new int[innerPlaces.length];
            int[] innerOwners = new int[innerPlaces.length];
            for (int i = 0; i < places.length; i++) {
                for (int j = offsets[i]; j < offsets[i + 1]; j++) {
                    innerPlaces[j] = place.applyAsInt(i, j - offsets[i]);
                    innerRows[j] = row.applyAsInt(i, j - offsets[i]);
                    innerOwners[j] = owners[i];
                }
            }
            levels.add(offsets);
            places = innerPlaces;
            rows = innerRows;
            owners = innerOwners;
        }

        /** {@return the entry that a place is in} */
        int owner(int place) {
            return owners[place];
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
