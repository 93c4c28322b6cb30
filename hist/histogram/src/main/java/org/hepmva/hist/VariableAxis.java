package org.hepmva.hist;

import org.hepmva.text.Require;

/**
 * Bins between given edges.
 *
 * <p>Immutable. {@link #indexOf} is O(log bins).
 */
public final class VariableAxis implements Axis {

    private final Edges edges;

    VariableAxis(Edges edges) {
        this.edges = edges;
    }

    /**
     * {@return an axis with the given edges}
     *
     * @param title what is drawn along the axis, with its unit
     * @param edges at least two, finite, each above the one before
     * @throws IllegalArgumentException if they are not
     */
    public static VariableAxis of(String title, double... edges) {
        Require.that(edges.length >= 2, "axis '%s': %s edges make no bin, at least 2 are needed",
                title, edges.length);
        return new VariableAxis(new Edges(title, edges.clone()));
    }

    @Override
    public String title() {
        return edges.title();
    }

    @Override
    public int bins() {
        return edges.bins();
    }

    @Override
    public int indexOf(double x) {
        if (!(x < edges.last())) {
            return bins();
        }
        int below = -1;
        int above = bins();
        while (above - below > 1) { // not Arrays.binarySearch, for which −0 is below 0
            int middle = (below + above) >>> 1;
            if (x < edges.at(middle)) {
                above = middle;
            } else {
                below = middle;
            }
        }
        return below;
    }

    @Override
    public double lowerEdge(int bin) {
        return edges.lower(this, bin);
    }

    @Override
    public VariableAxis withTitle(String other) {
        return new VariableAxis(edges.withTitle(other));
    }

    @Override
    public VariableAxis sliced(int from, int to) {
        return new VariableAxis(Edges.sliced(this, from, to));
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

    /** {@return {@code VariableAxis 'pt [GeV]': 3 bins in [0, 50)}} */
    @Override
    public String toString() {
        return "VariableAxis " + edges;
    }
}
