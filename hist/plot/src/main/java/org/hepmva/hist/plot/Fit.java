package org.hepmva.hist.plot;

import java.util.List;
import java.util.function.Function;
import java.util.stream.DoubleStream;
import org.hepmva.hist.Graph;

/** Chooses the range of each axis of a plot that the user left free. */
final class Fit {

    private static final double MARGIN = 0.05;
    private static final double DECADES = 12;
    private static final double ALMOST_ZERO = 0.35;
    private static final double[] ROUND = {0.05, 0.1, 0.25, 0.5};

    private Fit() {
    }

    static Scale x(Plot plot) {
        AxisSetting setting = plot.x();
        Extent extent = extent(plot.layers(), Layer::xExtent);
        if (setting.isFixed()) {
            return fixed(setting);
        }
        boolean isTight = plot.layers().stream().anyMatch(Layer::fillsX);
        Extent tight = extent(plot.layers().stream().filter(Layer::fillsX).toList(), Layer::xExtent);
        boolean isInside = isTight && tight.low() <= extent.low() && tight.high() >= extent.high();
        return isInside ? exact(extent, setting.logarithmic()) : padded(extent, setting.logarithmic());
    }

    static Scale y(Plot plot) {
        AxisSetting setting = plot.y();
        if (setting.isFixed()) {
            return fixed(setting);
        }
        Extent extent = extent(plot.layers(), Layer::yExtent);
        if (hasMap(plot)) {
            return exact(extent, setting.logarithmic());
        }
        boolean fromZero = extent.low() >= 0 && extent.low() <= ALMOST_ZERO * extent.high();
        if (setting.logarithmic() || !fromZero) {
            return padded(extent, setting.logarithmic());
        }
        Scale padded = padded(extent.and(0), false);
        return new Scale(0, padded.high(), false);
    }

    /** {@return a round deviation from 1 within which most points of a ratio lie} */
    static double aroundUnity(Plot ratio) {
        double most = quantile(0.9, ratio, graph -> DoubleStream.of(graph.y()).map(y -> Math.abs(y - 1)));
        double error = quantile(0.5, ratio, graph -> DoubleStream.of(graph.eyHigh()).filter(e -> e > 0));
        for (double around : ROUND) {
            if (Math.max(most, 1.5 * error) < 0.8 * around) {
                return around;
            }
        }
        return 1;
    }

    private static double quantile(double q, Plot plot, Function<Graph, DoubleStream> numbers) {
        double[] sorted = plot.layers().stream().filter(Points.class::isInstance)
                .flatMapToDouble(layer -> numbers.apply(((Points) layer).graph()))
                .filter(Double::isFinite).sorted().toArray();
        return sorted.length == 0 ? 0 : sorted[(int) (q * (sorted.length - 1))];
    }

    static Scale z(Plot plot) {
        AxisSetting setting = plot.z();
        if (setting.isFixed()) {
            return fixed(setting);
        }
        Extent extent = Extent.NOTHING;
        for (Layer layer : plot.layers()) {
            extent = layer instanceof Cells cells ? extent.and(cells.zExtent()) : extent;
        }
        return exact(extent, setting.logarithmic());
    }

    static boolean hasMap(Plot plot) {
        return plot.layers().stream().anyMatch(layer -> layer instanceof Cells || layer instanceof Contour);
    }

    private static Extent extent(List<Layer> layers, Function<Layer, Extent> side) {
        Extent extent = Extent.NOTHING;
        for (Layer layer : layers) {
            extent = extent.and(side.apply(layer));
        }
        return extent;
    }

    private static Scale fixed(AxisSetting setting) {
        return new Scale(setting.low(), setting.high(), setting.logarithmic());
    }

    private static Scale exact(Extent extent, boolean logarithmic) {
        if (logarithmic) {
            return decades(extent, 1);
        }
        return wide(extent.isEmpty() ? new Extent(0, 1, 1) : extent);
    }

    private static Scale padded(Extent extent, boolean logarithmic) {
        if (logarithmic) {
            return decades(extent, 1.6);
        }
        Scale exact = exact(extent, false);
        double margin = MARGIN * (exact.high() - exact.low());
        return new Scale(exact.low() - margin, exact.high() + margin, false);
    }

    /** A single value gets some room around it. */
    private static Scale wide(Extent extent) {
        double size = Math.max(Math.abs(extent.low()), Math.abs(extent.high()));
        if (extent.high() - extent.low() > Math.max(1e-9 * size, Scale.SMALLEST)) {
            return new Scale(extent.low(), extent.high(), false);
        }
        double room = size < Scale.SMALLEST ? 1 : 0.1 * size;
        return new Scale(extent.low() - room, extent.high() + room, false);
    }

    private static Scale decades(Extent extent, double margin) {
        if (!Double.isFinite(extent.lowPositive())) {
            return new Scale(0.1, 10, true);
        }
        double lowest = Math.max(extent.lowPositive(), extent.high() * StrictMath.pow(10, -DECADES));
        boolean isNarrow = extent.high() < lowest * 1.000001;
        double room = isNarrow ? Math.max(margin, 2) : margin;
        return new Scale(lowest / room, extent.high() * room, true);
    }
}
