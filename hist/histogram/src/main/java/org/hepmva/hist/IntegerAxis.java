package org.hepmva.hist;

import org.hepmva.text.Require;

/**
 * One bin for each integer: bin <i>i</i> is [first + i, first + i + 1).
 *
 * <p>Immutable. {@link #indexOf} is O(1) and exact.
 *
 * @param title what is drawn along the axis
 * @param first the integer of bin 0
 * @param end   the integer after that of the last bin, above {@code first}
 */
public record IntegerAxis(String title, int first, int end) implements Axis {

    /**
     * Makes one bin for each of the integers from {@code first} to {@code end − 1}.
     *
     * @throws IllegalArgumentException if there is no such integer, or more than 2³¹ − 2
     */
    public IntegerAxis {
        Require.that(first < end && (long) end - first < Integer.MAX_VALUE,
                "axis '%s': [%s, %s) is not a non-empty range of integers", title, first, end);
    }

    @Override
    public int bins() {
        return end - first;
    }

    @Override
    public int indexOf(double x) {
        if (!(x < end)) {
            return end - first;
        }
        return x < first ? -1 : (int) (Math.floor(x) - first);
    }

    @Override
    public double lowerEdge(int bin) {
        return bin == -1 ? Double.NEGATIVE_INFINITY : (double) first + checked(bin);
    }

    private int checked(int bin) {
        if (!(bin >= 0 && bin <= bins())) {
            throw BinNumber.noSuchBin(this, bin);
        }
        return bin;
    }

    @Override
    public String label(int bin) {
        return bin == -1 || bin == bins() ? BinNumber.label(this, bin) : String.valueOf(first + checked(bin));
    }

    @Override
    public IntegerAxis withTitle(String other) {
        return new IntegerAxis(other, first, end);
    }

    @Override
    public IntegerAxis sliced(int from, int to) {
        BinNumber.requirePart(this, from, to);
        return new IntegerAxis(title, first + from, first + to);
    }

    @Override
    public VariableAxis rebinned(int group) {
        return new VariableAxis(Edges.rebinned(this, group));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Axis axis && AxisMatch.isEqual(this, axis);
    }

    @Override
    public int hashCode() {
        return AxisMatch.hash(this);
    }

    /** {@return {@code IntegerAxis 'jets': 0 to 9}} */
    @Override
    public String toString() {
        return "IntegerAxis '" + title + "': " + first + " to " + (end - 1);
    }
}
