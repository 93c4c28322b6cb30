package org.hepmva.hist.plot;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.jfree.chart.axis.AxisSpace;
import org.jfree.chart.axis.AxisState;
import org.jfree.chart.plot.Plot;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.ui.RectangleEdge;

/** The axis of a map's colours, right of the frame. */
@SuppressWarnings("serial") // see HepAxis
final class ColourBar extends HepAxis {

    private static final double OVERLAP = 0.25;
    private static final double THICKNESS = 16;
    private static final double DISTANCE = 10;

    private final transient ColourMap colours;

    ColourBar(AxisSetting setting, Scale scale, ColourMap colours) {
        super(setting, scale, List.of());
        this.colours = colours;
    }

    @Override
    public AxisSpace reserveSpace(Graphics2D g, Plot plot, Rectangle2D area, RectangleEdge edge,
            AxisSpace space) {
        AxisSpace reserved = super.reserveSpace(g, plot, area, edge, space);
        reserved.add(DISTANCE + THICKNESS, edge);
        return reserved;
    }

    @Override
    @SuppressWarnings("checkstyle:ParameterNumber") // JFreeChart's
    public AxisState draw(Graphics2D g, double cursor, Rectangle2D area, Rectangle2D frame,
            RectangleEdge edge, PlotRenderingInfo info) {
        double left = frame.getMaxX() + DISTANCE;
        Rectangle2D bar = new Rectangle2D.Double(left, frame.getY(), THICKNESS, frame.getHeight());
        Crisp.paint(g, () -> paintColours(g, bar));
        g.setPaint(Color.BLACK);
        g.setStroke(new BasicStroke(1));
        g.draw(bar);
        AxisLabels labels = labels(frame, edge);
        labels.ticks().major().forEach(value -> drawTick(g, bar, value, Sizes.MINOR_TICK));
        labels.ticks().minor().forEach(value -> drawTick(g, bar, value, Sizes.MINOR_TICK / 2));
        drawRight(g, labels, frame, bar.getMaxX() + Sizes.GAP);
        return new AxisState(cursor);
    }

    private void drawTick(Graphics2D g, Rectangle2D bar, double value, double length) {
        double y = valueToJava2D(value, bar, RectangleEdge.RIGHT);
        g.draw(new Line2D.Double(bar.getMaxX() - length, y, bar.getMaxX(), y));
    }

    private void paintColours(Graphics2D g, Rectangle2D bar) {
        int steps = colours.steps();
        double height = bar.getHeight() / steps;
        for (int i = 0; i < steps; i++) {
            g.setPaint(colours.colour((i + 0.5) / steps));
            double overlap = i == 0 ? 0 : OVERLAP;
            g.fill(new Rectangle2D.Double(bar.getX(), bar.getMaxY() - (i + 1) * height, bar.getWidth(),
                    height + overlap));
        }
    }
}
