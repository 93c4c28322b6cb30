package org.hepmva.hist.plot;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.jfree.chart.axis.AxisSpace;
import org.jfree.chart.axis.AxisState;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.Plot;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.ui.RectangleEdge;

/**
 * An axis as in papers of high-energy physics: the title stands at its far end, decades are powers
 * of ten. The ticks are inside the frame and drawn by the {@link Panel}, above the data.
 */
@SuppressWarnings("serial") // JFreeChart's types are Serializable; these charts are made anew from a plot
class HepAxis extends ValueAxis {

    private final transient AxisSetting setting;
    private final transient List<String> categories;
    private final transient boolean isOfTable;

    HepAxis(AxisSetting setting, Scale scale, List<String> categories) {
        this(setting, scale, categories, false);
    }

    /** Beside a table, whose cells need the room, names are set smaller. */
    HepAxis(AxisSetting setting, Scale scale, List<String> categories, boolean isOfTable) {
        super(setting.title(), NumberAxis.createStandardTickUnits());
        this.setting = setting;
        this.categories = List.copyOf(categories);
        this.isOfTable = isOfTable;
        setAutoRange(false);
        setRange(scale.low(), scale.high());
    }

    Scale scale() {
        return new Scale(getRange().getLowerBound(), getRange().getUpperBound(), setting.logarithmic());
    }

    List<String> categories() {
        return categories;
    }

    boolean isOfTable() {
        return isOfTable;
    }

    boolean hasCategories() {
        return !categories.isEmpty();
    }

    /** {@return where this axis is marked, along a side of a frame} */
    Ticks ticks(Rectangle2D frame, RectangleEdge edge) {
        return labels(frame, edge).ticks();
    }

    AxisLabels labels(Rectangle2D frame, RectangleEdge edge) {
        return RectangleEdge.isTopOrBottom(edge) ? AxisLabels.below(this, frame.getWidth())
                : AxisLabels.beside(this, frame.getHeight());
    }

    @Override
    public AxisSpace reserveSpace(Graphics2D g, Plot plot, Rectangle2D area, RectangleEdge edge,
            AxisSpace space) {
        AxisSpace reserved = space == null ? new AxisSpace() : space;
        AxisLabels labels = labels(area, edge);
        boolean isBelow = RectangleEdge.isTopOrBottom(edge);
        double reach = isBelow ? labels.depth() : labels.breadth();
        reserved.add(Sizes.GAP + reach + titleSpace(labels), edge);
        return reserved;
    }

    private double titleSpace(AxisLabels labels) {
        MathText title = title(labels.ticks());
        return title.isEmpty() ? 0 : Sizes.GAP + (title.ascent() + title.descent()) * Sizes.TITLE;
    }

    private MathText title(Ticks ticks) {
        String power = String.valueOf(ticks.power()).replace('-', '−');
        String factor = ticks.power() == 0 ? "" : " (×10^{" + power + "})";
        return MathText.of((setting.title() + factor).strip());
    }

    @Override
    @SuppressWarnings("checkstyle:ParameterNumber") // JFreeChart's
    public AxisState draw(Graphics2D g, double cursor, Rectangle2D area, Rectangle2D frame,
            RectangleEdge edge, PlotRenderingInfo info) {
        AxisLabels labels = labels(frame, edge);
        if (edge == RectangleEdge.BOTTOM) {
            drawBelow(g, labels, frame, cursor + Sizes.GAP);
        } else if (edge == RectangleEdge.LEFT) {
            labels.drawLeftOf(g, scale(), frame, cursor - Sizes.GAP);
            drawTitleAt(g, area.getX(), labels, frame);
        } else {
            drawRight(g, labels, frame, cursor + Sizes.GAP);
        }
        return new AxisState(cursor);
    }

    private void drawBelow(Graphics2D g, AxisLabels labels, Rectangle2D frame, double top) {
        labels.drawBelow(g, scale(), frame, top);
        MathText title = title(labels.ticks());
        double size = titleSize(title, frame.getWidth());
        double y = top + labels.depth() + Sizes.GAP + title.ascent() * size;
        title.draw(g, frame.getMaxX(), y, size, MathText.Anchor.END);
    }

    /** The titles of two panels stand in one line at the left, however wide their labels are. */
    private void drawTitleAt(Graphics2D g, double left, AxisLabels labels, Rectangle2D frame) {
        MathText title = title(labels.ticks());
        double size = titleSize(title, frame.getHeight());
        title.drawTurned(g, left + title.ascent() * size, frame.getY(), StrictMath.PI / 2, upright(size));
    }

    /** Draws labels and title to the right of {@code left}. */
    void drawRight(Graphics2D g, AxisLabels labels, Rectangle2D frame, double left) {
        labels.drawRightOf(g, scale(), frame, left);
        drawTitleAt(g, left + labels.breadth() + Sizes.GAP, labels, frame);
    }

    private static MathText.Face upright(double size) {
        return new MathText.Face(size, MathText.Anchor.END, Color.BLACK);
    }

    /** A title that is longer than its axis is set smaller. */
    private double titleSize(MathText title, double length) {
        return Math.min(Sizes.TITLE, length / Math.max(1, title.width()));
    }

    @Override
    public List<?> refreshTicks(Graphics2D g, AxisState state, Rectangle2D frame, RectangleEdge edge) {
        return List.of();
    }

    @Override
    public double valueToJava2D(double value, Rectangle2D frame, RectangleEdge edge) {
        double fraction = scale().fraction(value);
        return RectangleEdge.isTopOrBottom(edge) ? frame.getX() + fraction * frame.getWidth()
                : frame.getMaxY() - fraction * frame.getHeight();
    }

    @Override
    public double java2DToValue(double point, Rectangle2D frame, RectangleEdge edge) {
        return scale().value(RectangleEdge.isTopOrBottom(edge) ? (point - frame.getX()) / frame.getWidth()
                : (frame.getMaxY() - point) / frame.getHeight());
    }

    @Override
    protected void autoAdjustRange() {
        // the range was fitted to the data when the chart was made
    }

    @Override
    public void configure() {
        // as above
    }
}
