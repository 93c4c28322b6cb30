package org.hepmva.report;

import java.awt.Color;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.hepmva.evaluate.Evaluation;
import org.hepmva.evaluate.MethodEvaluation;
import org.hepmva.evaluate.Part;
import org.hepmva.evaluate.ResponseMap;
import org.hepmva.evaluate.ResponseOnPart;
import org.hepmva.evaluate.SpectatorEvaluation;
import org.hepmva.evaluate.VariableEvaluation;
import org.hepmva.hist.Axis;
import org.hepmva.hist.CategoryAxis;
import org.hepmva.hist.Graph;
import org.hepmva.hist.Histogram;
import org.hepmva.hist.plot.ColourMap;
import org.hepmva.hist.plot.Dash;
import org.hepmva.hist.plot.LegendPlace;
import org.hepmva.hist.plot.Marker;
import org.hepmva.hist.plot.Palette;
import org.hepmva.hist.plot.Plot;
import org.hepmva.hist.plot.Style;
import org.hepmva.measure.CorrelationMatrix;
import org.hepmva.measure.CutCurve;
import org.hepmva.measure.RocCurve;
import org.hepmva.measure.Significance;
import org.hepmva.train.Trained;
import org.hepmva.train.TrainingReport;

/** Pictures of an evaluation, one method each. All can be changed further before they are written. */
public final class EvaluationPlots {

    private static final int MOST_REFERENCES = 4;
    private static final int MOST_NAMED = 8;
    private static final Color REFERENCE = new Color(0x777777);
    private static final Style OTHER = Style.line(new Color(0xC8C8C8)).withWidth(0.5);
    static final String FRACTION = "Fraction of events / bin";

    private EvaluationPlots() {
    }

    /**
     * {@return the response to signal and background: test filled, training as points, each
     * bin as a fraction of all events of its class}
     *
     * @param method what was evaluated
     */
    public static Plot responses(MethodEvaluation method) {
        ResponseOnPart test = method.onTest();
        Plot plot = Plot.titled("")
                .add(shape(test.signal()), Style.filled(Palette.SIGNAL).withLabel("signal (test)"))
                .add(shape(test.background()),
                        Style.hatched(Palette.BACKGROUND).withLabel("background (test)"));
        Optional<ResponseOnPart> training = method.on(Part.TRAINING);
        if (training.isPresent()) {
            plot = plot.add(shape(training.get().signal()), Style.points(Palette.SIGNAL)
                            .withMarker(Marker.CIRCLE).withMarkerSize(4).withLabel("signal (training)"))
                    .add(shape(training.get().background()), Style.points(Palette.BACKGROUND)
                            .withMarker(Marker.OPEN_SQUARE).withMarkerSize(4).withLabel("background"
                                    + " (training)"));
        }
        return plot.withXTitle(method.name() + " response").withYTitle(FRACTION);
    }

    /** Fractions of all events: what lies outside the frame is missing inside it. */
    static Histogram shape(Histogram histogram) {
        double all = histogram.integralWithFlow();
        return all != 0 && Double.isFinite(1 / all) ? histogram.times(1 / all) : histogram;
    }

    /**
     * {@return background rejection against signal efficiency of all methods on the test part, with the
     * best rectangular cuts as reference: on all variables together, and on each variable alone, of which
     * the four best are named}
     *
     * @param evaluation what was evaluated
     */
    public static Plot rocCurves(Evaluation evaluation) {
        List<Graph> curves = new ArrayList<>();
        Plot plot = Plot.titled("");
        int n = 0;
        for (MethodEvaluation method : evaluation.methods()) {
            RocCurve curve = method.onTest().curve();
            Graph graph = curve.toGraph(method.name());
            curves.add(graph);
            String label = String.format(Locale.ROOT, "%s (AUC %.4f)", method.name(), curve.auc());
            plot = plot.add(graph, Palette.line(n++).withWidth(2).withLabel(label));
        }
        n = 0;
        for (CutCurve cuts : references(evaluation)) {
            plot = plot.add(cuts.toGraph(), reference(n++).withLabel(cuts.title()));
        }
        n = 0;
        for (CutCurve cuts : otherReferences(evaluation)) {
            plot = plot.add(cuts.toGraph(), n++ == 0 ? OTHER.withLabel("cut on another variable") : OTHER);
        }
        return rocFrame(plot, curves).withSize(plot.width(), plot.height() + room(evaluation));
    }

