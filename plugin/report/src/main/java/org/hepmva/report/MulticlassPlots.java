package org.hepmva.report;

import java.util.ArrayList;
import java.util.List;
import org.hepmva.evaluate.Part;
import org.hepmva.evaluate.multiclass.ClassCurve;
import org.hepmva.evaluate.multiclass.MulticlassEvaluation;
import org.hepmva.evaluate.multiclass.MulticlassMethod;
import org.hepmva.evaluate.multiclass.MulticlassOnPart;
import org.hepmva.evaluate.multiclass.OutputOnPart;
import org.hepmva.evaluate.multiclass.SpectatorByClass;
import org.hepmva.evaluate.multiclass.VariableByClass;
import org.hepmva.hist.Graph;
import org.hepmva.hist.Histogram;
import org.hepmva.hist.plot.ClassPalette;
import org.hepmva.hist.plot.LegendPlace;
import org.hepmva.hist.plot.Marker;
import org.hepmva.hist.plot.Matrix;
import org.hepmva.hist.plot.Palette;
import org.hepmva.hist.plot.Plot;
import org.hepmva.hist.plot.Stack;
import org.hepmva.hist.plot.Style;
import org.hepmva.measure.Measured;
import org.hepmva.measure.Rounded;
import org.hepmva.measure.multiclass.ClassConfusion;

/**
 * Pictures of an evaluation of n classes. Each class has the same colour, dash and marker in all of them. All
 * can be changed further before they are written.
 */
public final class MulticlassPlots {

    /** So many classes have pictures of the usual size. */
    private static final int FEW = 5;

    private MulticlassPlots() {
    }

    /**
     * {@return the ROC curves of every class against the rest, of one method on the test part}
     *
     * @param method what was evaluated
     */
    public static Plot classesAgainstRest(MulticlassMethod method) {
        List<OutputOnPart> outputs = method.onTest().outputs();
        ClassPalette palette = ClassPalette.of(outputs.size());
        Plot plot = Plot.titled("");
        for (int k = 0; k < outputs.size(); k++) {
            ClassCurve curve = outputs.get(k).curve();
            plot = plot.add(curve.toGraph(), palette.line(k).withLabel(label(curve.signal(), curve)));
        }
        return framed(plot, outputs.stream().map(output -> output.curve().toGraph()).toList())
                .withXTitle("Efficiency of the class").withYTitle("Rejection of the rest, 1 − ε");
    }

    private static String label(String name, ClassCurve curve) {
        return name + " (AUC " + Rounded.fixed(curve.auc().value(), 4) + ")";
    }

    /** The square from 0 to 1; more where negative weights take a curve out of it. */
    private static Plot framed(Plot plot, List<Graph> curves) {
        double[] x = EvaluationPlots.reach(0, 1, curves.stream().map(Graph::x));
        double[] y = EvaluationPlots.reach(0, 1.02, curves.stream().map(Graph::y));
        return plot.withXRange(x[0], x[1]).withYRange(y[0], y[1]);
    }

    /**
     * {@return the ROC curves of one class against the rest, of all methods on the test part}
     *
     * @param evaluation what was evaluated
     * @param cls        number of the class
     */
    public static Plot methodsFor(MulticlassEvaluation evaluation, int cls) {
        Plot plot = Plot.titled("");
        List<Graph> graphs = new ArrayList<>();
        for (MulticlassMethod method : evaluation.methods()) {
            ClassCurve curve = method.onTest().outputs().get(cls).curve();
            plot = plot.add(curve.toGraph(), Palette.line(graphs.size()).withWidth(2)
                    .withLabel(label(method.name(), curve)));
            graphs.add(curve.toGraph());
        }
        return framed(plot, graphs).withXTitle("Efficiency of " + evaluation.classes().get(cls))
                .withYTitle("Rejection of the rest, 1 − ε");
    }

    /**
     * {@return which fraction of each true class is taken for each class, in per cent, of one method on the
     * test part}
     *
     * @param method what was evaluated
     */
    public static Plot confusion(MulticlassMethod method) {
        ClassConfusion confusion = method.onTest().confusion();
        return table(confusion.classes(), (i, j) -> confusion.ofTrueClass(i, j).times(100))
                .withZRange(0, 100);
    }

    /**
     * {@return Σw of the events of each true class that are taken for each class, on the test part}
     *
     * @param method what was evaluated
     */
    public static Plot confusionInEvents(MulticlassMethod method) {
        ClassConfusion confusion = method.onTest().confusion();
        return table(confusion.classes(), confusion::events);
    }

    /** A number for each true class (row) and class that an event is taken for (column). */
    private interface CellNumbers {
        Measured of(int row, int column);
    }

    private static Plot table(List<String> classes, CellNumbers numbers) {
        return table(classes, numbers, "True class", "Most likely class");
    }

