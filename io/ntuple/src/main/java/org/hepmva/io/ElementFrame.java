package org.hepmva.io;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.IntToLongFunction;
import org.hepmva.expression.ColumnExpression;
import org.hepmva.expression.EventColumns;
import org.hepmva.expression.Expression;
import org.hepmva.expression.RoundingListener;
import org.hepmva.expression.TextException;
import org.hepmva.expression.ValueKind;
import org.hepmva.text.Printable;

/**
 * Some formulas that are computed row by row: one for each element of the arrays in them, one for each entry
 * if there are none.
 */
final class ElementFrame {

    private final ColumnFinder finder;
    private final List<String> names;
    private final Map<String, Alternative> alternatives = new LinkedHashMap<>();
    private final Set<String> arrays = new LinkedHashSet<>();
    private final Set<String> besides = new LinkedHashSet<>();
    private final boolean mayLack;

    private ElementFrame(ColumnFinder finder, Collection<String> names, boolean mayLack)
            throws NtupleException {
        this.finder = finder;
        this.names = List.copyOf(new LinkedHashSet<>(names));
        this.mayLack = mayLack;
        for (String name : this.names) {
            if (!isSpecial(name)) {
                add(name);
            }
        }
    }

    /**
     * {@return formulas over what a finder finds}
     *
     * @throws NtupleException if a name in them means nothing, or cannot be computed
     */
    static ElementFrame of(ColumnFinder finder, Collection<Expression> expressions) throws NtupleException {
        return new ElementFrame(finder, names(expressions), false);
    }

    /** {@return formulas over some names} */
    static ElementFrame ofNames(ColumnFinder finder, Collection<String> names) throws NtupleException {
        return new ElementFrame(finder, names, false);
    }

    /** {@return formulas in the rows that others make, where their arrays may have no element} */
    static ElementFrame lacking(ColumnFinder finder, Collection<Expression> expressions)
            throws NtupleException {
        return new ElementFrame(finder, names(expressions), true);
    }

    private static List<String> names(Collection<Expression> expressions) {
        return expressions.stream().flatMap(expression -> expression.names().stream()).toList();
    }

    private void add(String name) throws NtupleException {
        ColumnFinder.Found found = finder.find(name);
        if (found instanceof Alternative alternative && !alternative.arrays().isEmpty()) {
            alternatives.put(name, alternative);
            besides.addAll(alternative.arrays());
        } else if (found.type().isArray()) {
            arrays.add(name);
        }
    }

    /** {@return whether a name is of the row and not of a column} */
    boolean isSpecial(String name) {
        return isOfRow(name) || finder.isEntryNumber(name);
    }

    /** {@return whether a name is of the row in its entry} */
    static boolean isOfRow(String name) {
        return name.equals(Expression.ITERATION) || name.equals(Expression.LENGTH);
    }

    /** {@return whether there is a row for each element} */
    boolean isOfElements() {
        return !arrays.isEmpty() || !besides.isEmpty();
    }

    /** {@return the names of all arrays, those besides too} */
    Set<String> allArrays() {
        Set<String> all = new LinkedHashSet<>(arrays);
        all.addAll(besides);
        return all;
    }

    /** {@return the names of the arrays that make the rows} */
    Set<String> arrays() {
        return arrays;
    }

    /** {@return the lengths of the dimensions of the rows, outermost first; empty for those that vary} */
    List<OptionalInt> lengths() throws NtupleException {
        return ElementRows.lengths(types(arrays), types(besides));
    }

    private List<ColumnType> types(Set<String> names) throws NtupleException {
        List<ColumnType> types = new ArrayList<>();
        for (String name : names) {
            types.add(finder.find(name).type());
        }
        return types;
    }

    /** {@return the type of a name's values in a row} */
    ScalarType type(String name) throws NtupleException {
        if (isSpecial(name)) {
            return isOfRow(name) ? ScalarType.INT : ScalarType.LONG;
        }
        ScalarType type = alternatives.containsKey(name) ? ScalarType.DOUBLE
                : finder.find(name).type().scalar();
        return mayLack && arrays.contains(name) && type.isWhole() ? ScalarType.DOUBLE : type;
    }

    /** {@return whether a name's values are made for the rows: no column has them} */
    boolean isOfRows(String name) {
        return isSpecial(name) || alternatives.containsKey(name);
    }

    /** {@return the type of a name that was found before} */
    ScalarType elementType(String name) {
        try {
            return type(name);
        } catch (NtupleException e) {
            throw new IllegalStateException(e);
        }
    }

