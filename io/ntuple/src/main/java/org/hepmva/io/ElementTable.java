package org.hepmva.io;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/**
 * The elements of some columns as a table, as a {@link Query} has them: a row for each element, the arrays of
 * an entry side by side as far as the shortest goes, what is no array repeated. If none is of arrays each
 * entry is a row.
 *
 * <pre>{@code
 * ElementTable jets = ElementTable.of(List.of(pt, eta, met));
 * double[] scores = scores(jets.rows());
 * Column ofEvents = jets.arrays(Column.ofDoubles("score", scores, jets.size()));
 * }</pre>
 *
 * <p>Valid as long as {@linkplain Column the columns}. One thread.
 */
public final class ElementTable {

    private final List<Column> columns;
    private final ElementRows rows;

    private ElementTable(List<Column> columns, ElementRows rows) {
        this.columns = columns;
        this.rows = rows;
    }

    /**
     * {@return the table of some columns}
     *
     * @param columns of different names and one size; at least one
     */
    public static ElementTable of(List<Column> columns) {
        return of(columns.get(0).size(), columns);
    }

    /**
     * {@return the table of some columns of so many entries}
     *
     * @param entries number of entries
     * @param columns of different names, each of that size; by none each entry is a row
     */
    public static ElementTable of(int entries, List<Column> columns) {
        Map<String, Column> arrays = new LinkedHashMap<>();
        columns.stream().filter(column -> column.type().isArray())
                .forEach(column -> arrays.put(column.name(), column));
        return new ElementTable(List.copyOf(columns),
                ElementRows.of(entries, arrays, Map.of()));
    }

    /**
     * {@return the type of {@link #arrays} of some values}
     *
     * @param columns those of the table
     * @param values  what each value is
     */
    public static ColumnType arrays(List<ColumnType> columns, ScalarType values) {
        return ElementRows.nested(values, ElementRows.lengths(columns.stream().filter(ColumnType::isArray)
                .toList(), List.of()));
    }

    /** {@return the number of rows} */
    public int size() {
        return rows.count();
    }

    /** {@return the columns, each with a value for each row} */
    public List<Column> rows() {
        List<Column> all = new ArrayList<>(columns.size());
        columns.forEach(column -> all.add(rows.values(column.name(), column)));
        return all;
    }

    /** {@return what {@code Iteration$} or {@code Length$} is in each row} */
    public Column ofRows(String name) {
        return ElementFrame.special(name, rows);
    }

    /** {@return a value for each row as arrays of the entries; as it is where each entry is a row} */
    public Column arrays(Column values) {
        return rows.nested(values.name(), values);
    }

    /** {@return the first entry of which an array is longer than another, whose end is left out} */
    public OptionalInt unequal() {
        return rows.firstUnequal(columns.stream().filter(column -> column.type().isArray()).toList());
    }
}
