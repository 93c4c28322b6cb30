package org.hepmva.io;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/**
 * The rows that arrays make of some entries: one for each element, the arrays of an entry side by side as far
 * as the shortest goes, dimension by dimension. What has fewer dimensions is repeated.
 *
 * <pre>
 *   entries      pt [41.2, 7.5]   eta [0.1, -2.0, 1.4]   met 30        pt []   eta [0.3]   met 12
 *   rows            41.2              0.1                    30
 *                   7.5              -2.0                    30
 * </pre>
 *
 * <p>All is offsets and places, no object per element. One thread until {@link #owners} have been asked for;
 * nothing changes from then on, so any thread may read.
 */
final class ElementRows {

    private final int entries;
    private final List<int[]> levels = new ArrayList<>();
    private final List<OptionalInt> lengths;
    private final Map<String, Place> arrays = new LinkedHashMap<>();
    private int[] owners;
    private int count;

    private ElementRows(int entries, List<OptionalInt> lengths) {
        this.entries = entries;
        this.lengths = lengths;
        this.count = entries;
    }

    /**
     * {@return the rows of some entries}
     *
     * @param entries  number of entries
     * @param arrays   what there is one row for each element of; if none, each entry is a row
     * @param besides  arrays that make no rows if others do; where one is shorter it has no element
     */
    static ElementRows of(int entries, Map<String, Column> arrays, Map<String, Column> besides) {
        ElementRows rows = new ElementRows(entries, lengths(types(arrays), types(besides)));
        arrays.forEach((name, column) -> rows.arrays.put(name, new Place(column)));
        List<Place> leading = List.copyOf(rows.arrays.values());
        besides.forEach((name, column) -> rows.arrays.putIfAbsent(name, new Place(column)));
        List<Place> all = List.copyOf(rows.arrays.values());
        rows.grow(leading.isEmpty() ? all : leading, all);
        return rows;
    }

    private static List<ColumnType> types(Map<String, Column> columns) {
        return columns.values().stream().map(Column::type).toList();
    }

    /**
     * {@return the lengths of the dimensions of the rows, outermost first; empty for those that vary}
     *
     * @param arrays  types of what makes the rows
     * @param besides types of arrays that make none if others do
     */
    static List<OptionalInt> lengths(List<ColumnType> arrays, List<ColumnType> besides) {
        List<OptionalInt> lengths = new ArrayList<>();
        List<ArrayType> leading = arrays(arrays.isEmpty() ? besides : arrays);
        List<ArrayType> others = arrays(arrays.isEmpty() ? List.of() : besides);
        while (!(leading.isEmpty() && others.isEmpty())) {
            lengths.add(shortest(leading));
            leading = arrays(leading.stream().map(ArrayType::element).toList());
            others = arrays(others.stream().map(ArrayType::element).toList());
        }
        return lengths;
    }

    private static List<ArrayType> arrays(List<ColumnType> types) {
        return types.stream().filter(ColumnType::isArray).map(ArrayType.class::cast).toList();
    }

    private static OptionalInt shortest(List<ArrayType> arrays) {
        return arrays.stream().allMatch(array -> array.length().isPresent())
                ? arrays.stream().mapToInt(array -> array.length().getAsInt()).min() : OptionalInt.empty();
    }

    private void grow(List<Place> leading, List<Place> all) {
        for (List<Place> deep = deep(leading, all); !deep.isEmpty(); deep = deep(leading, all)) {
            int[] common = common(deep, count);
            int[] offsets = common == null ? shortest(deep, count) : common;
            all.forEach(place -> place.descend(offsets, count));
            levels.add(offsets);
            count = offsets[count];
        }
    }

    /** {@return the offsets that all arrays have, from 0; null if they differ} */
    private static int[] common(List<Place> deep, int slots) {
        int[] first = deep.get(0).contents.arrays().offsets();
        boolean isCommon = first[0] == 0;
        for (Place place : deep) {
            isCommon = isCommon && place.hasOffsets(first, slots);
        }
        return isCommon ? Arrays.copyOf(first, slots + 1) : null;
    }

    private static int[] shortest(List<Place> deep, int slots) {
        int[] offsets = new int[slots + 1];
        for (int slot = 0; slot < slots; slot++) {
            int length = Integer.MAX_VALUE;
            for (Place place : deep) {
                length = Math.min(length, place.length(slot));
            }
            offsets[slot + 1] = offsets[slot] + length;
        }
        return offsets;
    }

    private static List<Place> deep(List<Place> leading, List<Place> all) {
        List<Place> deep = leading.stream().filter(Place::isArray).toList();
        return deep.isEmpty() ? all.stream().filter(Place::isArray).toList() : deep;
    }

    /** {@return for each slot of the next level what the slot has that it is in} */
    private static int[] repeated(int[] values, int[] offsets, int slots) {
        int[] repeated = new int[offsets[slots]];
        for (int slot = 0; slot < slots; slot++) {
            Arrays.fill(repeated, offsets[slot], offsets[slot + 1], values == null ? slot : values[slot]);
        }
        return repeated;
    }

    /** {@return the offsets of each dimension, outermost first} */
    List<int[]> levels() {
        return levels;
    }

    /** {@return the number of rows} */
    int count() {
        return count;
    }

