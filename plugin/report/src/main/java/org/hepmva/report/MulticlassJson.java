package org.hepmva.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;
import org.hepmva.evaluate.PartSummary;
import org.hepmva.evaluate.multiclass.ClassCurve;
import org.hepmva.evaluate.multiclass.ClassCut;
import org.hepmva.evaluate.multiclass.ClassImportance;
import org.hepmva.evaluate.multiclass.MulticlassCuts;
import org.hepmva.evaluate.multiclass.MulticlassEvaluation;
import org.hepmva.evaluate.multiclass.MulticlassMethod;
import org.hepmva.evaluate.multiclass.MulticlassOnPart;
import org.hepmva.evaluate.multiclass.OutputOnPart;
import org.hepmva.evaluate.multiclass.OutputOvertraining;
import org.hepmva.evaluate.multiclass.SpectatorByClass;
import org.hepmva.evaluate.multiclass.VariableByClass;
import org.hepmva.hist.Histogram;
import org.hepmva.measure.FigureOfMerit;
import org.hepmva.measure.Measured;
import org.hepmva.measure.Overtraining;
import org.hepmva.measure.multiclass.ClassConfusion;
import org.hepmva.measure.multiclass.ResponseRange;
import org.hepmva.measure.multiclass.SelectedEvents;
import org.hepmva.runtime.Provenance;
import org.hepmva.text.json.JsonArray;
import org.hepmva.text.json.JsonObject;
import org.hepmva.text.json.JsonWriter;

/**
 * Every number of an evaluation of n classes as JSON, as {@link ResultsJson} writes those of two. Matrices
 * are rows of true classes, in the order of {@code classes}.
 */
final class MulticlassJson {

    private static final String ABOUT = "null: the number does not exist or is infinite. Matrices have a row"
            + " for each true class and a column for each class that events are taken for, in the order of"
            + " 'classes'. Cuts are found on the validation part, everything else of a method is quoted on"
            + " the test part unless said otherwise; variables are described on the training part.";

    private MulticlassJson() {
    }

    static String of(MulticlassEvaluation evaluation, Provenance origin) {
        List<String> classes = evaluation.classes();
        JsonObject.Builder correlations = JsonObject.builder();
        for (int k = 0; k < classes.size(); k++) {
            correlations.value(classes.get(k), ResultsJson.correlations(evaluation.correlations().get(k)));
        }
        JsonObject.Builder results = ResultsJson.head(evaluation, ABOUT, origin)
                .value("classes", JsonArray.ofTexts(classes))
                .value("parts", ResultsJson.array(evaluation.parts(), MulticlassJson::part))
                .value("methods", ResultsJson.array(evaluation.methods(), MulticlassJson::method))
                .value("variables", ResultsJson.array(evaluation.variables(), MulticlassJson::variable))
                .value("ranking", JsonArray.ofTexts(evaluation.ranking().stream()
                        .map(variable -> variable.variable().name()).toList()))
                .value("spectators", ResultsJson.array(evaluation.spectators(), MulticlassJson::variable))
                .value("correlations", correlations.build());
        evaluation.sources().ifPresent(sources -> results.value("sources", SourcesJson.of(sources)));
        return JsonWriter.write(results.build());
    }

    private static JsonObject part(PartSummary part) {
        JsonObject.Builder object = JsonObject.builder().text("part", part.part().toString());
        part.classes().forEach(events -> object.value(events.name(), ResultsJson.summary(events)));
        return object.build();
    }

    private static JsonObject variable(VariableByClass variable) {
        return JsonObject.builder().text("name", variable.variable().name())
                .text("expression", variable.variable().expression())
                .text("title", variable.variable().title()).text("unit", variable.variable().unit())
                .value("missing", JsonNumbers.number(variable.missing()))
                .value("separations", numbers(variable.separations()))
                .value("aucAgainstRest", ResultsJson.array(variable.aucs(), JsonNumbers::measured))
                .value("histograms", histograms(variable.histograms())).build();
    }

    private static JsonArray numbers(List<Double> values) {
        return JsonNumbers.numbers(values.stream().mapToDouble(Double::doubleValue).toArray());
    }

