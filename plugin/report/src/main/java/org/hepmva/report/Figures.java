package org.hepmva.report;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.hepmva.evaluate.Evaluation;
import org.hepmva.evaluate.MethodEvaluation;
import org.hepmva.evaluate.ResponseMap;
import org.hepmva.evaluate.SpectatorEvaluation;
import org.hepmva.evaluate.VariableEvaluation;
import org.hepmva.hist.Histogram;
import org.hepmva.hist.plot.Plot;
import org.hepmva.measure.Rounded;
import org.hepmva.measure.Significance;
import org.hepmva.train.LossDefinition;
import org.hepmva.train.Trained;

/** All figures of a report of two classes, by the section they stand in. */
final class Figures {

    static final String COMPARISON = "comparison";
    static final String VARIABLES = "variables";
    static final String SPECTATORS = "spectators";
    static final String CORRELATIONS = "correlations";

    private final FigureList list = new FigureList();

    private Figures() {
    }

    static FigureList of(Evaluation evaluation) {
        Figures figures = new Figures();
        figures.compare(evaluation);
        evaluation.methods().forEach(figures::method);
        evaluation.ranking().forEach(figures::variable);
        evaluation.spectators().forEach(figures::spectator);
        evaluation.methods().forEach(method -> figures.afterTheCut(method, evaluation.spectators()));
        if (evaluation.variables().size() > 1) {
            for (int i = 0; i < 2; i++) {
                String name = i == 0 ? "signal" : "background";
                figures.add(CORRELATIONS, "correlations-" + name,
                        EvaluationPlots.correlations(evaluation.correlations().get(i)),
                        "Linear correlation of the variables in " + name + " (training part): ±1 on one"
                                + " straight line, 0 if knowing one says nothing linear about the"
                                + " other.");
            }
        }
        return figures.list;
    }

    static String method(String name) {
        return "method " + name;
    }

    static String spectators(String name) {
        return "spectators of method " + name;
    }

    private void add(String section, String file, Plot plot, String caption) {
        list.add(section, file, plot, caption);
    }

    private void compare(Evaluation evaluation) {
        add(COMPARISON, "roc", EvaluationPlots.rocCurves(evaluation),
                "For each fraction of signal kept, the fraction of background removed, on test events:"
                + " the nearer a curve comes to the upper right corner, the better. Grey, for reference:"
                + " the best rectangular cuts on all variables together and on each one alone.");
        add(COMPARISON, "rejection", EvaluationPlots.rejectionFactors(evaluation),
                "The same upside down: of how many background events one passes; higher is better."
                + " Points known to no better than 50% are not drawn.");
    }

    private void method(MethodEvaluation method) {
        String section = method(method.name());
        String file = method.name();
        add(section, file + "-response", EvaluationPlots.responses(method),
                "Areas: test events; points: training events; fractions of all events of a class. Points that"
                + " leave their area by more than their errors show what training knows by heart"
                + outside(method.onTest().signal(), method.onTest().background()) + ".");
        add(section, file + "-response-log", EvaluationPlots.responses(method).withLogY(),
                "The same on a logarithmic scale, to see the tails.");
        add(section, file + "-roc", EvaluationPlots.rocOfParts(method),
                "The ROC curve on each part; a training curve above the test curve by more than the error"
                        + " of the AUC shows what training knows by heart.");
        sources(section, method);
        EvaluationPlots.significance(method).ifPresent(plot -> add(section, file + "-significance", plot,
                significanceCaption(method.significance().orElseThrow())));
        add(section, file + "-probability", EvaluationPlots.signalProbability(method),
                "Probability that a test event with this response is signal, in a mixture with a fraction "
                + Rounded.compact(method.probability().signalFraction()) + " of signal.");
        method.map().ifPresent(map -> add(section, file + "-map", EvaluationPlots.map(method.name(), map),
                mapCaption(map)));
        EvaluationPlots.loss(method).ifPresent(plot -> add(section, file + "-loss", plot,
                lossCaption(method.trained())));
        EvaluationPlots.learningCurve(method).ifPresent(plot -> add(section, file + "-learning", plot,
                "AUC after each step, with the weights of the training as in the loss. The gap between the"
                        + " curves is what training knows by heart; harm begins where the validation curve"
                        + " falls." + ofFolds(method.trained())));
    }

