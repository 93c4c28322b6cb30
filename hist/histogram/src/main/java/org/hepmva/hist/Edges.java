package org.hepmva.hist;

import java.util.Arrays;

/** What axes that hold their edges do with them. */
final class Edges {

    private static final double TOLERANCE = 1e-9;

    private Edges() {
    }

    static double lower(Axis axis, double[] edges, int bin) {
        if (!(bin >= -1 && bin < edges.length)) {
            throw noSuchBin(axis, bin);
        }
        return bin == -1 ? Double.NEGATIVE_INFINITY : edges[bin];
    }

    static IndexOutOfBoundsException noSuchBin(Axis axis, int bin) {
        return new IndexOutOfBoundsException(
                "axis '" + axis.title() + "': bin " + bin + " is not in -1 to " + axis.bins());
    }

    static void requireRising(String title, double[] edges) {
        for (int i = 0; i < edges.length; i++) {
            if (!Double.isFinite(edges[i])) {
                throw new IllegalArgumentException(
                        "axis '" + title + "': edges[" + i + "] = " + edges[i] + " is not finite");
            }
            if (i > 0 && !(edges[i] > edges[i - 1])) {
                throw new IllegalArgumentException("axis '" + title + "': edges[" + i + "] = " + edges[i]
                        + " does not exceed edges[" + (i - 1) + "] = " + edges[i - 1]);
            }
        }
    }

    static double[] sliced(Axis axis, int from, int to) {
        requireBins(axis, from, to);
        return Arrays.copyOfRange(axis.edges(), from, to + 1);
    }

    static double[] rebinned(Axis axis, int group) {
        if (!(group >= 1 && axis.bins() % group == 0)) {
            throw new IllegalArgumentException("axis '" + axis.title() + "': " + axis.bins()
                    + " bins cannot be made groups of " + group);
        }
        double[] edges = axis.edges();
        double[] fewer = new double[axis.bins() / group + 1];
        for (int i = 0; i < fewer.length; i++) {
            fewer[i] = edges[i * group];
        }
        return fewer;
    }

    static void requireBins(Axis axis, int from, int to) {
        if (!(0 <= from && from < to && to <= axis.bins())) {
            throw new IllegalArgumentException("axis '" + axis.title() + "': bins " + from + " to " + to
                    + " (exclusive) are not a part of 0 to " + axis.bins());
        }
    }

    static String label(Axis axis, int bin) {
        if (bin == -1) {
            return "underflow";
        }
        if (bin == axis.bins()) {
            return "overflow";
        }
        return "[" + shortest(axis.lowerEdge(bin)) + ", " + shortest(axis.upperEdge(bin)) + ")";
    }

    static String shortest(double x) {
        String text = String.valueOf(x);
        return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
    }

    static boolean match(Axis a, Axis b) {
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
                    fine.title(), wanted, label(fine, fine.indexOf(wanted)));
            edges[i] = fine.lowerEdge(edge);
        }
        return VariableAxis.of(wide.title(), edges);
    }
}