    /**
     * {@return rejection factor against signal efficiency of all methods on the test part, logarithmic,
     * with the named references of {@link #rocCurves}}
     *
     * @param evaluation what was evaluated
     */
    public static Plot rejectionFactors(Evaluation evaluation) {
        List<Graph> curves = new ArrayList<>();
        Plot plot = Plot.titled("");
        int n = 0;
        for (MethodEvaluation method : evaluation.methods()) {
            Graph graph = method.onTest().curve().toRejectionFactorGraph(method.name());
            curves.add(graph);
            plot = plot.add(graph, Palette.line(n++).withWidth(2).withLabel(method.name()));
        }
        n = 0;
        for (CutCurve cuts : references(evaluation)) {
            plot = plot.add(cuts.toRejectionFactorGraph(), reference(n++).withLabel(cuts.title()));
        }
        double[] x = reach(0, 1, curves.stream().map(Graph::x));
        return plot.withXTitle("Signal efficiency ε_{S}").withYTitle("Rejection factor 1/ε_{B}")
                .withXRange(x[0], x[1]).withLogY().withSize(plot.width(), plot.height() + room(evaluation));
    }

    /** Points of height for a legend that finds no place among the curves. */
    private static int room(Evaluation evaluation) {
        int entries = evaluation.methods().size() + Math.min(MOST_REFERENCES, evaluation.variables().size());
        return 12 * Math.max(0, entries - 4);
    }

    /**
     * {@return the ROC curves of one method on every part: training dashed and validation dotted, test full}
     *
     * @param method what was evaluated
     */
    public static Plot rocOfParts(MethodEvaluation method) {
        List<Graph> curves = new ArrayList<>();
        Plot plot = Plot.titled("");
        for (ResponseOnPart part : method.parts()) {
            Style style = Palette.line(Part.TEST.ordinal() - part.part().ordinal()).withWidth(1.5);
            Graph graph = part.curve().toGraph(method.name());
            curves.add(graph);
            plot = plot.add(graph, style.withLabel(String.format(Locale.ROOT, "%s (AUC %.4f)", part.part(),
                    part.curve().auc())));
        }
        return rocFrame(plot, curves);
    }

    /** The square from 0 to 1; more where negative weights take a curve out of it. */
    private static Plot rocFrame(Plot plot, List<Graph> curves) {
        double[] x = reach(0, 1, curves.stream().map(Graph::x));
        double[] y = reach(0, 1.02, curves.stream().map(Graph::y));
        return plot.withXTitle("Signal efficiency ε_{S}").withYTitle("Background rejection 1 − ε_{B}")
                .withXRange(x[0], x[1]).withYRange(y[0], y[1]).withLegend(LegendPlace.AUTO);
    }

    /** {@return a range from {@code low} to {@code high}, widened to hold all values with a little space} */
    static double[] reach(double low, double high, Stream<double[]> values) {
        DoubleSummaryStatistics all = values.flatMapToDouble(Arrays::stream).filter(Double::isFinite)
                .summaryStatistics();
        double space = 0.03 * (Math.max(high, all.getMax()) - Math.min(low, all.getMin()));
        return new double[] {all.getMin() < low ? all.getMin() - space : low,
            all.getMax() > high ? all.getMax() + space : high};
    }

    private static List<CutCurve> references(Evaluation evaluation) {
        List<VariableEvaluation> ranking = evaluation.ranking();
        List<VariableEvaluation> best = ranking.subList(0, Math.min(MOST_REFERENCES, ranking.size()));
        List<CutCurve> curves = new ArrayList<>();
        if (evaluation.variables().size() > 1 && !evaluation.boxes().cuts().isEmpty()) {
            curves.add(evaluation.boxes().withTitle("cuts on all variables"));
        }
        for (VariableEvaluation variable : best) {
            curves.add(variable.cuts().withTitle("cut on " + variable.variable().title()));
        }
        return curves;
    }

    /** Those that nobody will choose: seen, but in nobody's way. */
    private static List<CutCurve> otherReferences(Evaluation evaluation) {
        return evaluation.ranking().stream().skip(MOST_REFERENCES)
                .map(variable -> variable.cuts().withTitle("")).toList();
    }