    static String lossCaption(Trained trained) {
        LossDefinition loss = trained.report().loss();
        return "The " + loss.name() + (loss.formula().isEmpty() ? "" : ", " + loss.formula())
                + ", which training makes small, step by step: with the weights of the training, on training"
                + " events without what it leaves out of negative ones. Where the validation curve turns up,"
                + " overtraining begins." + ofFolds(trained);
    }

    private static String ofFolds(Trained trained) {
        return trained.folds().isEmpty() ? "" : " The curves are the mean of the " + trained.folds().size()
                + " trainings, as far as all of them went, and what is kept is the median.";
    }

    private void sources(String section, MethodEvaluation method) {
        SourcePlots.responses(method).ifPresent(plot -> add(section, method.name() + "-sources", plot,
                "The sources of the background on top of one another, the signal as a line: test events, each"
                        + " source scaled to all of its events. Hatched: the statistical error of the"
                        + " background."));
        SourcePlots.logarithmicResponses(method).ifPresent(plot -> add(section, method.name()
                + "-sources-log", plot, "The same on a logarithmic scale, the signal as large as it is."));
        SourcePlots.significance(method).ifPresent(plot -> add(section, method.name() + "-significances",
                plot, "Expected significance when events above the cut are kept, on test events, with the"
                        + " expected events of all sources."));
    }

    private static String significanceCaption(Significance significance) {
        return String.format(Locale.ROOT, "Expected s/√(s + b) when events above the cut are kept, for"
                + " S = %s signal and B = %s background events before it; the band is its statistical"
                + " error.", Rounded.compact(significance.expectedSignal()),
                Rounded.compact(significance.expectedBackground()));
    }

    private static String mapCaption(ResponseMap map) {
        String others = map.fixed().isEmpty() ? "" : " All other variables are fixed at their medians ("
                + map.fixed().entrySet().stream().limit(8)
                        .map(e -> e.getKey() + " = " + Rounded.compact(e.getValue()))
                        .collect(Collectors.joining(", "))
                + (map.fixed().size() > 8 ? ", …" : "") + "), so events need not follow it.";
        return "Shade: the response over the two variables; lines: where it equals a cut, signal on the"
                + " darker side; dots: test events." + others;
    }

    private void variable(VariableEvaluation variable) {
        add(VARIABLES, "variable-" + variable.variable().name(), EvaluationPlots.variable(variable),
                variable.variable().name() + ": separation " + Rounded.fixed(variable.separation(), 3)
                + ", AUC alone " + Rounded.fixed(variable.power(), 3)
                + outside(variable.signal(), variable.background()) + ".");
    }

    private void spectator(SpectatorEvaluation spectator) {
        String name = spectator.spectator().name();
        add(SPECTATORS, "spectator-" + name, EvaluationPlots.spectator(spectator),
                name + " before any cut, on test events.");
    }

    private void afterTheCut(MethodEvaluation method, List<SpectatorEvaluation> before) {
        for (int s = 0; s < before.size(); s++) {
            SpectatorEvaluation after = method.spectators().get(s);
            String name = after.spectator().name();
            add(spectators(method.name()), method.name() + "-spectator-" + name,
                    EvaluationPlots.spectator(before.get(s), after), name + ": areas are all test events,"
                            + " points those after the cut, each as fractions of the events of their class.");
        }
    }

    private static String outside(Histogram signal, Histogram background) {
        double[] fractions = {outside(signal), outside(background)};
        boolean some = fractions[0] != 0 || fractions[1] != 0;
        return some ? String.format(Locale.ROOT, "; outside the frame: %s%% of signal, %s%% of background",
                Rounded.fixed(100 * fractions[0], 2), Rounded.fixed(100 * fractions[1], 2)) : "";
    }

    private static double outside(Histogram histogram) {
        int bins = histogram.axis(0).bins();
        return (histogram.sumW(-1) + histogram.sumW(bins)) / histogram.integralWithFlow();
    }
}
