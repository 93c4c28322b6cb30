package org.hepmva.report;

import java.awt.Color;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.hepmva.evaluate.Part;
import org.hepmva.evaluate.regression.AgainstQuantity;
import org.hepmva.evaluate.regression.EstimatesOnPart;
import org.hepmva.evaluate.regression.InputEvaluation;
import org.hepmva.evaluate.regression.RegressionEvaluation;
import org.hepmva.evaluate.regression.RegressionMethod;
import org.hepmva.evaluate.regression.TargetEvaluation;
import org.hepmva.evaluate.regression.TargetSummary;
import org.hepmva.hist.Axis;
import org.hepmva.hist.Graph;
import org.hepmva.hist.Histogram;
import org.hepmva.hist.plot.ColourMap;
import org.hepmva.hist.plot.Dash;
import org.hepmva.hist.plot.LegendPlace;
import org.hepmva.hist.plot.Marker;
import org.hepmva.hist.plot.Palette;
import org.hepmva.hist.plot.Plot;
import org.hepmva.hist.plot.Style;
import org.hepmva.measure.Measured;
import org.hepmva.measure.regression.Coverage;
import org.hepmva.measure.regression.ResolutionProfile;
import org.hepmva.measure.regression.Spread;

/** Pictures of an evaluation of estimates, one method each. All can be changed further before written. */
public final class RegressionPlots {

    private static final Style NOTHING_WRONG = Style.line(new Color(0x777777)).withDash(Dash.DASHED)
            .withWidth(1);

    private static final double PRESSING = 5;

    private RegressionPlots() {
    }

    /**
     * {@return the deviation estimate − target: test filled, training as points, each bin as a fraction of
     * all events}
     *
     * @param target of some method
     */
    public static Plot deviations(TargetEvaluation target) {
        return distribution(target, EstimatesOnPart::deviations, 0);
    }

    /**
     * {@return the ratio estimate / target, as {@link #deviations}}
     *
     * @param target of some method
     */
    public static Plot ratios(TargetEvaluation target) {
        return distribution(target, EstimatesOnPart::ratios, 1);
    }

    private static Plot distribution(TargetEvaluation target, Function<EstimatesOnPart, Histogram> which,
            double perfect) {
        Histogram test = which.apply(target.onTest());
        Plot plot = Plot.titled("").add(EvaluationPlots.shape(test),
                Style.filled(Palette.SIGNAL).withLabel("test"));
        Optional<EstimatesOnPart> training = target.on(Part.TRAINING);
        if (training.isPresent()) {
            plot = plot.add(EvaluationPlots.shape(which.apply(training.get())), Style.points(Color.BLACK)
                    .withMarker(Marker.CIRCLE).withMarkerSize(4).withLabel("training"));
        }
        Axis axis = test.axis(0);
        boolean inside = axis.indexOf(perfect) >= 0 && axis.indexOf(perfect) < axis.bins();
        return (inside ? plot.addVerticalLine(perfect, NOTHING_WRONG) : plot).withXTitle(axis.title())
                .withYTitle(EvaluationPlots.FRACTION);
    }

    /**
     * {@return resolution (above) and bias (below) of the deviation against a quantity, with errors}
     *
     * @param target  of some method
     * @param against one of its quantities
     */
    public static Plot profile(TargetEvaluation target, AgainstQuantity against) {
        return profile(against.deviation(), "estimate − " + target.target().title(), 0)
                .withXTitle(against.quantity().axisTitle());
    }

    /**
     * {@return resolution (above) and bias (below) of the ratio against a quantity, with errors}
     *
     * @param target  of some method
     * @param against one of its quantities
     */
    public static Plot ratioProfile(TargetEvaluation target, AgainstQuantity against) {
        return profile(against.ratio(), "estimate / " + target.target().title(), 1)
                .withXTitle(against.quantity().axisTitle());
    }

    private static Plot profile(ResolutionProfile profile, String number, double perfect) {
        List<Graph> widths = List.of(profile.toGraph("", Spread::central68),
                profile.toGraph("", Spread::sigma));
        Plot below = Plot.titled("").add(profile.toGraph("", Spread::median), Palette.points(0))
                .add(profile.toGraph("", Spread::mean), Palette.points(1).withMarkerSize(3.5))
                .addHorizontalLine(perfect, NOTHING_WRONG).withYTitle("Median, mean");
        double[] biases = Stream.of(Spread::median, (Function<Spread, Measured>) Spread::mean)
                .flatMap(which -> Arrays.stream(profile.toGraph("", which).y()).boxed())
                .mapToDouble(x -> x).toArray();
        double reach = 1.15 * Arrays.stream(biases).map(x -> Math.abs(x - perfect)).max().orElse(1);
        Plot plot = Plot.titled("")
                .add(widths.get(0), Palette.points(0).withLabel("half of central 68%, median below"))
                .add(widths.get(1), Palette.points(1).withMarkerSize(3.5).withLabel("σ, mean below"))
                .withYTitle("Width of " + number).withLegend(LegendPlace.ABOVE);
        return framed(fromZero(plot, widths), widths.get(0)).withLowerPanel(reach > 0
                ? below.withYRange(perfect - reach, perfect + reach) : below);
    }

    private static Plot framed(Plot plot, Graph bins) {
        double[] ends = ends(bins);
        return ends[0] < ends[1] ? plot.withXRange(ends[0], ends[1]) : plot;
    }

    /**
     * {@return where to end the axis of some bins}
     *
     * <p>The outermost bins reach as far as the last event, and would press all others together: they are
     * shown as far beyond their middle as they begin before it.
     */
    static double[] ends(Graph bins) {
        int last = bins.size() - 1;
        return last < 1 ? new double[2] : new double[] {
            bins.x()[0] - Math.min(bins.exLow()[0], bins.exHigh()[0]),
            bins.x()[last] + Math.min(bins.exLow()[last], bins.exHigh()[last])};
    }

