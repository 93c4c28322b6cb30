package org.hepmva.hist.plot;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import org.jfree.chart.annotations.AbstractXYAnnotation;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.plot.XYPlot;

/** A layer in a chart. */
@SuppressWarnings("serial") // see HepAxis
final class LayerAnnotation extends AbstractXYAnnotation {

    private final transient Layer layer;
    private final transient Plot plot;

    LayerAnnotation(Layer layer, Plot plot) {
        this.layer = layer;
        this.plot = plot;
    }

    @Override
    @SuppressWarnings("checkstyle:ParameterNumber") // JFreeChart's
    public void draw(Graphics2D g, XYPlot panel, Rectangle2D frame, ValueAxis x, ValueAxis y, int renderer,
            PlotRenderingInfo info) {
        Canvas canvas = ((Panel) panel).canvas(frame);
        if (layer instanceof Cells cells) {
            paint(cells, g, canvas);
        } else {
            layer.inks(canvas).forEach(ink -> ink.paint(g));
        }
    }

    private void paint(Cells cells, Graphics2D g, Canvas canvas) {
        Crisp.paint(g, () -> cells.inks(canvas).forEach(ink -> ink.paint(g)));
        if (plot.look().decimals() >= 0 || cells.isTable()) {
            new CellTexts(cells, canvas).paint(g);
        }
    }
}