    private static JsonArray histograms(List<Histogram> histograms) {
        return ResultsJson.array(histograms, JsonNumbers::histogram);
    }

    private static JsonObject method(MulticlassMethod method) {
        JsonObject.Builder settings = JsonObject.builder();
        method.trained().settings().forEach(settings::text);
        JsonObject.Builder parts = JsonObject.builder();
        for (MulticlassOnPart part : method.parts()) {
            parts.value(part.part().toString(), onPart(part));
        }
        JsonObject.Builder object = JsonObject.builder().text("name", method.name())
                .value("settings", settings.build())
                .value("accuracy", JsonNumbers.measured(method.onTest().confusion().accuracy()))
                .value("foldAccuracies", ResultsJson.array(method.folds(), JsonNumbers::measured))
                .value("parts", parts.build())
                .value("pairs", ResultsJson.array(method.pairs(), MulticlassJson::curve))
                .value("cuts", cuts(method.cuts()))
                .value("spectators", ResultsJson.array(method.spectators(), MulticlassJson::spectator))
                .value("overtraining", ResultsJson.array(method.overtraining(),
                        MulticlassJson::overtraining))
                .value("harm", harm(method))
                .value("permutationImportance", ResultsJson.array(method.permuted(),
                        MulticlassJson::permuted))
                .value("trainingImportance", MethodJson.importance(method.trained().report().ranking()))
                .value("training", MethodJson.training(method.trained().report()));
        method.byFold().ifPresent(folds -> object.value("folds", FoldsJson.of(folds)));
        method.yields().ifPresent(yields -> object.value("yields",
                SourcesJson.of(yields, method.onTest().confusion().classes())));
        return object.build();
    }

    private static JsonObject spectator(SpectatorByClass spectator) {
        return JsonObject.builder().text("name", spectator.spectator().name())
                .value("takenFor", ResultsJson.array(spectator.takenFor(), MulticlassJson::histograms))
                .build();
    }

    private static JsonObject onPart(MulticlassOnPart part) {
        ClassConfusion confusion = part.confusion();
        List<SelectedEvents> selections = new ArrayList<>();
        for (int k = 0; k < confusion.classes().size(); k++) {
            selections.add(confusion.selection(k));
        }
        return JsonObject.builder()
                .value("accuracy", JsonNumbers.measured(confusion.accuracy()))
                .value("balancedAccuracy", JsonNumbers.measured(confusion.balancedAccuracy()))
                .value("logLoss", JsonNumbers.measured(part.logLoss()))
                .value("aucAgainstRest", ResultsJson.array(part.areas().areas(), JsonNumbers::measured))
                .value("meanAucAgainstRest", JsonNumbers.measured(part.areas().mean()))
                .value("weightedMeanAucAgainstRest", JsonNumbers.measured(part.areas().weightedMean()))
                .value("aucOfPairs", ResultsJson.array(part.pairs().areas(),
                        row -> ResultsJson.array(row, JsonNumbers::measured)))
                .value("meanAucOfPairs", JsonNumbers.measured(part.pairs().mean()))
                .value("confusionInEvents", matrix(confusion, confusion::events))
                .value("confusionOfTrueClass", matrix(confusion, confusion::ofTrueClass))
                .value("confusionOfMostLikelyClass", matrix(confusion, confusion::ofPredictedClass))
                .value("mostLikely", ResultsJson.array(selections, selection ->
                        selection(selection, FigureOfMerit.S_OVER_ROOT_S_PLUS_B)))
                .value("outputs", ResultsJson.array(part.outputs(), MulticlassJson::output)).build();
    }

    private static JsonArray matrix(ClassConfusion confusion, BiFunction<Integer, Integer, Measured> cells) {
        List<List<Measured>> rows = new ArrayList<>();
        for (int i = 0; i < confusion.classes().size(); i++) {
            List<Measured> row = new ArrayList<>();
            for (int j = 0; j < confusion.classes().size(); j++) {
                row.add(cells.apply(i, j));
            }
            rows.add(row);
        }
        return ResultsJson.array(rows, row -> ResultsJson.array(row, JsonNumbers::measured));
    }

