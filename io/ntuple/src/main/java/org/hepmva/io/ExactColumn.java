package org.hepmva.io;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import org.hepmva.expression.ColumnExpression;
import org.hepmva.expression.Definition;
import org.hepmva.expression.EventColumns;
import org.hepmva.expression.ExactValues;
import org.hepmva.expression.Expression;
import org.hepmva.expression.ValueKind;

/** A formula of a query whose values come as a column. */
sealed interface ExactColumn {

    /** {@return the column of the ntuple that it is, if it is one} */
    default Optional<String> column() {
        return Optional.empty();
    }

    /** {@return what it is in every chunk, where it may be of a type that holds less in some} */
    ColumnDescription description();

    /** Adds the names of the columns of the table that are read for it besides those of the formulas. */
    default void addLeaves(Set<String> names) {
    }

    /** A column as it is. */
    record Plain(String name, ColumnFinder.Found found) implements ExactColumn {
        @Override
        public ColumnDescription description() {
            return new ColumnDescription(name, found.type(), name);
        }

        @Override
        public void addLeaves(Set<String> names) {
            found.addLeaves(names);
        }

        @Override
        public Optional<String> column() {
            return Optional.of(name);
        }
    }

    /** A formula. */
    record Computed(Definition definition, ColumnExpression expression) implements ExactColumn {

        @Override
        public ColumnDescription description() {
            ScalarType type = switch (expression.kind()) {
                case INTEGER, LONG -> ScalarType.LONG;
                case UNSIGNED_LONG -> ScalarType.UNSIGNED_LONG;
                default -> ScalarType.DOUBLE;
            };
            return new ColumnDescription(definition.label(), type, definition.expression().text());
        }

        Column values(EventColumns columns, int count, QueryRemarks remarks,
                      QueryRemarks.EntryNumber entries) {
            String formula = expression.toString();
            if (!expression.isWhole()) {
                double[] values = new double[count];
                expression.values(columns, count, values, remarks.about(formula, entries));
                return Column.ofDoubles(definition.label(), values, count);
            }
            ExactValues values = new ExactValues();
            expression.exact(columns, count, values, remarks.about(formula, entries));
            remarks.beyond(formula, values, count, entries);
            return column(values, count);
        }

        private Column column(ExactValues values, int count) {
            if (values.kind() == ValueKind.LONG) {
                return Column.ofLongs(definition.label(), values.bits(), count);
            }
            if (values.kind() == ValueKind.UNSIGNED_LONG) {
                return Column.ofUnsignedLongs(definition.label(), values.bits(), count);
            }
            String[] texts = new String[count];
            Arrays.setAll(texts, values::text);
            double[] reals = new double[count];
            Arrays.setAll(reals, values::value);
            return new MixedColumn(definition.label(), reals, texts, count);
        }
    }

    /**
     * A formula over arrays, one list of values for each entry.
     *
     * @param formula what is computed for each element
     * @param frame   the elements
     * @param type    that of the lists
     */
    record Listed(Computed formula, ElementFrame frame, ColumnType type) implements ExactColumn {

        static Listed of(Definition definition, ElementFrame frame) throws NtupleException {
            Expression expression = definition.expression();
            Computed formula = new Computed(definition, frame.bound(expression, expression.text()));
            return new Listed(formula, frame,
                    ElementRows.nested(formula.description().type(), frame.lengths()));
        }

        @Override
        public ColumnDescription description() {
            ColumnDescription element = formula.description();
            return new ColumnDescription(element.name(), type, element.title());
        }

        @Override
        public void addLeaves(Set<String> names) {
            frame.addLeaves(names);
        }

        /** {@return the lists of some entries} */
        Column values(DerivedColumns columns, QueryRemarks remarks, QueryRemarks.EntryNumber entries) {
            ElementRows rows = frame.rows(columns);
            int[] owners = rows.owners();
            Column elements = formula.values(frame.inputs(rows, columns), rows.count(), remarks,
                    row -> entries.of(owners[row]));
            return rows.nested(formula.definition().label(), elements);
        }
    }
}
