package org.hepmva.hist.plot;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.hepmva.hist.Axis;
import org.hepmva.hist.CategoryAxis;
import org.hepmva.hist.Histogram;

/** A two-dimensional histogram; {@code values[i][j]} is bin i in x and j in y. */
record Cells(Axis x, Axis y, double[][] values) implements Layer {

    private static final Style STYLE = Style.filled(Color.BLACK);

    /** Cells overlap by a hair, or viewers show the paper between them. */
    private static final double OVERLAP = 0.6;
    private static final double LARGEST_TEXT = 13;
    private static final double SMALLEST_TEXT = 3.5;

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
        return new Cells(x, y, values);
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

    private Rectangle2D cell(Canvas canvas, int i, int j) {
        double left = canvas.px(x.lowerEdge(i));
        double top = canvas.py(y.upperEdge(j));
        double width = canvas.px(x.upperEdge(i)) - left;
        double height = canvas.py(y.lowerEdge(j)) - top;
        return new Rectangle2D.Double(left, top, width + Math.min(OVERLAP, 0.3 * width),
                height + Math.min(OVERLAP, 0.3 * height));
    }

    /** Writes each value into its cell if its middle is in the frame, in white where the cell is dark. */
    void paintNumbers(Graphics2D g, Canvas canvas) {
        double size = textSize(canvas);
        if (size < SMALLEST_TEXT) {
            return;
        }
        for (int i = 0; i < x.bins(); i++) {
            for (int j = 0; j < y.bins(); j++) {
                if (isNumbered(canvas, i, j)) {
                    paintNumber(g, canvas, i, j, size);
                }
            }
        }
    }

    private boolean isNumbered(Canvas canvas, int i, int j) {
        Rectangle2D cell = cell(canvas, i, j);
        return canvas.z().shows(values[i][j])
                && canvas.frame().contains(cell.getCenterX(), cell.getCenterY());
    }

    private void paintNumber(Graphics2D g, Canvas canvas, int i, int j, double size) {
        Rectangle2D cell = cell(canvas, i, j);
        Color below = canvas.look().colours().colour(canvas.z().fraction(values[i][j]));
        double light = 0.299 * below.getRed() + 0.587 * below.getGreen() + 0.114 * below.getBlue();
        Color ink = light < 130 ? Color.WHITE : Color.BLACK;
        MathText.Face face = new MathText.Face(size, MathText.Anchor.CENTRE, ink);
        double baseLine = cell.getCenterY() + MathText.MIDDLE * size;
        MathText.of(number(canvas, values[i][j])).draw(g, cell.getCenterX(), baseLine, face);
    }

    private double textSize(Canvas canvas) {
        double size = LARGEST_TEXT;
        for (int i = 0; i < x.bins(); i++) {
            for (int j = 0; j < y.bins(); j++) {
                size = isNumbered(canvas, i, j) ? Math.min(size, textSize(canvas, i, j)) : size;
            }
        }
        return size;
    }

    private double textSize(Canvas canvas, int i, int j) {
        Rectangle2D cell = cell(canvas, i, j);
        double width = Typeface.width(number(canvas, values[i][j]));
        return Math.min(0.86 * cell.getWidth() / width, 0.75 * cell.getHeight());
    }

    private static String number(Canvas canvas, double value) {
        String text = String.format(Locale.ROOT, "%." + canvas.look().decimals() + "f", value);
        return (text.matches("-0\\.?0*") ? text.substring(1) : text).replace('-', '−');
    }
}