    private static Plot table(List<String> classes, CellNumbers numbers, String rows, String columns) {
        int n = classes.size();
        double[][] values = new double[n][n];
        List<List<String>> texts = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            texts.add(new ArrayList<>());
            for (int j = 0; j < n; j++) {
                Measured number = numbers.of(i, j);
                values[i][j] = number.value();
                texts.get(i).add(shortly(number));
            }
        }
        Plot plot = Plot.matrix(Matrix.of(classes, classes, values).withTexts(texts)
                .withTitles(rows, columns));
        return isMany(n) ? plot.withSize(800, 640) : plot;
    }

    /** Both sides of an interval are too long for a cell; the page and the results have them. */
    private static String shortly(Measured number) {
        boolean isLimit = number.low() == number.value() || number.high() == number.value();
        return Rounded.measured(isLimit ? number : new Measured(number.value(), number.error()));
    }

    /**
     * {@return a spectator in the events that one method takes for a class: the true classes on top of one
     * another, that class itself lowest, with the statistical error of the sum}
     *
     * @param spectator which
     * @param cls       number of the class that events are taken for
     */
    public static Plot selected(SpectatorByClass spectator, int cls) {
        List<Histogram> histograms = spectator.takenFor().get(cls);
        ClassPalette palette = ClassPalette.of(histograms.size());
        Stack stack = Stack.empty().add(histograms.get(cls), palette.area(cls)
                .withLabel(histograms.get(cls).title()));
        for (int k = histograms.size() - 1; k >= 0; k--) {
            stack = k == cls ? stack : stack.add(histograms.get(k), palette.area(k)
                    .withLabel(histograms.get(k).title()));
        }
        return Plot.titled("").add(stack).withXTitle(spectator.spectator().axisTitle())
                .withYTitle("Σw / bin")
                .withLegend(isMany(histograms.size()) ? LegendPlace.ABOVE : LegendPlace.AUTO);
    }

    /** {@return the style of a grid of pictures with a line for each class} */
    static String grid(int classes) {
        return isMany(classes) ? "figures" : "figures small";
    }

    /** {@return whether pictures of so many classes need more room than those of a few} */
    static boolean isMany(int classes) {
        return classes > FEW;
    }

    /**
     * {@return the AUC of every pair of classes, of one method on the test part}
     *
     * @param method what was evaluated
     */
    public static Plot pairs(MulticlassMethod method) {
        List<List<Measured>> areas = method.onTest().pairs().areas();
        double least = areas.stream().flatMap(List::stream).mapToDouble(Measured::value)
                .filter(Double::isFinite).min().orElse(0.5);
        return table(method.onTest().pairs().classes(), (i, j) -> areas.get(i).get(j), "", "")
                .withZRange(Math.min(0.5, least), 1);
    }

    /**
     * {@return the number for one class, for events of each true class, on the test part, each bin as a
     * fraction of all events of its class}
     *
     * @param method what was evaluated
     * @param cls    number of the class
     */
    public static Plot output(MulticlassMethod method, int cls) {
        return overlaid(method.onTest().outputs().get(cls).histograms());
    }

    private static Plot overlaid(List<Histogram> histograms) {
        ClassPalette palette = ClassPalette.of(histograms.size());
        Plot plot = Plot.titled("");
        for (int k = 0; k < histograms.size(); k++) {
            plot = plot.add(EvaluationPlots.shape(histograms.get(k)),
                    palette.line(k).withLabel(histograms.get(k).title()));
        }
        return plot.withXTitle(histograms.get(0).axis(0).title()).withYTitle(EvaluationPlots.FRACTION)
                .withLegend(isMany(histograms.size()) ? LegendPlace.ABOVE : LegendPlace.AUTO);
    }

    /**
     * {@return the number for one class, for events of that class and for all others together: test as
     * areas, training as points, each bin as a fraction of all of them}
     *
     * @param method what was evaluated
     * @param cls    number of the class
     */
    public static Plot trainingAndTest(MulticlassMethod method, int cls) {
        String name = method.onTest().outputs().get(cls).className();
        Plot plot = Plot.titled("")
                .add(own(method.onTest(), cls), Style.filled(Palette.SIGNAL).withLabel(name + " (test)"))
                .add(rest(method.onTest(), cls),
                        Style.hatched(Palette.BACKGROUND).withLabel("the rest (test)"));
        if (method.on(Part.TRAINING).isPresent()) {
            MulticlassOnPart training = method.on(Part.TRAINING).get();
            plot = plot.add(own(training, cls), Style.points(Palette.SIGNAL).withMarker(Marker.CIRCLE)
                            .withMarkerSize(4).withLabel(name + " (training)"))
                    .add(rest(training, cls), Style.points(Palette.BACKGROUND)
                            .withMarker(Marker.OPEN_SQUARE).withMarkerSize(4)
                            .withLabel("the rest (training)"));
        }
        return plot.withYTitle(EvaluationPlots.FRACTION).withLogY();
    }

    private static Histogram own(MulticlassOnPart part, int cls) {
        return EvaluationPlots.shape(part.outputs().get(cls).histograms().get(cls));
    }

    private static Histogram rest(MulticlassOnPart part, int cls) {
        List<Histogram> others = new ArrayList<>(part.outputs().get(cls).histograms());
        others.remove(cls);
        return EvaluationPlots.shape(others.stream().reduce(Histogram::plus).orElseThrow());
    }

    /**
     * {@return one variable or spectator in each class, each bin as a fraction of all events of its class}
     *
     * @param variable which
     */
    public static Plot variable(VariableByClass variable) {
        return overlaid(variable.histograms()).withXTitle(variable.variable().axisTitle());
    }
}
