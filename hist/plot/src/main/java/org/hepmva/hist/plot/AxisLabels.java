package org.hepmva.hist.plot;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.List;

/**
 * The labels along one side of a frame, sized and turned so that none overlaps its neighbour.
 *
 * @param isTurned whether they rise at 45°, as long names below a frame do
 */
record AxisLabels(Ticks ticks, List<MathText> texts, double size, boolean isTurned) {

    private static final double SLANT = StrictMath.PI / 4;
    private static final double SMALLEST = 4;
    private static final double BETWEEN = 0.9;

    /** Long names beside a map are set smaller, so that most of the picture is the map. */
    private static final double MOST_BREADTH = 0.36 * Sizes.WIDTH;
    private static final double MOST_BESIDE_TABLE = 0.22 * Sizes.WIDTH;

    /** {@return the labels below a frame of a width} */
    static AxisLabels below(HepAxis axis, double width) {
        double size = Sizes.LABEL;
        if (axis.hasCategories()) {
            return categoriesBelow(axis, width, size);
        }
        double room = width / (2.6 * size);
        Ticks ticks = Ticks.of(axis.scale(), room);
        while (room > 1 && !fits(ticks, axis.scale(), width / size)) {
            room *= 0.85;
            ticks = Ticks.of(axis.scale(), room);
        }
        return new AxisLabels(ticks, texts(ticks), size, false);
    }

    /** {@return the labels beside a frame of a height} */
    static AxisLabels beside(HepAxis axis, double height) {
        double size = Sizes.LABEL;
        if (axis.hasCategories()) {
            Ticks ticks = Ticks.between(axis.categories());
            List<MathText> texts = texts(ticks);
            double cell = height / axis.categories().size();
            double most = Math.min(0.85 * cell, breadth(axis) / widest(texts));
            return new AxisLabels(ticks, texts, Math.max(SMALLEST, Math.min(size, most)), false);
        }
        Ticks ticks = Ticks.of(axis.scale(), height / (2.7 * size));
        return new AxisLabels(ticks, texts(ticks), size, false);
    }

    private static double breadth(HepAxis axis) {
        return axis.isOfTable() ? MOST_BESIDE_TABLE : MOST_BREADTH;
    }

    private static AxisLabels categoriesBelow(HepAxis axis, double width, double size) {
        Ticks ticks = Ticks.between(axis.categories());
        List<MathText> texts = texts(ticks);
        double cell = width / texts.size();
        if (widest(texts) * size <= 0.92 * cell) {
            return new AxisLabels(ticks, texts, size, false);
        }
        double most = axis.isOfTable() ? MOST_BESIDE_TABLE / widest(texts) : size;
        return new AxisLabels(ticks, texts, Math.max(SMALLEST, Math.min(most, Math.min(size, 0.62 * cell))),
                true);
    }

    private static List<MathText> texts(Ticks ticks) {
        return ticks.labels().stream().map(MathText::of).toList();
    }

    /**
     * Neighbouring labels must leave a gap between them; {@code width} is in units of their size.
     */
    private static boolean fits(Ticks ticks, Scale scale, double width) {
        double end = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < ticks.major().size(); i++) {
            double middle = scale.fraction(ticks.major().get(i)) * width;
            double half = MathText.of(ticks.labels().get(i)).width() / 2;
            if (half > 0 && middle - half < end + BETWEEN) {
                return false;
            }
            end = half > 0 ? middle + half : end;
        }
        return true;
    }

    private static double widest(List<MathText> texts) {
        return texts.stream().mapToDouble(MathText::width).max().orElse(0);
    }

    /** {@return how wide the labels beside a frame are, in points} */
    double breadth() {
        return widest(texts) * size;
    }

    /** {@return how deep the labels below a frame reach, in points} */
    double depth() {
        return isTurned ? (widest(texts) + 1) * size * StrictMath.sin(SLANT)
                : (ascent() + MathText.DESCENT) * size;
    }

    /** {@return how far the labels below a frame reach beyond the left end of the figure, which is at 0} */
    double overhang(Scale scale, Rectangle2D frame) {
        double furthest = 0;
        for (int i = 0; i < texts.size(); i++) {
            double width = texts.get(i).width() * size;
            double reach = isTurned ? (width + size) * StrictMath.cos(SLANT) : width / 2;
            double x = frame.getX() + scale.fraction(ticks.major().get(i)) * frame.getWidth();
            furthest = Math.min(furthest, x - reach);
        }
        return -furthest;
    }

    private double ascent() {
        return texts.stream().mapToDouble(MathText::ascent).max().orElse(MathText.ASCENT);
    }

    void drawBelow(Graphics2D g, Scale scale, Rectangle2D frame, double top) {
        for (int i = 0; i < texts.size(); i++) {
            double x = frame.getX() + scale.fraction(ticks.major().get(i)) * frame.getWidth();
            if (isTurned) {
                MathText.Face face = face(MathText.Anchor.END);
                texts.get(i).drawTurned(g, x + 0.35 * size, top + 0.6 * size, SLANT, face);
            } else {
                texts.get(i).draw(g, x, top + ascent() * size, face(MathText.Anchor.CENTRE));
            }
        }
    }

    void drawLeftOf(Graphics2D g, Scale scale, Rectangle2D frame, double right) {
        for (int i = 0; i < texts.size(); i++) {
            texts.get(i).draw(g, right, middle(scale, frame, i), face(MathText.Anchor.END));
        }
    }

    void drawRightOf(Graphics2D g, Scale scale, Rectangle2D frame, double left) {
        for (int i = 0; i < texts.size(); i++) {
            texts.get(i).draw(g, left, middle(scale, frame, i), face(MathText.Anchor.START));
        }
    }

    private double middle(Scale scale, Rectangle2D frame, int i) {
        double y = frame.getMaxY() - scale.fraction(ticks.major().get(i)) * frame.getHeight();
        return y + MathText.MIDDLE * size;
    }

    private MathText.Face face(MathText.Anchor anchor) {
        return new MathText.Face(size, anchor, Color.BLACK);
    }
}
