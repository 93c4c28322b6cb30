package org.hepmva.measure;

import java.util.function.IntToDoubleFunction;
import java.util.function.IntUnaryOperator;

/**
 * Σw of the events of each class (row) with each outcome (column), and how these sums vary: Σw² where
 * entries are independent, Σ of Σw·Σw of two cells over events otherwise. Immutable.
 */
public final class ClassTable {

    private final Shape shape;
    private final double[] sumW;
    /** Covariances of cells a and b at [a][b]; where entries are independent, Σw² of a at [0][a]. */
    private final double[][] covariances;
    private final boolean grouped;

    /**
     * Size of a table.
     *
     * @param classes  rows
     * @param outcomes columns
     */
    public record Shape(int classes, int outcomes) {

        private int cells() {
            return classes * outcomes;
        }
    }

    private ClassTable(Shape shape, boolean grouped) {
        this.shape = shape;
        this.grouped = grouped;
        int n = shape.cells();
        sumW = new double[n];
        covariances = new double[grouped ? n : 1][n];
    }

    /**
     * {@return the table of some events}
     *
     * @param shape   how many classes and outcomes there are
     * @param events  how many events there are
     * @param cells   cell of an event: class · outcomes + outcome
     * @param weights weight of an event
     * @param groups  which of them are entries of one event
     */
    public static ClassTable of(Shape shape, int events, IntUnaryOperator cells, IntToDoubleFunction weights,
            EventGroups groups) {
        ClassTable table = new ClassTable(shape, !groups.isNone());
        for (int i = 0; i < events; i++) {
            int cell = cells.applyAsInt(i);
            double w = weights.applyAsDouble(i);
            table.sumW[cell] += w;
            if (!table.grouped) {
                table.covariances[0][cell] += w * w;
            }
        }
        int[] touched = new int[table.sumW.length];
        int[] lastSeen = new int[table.sumW.length];
        double[] ofEvent = new double[table.sumW.length];
        for (int group = 0; group < groups.size(); group++) {
            int count = 0;
            for (int k = groups.start(group); k < groups.start(group + 1); k++) {
                int cell = cells.applyAsInt(groups.entry(k));
                if (lastSeen[cell] != group + 1) {
                    lastSeen[cell] = group + 1;
                    ofEvent[cell] = 0;
                    touched[count++] = cell;
                }
                ofEvent[cell] += weights.applyAsDouble(groups.entry(k));
            }
            table.addEvent(ofEvent, touched, count);
        }
        return table;
    }

    private void addEvent(double[] ofEvent, int[] touched, int count) {
        for (int i = 0; i < count; i++) {
            for (int j = 0; j < count; j++) {
                covariances[touched[i]][touched[j]] += ofEvent[touched[i]] * ofEvent[touched[j]];
            }
        }
    }

    /** {@return Σw of the events of a class with an outcome} */
    public double sumW(int cls, int outcome) {
        return sumW[cls * shape.outcomes() + outcome];
    }

    /** {@return Σw of a class} */
    public double total(int cls) {
        double sum = 0;
        for (int outcome = 0; outcome < shape.outcomes(); outcome++) {
            sum += sumW(cls, outcome);
        }
        return sum;
    }

    /** {@return covariance of two sums, each of a class and an outcome} */
    private double cells(int cls, int outcome, int otherCls, int otherOutcome) {
        int a = cls * shape.outcomes() + outcome;
        int b = otherCls * shape.outcomes() + otherOutcome;
        if (grouped) {
            return covariances[a][b];
        }
        return a == b ? covariances[0][a] : 0;
    }

    /** {@return the events of a class with an outcome, and those with another} */
    public PassFail passFail(int cls, int outcome) {
        double failing = 0;
        double failing2 = 0;
        double shared = 0;
        for (int o = 0; o < shape.outcomes(); o++) {
            if (o != outcome) {
                failing += sumW(cls, o);
                shared += cells(cls, outcome, cls, o);
                for (int other = 0; other < shape.outcomes(); other++) {
                    failing2 += other == outcome ? 0 : cells(cls, o, cls, other);
                }
            }
        }
        return new PassFail(sumW(cls, outcome), cells(cls, outcome, cls, outcome), failing,
                Math.max(0, failing2), shared);
    }

    /** {@return whether a class has no event of any weight} */
    public boolean isEmpty(int cls) {
        for (int outcome = 0; outcome < shape.outcomes(); outcome++) {
            if (cells(cls, outcome, cls, outcome) > 0) {
                return false;
            }
        }
        return true;
    }

    /**
     * {@return the fraction of all weight that has an outcome, for classes of the sizes they have; NaN if
     * there is no event}
     *
     * @param outcomes the outcome that counts, for each class
     */
    public Measured fraction(IntUnaryOperator outcomes) {
        double all = 0;
        for (int cls = 0; cls < shape.classes(); cls++) {
            all += total(cls);
        }
        return sum(outcomes, this::total).times(1 / all).within01();
    }

    /**
     * {@return the mean over all classes with events of the fraction that has an outcome; NaN if there is no
     * event}
     *
     * @param outcomes the outcome that counts, for each class
     */
    public Measured meanFraction(IntUnaryOperator outcomes) {
        int present = 0;
        for (int cls = 0; cls < shape.classes(); cls++) {
            present += isEmpty(cls) ? 0 : 1;
        }
        return sum(outcomes, cls -> 1).times(1.0 / present).within01();
    }

    /** Σ of fraction times share over the classes with events. */
    private Measured sum(IntUnaryOperator outcomes, IntToDoubleFunction share) {
        Measured sum = Measured.exact(0);
        double together = 0;
        for (int cls = 0; cls < shape.classes(); cls++) {
            if (isEmpty(cls)) {
                continue;
            }
            int outcome = outcomes.applyAsInt(cls);
            double each = share.applyAsDouble(cls);
            sum = sum.plus(passFail(cls, outcome).efficiency().times(each));
            for (int other = 0; other < cls && grouped; other++) {
                double both = covariance(cls, outcome, other, outcomes.applyAsInt(other));
                double shares = each / total(cls) * share.applyAsDouble(other) / total(other);
                together += both == 0 ? 0 : 2 * both * shares;
            }
        }
        // a class whose weights cancel has no fraction
        return Double.isFinite(sum.value()) ? Moved.correlated(sum, together) : Measured.NONE;
    }

    /**
     * {@return covariance of the parts of two classes that have an outcome, for classes of the sizes they
     * have: Σ over events of Σw([outcome] − ε) of the one class times the same of the other; 0 for two
     * classes of independent entries}
     */
    public double covariance(int cls, int outcome, int otherCls, int otherOutcome) {
        if (!grouped && cls != otherCls) {
            return 0;
        }
        double e = sumW(cls, outcome) / total(cls);
        double other = sumW(otherCls, otherOutcome) / total(otherCls);
        double sum = 0;
        for (int o = 0; o < shape.outcomes(); o++) {
            for (int p = 0; p < shape.outcomes(); p++) {
                double both = cells(cls, o, otherCls, p);
                // of a class without weight nothing is known, but it has no events to share either
                sum += both == 0 ? 0 : ((o == outcome ? 1 : 0) - e) * ((p == otherOutcome ? 1 : 0) - other)
                        * both;
            }
        }
        return sum;
    }
}
