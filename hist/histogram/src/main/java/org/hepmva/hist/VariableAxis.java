package org.hepmva.hist;

import java.util.Arrays;

/**
 * Bins between given edges.
 *
 * <p>Immutable. {@link #indexOf} is O(log bins).
 */
public final class VariableAxis implements Axis {

    private final String title;
    private final double[] edges;

    private VariableAxis(String title, double[] edges) {
        Edges.requireRising(title, edges);
        this.title = title;
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
        return new VariableAxis(title, edges.clone());
    }

    @Override
    public String title() {
        return title;
    }

    @Override
    public int bins() {
        return edges.length - 1;
    }

    @Override
    public int indexOf(double x) {
        if (!(x < edges[edges.length - 1])) {
            return bins();
        }
        int below = -1;
        int above = bins();
        while (above - below > 1) { // not Arrays.binarySearch, for which −0 is below 0
            int middle = (below + above) >>> 1;
            if (x < edges[middle]) {
                above = middle;
            } else {
                below = middle;
            }
        }
        return below;
    }

    @Override
    public double lowerEdge(int bin) {
        return Edges.lower(this, edges, bin);
    }

    @Override
    public String label(int bin) {
        return Edges.label(this, bin);
    }

    @Override
    public VariableAxis withTitle(String other) {
        return new VariableAxis(other, edges);
    }

    @Override
    public VariableAxis sliced(int from, int to) {
        return new VariableAxis(title, Edges.sliced(this, from, to));
    }

    @Override
    public VariableAxis rebinned(int group) {
        return new VariableAxis(title, Edges.rebinned(this, group));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof VariableAxis axis && title.equals(axis.title)
                && Arrays.equals(edges, axis.edges);
    }

    @Override
    public int hashCode() {
        return 31 * title.hashCode() + Arrays.hashCode(edges);
    }

    /** {@return {@code VariableAxis 'pt [GeV]': 3 bins in [0, 50)}} */
    @Override
    public String toString() {
        return "VariableAxis '" + title + "': " + bins() + " bins in [" + Edges.shortest(edges[0]) + ", "
                + Edges.shortest(edges[bins()]) + ")";
    }
}