    private static JsonObject output(OutputOnPart output) {
        return JsonObject.builder().text("class", output.className())
                .value("separation", JsonNumbers.number(output.separation()))
                .value("againstRest", curve(output.curve()))
                .value("histograms", histograms(output.histograms())).build();
    }

    private static JsonObject curve(ClassCurve curve) {
        return JsonObject.builder().text("signal", curve.signal()).text("background", curve.background())
                .value("auc", JsonNumbers.measured(curve.auc()))
                .value("wantedEfficiencies", numbers(ClassCurve.WANTED))
                .value("rejectionFactors", ResultsJson.array(curve.rejections(), JsonNumbers::measured))
                .value("cut", numbers(curve.cuts()))
                .value("signalEfficiency", numbers(curve.passing()))
                .value("backgroundEfficiency", numbers(curve.remaining())).build();
    }

    private static JsonObject cuts(MulticlassCuts cuts) {
        return JsonObject.builder().text("chosenOn", cuts.chosenOn().toString())
                .text("figureOfMerit", cuts.figure().title())
                .value("own", JsonObject.builder().value("cuts", numbers(cuts.own().cuts()))
                        .value("selections", ResultsJson.array(cuts.own().selections(),
                                selection -> selection(selection, cuts.figure())))
                        .value("passNone", JsonNumbers.measured(cuts.own().none()))
                        .value("passSeveral", JsonNumbers.measured(cuts.own().several())).build())
                .value("all", ResultsJson.array(cuts.all(), cut -> all(cut, cuts.figure()))).build();
    }

    private static JsonObject all(ClassCut cut, FigureOfMerit figure) {
        return JsonObject.builder().text("class", cut.className())
                .value("ranges", ResultsJson.array(cut.cut().ranges(), MulticlassJson::range))
                .value("selection", selection(cut.onTest(), figure)).build();
    }

    /** {@return what a cut wants of the number of one class} */
    static JsonObject range(ResponseRange range) {
        return JsonObject.builder().text("class", range.cls())
                .value("above", JsonNumbers.number(range.above()))
                .value("most", JsonNumbers.number(range.most())).build();
    }

    private static JsonObject selection(SelectedEvents selection, FigureOfMerit figure) {
        return JsonObject.builder().value("efficiency", JsonNumbers.measured(selection.efficiency()))
                .value("purity", JsonNumbers.measured(selection.purity()))
                .value("purityTimesEfficiency", JsonNumbers.measured(selection.purityTimesEfficiency()))
                .value("f1", JsonNumbers.measured(selection.f1()))
                .value("signal", JsonNumbers.measured(selection.signal()))
                .value("background", JsonNumbers.measured(selection.background()))
                .value("significance", JsonNumbers.measured(selection.significance(figure))).build();
    }

    private static JsonObject harm(MulticlassMethod method) {
        Overtraining.Course course = method.course();
        return JsonObject.builder().text("verdict", method.verdict().name().toLowerCase(Locale.ROOT))
                .whole("bestStep", course.bestStep())
                .value("bestValidationLoss", JsonNumbers.number(course.best()))
                .whole("keptStep", course.keptStep())
                .value("keptValidationLoss", JsonNumbers.measured(course.kept()))
                .value("rise", JsonNumbers.measured(course.loss()))
                .value("logLossTestMinusTraining", JsonNumbers.measured(method.logLossGap())).build();
    }

    private static JsonObject permuted(ClassImportance variable) {
        return JsonObject.builder().text("variable", variable.variable())
                .value("logLossRise", JsonNumbers.measured(variable.rise()))
                .value("meanAucFall", JsonNumbers.measured(variable.fall())).build();
    }

    private static JsonObject overtraining(OutputOvertraining output) {
        return JsonObject.builder().text("class", output.className())
                .value("aucTrainingMinusTest", JsonNumbers.measured(output.check().aucGap()))
                .value("kolmogorovSmirnovOfRest", MethodJson.test(output.check().background()))
                .value("kolmogorovSmirnovOfClasses", ResultsJson.array(output.byClass(), MethodJson::test))
                .build();
    }
}
