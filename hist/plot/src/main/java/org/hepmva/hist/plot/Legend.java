package org.hepmva.hist.plot;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

/**
 * A sample of each labelled style with its label, in rows.
 *
 * @param columns the number of entries in a row
 */
record Legend(List<Style> styles, int columns, double size) implements Block {

    private static final double LEADING = 1.45;
    private static final double KEY = 2.2;
    private static final double BETWEEN = 1.4;

    /** A legend of more entries is set smaller if it is shorter then. */
    private static final int MANY = 6;
    private static final double SMALLER = 0.78;

    /** {@return the legend of a plot, one entry below the other} */
    static Legend of(Plot plot) {
        List<Style> styles = new ArrayList<>();
        for (Layer layer : plot.layers()) {
            if (!layer.style().label().isEmpty()) {
                styles.add(layer.style());
            }
        }
        return new Legend(styles, 1, Sizes.LEGEND);
    }

    Legend without() {
        return new Legend(List.of(), 1, size);
    }

    boolean isEmpty() {
        return styles.isEmpty();
    }

    /**
     * {@return this legend with as many columns as fit into a width, and smaller if not even one
     * does, or if many entries then stand in more columns}
     */
    Legend within(double width) {
        Legend plain = columns(width, size);
        Legend smaller = columns(width, SMALLER * size);
        boolean isShorter = styles.size() > MANY && smaller.columns > plain.columns;
        return isShorter ? smaller : plain;
    }

    private Legend columns(double width, double wanted) {
        Legend one = new Legend(styles, 1, wanted);
        int fitting = (int) (width / (one.columnWidth() + BETWEEN * wanted));
        double shrunk = Math.min(wanted, wanted * width / one.columnWidth());
        return new Legend(styles, Math.max(1, Math.min(styles.size(), fitting)), shrunk);
    }

    @Override
    public double width() {
        return isEmpty() ? 0 : columns * columnWidth() + (columns - 1) * BETWEEN * size;
    }

    private double columnWidth() {
        double widest = styles.stream().mapToDouble(s -> MathText.of(s.label()).width()).max().orElse(0);
        return (KEY + 0.5 + widest) * size;
    }

    @Override
    public double height() {
        return (styles.size() + columns - 1) / columns * rowHeight();
    }

    /** All rows are as high as the highest label wants. */
    private double rowHeight() {
        double most = styles.stream().mapToDouble(s -> MathText.of(s.label()).lines()).max().orElse(1);
        return Math.max(LEADING, most + 0.2) * size;
    }

    @Override
    public void paint(Graphics2D g, double x, double y) {
        for (int i = 0; i < styles.size(); i++) {
            double left = x + i % columns * (columnWidth() + BETWEEN * size);
            double middle = y + (i / columns + 0.5) * rowHeight();
            Rectangle2D key = new Rectangle2D.Double(left, middle - 0.4 * size, KEY * size, 0.8 * size);
            key(styles.get(i), key).forEach(ink -> ink.paint(g));
            MathText.of(styles.get(i).label()).draw(g, left + (KEY + 0.5) * size,
                    middle + MathText.MIDDLE * size, size, MathText.Anchor.START);
        }
    }

    private static List<Ink> key(Style style, Rectangle2D key) {
        double middle = key.getCenterY();
        Line2D level = new Line2D.Double(key.getX(), middle, key.getMaxX(), middle);
        Ink line = Ink.drawn(level, style.colour(), style.dash().stroke(style.width()));
        return switch (style.kind()) {
            case LINE -> List.of(line);
            case FILLED, HATCHED -> Tinted.outlined(key, key, style);
            case BAND -> List.of(Ink.filled(key, Tinted.tint(style)), line);
            case POINTS -> marked(style, key);
            case DOTS -> dots(style, key);
        };
    }

    private static List<Ink> marked(Style style, Rectangle2D key) {
        double x = key.getCenterX();
        List<Ink> inks = new ArrayList<>();
        inks.add(Ink.drawn(new Line2D.Double(x, key.getY() - 1, x, key.getMaxY() + 1), style.colour(),
                Dash.SOLID.stroke(style.width())));
        Path2D marker = new Path2D.Double(style.marker().at(x, key.getCenterY(), style.markerSize()));
        inks.addAll(style.marker().inks(marker, style));
        return inks;
    }

    private static List<Ink> dots(Style style, Rectangle2D key) {
        double size = Math.max(2, style.markerSize());
        Path2D dots = new Path2D.Double();
        for (int i = 1; i <= 3; i++) {
            double x = key.getX() + key.getWidth() * i / 4;
            double y = key.getCenterY() + (i % 2 - 0.5) * size * 1.5;
            dots.append(new Rectangle2D.Double(x - size / 2, y - size / 2, size, size), false);
        }
        Ink ink = Ink.filled(dots, style.colour());
        return isPale(style.colour()) ? List.of(Ink.filled(key, Color.DARK_GRAY), ink) : List.of(ink);
    }

    /** Dots made for a dark map would not be seen on paper. */
    private static boolean isPale(Color colour) {
        return Math.min(colour.getRed(), Math.min(colour.getGreen(), colour.getBlue())) > 200;
    }
}
