package org.hepmva.hist.plot;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.RectangleInsets;

/** One frame with its layers; ticks, frame and blocks of text are drawn last, above the data. */
@SuppressWarnings("serial") // see HepAxis
final class Panel extends XYPlot {

    private final transient Plot content;
    private final transient Scale colours;
    private transient List<Placed> placed = List.of();

    /** A block, by where its upper left corner is as seen from that of the frame. */
    record Placed(Block block, double right, double down) {
    }

    Panel(Plot content, HepAxis x, HepAxis y) {
        super(null, x, y, null);
        this.content = content;
        this.colours = Fit.z(content);
        setBackgroundPaint(null);
        setInsets(RectangleInsets.ZERO_INSETS);
        setAxisOffset(RectangleInsets.ZERO_INSETS);
        setDomainGridlinesVisible(false);
        setRangeGridlinesVisible(false);
    }

    /** Adds the layers, each as an annotation. */
    void showLayers() {
        content.layers().forEach(layer -> addAnnotation(new LayerAnnotation(layer, content)));
    }

    void show(List<Placed> blocks) {
        placed = List.copyOf(blocks);
    }

    Canvas canvas(Rectangle2D frame) {
        HepAxis x = (HepAxis) getDomainAxis();
        HepAxis y = (HepAxis) getRangeAxis();
        return new Canvas(frame, x.scale(), y.scale(), content.look(), colours);
    }

    List<Ink> inks(Rectangle2D frame) {
        Canvas canvas = canvas(frame);
        List<Ink> inks = new ArrayList<>();
        content.layers().forEach(layer -> inks.addAll(layer.inks(canvas)));
        return inks;
    }

    @Override
    public void drawOutline(Graphics2D g, Rectangle2D frame) {
        Path2D ticks = new Path2D.Double();
        Canvas canvas = canvas(frame);
        Ticks x = ((HepAxis) getDomainAxis()).ticks(frame, RectangleEdge.BOTTOM);
        Ticks y = ((HepAxis) getRangeAxis()).ticks(frame, RectangleEdge.LEFT);
        boolean isNamedX = ((HepAxis) getDomainAxis()).hasCategories();
        boolean isNamedY = ((HepAxis) getRangeAxis()).hasCategories();
        (isNamedX ? List.<Double>of() : x.major()).forEach(v -> upright(ticks, canvas, v, Sizes.TICK));
        x.minor().forEach(v -> upright(ticks, canvas, v, Sizes.MINOR_TICK));
        (isNamedY ? List.<Double>of() : y.major()).forEach(v -> level(ticks, canvas, v, Sizes.TICK));
        y.minor().forEach(v -> level(ticks, canvas, v, Sizes.MINOR_TICK));
        g.setPaint(Color.BLACK);
        g.setStroke(new BasicStroke(1));
        g.draw(ticks);
        g.draw(frame);
        for (Placed each : placed) {
            each.block().paint(g, frame.getX() + each.right(), frame.getY() + each.down());
        }
    }

    private static void upright(Path2D path, Canvas canvas, double value, double length) {
        Rectangle2D frame = canvas.frame();
        double x = canvas.px(value);
        if (x > frame.getX() + 0.5 && x < frame.getMaxX() - 0.5) {
            line(path, x, frame.getMaxY(), x, frame.getMaxY() - length);
            line(path, x, frame.getY(), x, frame.getY() + length);
        }
    }

    private static void level(Path2D path, Canvas canvas, double value, double length) {
        Rectangle2D frame = canvas.frame();
        double y = canvas.py(value);
        if (y > frame.getY() + 0.5 && y < frame.getMaxY() - 0.5) {
            line(path, frame.getX(), y, frame.getX() + length, y);
            line(path, frame.getMaxX(), y, frame.getMaxX() - length, y);
        }
    }

    private static void line(Path2D path, double... ends) {
        path.moveTo(ends[0], ends[1]);
        path.lineTo(ends[2], ends[3]);
    }
}