    private static Style reference(int n) {
        // the box is a thin full line: in greyscale a dashed one would look like the second method
        return n == 0 ? Style.line(REFERENCE).withWidth(1).withDash(Dash.SOLID)
                : Style.line(REFERENCE).withWidth(0.9).withDash(Palette.dash(n + 1));
    }

    /**
     * {@return s/√(s + b) on the test part against the cut, with its error and the best cut; none unless the
     * expected yields were given}
     *
     * @param method what was evaluated
     */
    public static Optional<Plot> significance(MethodEvaluation method) {
        return method.significance().map(scan -> significance(method.name(), scan));
    }

    private static Plot significance(String method, Significance significance) {
        Plot plot = Plot.titled("").add(significance.scan(), Style.band(Palette.colour(0)));
        if (Double.isFinite(significance.bestCut())) {
            plot = plot.addVerticalLine(significance.bestCut(),
                    Style.line(Color.BLACK).withDash(Dash.DASHED).withWidth(1).withLabel("best cut"));
        }
        double most = Arrays.stream(significance.scan().y()).max().orElse(0);
        Plot titled = plot.withXTitle("Cut on the " + method + " response").withYTitle("s / √(s + b)");
        return most > 0 ? titled.withYRange(0, 1.15 * most) : titled;
    }

    /**
     * {@return P<sub>S</sub>(y) with its error}
     *
     * @param method what was evaluated
     */
    public static Plot signalProbability(MethodEvaluation method) {
        double[] y = reach(0, 1.05, Stream.of(method.probability().curve().y()));
        return Plot.titled("").add(method.probability().curve(),
                Style.points(Palette.colour(0)).withMarkerSize(4))
                .withXTitle(method.name() + " response").withYTitle("Signal probability P_{S}")
                .withYRange(y[0], y[1]);
    }

    /**
     * {@return the response over two variables with its boundaries and some events}
     *
     * @param method its name is the title of the colour bar
     * @param map    its map
     */
    public static Plot map(String method, ResponseMap map) {
        Plot plot = Plot.map(map.responses().withTitle("")).withColours(ColourMap.GREYS)
                .add(map.backgroundEvents(), Style.points(Palette.BACKGROUND).withMarker(Marker.SQUARE)
                        .withMarkerSize(2.2).withLabel("background"))
                .add(map.signalEvents(), Style.points(Palette.SIGNAL).withMarker(Marker.OPEN_CIRCLE)
                        .withMarkerSize(3.2).withWidth(0.8).withLabel("signal"));
        String[] labels = {"chosen cut", "ε_{B} = 10%", "ε_{B} = 1%"};
        for (int i = 0; i < map.cuts().size(); i++) {
            if (Double.isFinite(map.cuts().get(i))) {
                // a white edge, so that the line is seen on any shade
                plot = plot.addContour(map.responses(), map.cuts().get(i),
                        Style.line(Color.WHITE).withWidth(4)
                        .withDash(Dash.SOLID)).addContour(map.responses(), map.cuts().get(i),
                        Style.line(Color.BLACK)
                        .withWidth(i == 0 ? 2 : 1.2).withDash(Palette.dash(i)).withLabel(labels[i]));
            }
        }
        Axis x = map.responses().axis(0);
        Axis y = map.responses().axis(1);
        return plot.withXTitle(map.x().axisTitle()).withYTitle(map.y().axisTitle())
                .withXRange(x.lowerEdge(0), x.upperEdge(x.bins() - 1))
                .withYRange(y.lowerEdge(0), y.upperEdge(y.bins() - 1))
                .withZTitle(method + " response").withLegend(LegendPlace.ABOVE);
    }

    /**
     * {@return loss against training step; empty if the training recorded none}
     *
     * @param method what was evaluated
     */
    public static Optional<Plot> loss(MethodEvaluation method) {
        return loss(method.trained());
    }

