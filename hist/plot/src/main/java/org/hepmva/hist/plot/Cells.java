package org.hepmva.hist.plot;

import java.awt.Color;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.hepmva.hist.Axis;
import org.hepmva.hist.CategoryAxis;
import org.hepmva.hist.Histogram;

/**
 * A two-dimensional histogram, or a table; {@code values[i][j]} is bin i in x and j in y.
 *
 * @param errors of the values of a table, in the same order; empty for a histogram, whose are not shown
 * @param texts  in the cells of a table, in the same order; empty to write values and errors
 */
record Cells(Axis x, Axis y, double[][] values, double[][] errors, List<List<String>> texts)
        implements Layer {

    private static final Style STYLE = Style.filled(Color.BLACK);

    /** Cells overlap by a hair, or viewers show the paper between them. */
    private static final double OVERLAP = 0.6;

    static Cells of(Histogram histogram) {
        Dimension.require(histogram, 2);
        Axis x = histogram.axis(0);
        Axis y = histogram.axis(1);
        double[][] values = new double[x.bins()][y.bins()];
        for (int i = 0; i < x.bins(); i++) {
            for (int j = 0; j < y.bins(); j++) {
                values[i][j] = histogram.sumW(i, j);
            }
        }
        return new Cells(x, y, values, new double[0][], List.of());
    }

    static Cells table(List<String> rowsUpwards, List<String> columns, double[][] values,
            double[][] errors, List<List<String>> texts) {
        return new Cells(new CategoryAxis("", columns), new CategoryAxis("", rowsUpwards), values, errors,
                texts);
    }

    /** {@return whether each cell shows its value, which needs no bar of colours then} */
    boolean isTable() {
        return errors.length > 0;
    }

    @Override
    public Style style() {
        return STYLE;
    }

    @Override
    public Extent xExtent() {
        return Extent.ofEdges(x.edges());
    }

    @Override
    public Extent yExtent() {
        return Extent.ofEdges(y.edges());
    }

    @Override
    public boolean fillsX() {
        return true;
    }

    @Override
    public List<String> xCategories() {
        return categories(x);
    }

    @Override
    public List<String> yCategories() {
        return categories(y);
    }

    static List<String> categories(Axis axis) {
        return axis instanceof CategoryAxis named ? named.categories() : List.of();
    }

    Extent zExtent() {
        Extent extent = Extent.NOTHING;
        for (double[] column : values) {
            extent = extent.and(Extent.of(column));
        }
        return extent;
    }

    /** One shape for all cells of one colour, so that files stay small. */
    @Override
    public List<Ink> inks(Canvas canvas) {
        ColourMap colours = canvas.look().colours();
        Path2D[] shapes = new Path2D[colours.steps()];
        for (int i = 0; i < x.bins(); i++) {
            int end;
            for (int j = 0; j < y.bins(); j = end) {
                int step = step(canvas, i, j);
                end = j + 1;
                while (end < y.bins() && step(canvas, i, end) == step) {
                    end++;
                }
                if (step >= 0) {
                    shapes[step] = shapes[step] == null ? new Path2D.Double() : shapes[step];
                    shapes[step].append(cell(canvas, i, j).createUnion(cell(canvas, i, end - 1)), false);
                }
            }
        }
        List<Ink> inks = new ArrayList<>();
        for (int step = 0; step < shapes.length; step++) {
            if (shapes[step] != null) {
                inks.add(Ink.filled(shapes[step], colours.colour((step + 0.5) / shapes.length)));
            }
        }
        return inks;
    }

    /** {@return the number of a cell's colour, −1 if it has none} */
    private int step(Canvas canvas, int i, int j) {
        double value = values[i][j];
        return canvas.z().shows(value) ? canvas.look().colours().step(canvas.z().fraction(value)) : -1;
    }

    Rectangle2D cell(Canvas canvas, int i, int j) {
        double left = canvas.px(x.lowerEdge(i));
        double top = canvas.py(y.upperEdge(j));
        double width = canvas.px(x.upperEdge(i)) - left;
        double height = canvas.py(y.lowerEdge(j)) - top;
        return new Rectangle2D.Double(left, top, width + Math.min(OVERLAP, 0.3 * width),
                height + Math.min(OVERLAP, 0.3 * height));
    }
}