    /** {@return number of the first row of each entry, and behind them that of the end} */
    int[] starts() {
        int[] starts = new int[entries + 1];
        for (int i = 0; i <= entries; i++) {
            starts[i] = i;
            for (int[] level : levels) {
                starts[i] = level[starts[i]];
            }
        }
        return starts;
    }

    /** {@return the entry of each row} */
    int[] owners() {
        if (owners == null) {
            int[] slots = null;
            for (int[] offsets : levels) {
                slots = repeated(slots, offsets, offsets.length - 1);
            }
            owners = slots == null ? identity(count) : slots;
        }
        return owners;
    }

    /** {@return the rows of each entry as arrays, nested as the dimensions are} */
    Column nested(String name, Column values) {
        Column nested = values;
        for (int i = levels.size() - 1; i >= 0; i--) {
            nested = new ArrayColumn(name, lengths.get(i), levels.get(i), nested, levels.get(i).length - 1);
        }
        return nested;
    }

    /** {@return the type of {@link #nested} for values of a type} */
    static ColumnType nested(ColumnType values, List<OptionalInt> lengths) {
        ColumnType nested = values;
        for (int i = lengths.size() - 1; i >= 0; i--) {
            nested = new ArrayType(nested, lengths.get(i));
        }
        return nested;
    }

    /** {@return the number of entries of which an array is longer than another: its end is left out} */
    int unequal(List<Column> columns) {
        return (int) IntStream.range(0, entries).filter(entry -> isUnequal(columns, entry)).count();
    }

    /** {@return the first such entry} */
    OptionalInt firstUnequal(List<Column> columns) {
        return columns.size() < 2 ? OptionalInt.empty()
                : IntStream.range(0, entries).filter(entry -> isUnequal(columns, entry)).findFirst();
    }

    private static boolean isUnequal(List<Column> columns, int entry) {
        int first = columns.get(0).arrays().length(entry);
        for (Column column : columns) {
            if (column.arrays().length(entry) != first) {
                return true;
            }
        }
        return false;
    }

    /** {@return the values of a column in every row} */
    Column values(String name, Column column) {
        Place place = arrays.get(name);
        if (place == null) {
            return levels.isEmpty() ? column : column.keeping(owners(), count);
        }
        return place.values(name, count);
    }

    /** {@return the values of a column in some rows} */
    Column values(String name, Column column, int[] rows) {
        Place place = arrays.get(name);
        int[] places = place == null ? owners() : place.places;
        Column contents = place == null ? column : place.contents;
        return contents.keeping(places == null ? rows : picked(places, rows), rows.length);
    }

    private static int[] picked(int[] places, int[] rows) {
        int[] picked = new int[rows.length];
        for (int i = 0; i < rows.length; i++) {
            picked[i] = places[rows[i]];
        }
        return picked;
    }

    /** {@return the index of a row's element among the contents of an array, below 0 if it has none} */
    int place(String array, int row) {
        int[] places = arrays.get(array).places;
        return places == null ? row : places[row];
    }

    /** {@return the innermost contents of an array} */
    Column contents(String array) {
        return arrays.get(array).contents;
    }

    static int[] identity(int size) {
        int[] identity = new int[size];
        Arrays.setAll(identity, i -> i);
        return identity;
    }

    /** Where an array's elements are, dimension by dimension. Mutable. */
    private static final class Place {

        private Column contents;
        /** Of each slot; null if they are 0, 1, 2 …. */
        private int[] places;

        Place(Column column) {
            this.contents = column;
        }

        boolean isArray() {
            return contents.type().isArray();
        }

        /** {@return whether the elements of all slots lie behind one another, as the offsets say} */
        boolean hasOffsets(int[] offsets, int slots) {
            return places == null && Arrays.equals(offsets, 0, slots + 1, contents.arrays().offsets(), 0,
                    slots + 1);
        }

        int length(int slot) {
            int place = places == null ? slot : places[slot];
            return place < 0 ? 0 : contents.arrays().length(place);
        }

        void descend(int[] offsets, int slots) {
            if (!isArray()) {
                places = repeated(places, offsets, slots);
                return;
            }
            ArrayColumn array = contents.arrays();
            places = hasOffsets(offsets, slots) ? null : descended(array, offsets, slots);
            contents = array.contents();
        }

        private int[] descended(ArrayColumn array, int[] offsets, int slots) {
            int[] inner = new int[offsets[slots]];
            for (int slot = 0; slot < slots; slot++) {
                int length = length(slot);
                int first = length == 0 ? 0 : array.offsets()[places == null ? slot : places[slot]];
                for (int row = offsets[slot]; row < offsets[slot + 1]; row++) {
                    int element = row - offsets[slot];
                    inner[row] = element < length ? first + element : -1;
                }
            }
            return inner;
        }

        Column values(String name, int rows) {
            if (places == null && contents.size() == rows) {
                return contents;
            }
            int[] wanted = places == null ? identity(rows) : places;
            boolean isThere = true;
            for (int i = 0; i < rows && isThere; i++) {
                isThere = wanted[i] >= 0;
            }
            ScalarType type = (ScalarType) contents.type();
            return isThere ? contents.keeping(wanted, rows)
                    : Picked.column(name, type.isWhole() ? ScalarType.DOUBLE : type, contents, wanted);
        }
    }
}
