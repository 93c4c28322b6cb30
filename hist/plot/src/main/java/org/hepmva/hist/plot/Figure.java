package org.hepmva.hist.plot;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hepmva.hist.plot.Placement.Corner;
import org.hepmva.hist.plot.Placement.Spot;
import org.jfree.chart.ChartRenderingInfo;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.AxisLocation;
import org.jfree.chart.plot.CombinedDomainXYPlot;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.ui.RectangleInsets;

/**
 * A plot laid out as a chart: the ranges are fitted, and legend and notes stand where they cover
 * nothing.
 *
 * <p>The frame depends on the widths of the labels, these on the y range, that on the legend, and
 * the legend on the frame. So the chart is made, measured and made again until nothing has to move.
 */
final class Figure {

    private static final int ATTEMPTS = 8;

    private final Plot plot;
    private final double magnification;
    private final List<Block> above = new ArrayList<>();
    private final List<Panel.Placed> placed = new ArrayList<>();
    private Legend legend;
    private Notes notes;
    private double stretch = 1;
    private JFreeChart chart;
    private Panel main;
    private Rectangle2D frame;

    private Figure(Plot plot) {
        this.plot = plot;
        Look look = plot.look();
        magnification = Math.min(look.width() / Sizes.WIDTH, look.height() / Sizes.HEIGHT);
        legend = Legend.of(plot);
        notes = Notes.of(plot.look().notes());
        frame = new Rectangle2D.Double(0, 0, 0.75 * width(), 0.75 * height());
        if (!plot.title().isEmpty()) {
            above.add(Notes.title(plot.title(), frame.getWidth()));
        }
    }

    static Figure of(Plot plot) {
        Figure figure = new Figure(plot);
        figure.layOut();
        return figure;
    }

    JFreeChart chart() {
        return chart;
    }

    /**
     * {@return how much larger the picture is than the figure, whose text always has the same size}
     */
    double magnification() {
        return magnification;
    }

    /** {@return the width of the figure before it is magnified} */
    double width() {
        return plot.width() / magnification;
    }

    /** {@return the height of the figure before it is magnified} */
    double height() {
        return plot.height() / magnification;
    }

    void paint(Graphics2D g) {
        chart.draw(g, new Rectangle2D.Double(0, 0, width(), height()));
    }

    Panel main() {
        return main;
    }

    /** {@return the main frame, in points on the figure} */
    Rectangle2D frame() {
        return frame;
    }

    /** {@return what stands inside the frame or above it, and where} */
    List<Panel.Placed> placed() {
        return List.copyOf(placed);
    }

    private void layOut() {
        LegendPlace place = plot.look().legend();
        boolean isAbove = place == LegendPlace.ABOVE || place == LegendPlace.AUTO && hasCells();
        if (isAbove && !legend.isEmpty()) {
            raiseLegend();
        }
        if (place == LegendPlace.NONE) {
            legend = legend.without();
        }
        boolean isSettled = false;
        for (int attempt = 0; attempt < ATTEMPTS && !isSettled; attempt++) {
            make();
            isSettled = settle(attempt == ATTEMPTS - 1);
        }
        putAbove();
        main.show(placed);
        main.showLayers();
    }

    private boolean hasCells() {
        return plot.layers().stream().anyMatch(Cells.class::isInstance);
    }

    private boolean hasColourBar() {
        return plot.layers().stream().anyMatch(layer -> layer instanceof Cells cells && !cells.isTable());
    }

    private void raiseLegend() {
        above.add(0, legend.within(frame.getWidth()));
        legend = legend.without();
    }

    /** Finds places inside the frame. Gives whether all have one. */
    private boolean settle(boolean isLastAttempt) {
        placed.clear();
        Placement placement = new Placement(frame, main.inks(frame), 1.6 * Sizes.TICK);
        boolean isLegendFirst = plot.look().legend() != LegendPlace.AUTO;
        Optional<Spot> first = isLegendFirst ? placeLegend(placement) : placeNotes(placement);
        Optional<Spot> second = isLegendFirst ? placeNotes(placement) : placeLegend(placement);
        Optional<Spot> forNotes = isLegendFirst ? second : first;
        Optional<Spot> forLegend = isLegendFirst ? first : second;
        boolean canStretch = !plot.y().isFixed() && !Fit.hasMap(plot) && !isLastAttempt;
        boolean notesFail = forNotes.isEmpty() || !forNotes.get().isFree() && !canStretch;
        boolean legendFails = forLegend.isEmpty() || !forLegend.get().isFree() && !canStretch;
        if (notesFail) {
            above.add(notes);
            notes = new Notes(List.of(), notes.size());
        }
        if (legendFails) {
            raiseLegend();
        }
        if (notesFail || legendFails) {
            return false;
        }
        double needed = Math.min(forNotes.get().stretch(), forLegend.get().stretch());
        stretch *= needed;
        put(notes, forNotes.get());
        put(legend, forLegend.get());
        return needed >= 1;
    }

