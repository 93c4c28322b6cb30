package org.hepmva.hist;

import java.util.Objects;
import org.hepmva.text.Require;

/** Whether the edges of two axes are the same, exactly or but for rounding. */
final class AxisMatch {

    private static final double TOLERANCE = 1e-9;

    private AxisMatch() {
    }

    static boolean of(Axis a, Axis b) {
        if (a instanceof CategoryAxis || b instanceof CategoryAxis) {
            return a instanceof CategoryAxis names && b instanceof CategoryAxis others
                    && names.categories().equals(others.categories());
        }
        boolean all = a.bins() == b.bins();
        for (int i = 0; all && i <= a.bins(); i++) {
            all = agree(a, i, b.lowerEdge(i));
        }
        return all;
    }

    /** Whether titles and edges are exactly the same, as {@link Axis} defines equality; −0 is 0. */
    static boolean isEqual(Axis a, Axis b) {
        boolean all = a.title().equals(b.title()) && a.bins() == b.bins();
        if (a instanceof CategoryAxis || b instanceof CategoryAxis) {
            return all && of(a, b);
        }
        if (a instanceof IntegerAxis integers && b instanceof IntegerAxis others) {
            return all && integers.first() == others.first();
        }
        for (int i = 0; all && i <= a.bins(); i++) {
            all = a.lowerEdge(i) == b.lowerEdge(i);
        }
        return all;
    }

    /** A hash that equal axes have in common, whatever their kind and however many their bins. */
    static int hash(Axis axis) {
        int bins = axis.bins();
        return Objects.hash(axis.title(), bins, axis.lowerEdge(0) + 0.0, axis.lowerEdge(bins) + 0.0);
    }

    private static boolean agree(Axis axis, int edge, double other) {
        double below = axis.width(Math.max(edge - 1, 0));
        double above = axis.width(Math.min(edge, axis.bins() - 1));
        double narrower = Math.min(Math.min(below, above), Double.MAX_VALUE);
        return Math.abs(axis.lowerEdge(edge) - other) <= TOLERANCE * narrower;
    }

    /** The edges of {@code fine} that {@code wide} names, as {@code fine} has them. */
    static VariableAxis subset(Axis fine, Axis wide) {
        double[] edges = new double[wide.bins() + 1];
        for (int i = 0; i < edges.length; i++) {
            double wanted = wide.lowerEdge(i);
            int bin = Math.min(Math.max(fine.indexOf(wanted), 0), fine.bins() - 1);
            int edge = agree(fine, bin + 1, wanted) ? bin + 1 : bin;
            Require.that(agree(fine, edge, wanted),
                    "axis '%s': the new edge %s is none of its edges, it is in %s",
                    fine.title(), wanted, BinNumber.label(fine, fine.indexOf(wanted)));
            edges[i] = fine.lowerEdge(edge);
        }
        return VariableAxis.of(wide.title(), edges);
    }
}