    /** {@return a formula that reads the rows} */
    ColumnExpression bound(Expression expression, String whole) throws NtupleException {
        List<ValueKind> kinds = new ArrayList<>();
        for (String name : names) {
            kinds.add(type(name).kind());
        }
        try {
            return expression.bind(names, kinds);
        } catch (TextException e) {
            throw finder.unsupported(e.name().map(name -> "column '" + Printable.brief(name)
                    + "' is text, not numbers, so '" + Printable.brief(whole) + "' has no value")
                    .orElse(e.getMessage()));
        }
    }

    /** Adds the names of the columns of the table that are read for it. */
    void addLeaves(Set<String> target) {
        for (String name : names) {
            if (!isSpecial(name)) {
                found(name).addLeaves(target);
            }
        }
    }

    private ColumnFinder.Found found(String name) {
        try {
            return finder.find(name);
        } catch (NtupleException e) {
            throw new IllegalStateException(e); // it was found before
        }
    }

    /** {@return the rows of some entries} */
    ElementRows rows(DerivedColumns columns) {
        return ElementRows.of(columns.size(), columns(arrays, columns), columns(besides, columns));
    }

    private static Map<String, Column> columns(Set<String> names, DerivedColumns columns) {
        Map<String, Column> found = new LinkedHashMap<>();
        names.forEach(name -> found.put(name, columns.column(name)));
        return found;
    }

    /** {@return the values of a name in every row} */
    Column values(String name, ElementRows rows, DerivedColumns columns) {
        if (isSpecial(name)) {
            return isOfRow(name) ? special(name, rows) : entryNumbers(name, rows, columns);
        }
        Alternative alternative = alternatives.get(name);
        return alternative == null ? rows.values(name, columns.column(name))
                : alternative.values(rows, columns);
    }

    /** {@return what a name that is of the row in its entry is in every row} */
    static Column special(String name, ElementRows rows) {
        int[] values = new int[rows.count()];
        int[] starts = rows.starts();
        for (int entry = 0; entry + 1 < starts.length; entry++) {
            for (int row = starts[entry]; row < starts[entry + 1]; row++) {
                values[row] = name.equals(Expression.ITERATION) ? row - starts[entry]
                        : starts[entry + 1] - starts[entry];
            }
        }
        return Column.ofInts(name, values, values.length);
    }

    private Column entryNumbers(String name, ElementRows rows, DerivedColumns columns) {
        int[] owners = rows.owners();
        long[] numbers = new long[rows.count()];
        entryNumbers(name, numbers.length, row -> columns.entry(owners[row]), numbers);
        return Column.ofLongs(name, numbers, numbers.length);
    }

    /** Writes what a name that is of an entry's place is for some entries. */
    void entryNumbers(String name, int count, IntToLongFunction entries, long[] target) {
        finder.entryNumbers(name, count, entries, target);
    }

    /** {@return what the formulas read, for all rows} */
    EventColumns inputs(ElementRows rows, DerivedColumns columns) {
        EventColumns inputs = new EventColumns(names.size());
        for (int i = 0; i < names.size(); i++) {
            Column values = values(names.get(i), rows, columns);
            ValueKind kind = elementType(names.get(i)).kind();
            if (kind == ValueKind.REAL) {
                columns.tellOfRounded(names.get(i), values, row -> rows.owners()[row]);
            }
            put(inputs, i, values, kind);
        }
        return inputs;
    }

    private static void put(EventColumns inputs, int i, Column column, ValueKind kind) {
        int size = column.size();
        switch (kind) {
            case REAL, INTEGER -> {
                double[] values = new double[size];
                column.copyTo(values, 0);
                inputs.put(i, values);
            }
            case LONG, UNSIGNED_LONG -> {
                long[] values = new long[size];
                for (int row = 0; row < size; row++) {
                    values[row] = column.whole(row);
                }
                inputs.put(i, values);
            }
            default -> {
                String[] values = new String[size];
                for (int row = 0; row < size; row++) {
                    values[row] = column.text(row);
                }
                inputs.put(i, values);
            }
        }
    }

    /** {@return the values of a formula in all rows} */
    static double[] values(ColumnExpression formula, EventColumns inputs, int rows,
                           RoundingListener listener) {
        double[] values = new double[rows];
        formula.values(inputs, rows, values, listener);
        return values;
    }

    /** {@return what tells of whole numbers that became doubles in a formula over rows} */
    static RoundingListener listener(String formula, ElementRows rows, DerivedColumns columns) {
        return columns.remarks().about(formula, row -> columns.entry(rows.owners()[row]));
    }
}
