package org.hepmva.report;

import java.awt.Color;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.hepmva.evaluate.MethodEvaluation;
import org.hepmva.evaluate.MethodYields;
import org.hepmva.hist.Histogram;
import org.hepmva.hist.plot.ClassPalette;
import org.hepmva.hist.plot.Dash;
import org.hepmva.hist.plot.LegendPlace;
import org.hepmva.hist.plot.Palette;
import org.hepmva.hist.plot.Plot;
import org.hepmva.hist.plot.Stack;
import org.hepmva.hist.plot.Style;
import org.hepmva.measure.FigureOfMerit;
import org.hepmva.measure.Rounded;
import org.hepmva.measure.YieldScan;
import org.hepmva.sample.Sample;

/** Pictures of the sources of signal and background in the response of one method. */
public final class SourcePlots {

    /** The signal is enlarged until its highest bin is at least this part of the highest of all. */
    private static final double SEEN = 0.1;

    /** More entries than these hide data. */
    private static final int MOST_INSIDE = 4;

    private static final int WIDTH = 500;

    /** With room for a legend above. */
    private static final int HEIGHT = 450;

    /** More lines than these cannot be told apart. */
    private static final int MOST_LINES = 4;

    private static final Style CUT = Style.line(Color.BLACK).withDash(Dash.DASHED).withWidth(1.2);

    private SourcePlots() {
    }

    /**
     * {@return the response, the sources of the background on top of one another and the signal as a line,
     * enlarged by a power of ten where it would not be seen; none without sources}
     *
     * @param method what was evaluated
     */
    public static Optional<Plot> responses(MethodEvaluation method) {
        return method.yields().flatMap(yields -> yields.response(Sample.SIGNAL).flatMap(signal ->
                yields.response(Sample.BACKGROUND).map(all ->
                        responses(method, yields, enlargement(signal, all)))));
    }

    /** {@return the same on a logarithmic scale, the signal as it is; none without sources} */
    public static Optional<Plot> logarithmicResponses(MethodEvaluation method) {
        return responses(method).map(any -> responses(method, method.yields().orElseThrow(), 1).withLogY());
    }

    /** {@return the power of ten by which the signal is enlarged in {@link #responses}} */
    static double enlargement(Histogram signal, Histogram background) {
        double ratio = highest(signal) / highest(background);
        return ratio > 0 && ratio < SEEN ? Math.pow(10, Math.floor(-Math.log10(ratio))) : 1;
    }

    private static double highest(Histogram histogram) {
        return IntStream.range(0, histogram.axis(0).bins()).mapToDouble(histogram::sumW).max().orElse(0);
    }

    private static Plot responses(MethodEvaluation method, MethodYields yields, double factor) {
        List<Integer> backgrounds = of(Sample.BACKGROUND, yields);
        ClassPalette palette = ClassPalette.of(Math.max(3, 1 + backgrounds.size()));
        List<Integer> lowestFirst = new ArrayList<>(backgrounds);
        lowestFirst.sort(Comparator.comparingDouble(s -> yields.responses().get(s).integralWithFlow()));
        Stack stack = Stack.empty();
        for (int s : lowestFirst) {
            Histogram response = yields.responses().get(s);
            // the first colour is that of the signal
            stack = stack.add(response, palette.area(1 + backgrounds.indexOf(s)).withLabel(response.title()));
        }
        Plot plot = withSignal(Plot.titled("").add(stack), yields, factor);
        double cut = method.cuts().chosen().cut();
        Plot marked = Double.isFinite(cut) ? plot.addVerticalLine(cut, CUT.withLabel("chosen cut")) : plot;
        int entries = backgrounds.size() + of(Sample.SIGNAL, yields).size() + 2;
        return marked.withXTitle(method.name() + " response")
                .withYTitle(yields.areExpected() ? "Expected events / bin" : "Σw / bin")
                .withLegend(entries > MOST_INSIDE ? LegendPlace.ABOVE : LegendPlace.AUTO)
                .withSize(WIDTH, HEIGHT);
    }

    private static Plot withSignal(Plot plot, MethodYields yields, double factor) {
        String times = factor == 1 ? "" : " × " + Rounded.compact(factor);
        List<Integer> signals = of(Sample.SIGNAL, yields);
        Histogram all = yields.response(Sample.SIGNAL).orElseThrow().times(factor);
        Style line = Style.line(Palette.SIGNAL).withWidth(2).withDash(Dash.SOLID);
        String name = signals.size() == 1 ? all.title() : "signal";
        // a white edge, so that the line is seen on any area
        Plot more = plot.add(all, line.withColour(Color.WHITE).withWidth(4))
                .add(all, line.withLabel(name + times));
        for (int k = 0; k < signals.size() && signals.size() > 1 && signals.size() <= MOST_LINES; k++) {
            Histogram one = yields.responses().get(signals.get(k));
            Style thin = line.withWidth(1.4).withDash(Palette.dash(k + 1));
            more = more.add(one.times(factor), line.withColour(Color.WHITE).withWidth(2.4))
                    .add(one.times(factor), thin.withLabel(one.title() + times));
        }
        return more;
    }

    private static List<Integer> of(int cls, MethodYields yields) {
        return IntStream.range(0, yields.responses().size())
                .filter(s -> yields.atChosenCut().sources().get(s).source().cls() == cls).boxed().toList();
    }

    /**
     * {@return expected significance against the cut on the response, by each figure of merit, with the cut
     * that is best by Asimov's formula for an uncertain background; none without expected events}
     *
     * @param method what was evaluated
     */
    public static Optional<Plot> significance(MethodEvaluation method) {
        List<YieldScan> scans = method.yields().map(MethodYields::scans).orElse(List.of());
        if (scans.stream().allMatch(scan -> scan.scan().size() == 0)) {
            return Optional.empty();
        }
        Plot plot = Plot.titled("");
        for (int i = 0; i < scans.size(); i++) {
            plot = plot.add(scans.get(i).scan(),
                    Palette.line(i).withLabel(SourcesSection.name(scans.get(i).figure())));
        }
        double best = method.yields().orElseThrow().scan(FigureOfMerit.ASIMOV_WITH_UNCERTAIN_B).orElseThrow()
                .bestCut();
        if (Double.isFinite(best)) {
            plot = plot.addVerticalLine(best, CUT.withWidth(1).withLabel("best cut, b ± σ"));
        }
        double most = scans.stream().filter(scan -> scan.figure() != FigureOfMerit.S_OVER_ROOT_B)
                .flatMapToDouble(scan -> Arrays.stream(scan.scan().y())).max().orElse(0);
        Plot titled = plot.withXTitle("Cut on the " + method.name() + " response")
                .withYTitle("Expected significance");
        return Optional.of(most <= 0 ? titled : titled.withYRange(0, 1.3 * most)
                .withLegend(LegendPlace.ABOVE).withSize(WIDTH, HEIGHT));
    }
}