    private static Optional<Spot> free() {
        return Optional.of(new Spot(new Rectangle2D.Double(), 1));
    }

    private Optional<Spot> placeNotes(Placement placement) {
        return notes.lines().isEmpty() ? free() : placement.place(notes, Corner.FROM_LEFT);
    }

    private Optional<Spot> placeLegend(Placement placement) {
        if (legend.isEmpty()) {
            return free();
        }
        return switch (plot.look().legend()) {
            case TOP_LEFT -> placement.place(legend, List.of(Corner.TOP_LEFT));
            case TOP_RIGHT -> placement.place(legend, List.of(Corner.TOP_RIGHT));
            case BOTTOM_LEFT -> Optional.of(placement.force(legend, Corner.BOTTOM_LEFT));
            case BOTTOM_RIGHT -> Optional.of(placement.force(legend, Corner.BOTTOM_RIGHT));
            default -> placement.place(legend, Corner.FROM_RIGHT);
        };
    }

    private void put(Block block, Spot spot) {
        if (block.width() > 0) {
            placed.add(new Panel.Placed(block, spot.box().getX() - frame.getX(),
                    spot.box().getY() - frame.getY()));
        }
    }

    /** Stacks the title, and what found no place inside, above the frame, the title on top. */
    private void putAbove() {
        double top = 0;
        for (Block block : above) {
            top -= block.height() + Sizes.GAP / 2;
            placed.add(new Panel.Placed(block, 0, top));
        }
    }

    private double heightAbove() {
        return above.stream().mapToDouble(block -> block.height() + Sizes.GAP / 2).sum();
    }

    private void make() {
        boolean isTable = hasCells() && !hasColourBar();
        HepAxis x = new HepAxis(plot.x(), Fit.x(plot), names(true), isTable);
        Scale range = Fit.y(plot);
        HepAxis y = new HepAxis(plot.y(), range.upTo(range.value(1 / stretch)), names(false),
                isTable);
        XYPlot root = plot.lower().isPresent() ? combined(x, y, plot.lower().get()) : single(x, y);
        double gap = Sizes.GAP;
        double top = 2 * gap + heightAbove();
        root.setInsets(new RectangleInsets(top, gap, gap, right(x)));
        chart = new JFreeChart(null, null, root, false);
        chart.setBackgroundPaint(null);
        chart.setPadding(RectangleInsets.ZERO_INSETS);
        measure();
        double clipped = AxisLabels.below(x, frame.getWidth()).overhang(x.scale(), frame);
        if (clipped > 0) {
            root.setInsets(new RectangleInsets(top, 2 * gap + clipped, gap, right(x)));
            measure();
        }
    }

    /** Half of a label at the right end of the x axis stands out of the frame. */
    private double right(HepAxis x) {
        AxisLabels labels = AxisLabels.below(x, frame.getWidth());
        double right = 2 * Sizes.GAP;
        for (int i = 0; i < labels.texts().size() && !labels.isTurned(); i++) {
            double beyond = (x.scale().fraction(labels.ticks().major().get(i)) - 1) * frame.getWidth();
            right = Math.max(right, beyond + labels.texts().get(i).width() * labels.size() / 2 + 2);
        }
        return right;
    }

    private List<String> names(boolean isX) {
        return plot.layers().stream().map(layer -> isX ? layer.xCategories() : layer.yCategories())
                .filter(list -> !list.isEmpty()).findFirst().orElse(List.of());
    }

    private Panel single(HepAxis x, HepAxis y) {
        main = new Panel(plot, x, y);
        if (hasColourBar()) {
            main.setRangeAxis(1, new ColourBar(plot.z(), Fit.z(plot), plot.look().colours()));
            main.setRangeAxisLocation(1, AxisLocation.BOTTOM_OR_RIGHT);
        }
        return main;
    }

    private CombinedDomainXYPlot combined(HepAxis x, HepAxis y, Plot lower) {
        single(null, y);
        Panel below = new Panel(lower, null, new HepAxis(lower.y(), Fit.y(lower), List.of()));
        below.showLayers();
        CombinedDomainXYPlot both = new CombinedDomainXYPlot(x);
        both.setGap(2 * Sizes.GAP);
        both.add(main, 7);
        both.add(below, 3);
        return both;
    }

    private void measure() {
        Graphics2D nowhere = new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB).createGraphics();
        ChartRenderingInfo info = new ChartRenderingInfo();
        chart.draw(nowhere, new Rectangle2D.Double(0, 0, width(), height()), info);
        nowhere.dispose();
        PlotRenderingInfo plots = info.getPlotInfo();
        frame = plots.getSubplotCount() > 0 ? plots.getSubplotInfo(0).getDataArea() : plots.getDataArea();
    }
}
