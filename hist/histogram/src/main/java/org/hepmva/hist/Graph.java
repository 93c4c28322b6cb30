package org.hepmva.hist;

import java.util.Arrays;
import java.util.function.IntToDoubleFunction;
import org.hepmva.text.Require;

/**
 * Points with asymmetric errors.
 *
 * <p>A coordinate may be NaN: such a point keeps its number and is not drawn. Immutable; arrays are copied.
 */
public final class Graph {

    private final String title;
    private final String xTitle;
    private final String yTitle;
    private final double[][] columns; // x, y, exLow, exHigh, eyLow, eyHigh

    private Graph(String title, String xTitle, String yTitle, double[]... columns) {
        this.title = title;
        this.xTitle = xTitle;
        this.yTitle = yTitle;
        this.columns = columns;
    }

    /**
     * {@return points without errors and without titles on the axes}
     *
     * @param title what the points are, for legends
     * @param x     the abscissae, in the order in which a curve joins them
     * @param y     as many ordinates
     * @throws IllegalArgumentException if the lengths differ
     */
    public static Graph of(String title, double[] x, double[] y) {
        Require.that(x.length == y.length, "graph '%s': %s values of x, %s of y", title, x.length, y.length);
        double[] none = new double[x.length];
        return new Graph(title, "", "", x.clone(), y.clone(), none, none, none, none);
    }

    /** One point per bin of an axis; a value that is NaN has no errors. */
    static Graph ofBins(String title, Axis axis, IntToDoubleFunction value,
            IntToDoubleFunction errorLow, IntToDoubleFunction errorHigh) {
        int bins = axis.bins();
        double[][] columns = new double[6][bins];
        for (int i = 0; i < bins; i++) {
            double y = value.applyAsDouble(i);
            columns[0][i] = axis.center(i);
            columns[1][i] = y;
            columns[2][i] = axis.center(i) - axis.lowerEdge(i);
            columns[3][i] = axis.upperEdge(i) - axis.center(i);
            columns[4][i] = Double.isNaN(y) ? 0 : errorLow.applyAsDouble(i);
            columns[5][i] = Double.isNaN(y) ? 0 : errorHigh.applyAsDouble(i);
        }
        return new Graph(title, axis.title(), "", columns);
    }

    /** {@return these points with another title} */
    public Graph withTitle(String other) {
        return new Graph(other, xTitle, yTitle, columns);
    }

    /** {@return these points with titles of the axes, units in brackets} */
    public Graph withTitles(String x, String y) {
        return new Graph(title, x, y, columns);
    }

    /**
     * {@return these points with errors in y}
     *
     * @param low  how far each error bar reaches below the point, ≥ 0
     * @param high how far it reaches above the point, ≥ 0
     * @throws IllegalArgumentException if the lengths differ, or a value is negative or NaN
     */
    public Graph withYErrors(double[] low, double[] high) {
        return new Graph(title, xTitle, yTitle,
                columns[0], columns[1], columns[2], columns[3], errors("eyLow", low), errors("eyHigh", high));
    }

    /**
     * {@return these points with errors in x}
     *
     * @param low  how far each error bar reaches to the left of the point, ≥ 0
     * @param high how far it reaches to the right, ≥ 0
     * @throws IllegalArgumentException if the lengths differ, or a value is negative or NaN
     */
    public Graph withXErrors(double[] low, double[] high) {
        return new Graph(title, xTitle, yTitle,
                columns[0], columns[1], errors("exLow", low), errors("exHigh", high), columns[4], columns[5]);
    }

    private double[] errors(String name, double[] values) {
        Require.that(values.length == size(), "graph '%s': %s values of %s for %s points",
                title, values.length, name, size());
        for (int i = 0; i < values.length; i++) {
            Require.that(values[i] >= 0, "graph '%s': %s[%s] = %s is not a length ≥ 0", title, name, i,
                    values[i]);
        }
        return values.clone();
    }

    /** {@return what the points are} */
    public String title() {
        return title;
    }

    /** {@return the title of the horizontal axis; empty if none} */
    public String xTitle() {
        return xTitle;
    }

    /** {@return the title of the vertical axis; empty if none} */
    public String yTitle() {
        return yTitle;
    }

    /** {@return the number of points} */
    public int size() {
        return columns[0].length;
    }

    /** {@return the abscissae} */
    public double[] x() {
        return columns[0].clone();
    }

    /** {@return the ordinates} */
    public double[] y() {
        return columns[1].clone();
    }

    /** {@return how far each error bar reaches to the left; 0 if none} */
    public double[] exLow() {
        return columns[2].clone();
    }

    /** {@return how far each error bar reaches to the right; 0 if none} */
    public double[] exHigh() {
        return columns[3].clone();
    }

    /** {@return how far each error bar reaches down; 0 if none} */
    public double[] eyLow() {
        return columns[4].clone();
    }

    /** {@return how far each error bar reaches up; 0 if none} */
    public double[] eyHigh() {
        return columns[5].clone();
    }

    /** {@return whether titles and all numbers are the same} */
    @Override
    public boolean equals(Object other) {
        return other instanceof Graph graph && title.equals(graph.title) && xTitle.equals(graph.xTitle)
                && yTitle.equals(graph.yTitle) && Arrays.deepEquals(columns, graph.columns);
    }

    @Override
    public int hashCode() {
        return title.hashCode() + 31 * Arrays.deepHashCode(columns);
    }

    /** {@return {@code Graph 'ROC': 100 points, x 'signal efficiency', y 'background rejection'}} */
    @Override
    public String toString() {
        return "Graph '" + title + "': " + size() + " points, x '" + xTitle + "', y '" + yTitle + "'";
    }
}