    /** The same of any method. */
    static Optional<Plot> loss(Trained method) {
        String name = method.report().loss().name();
        return story(method.report(), name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1),
                method.report().trainingLoss(), method.report().validationLoss());
    }

    /**
     * {@return AUC against training step; empty if the training recorded none}
     *
     * @param method what was evaluated
     */
    public static Optional<Plot> learningCurve(MethodEvaluation method) {
        return story(method.trained().report(), "AUC", method.trained().report().trainingAuc(),
                method.trained().report().validationAuc());
    }

    private static Optional<Plot> story(TrainingReport report, String title, double[] training,
                                        double[] validation) {
        if (training.length + validation.length < 2) {
            return Optional.empty();
        }
        String step = report.stepName();
        Plot plot = Plot.titled("");
        if (training.length > 0) {
            plot = plot.add(steps(training), Palette.line(0).withLabel("training"));
        }
        if (validation.length > 0) {
            plot = plot.add(steps(validation), Palette.line(1).withLabel("validation"));
        }
        int best = report.bestStep();
        if (best > 0) {
            plot = plot.addVerticalLine(best, Style.line(Color.BLACK).withDash(Dash.DOTTED).withWidth(1)
                    .withLabel("kept: " + best));
        }
        return Optional.of(plot.withXTitle(step.substring(0, 1).toUpperCase(Locale.ROOT) + step.substring(1))
                .withYTitle(title));
    }

    private static Graph steps(double[] values) {
        double[] x = new double[values.length];
        for (int i = 0; i < x.length; i++) {
            x[i] = i + 1;
        }
        return Graph.of("", x, values);
    }

    /**
     * {@return one variable in signal and background, each bin as a fraction of all events of its class}
     *
     * @param variable which
     */
    public static Plot variable(VariableEvaluation variable) {
        return Plot.titled("")
                .add(shape(variable.signal()), Style.filled(Palette.SIGNAL).withLabel("signal"))
                .add(shape(variable.background()), Style.hatched(Palette.BACKGROUND).withLabel("background"))
                .withXTitle(variable.variable().axisTitle()).withYTitle(FRACTION);
    }

    /**
     * {@return one spectator in signal and background, each bin as a fraction of all test events of its
     * class}
     *
     * @param spectator which
     */
    public static Plot spectator(SpectatorEvaluation spectator) {
        return areas(spectator, "").withXTitle(spectator.spectator().axisTitle()).withYTitle(FRACTION);
    }

    private static Plot areas(SpectatorEvaluation spectator, String which) {
        return Plot.titled("")
                .add(shape(spectator.signal()), Style.filled(Palette.SIGNAL).withLabel("signal" + which))
                .add(shape(spectator.background()),
                        Style.hatched(Palette.BACKGROUND).withLabel("background" + which));
    }

    /**
     * {@return one spectator in all test events, as areas, and in those that pass a cut, as points, each bin
     * as a fraction of the events of its class before and after the cut: points leave their area where the
     * cut changes the shape}
     *
     * @param before of all test events
     * @param after  of those that pass
     */
    public static Plot spectator(SpectatorEvaluation before, SpectatorEvaluation after) {
        return areas(before, " (all)")
                .add(shape(after.signal()), Style.points(Palette.SIGNAL).withMarker(Marker.CIRCLE)
                        .withMarkerSize(4).withLabel("signal (after the cut)"))
                .add(shape(after.background()), Style.points(Palette.BACKGROUND)
                        .withMarker(Marker.OPEN_SQUARE).withMarkerSize(4)
                        .withLabel("background (after the cut)"))
                .withXTitle(before.spectator().axisTitle()).withYTitle(FRACTION);
    }

    /**
     * {@return the linear correlations of one class as a map from −1 to 1, with numbers where they fit;
     * more than eight variables are numbered, and named at the left only}
     *
     * @param matrix of one class
     */
    public static Plot correlations(CorrelationMatrix matrix) {
        int n = matrix.names().size();
        String[] rows = new String[n];
        String[] columns = new String[n];
        for (int i = 0; i < n; i++) {
            String name = matrix.names().get(i);
            columns[i] = n <= MOST_NAMED ? name : String.valueOf(i + 1);
            rows[i] = n <= MOST_NAMED ? name : name + "  " + (i + 1);
        }
        Histogram map = Histogram.book("", CategoryAxis.of("", columns), CategoryAxis.of("", rows));
        for (int row = 0; row < n; row++) {
            for (int column = 0; column < n; column++) {
                map.fillPoint(new double[] {column, row}, matrix.at(row, column));
            }
        }
        // square cells: 360 points for them, 110 for the colours, about 7 for a letter
        int letters = Stream.of(rows).mapToInt(String::length).max().orElse(0);
        return Plot.map(map).withColours(ColourMap.BLUE_WHITE_RED).withZRange(-1, 1)
                .withZTitle("linear correlation").withSize(470 + Math.min(330, 7 * letters), 400)
                .withCellNumbers(2);
    }
}
