package org.hepmva.hist.plot;

import java.awt.Color;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hepmva.hist.Axis;
import org.hepmva.hist.Histogram;

/**
 * Histograms on top of one another, such as the sources of a background: the first added lies lowest, and
 * the topmost is named first in the legend.
 *
 * <pre>{@code
 * ClassPalette palette = ClassPalette.of(3);
 * Stack background = Stack.empty()
 *         .add(wJets, palette.area(0).withLabel("W+jets"))
 *         .add(dibosons, palette.area(1).withLabel("WW, WZ, ZZ"))
 *         .add(top, palette.area(2).withLabel("tt̄"));
 * Plot mass = Plot.titled("").add(background)
 *         .add(signal.times(10), Style.line(Palette.SIGNAL).withLabel("signal × 10"))
 *         .add(data, Style.points(Color.BLACK).withLabel("data"));
 * }</pre>
 *
 * <p>Above the areas lie a thin line at the total Σw and a hatched band of its statistical error, ±√Σw² of
 * all histograms together.
 *
 * <p><b>Negative contents</b>, from negative event weights, hang below zero: the area of a histogram is its
 * Σw in every bin, and no two areas overlap. The line and the band are at the sum of all, which then lies
 * below the upper end of the areas; on a logarithmic axis what hangs below zero is not seen, and a total
 * ≤ 0 is as an empty bin. A content that is not a finite number counts as an empty bin.
 *
 * <p>A logarithmic axis begins below the smallest total of a bin that is not empty, and below the highest
 * bin of the lowest histogram, and not as low as its lowest bin.
 *
 * <p>Immutable.
 */
public final class Stack {

    private static final Color TOTAL = new Color(0x222222);

    private final List<Histogram> histograms;
    private final List<Style> styles;
    private final Style errors;
    private final boolean hasErrors;

    private Stack(List<Histogram> histograms, List<Style> styles, Style errors, boolean hasErrors) {
        this.histograms = List.copyOf(histograms);
        this.styles = List.copyOf(styles);
        this.errors = errors;
        this.hasErrors = hasErrors;
    }

    /** {@return a stack of nothing} */
    public static Stack empty() {
        Style band = Style.hatched(TOTAL).withHatch(Hatch.RISING).withWidth(0.6);
        return new Stack(List.of(), List.of(), band.withLabel("statistical error"), true);
    }

    /**
     * {@return this stack with a histogram on top}
     *
     * @param oneDimensional copied
     * @param style          of its area, such as {@link ClassPalette#area}
     * @throws IllegalArgumentException if it has more than one axis, or another one than those below it
     */
    public Stack add(Histogram oneDimensional, Style style) {
        Dimension.require(oneDimensional, 1);
        if (!histograms.isEmpty()) {
            histograms.get(0).plus(oneDimensional); // refuses another axis in words
        }
        List<Histogram> more = new ArrayList<>(histograms);
        more.add(oneDimensional.frozen());
        List<Style> all = new ArrayList<>(styles);
        all.add(style);
        return new Stack(more, all, errors, hasErrors);
    }

    /** {@return this stack with another look and label of the total's error; an area} */
    public Stack withErrors(Style style) {
        return new Stack(histograms, styles, style, true);
    }

    /** {@return this stack without the band of its error} */
    public Stack withoutErrors() {
        return new Stack(histograms, styles, errors, false);
    }

    /** {@return the sum of the histograms; empty if there are none} */
    public Optional<Histogram> total() {
        return histograms.stream().reduce(Histogram::plus);
    }

    boolean isEmpty() {
        return histograms.isEmpty();
    }

    Axis axis() {
        return histograms.get(0).axis(0);
    }

    /** {@return the areas from the top, then the band and the line} */
    List<Layer> layers() {
        List<Layer> layers = new ArrayList<>();
        double[] above = new double[axis().bins()];
        double[] below = new double[axis().bins()];
        for (int k = 0; k < histograms.size(); k++) {
            layers.add(0, area(k, above, below));
        }
        Between total = total(hasErrors ? 1 : 0);
        if (hasErrors) {
            layers.add(total);
        }
        Style line = Style.line(TOTAL).withWidth(1).withDash(Dash.SOLID);
        layers.add(total(0).withStyle(line));
        return layers;
    }

    /** Puts a histogram on those below it: {@code above} and {@code below} zero move to its end. */
    private Between area(int k, double[] above, double[] below) {
        double[] low = new double[above.length];
        double[] high = new double[above.length];
        for (int i = 0; i < above.length; i++) {
            double content = content(histograms.get(k), i);
            double[] side = content < 0 ? below : above;
            low[i] = side[i] + Math.min(0, content);
            high[i] = side[i] + Math.max(0, content);
            side[i] += content;
        }
        return new Between(axis(), low, high, Between.lowestPeak(low, high), styles.get(k));
    }

    private Between total(double errorSign) {
        int bins = axis().bins();
        double[] low = new double[bins];
        double[] high = new double[bins];
        Extent extent = Extent.of(0);
        for (int i = 0; i < bins; i++) {
            double sum = 0;
            double sumW2 = 0;
            for (Histogram histogram : histograms) {
                sum += content(histogram, i);
                sumW2 += Double.isFinite(histogram.sumW2(i)) ? histogram.sumW2(i) : 0;
            }
            low[i] = sum - errorSign * Math.sqrt(sumW2);
            high[i] = sum + errorSign * Math.sqrt(sumW2);
            extent = extent.and(sum).andEnd(sum, high[i] * Steps.HEADROOM).andEnd(sum, low[i]);
        }
        return new Between(axis(), low, high, extent, errors);
    }

    private static double content(Histogram histogram, int bin) {
        double content = histogram.sumW(bin);
        return Double.isFinite(content) ? content : 0;
    }
}