    /**
     * {@return half of the central 68% of the deviation of each method against a target, on the test part}
     *
     * @param evaluation what was evaluated
     * @param target     its number
     */
    public static Plot resolutions(RegressionEvaluation evaluation, int target) {
        Plot plot = overlay(evaluation, target, Spread::central68);
        return fromZero(plot, graphs(evaluation, target, Spread::central68))
                .withYTitle("Half of central 68% of deviation");
    }

    /** Widths from 0, or logarithmic where one would press all others together. */
    private static Plot fromZero(Plot plot, List<Graph> widths) {
        double[] sorted = widths.stream().flatMapToDouble(g -> Arrays.stream(g.y())).sorted().toArray();
        if (sorted.length == 0 || !(sorted[sorted.length - 1] > 0)) {
            return plot;
        }
        double top = sorted[sorted.length - 1];
        return sorted[0] > 0 && top > PRESSING * sorted[sorted.length / 2] ? plot.withLogY()
                : plot.withYRange(0, top(widths));
    }

    /** {@return where to end an axis: above all values and their errors, but for errors that are huge} */
    static double top(List<Graph> graphs) {
        double values = 0;
        double errors = 0;
        for (Graph graph : graphs) {
            for (int i = 0; i < graph.size(); i++) {
                values = Math.max(values, graph.y()[i]);
                errors = Math.max(errors, graph.y()[i] + graph.eyHigh()[i]);
            }
        }
        return Math.max(1.15 * values, Math.min(1.05 * errors, 1.6 * values));
    }

    /**
     * {@return the median deviation of each method against a target, on the test part}
     *
     * @param evaluation what was evaluated
     * @param target     its number
     */
    public static Plot biases(RegressionEvaluation evaluation, int target) {
        return overlay(evaluation, target, Spread::median).addHorizontalLine(0, NOTHING_WRONG)
                .withYTitle("Median of deviation");
    }

    private static Plot overlay(RegressionEvaluation evaluation, int target,
            Function<Spread, Measured> number) {
        Plot plot = Plot.titled("");
        List<Graph> graphs = graphs(evaluation, target, number);
        for (int m = 0; m < graphs.size(); m++) {
            plot = plot.add(graphs.get(m), Palette.points(m).withLabel(evaluation.methods().get(m).name()));
        }
        return framed(plot, graphs.get(0)).withXTitle(evaluation.targets().get(target).target().axisTitle())
                .withLegend(LegendPlace.ABOVE);
    }

    private static List<Graph> graphs(RegressionEvaluation evaluation, int target,
            Function<Spread, Measured> number) {
        List<Graph> graphs = new ArrayList<>();
        for (RegressionMethod method : evaluation.methods()) {
            graphs.add(method.targets().get(target).againstItself().deviation().toGraph("", number));
        }
        return graphs;
    }

    /**
     * {@return the map of estimate against target on the test part, with the line where both are equal}
     *
     * @param target of some method
     */
    public static Plot map(TargetEvaluation target) {
        Axis axis = target.map().axis(0);
        double[] ends = {axis.lowerEdge(0), axis.upperEdge(axis.bins() - 1)};
        return Plot.map(target.map().withTitle("")).withColours(ColourMap.VIRIDIS).withLogZ()
                .add(Graph.of("", ends, ends), Style.line(Color.WHITE).withWidth(2.5).withDash(Dash.SOLID))
                .add(Graph.of("", ends, ends), Style.line(Color.BLACK).withWidth(1).withDash(Dash.DASHED))
                .withXRange(ends[0], ends[1]).withYRange(ends[0], ends[1])
                .withXTitle(axis.title()).withYTitle(target.map().axis(1).title()).withZTitle("Σw")
                .withSize(520, 420);
    }

    /**
     * {@return the share of targets below the estimated quantile, against a quantity; none for a method that
     * estimates no quantile}
     *
     * @param against one of the quantities of a method
     */
    public static Optional<Plot> coverage(AgainstQuantity against) {
        return against.coverage().map(coverage -> coverage(against, coverage));
    }

    private static Plot coverage(AgainstQuantity against, Coverage coverage) {
        Graph shares = coverage.toGraph("");
        return framed(Plot.titled(""), shares).add(shares, Palette.points(0).withLabel("test"))
                .addHorizontalLine(coverage.quantile(), NOTHING_WRONG.withLabel("wanted"))
                .withXTitle(against.quantity().axisTitle()).withYTitle("Share of targets below estimate")
                .withYRange(0, 1.02).withLegend(LegendPlace.ABOVE);
    }

    /**
     * {@return the values of a target: test filled, training as points, each bin as a fraction of all events}
     *
     * @param target which
     */
    public static Plot target(TargetSummary target) {
        return Plot.titled("")
                .add(EvaluationPlots.shape(target.test()), Style.filled(Palette.SIGNAL).withLabel("test"))
                .add(EvaluationPlots.shape(target.training()), Style.points(Color.BLACK)
                        .withMarker(Marker.CIRCLE).withMarkerSize(4).withLabel("training"))
                .withXTitle(target.target().axisTitle()).withYTitle(EvaluationPlots.FRACTION);
    }

    /**
     * {@return one variable, each bin as a fraction of all events}
     *
     * @param variable which
     */
    public static Plot variable(InputEvaluation variable) {
        return Plot.titled("").add(EvaluationPlots.shape(variable.values()), Style.filled(Palette.SIGNAL))
                .withXTitle(variable.variable().axisTitle()).withYTitle(EvaluationPlots.FRACTION);
    }
}
