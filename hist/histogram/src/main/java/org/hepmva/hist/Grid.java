package org.hepmva.hist;

import java.util.Arrays;
import java.util.List;
import java.util.StringJoiner;
import java.util.function.IntToDoubleFunction;
import java.util.function.IntUnaryOperator;
import org.hepmva.text.Require;

/** The bins of several axes, flow included, numbered as cells: axis 0 runs fastest, underflow comes first. */
final class Grid {

    private final Axis[] axes;
    private final int[] strides;
    private final int size;

    Grid(Axis... axes) {
        Require.that(axes.length >= 1, "no axes, at least 1 is needed");
        this.axes = axes.clone();
        this.strides = new int[axes.length];
        long cells = 1;
        for (int k = 0; k < axes.length; k++) {
            strides[k] = (int) cells;
            cells *= axes[k].bins() + 2L;
            Require.that(cells < Integer.MAX_VALUE - 8,
                    "axis '%s': with this axis there are %s bins, more than an array can hold",
                    axes[k].title(), cells);
        }
        this.size = (int) cells;
    }

    List<Axis> axes() {
        return List.of(axes);
    }

    Axis axis(int k) {
        if (!(k >= 0 && k < axes.length)) {
            throw new IndexOutOfBoundsException("axis " + k + " is not in 0 to " + (axes.length - 1));
        }
        return axes[k];
    }

    int dimension() {
        return axes.length;
    }

    int size() {
        return size;
    }

    void requireDimension(int dimension, String deed) {
        Require.that(axes.length == dimension, "%s needs %s axes, this has %s",
                deed, dimension, axes.length);
    }

    /** The cell of a bin on each axis. */
    int cell(int[] bins) {
        Require.that(bins.length > 0, "no bin number is given, and there are %s axes to count bins along;"
                + " integral() sums over all bins", axes.length);
        Require.that(bins.length == axes.length, "%s bin numbers for %s axes", bins.length, axes.length);
        int cell = 0;
        for (int k = 0; k < axes.length; k++) {
            if (!(bins[k] >= -1 && bins[k] <= axes[k].bins())) {
                throw BinNumber.noSuchBin(axes[k], bins[k]);
            }
            cell += (bins[k] + 1) * strides[k];
        }
        return cell;
    }

    /** The cell in which a point lies. */
    int cell(double[] point) {
        int cell = 0;
        for (int k = 0; k < axes.length; k++) {
            cell += (axes[k].indexOf(point[k]) + 1) * strides[k];
        }
        return cell;
    }

    static boolean hasNaN(double[] point) {
        for (double x : point) {
            if (Double.isNaN(x)) {
                return true;
            }
        }
        return false;
    }

    /** The bin of a cell on one axis. */
    int bin(int cell, int axis) {
        return cell / strides[axis] % (axes[axis].bins() + 2) - 1;
    }

    /** The bin of a cell on each axis, in words. */
    String label(int cell) {
        StringJoiner label = new StringJoiner(" × ");
        for (int k = 0; k < axes.length; k++) {
            label.add(axes[k].title() + ' ' + axes[k].label(bin(cell, k)));
        }
        return label.toString();
    }

    /** Whether no axis is at underflow or overflow. */
    boolean isInside(int cell) {
        for (int k = 0; k < axes.length; k++) {
            int bin = bin(cell, k);
            if (bin == -1 || bin == axes[k].bins()) {
                return false;
            }
        }
        return true;
    }

    /** The product of the widths of a cell. */
    double volume(int cell) {
        double volume = 1;
        for (int k = 0; k < axes.length; k++) {
            volume *= axes[k].width(bin(cell, k));
        }
        return volume;
    }

    /** The sum of a number of each cell without flow, in the order of the cells. */
    double sumInside(IntToDoubleFunction numberOfCell) {
        double sum = 0;
        for (int cell = 0; cell < size; cell++) {
            if (isInside(cell)) {
                sum += numberOfCell.applyAsDouble(cell);
            }
        }
        return sum;
    }

    boolean matches(Grid other) {
        boolean all = axes.length == other.axes.length;
        for (int k = 0; all && k < axes.length; k++) {
            all = axes[k].matches(other.axes[k]);
        }
        return all;
    }

    void requireMatch(String title, Grid other, String otherTitle) {
        Require.that(matches(other), "'%s' and '%s' have different bins: %s, %s",
                title, otherTitle, Arrays.toString(axes), Arrays.toString(other.axes));
    }

    /** One axis replaced: its old bins, from −1, are moved to those that {@code bin} says. */
    private Regrouping withAxis(int axis, Axis replacement, IntUnaryOperator bin) {
        Axis[] others = axes.clone();
        others[axis] = replacement;
        Grid target = new Grid(others);
        int[] cellOf = new int[size];
        for (int cell = 0; cell < size; cell++) {
            for (int k = 0; k < axes.length; k++) {
                int old = bin(cell, k);
                cellOf[cell] += ((k == axis ? bin.applyAsInt(old) : old) + 1) * target.strides[k];
            }
        }
        return new Regrouping(target, cellOf);
    }

    /** Each {@code group} neighbouring bins of an axis made one. */
    Regrouping grouped(int axis, int group) {
        Axis old = axis(axis);
        Axis wider = old.rebinned(group);
        return withAxis(axis, wider, bin -> bin == -1 ? -1 : bin == old.bins() ? wider.bins() : bin / group);
    }

    /** The bins of an axis collected in wider ones; those outside become its flow. */
    Regrouping collected(int axis, VariableAxis wider) {
        Axis old = axis(axis);
        Axis same = AxisMatch.subset(old, wider);
        return withAxis(axis, same, bin -> same.indexOf(old.center(bin)));
    }

    /** A part of an axis; the rest becomes its flow. */
    Regrouping sliced(int axis, int from, int to) {
        Axis part = axis(axis).sliced(from, to);
        int below = part instanceof CategoryAxis ? part.bins() : -1;
        return withAxis(axis, part, bin -> bin == -1 ? -1 : bin < from ? below : Math.min(bin, to) - from);
    }

    /** Only the axes {@code kept}, in that order; the bins of all others are summed. */
    Regrouping projected(int... kept) {
        Require.that(kept.length >= 1 && Arrays.stream(kept).distinct().count() == kept.length,
                "axes %s to keep are not one or more different ones", Arrays.toString(kept));
        Axis[] fewer = Arrays.stream(kept).mapToObj(this::axis).toArray(Axis[]::new);
        Grid target = new Grid(fewer);
        int[] cellOf = new int[size];
        for (int cell = 0; cell < size; cell++) {
            for (int k = 0; k < kept.length; k++) {
                cellOf[cell] += (bin(cell, kept[k]) + 1) * target.strides[k];
            }
        }
        return new Regrouping(target, cellOf);
    }

    /** Old cells summed into fewer new ones. */
    static final class Regrouping {

        private final Grid target;
        private final int[] cellOf;

        Regrouping(Grid target, int[] cellOf) {
            this.target = target;
            this.cellOf = cellOf;
        }

        Grid target() {
            return target;
        }

        int cellOf(int cell) {
            return cellOf[cell];
        }

        double[] sum(double[] cells) {
            double[] sums = new double[target.size];
            for (int cell = 0; cell < cells.length; cell++) {
                sums[cellOf[cell]] += cells[cell];
            }
            return sums;
        }
    }
}
