package org.hepmva.report;

import java.util.List;
import org.hepmva.evaluate.Part;
import org.hepmva.evaluate.multiclass.MulticlassEvaluation;
import org.hepmva.evaluate.multiclass.MulticlassMethod;
import org.hepmva.evaluate.multiclass.SpectatorByClass;
import org.hepmva.evaluate.multiclass.VariableByClass;
import org.hepmva.measure.Rounded;

/** All figures of a report of n classes, by the section they stand in. */
final class MulticlassFigures {

    static final String COMPARISON = "comparison";
    static final String VARIABLES = "variables";
    static final String SPECTATORS = "spectators";
    static final String CORRELATIONS = "correlations";

    private final FigureList list = new FigureList();
    private final MulticlassEvaluation evaluation;

    private MulticlassFigures(MulticlassEvaluation evaluation) {
        this.evaluation = evaluation;
    }

    static FigureList of(MulticlassEvaluation evaluation) {
        MulticlassFigures figures = new MulticlassFigures(evaluation);
        figures.compare();
        evaluation.methods().forEach(figures::method);
        evaluation.ranking().forEach(variable -> figures.distribution(VARIABLES, "variable-", variable));
        evaluation.spectators().forEach(variable -> figures.distribution(SPECTATORS, "spectator-", variable));
        figures.correlations();
        return figures.list;
    }

    /** {@return the section of the summary of a method} */
    static String method(String name) {
        return "method " + name;
    }

    /** {@return the section of the tables of a method} */
    static String matrices(String name) {
        return "matrices " + name;
    }

    /** {@return the section of what a method gives for each class} */
    static String outputs(String name) {
        return "outputs " + name;
    }

    /** {@return the section of the sources in what a method gives for each class} */
    static String sources(String name) {
        return "sources " + name;
    }

    /** {@return the section of spectators in selected events} */
    static String spectators(String name) {
        return "spectators " + name;
    }

    /** {@return the section of training against test} */
    static String overtraining(String name) {
        return "overtraining " + name;
    }

    private void compare() {
        for (int k = 0; k < evaluation.classes().size() && evaluation.methods().size() > 1; k++) {
            String name = evaluation.classes().get(k);
            list.add(COMPARISON, "roc-" + name, MulticlassPlots.methodsFor(evaluation, k),
                    "For each fraction of " + name + " kept, the fraction of all other events removed, on"
                            + " test events.");
        }
    }

    private void method(MulticlassMethod method) {
        String section = method(method.name());
        String file = method.name();
        list.add(section, file + "-roc", MulticlassPlots.classesAgainstRest(method),
                "Every class against all others together, by its own number, on test events: the nearer a"
                        + " curve comes to the upper right corner, the better.");
        EvaluationPlots.loss(method.trained()).ifPresent(plot -> list.add(section, file + "-loss", plot,
                Figures.lossCaption(method.trained())));
        matrices(method);
        for (int k = 0; k < evaluation.classes().size(); k++) {
            output(method, k);
            sources(method, k);
        }
        method.spectators().forEach(spectator -> spectator(method, spectator));
    }

    private void spectator(MulticlassMethod method, SpectatorByClass spectator) {
        for (int k = 0; k < evaluation.classes().size(); k++) {
            String cls = evaluation.classes().get(k);
            String name = spectator.spectator().name();
            list.add(spectators(method.name()), method.name() + "-spectator-" + name + "-" + cls,
                    MulticlassPlots.selected(spectator, k), name + " in the test events that are taken for "
                            + cls + ": what they are, on top of one another.");
        }
    }

    private void matrices(MulticlassMethod method) {
        String section = matrices(method.name());
        String file = method.name();
        list.add(section, file + "-pairs", MulticlassPlots.pairs(method),
                "AUC of every pair of classes, by the number of the one over the sum of both: the smaller,"
                        + " the more alike both look to the method.");
        list.add(section, file + "-confusion", MulticlassPlots.confusion(method),
                "Of the events of each true class (row), the fraction that is taken for each class (column),"
                        + " the one with the largest number, in per cent. A row adds up to 100; on the"
                        + " diagonal stands the efficiency.");
        list.add(section, file + "-confusion-events", MulticlassPlots.confusionInEvents(method),
                "The same as sums of event weights, for classes as large as the test part has them.");
    }

    private void output(MulticlassMethod method, int k) {
        String name = evaluation.classes().get(k);
        String file = method.name() + "-output-" + name;
        list.add(outputs(method.name()), file, MulticlassPlots.output(method, k).withLogY(),
                "The number for " + name + ", for test events of each class, as fractions of all of them.");
        list.add(overtraining(method.name()), method.name() + "-overtraining-" + name,
                MulticlassPlots.trainingAndTest(method, k),
                method.on(Part.TRAINING).isEmpty() ? "The number for " + name + " on test events."
                        : "The number for " + name + ": areas are test, points training events.");
    }

    private void sources(MulticlassMethod method, int k) {
        String name = evaluation.classes().get(k);
        String file = method.name() + "-sources-" + name;
        MulticlassSourcePlots.stacked(method, k).ifPresent(plot -> list.add(sources(method.name()), file,
                plot, "The number for " + name + " on test events, each source scaled to all of its events,"
                        + " on top of one another; those of " + name + " lie lowest."));
        MulticlassSourcePlots.logarithmic(method, k).ifPresent(plot -> list.add(sources(method.name()),
                file + "-log", plot, "The same on a logarithmic scale."));
    }

    private void distribution(String section, String file, VariableByClass variable) {
        String name = variable.variable().name();
        String missing = variable.missing() == 0 ? ""
                : "; missing in " + Rounded.compact(100 * variable.missing()) + "% of the events";
        list.add(section, file + name, MulticlassPlots.variable(variable), name
                + ": largest separation of a class from the rest " + Rounded.fixed(variable.separation(), 3)
                + missing + ".");
    }

    private void correlations() {
        List<String> classes = evaluation.classes();
        for (int k = 0; k < classes.size() && evaluation.variables().size() > 1; k++) {
            list.add(CORRELATIONS, "correlations-" + classes.get(k),
                    EvaluationPlots.correlations(evaluation.correlations().get(k)),
                    "Linear correlation of the variables in " + classes.get(k) + " (training part).");
        }
    }
}
