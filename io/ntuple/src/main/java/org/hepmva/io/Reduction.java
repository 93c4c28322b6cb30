package org.hepmva.io;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hepmva.expression.ArrayFormula;
import org.hepmva.expression.ColumnExpression;
import org.hepmva.expression.EventColumns;
import org.hepmva.expression.ExactValues;
import org.hepmva.expression.Expression;
import org.hepmva.expression.RoundingListener;
import org.hepmva.expression.ValueKind;

/**
 * One number of all elements of an entry: {@code Sum$(jet_pt*(abs(jet_eta) < 2.4))}, {@code Length$(x)}.
 *
 * @param name    its text
 * @param kind    how it is computed
 * @param frame   the rows
 * @param formula what is computed in each of them, then the condition if there is one
 * @param alone   the name that the formula is, if it is nothing else
 */
record Reduction(String name, ArrayFormula.Kind kind, ElementFrame frame, List<ColumnExpression> formula,
                 Optional<String> alone) implements ColumnFinder.Found {

    static Reduction of(String name, ArrayFormula formula, ColumnFinder finder) throws NtupleException {
        List<Expression> parts = new ArrayList<>();
        for (int i = 0; i < formula.parts().size(); i++) {
            parts.add(formula.part(i).orElseThrow());
        }
        ElementFrame frame = ElementFrame.of(finder, parts);
        List<ColumnExpression> bound = new ArrayList<>();
        for (Expression part : parts) {
            boolean isCounted = formula.kind() == ArrayFormula.Kind.LENGTH && part.name().isPresent();
            if (!isCounted) {
                bound.add(frame.bound(part, name));
            }
        }
        return new Reduction(name, formula.kind(), frame, List.copyOf(bound), parts.get(0).name());
    }

    @Override
    public ColumnType type() {
        return kind == ArrayFormula.Kind.LENGTH ? ScalarType.INT : ScalarType.DOUBLE;
    }

    @Override
    public void addLeaves(Set<String> names) {
        frame.addLeaves(names);
    }

    @Override
    public Column values(DerivedColumns columns) {
        ElementRows rows = frame.rows(columns);
        int[] starts = rows.starts();
        int size = columns.size();
        if (kind == ArrayFormula.Kind.LENGTH) {
            int[] lengths = new int[size];
            for (int i = 0; i < size; i++) {
                lengths[i] = starts[i + 1] - starts[i];
            }
            return Column.ofInts(name, lengths, size);
        }
        if (kind == ArrayFormula.Kind.SUM && isOfLongs()) {
            return WholeSums.of(name, exact(rows, columns), starts, columns);
        }
        if (kind == ArrayFormula.Kind.SUM && alone.isPresent()) {
            double[] elements = new double[rows.count()];
            frame.values(alone.get(), rows, columns).copyTo(elements, 0);
            return Column.ofDoubles(name, sums(elements, starts), size);
        }
        EventColumns inputs = frame.inputs(rows, columns);
        RoundingListener listener = ElementFrame.listener(name, rows, columns);
        double[] elements = ElementFrame.values(formula.get(0), inputs, rows.count(), listener);
        return Column.ofDoubles(name, switch (kind) {
            case SUM -> sums(elements, starts);
            case MAX -> extremes(elements, null, starts, 1);
            case MIN -> extremes(elements, null, starts, -1);
            case MAX_IF -> extremes(elements, conditions(inputs, rows.count(), listener), starts, 1);
            default -> extremes(elements, conditions(inputs, rows.count(), listener), starts, -1);
        }, size);
    }

    /** Whole numbers of at most 32 bits are exact in doubles, and so are their sums. */
    private boolean isOfLongs() {
        return formula.get(0).isWhole() && formula.get(0).kind() != ValueKind.INTEGER;
    }

    private ExactValues exact(ElementRows rows, DerivedColumns columns) {
        ExactValues elements = new ExactValues();
        formula.get(0).exact(frame.inputs(rows, columns), rows.count(), elements,
                ElementFrame.listener(name, rows, columns));
        return elements;
    }

    private double[] conditions(EventColumns inputs, int rows, RoundingListener listener) {
        double[] conditions = new double[rows];
        formula.get(1).conditions(inputs, rows, conditions, listener);
        return conditions;
    }

    private static double[] sums(double[] elements, int[] starts) {
        double[] sums = new double[starts.length - 1];
        for (int i = 0; i < sums.length; i++) {
            double sum = 0;
            for (int row = starts[i]; row < starts[i + 1]; row++) {
                sum += elements[row];
            }
            sums[i] = sum;
        }
        return sums;
    }

    /** The sign says which: 1 for the greatest, −1 for the least. */
    private static double[] extremes(double[] elements, double[] conditions, int[] starts, int sign) {
        double[] extremes = new double[starts.length - 1];
        for (int i = 0; i < extremes.length; i++) {
            boolean isNone = true;
            double most = Double.NaN;
            for (int row = starts[i]; row < starts[i + 1]; row++) {
                if (conditions == null || isTrue(conditions[row])) {
                    double value = sign * elements[row];
                    most = isNone ? value : Math.max(most, value);
                    isNone = false;
                }
            }
            extremes[i] = isNone ? Double.NaN : sign * most;
        }
        return extremes;
    }

    private static boolean isTrue(double condition) {
        return condition != 0 && !Double.isNaN(condition);
    }
}
