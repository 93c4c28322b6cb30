package org.hepmva.io.root;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.hepmva.expression.ColumnExpression;
import org.hepmva.expression.EntryNumber;
import org.hepmva.expression.EventColumns;
import org.hepmva.expression.ExactValues;
import org.hepmva.expression.Expression;
import org.hepmva.expression.RoundingListener;
import org.hepmva.expression.ValueKind;
import org.hepmva.io.Column;
import org.hepmva.io.ScalarType;

/**
 * An alias that can be computed. Immutable.
 *
 * @param expression what it stands for
 * @param inputs     the columns and other aliases that it names
 * @param types      theirs
 * @param numbers    the numbers of entries that it names
 * @param bound      the expression, bound to the inputs and, behind them, to the numbers
 */
record AliasColumn(Expression expression, List<String> inputs, List<ScalarType> types,
        List<EntryNumber> numbers, ColumnExpression bound) {

    /**
     * {@return the alias}
     *
     * @param types of what the expression names, but for the numbers of entries
     * @throws org.hepmva.expression.ExpressionException if it computes with text
     */
    static AliasColumn of(Expression expression, Map<String, ScalarType> types) {
        List<String> inputs = List.copyOf(types.keySet());
        List<ScalarType> known = inputs.stream().map(types::get).toList();
        List<String> names = new ArrayList<>(inputs);
        List<ValueKind> kinds = new ArrayList<>(known.stream().map(ScalarType::kind).toList());
        List<EntryNumber> numbers = expression.names().stream().filter(name -> !types.containsKey(name))
                .flatMap(name -> EntryNumber.of(name).stream()).toList();
        for (EntryNumber number : numbers) {
            names.add(number.written());
            kinds.add(ValueKind.LONG);
        }
        return new AliasColumn(expression, inputs, known, numbers, expression.bind(names, kinds));
    }

    /** {@return what its values are: whole numbers where no value can be beyond 64 bits} */
    ScalarType type() {
        return switch (bound.kind()) {
            case INTEGER -> ScalarType.INT;
            case LONG -> ScalarType.LONG;
            case UNSIGNED_LONG -> ScalarType.UNSIGNED_LONG;
            default -> ScalarType.DOUBLE;
        };
    }

    /**
     * {@return the values}
     *
     * @param name     of the column
     * @param columns  the inputs, by name
     * @param size     number of entries
     * @param places   gives the numbers of the entries
     * @param listener hears of whole numbers that no double holds
     */
    Column values(String name, Map<String, Column> columns, int size, Function<EntryNumber, long[]> places,
                  RoundingListener listener) {
        EventColumns events = new EventColumns(inputs.size() + numbers.size());
        for (int i = 0; i < inputs.size(); i++) {
            put(events, i, columns.get(inputs.get(i)));
        }
        for (int i = 0; i < numbers.size(); i++) {
            events.put(inputs.size() + i, places.apply(numbers.get(i)));
        }
        if (type() == ScalarType.DOUBLE) {
            double[] values = new double[size];
            bound.values(events, size, values, listener);
            return Column.ofDoubles(name, values, size);
        }
        ExactValues exact = new ExactValues();
        bound.exact(events, size, exact, listener);
        return whole(name, exact.bits(), size);
    }

    private Column whole(String name, long[] values, int size) {
        if (type() == ScalarType.INT) {
            int[] ints = Arrays.stream(values, 0, size).mapToInt(Math::toIntExact).toArray();
            return Column.ofInts(name, ints, size);
        }
        return type() == ScalarType.LONG ? Column.ofLongs(name, values, size)
                : Column.ofUnsignedLongs(name, values, size);
    }

    private void put(EventColumns events, int input, Column column) {
        switch (types.get(input).kind()) {
            case REAL, INTEGER -> {
                double[] reals = new double[column.size()];
                column.copyTo(reals, 0);
                events.put(input, reals);
            }
            case LONG, UNSIGNED_LONG -> {
                long[] wholes = new long[column.size()];
                for (int i = 0; i < wholes.length; i++) {
                    wholes[i] = column.whole(i);
                }
                events.put(input, wholes);
            }
            default -> {
                String[] texts = new String[column.size()];
                for (int i = 0; i < texts.length; i++) {
                    texts[i] = column.text(i);
                }
                events.put(input, texts);
            }
        }
    }
}
