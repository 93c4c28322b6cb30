package org.hepmva.hist.plot;

import java.awt.Color;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.List;

/** A straight line from side to side of the frame. */
record Rule(double at, boolean isVertical, Style style) implements Layer {

    static Rule vertical(double at, Style style) {
        return new Rule(at, true, style);
    }

    static Rule horizontal(double at, Style style) {
        return new Rule(at, false, style);
    }

    /** {@return the line that a ratio is compared with} */
    static Rule unity() {
        return horizontal(1, Style.line(Color.GRAY).withDash(Dash.DASHED).withWidth(1));
    }

    @Override
    public Extent xExtent() {
        return isVertical ? Extent.of(at) : Extent.NOTHING;
    }

    @Override
    public Extent yExtent() {
        return isVertical ? Extent.NOTHING : Extent.of(at);
    }

    @Override
    public boolean fillsX() {
        return false;
    }

    @Override
    public List<Ink> inks(Canvas canvas) {
        Rectangle2D frame = canvas.frame();
        Line2D line = isVertical
                ? new Line2D.Double(canvas.px(at), frame.getMaxY(), canvas.px(at), frame.getY())
                : new Line2D.Double(frame.getX(), canvas.py(at), frame.getMaxX(), canvas.py(at));
        return List.of(Ink.drawn(line, style.colour(), style.dash().stroke(style.width())));
    }
}
