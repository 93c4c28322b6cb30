package org.hepmva.io;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hepmva.expression.ArrayFormula;
import org.hepmva.expression.ColumnExpression;
import org.hepmva.expression.EventColumns;
import org.hepmva.expression.Expression;
import org.hepmva.expression.RoundingListener;

/**
 * A formula, and another for where its elements are not there: {@code Alt$(jet_pt[2], 0)}.
 *
 * <p>Arrays in it make no rows where others do: {@code x + Alt$(y, 0)} is as long as x.
 *
 * @param name    its text
 * @param frame   what both read
 * @param primary the names of which all must be there
 * @param formula the one, and the other
 */
record Alternative(String name, ElementFrame frame, List<String> primary, List<ColumnExpression> formula)
        implements ColumnFinder.Found {

    static Alternative of(String name, ArrayFormula formula, ColumnFinder finder) throws NtupleException {
        List<Expression> parts = List.of(formula.part(0).orElseThrow(), formula.part(1).orElseThrow());
        ElementFrame frame = ElementFrame.lacking(finder, parts);
        return new Alternative(name, frame, parts.get(0).names(),
                List.of(frame.bound(parts.get(0), name), frame.bound(parts.get(1), name)));
    }

    Set<String> arrays() {
        return frame.allArrays();
    }

    @Override
    public ColumnType type() {
        try {
            return ElementRows.nested(ScalarType.DOUBLE, frame.lengths());
        } catch (NtupleException e) {
            throw new IllegalStateException(e); // they were found before
        }
    }

    @Override
    public void addLeaves(Set<String> names) {
        frame.addLeaves(names);
    }

    @Override
    public Column values(DerivedColumns columns) {
        ElementRows rows = frame.rows(columns);
        return rows.nested(name, values(rows, columns));
    }

    /** {@return the values in rows that others make, too} */
    Column values(ElementRows rows, DerivedColumns columns) {
        EventColumns inputs = frame.inputs(rows, columns);
        RoundingListener listener = ElementFrame.listener(name, rows, columns);
        double[] values = ElementFrame.values(formula.get(0), inputs, rows.count(), listener);
        double[] others = ElementFrame.values(formula.get(1), inputs, rows.count(), listener);
        for (String each : primary) {
            if (!frame.isSpecial(each)) {
                replaceAbsent(each, rows, columns, values, others);
            }
        }
        return Column.ofDoubles(name, values, values.length);
    }

    private void replaceAbsent(String each, ElementRows rows, DerivedColumns columns, double[] values,
                               double[] others) {
        boolean isOfRows = frame.allArrays().contains(each);
        Optional<Column> present = columns.found(each).present(columns);
        int[] owners = isOfRows ? null : rows.owners();
        for (int row = 0; row < values.length; row++) {
            int place = isOfRows ? rows.place(each, row) : owners[row];
            if (place < 0 || present.isPresent() && innermost(present.get()).whole(place) == 0) {
                values[row] = others[row];
            }
        }
    }

    private static Column innermost(Column column) {
        Column inner = column;
        while (inner.type().isArray()) {
            inner = inner.arrays().contents();
        }
        return inner;
    }
}
