package org.hepmva.report;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.hepmva.evaluate.PartSummary;
import org.hepmva.evaluate.regression.AgainstQuantity;
import org.hepmva.evaluate.regression.EstimatesOnPart;
import org.hepmva.evaluate.regression.InputEvaluation;
import org.hepmva.evaluate.regression.RegressionEvaluation;
import org.hepmva.evaluate.regression.RegressionMethod;
import org.hepmva.evaluate.regression.TargetEvaluation;
import org.hepmva.evaluate.regression.TargetSummary;
import org.hepmva.evaluate.regression.VariableAsEstimate;
import org.hepmva.hist.Axis;
import org.hepmva.hist.Histogram;
import org.hepmva.measure.Measured;
import org.hepmva.measure.regression.Agreement;
import org.hepmva.measure.regression.Coverage;
import org.hepmva.measure.regression.ResolutionProfile;
import org.hepmva.measure.regression.Spread;
import org.hepmva.measure.regression.TrainingAgainstTest;
import org.hepmva.runtime.Provenance;
import org.hepmva.runtime.Variable;
import org.hepmva.text.json.JsonArray;
import org.hepmva.text.json.JsonObject;
import org.hepmva.text.json.JsonValue;
import org.hepmva.text.json.JsonWriter;

/** Every number of an evaluation of estimates as JSON, by the rules of {@link ResultsJson}. */
final class RegressionJson {

    private static final String ABOUT = "null: the number does not exist or is infinite. The deviation is"
            + " estimate − target. Numbers of a method are quoted on the test part unless said otherwise;"
            + " variables are described on the training part.";

    private RegressionJson() {
    }

    /** {@return the evaluation as text, ending in a line feed} */
    static String of(RegressionEvaluation evaluation, Provenance origin) {
        JsonObject.Builder results = ResultsJson.head(evaluation, ABOUT, origin)
                .value("parts", ResultsJson.array(evaluation.parts(), RegressionJson::part))
                .value("targets", ResultsJson.array(evaluation.targets(), RegressionJson::target))
                .value("methods", ResultsJson.array(evaluation.methods(), RegressionJson::method))
                .value("variables", ResultsJson.array(evaluation.variables(), variable ->
                        variable(variable, evaluation.targetVariables())))
                .value("correlations", ResultsJson.correlations(evaluation.correlations()));
        evaluation.sources().ifPresent(sources -> results.value("sources", SourcesJson.of(sources)));
        return JsonWriter.write(results.build());
    }

    private static JsonObject part(PartSummary part) {
        return JsonObject.builder().text("part", part.part().toString())
                .value("events", ResultsJson.summary(part.classes().get(0))).build();
    }

    private static JsonObject.Builder named(Variable variable) {
        return JsonObject.builder().text("name", variable.name()).text("expression", variable.expression())
                .text("title", variable.title()).text("unit", variable.unit());
    }

    private static JsonObject target(TargetSummary target) {
        return named(target.target()).value("mean", JsonNumbers.measured(target.mean()))
                .value("sigma", JsonNumbers.measured(target.sigma()))
                .value("training", JsonNumbers.histogram(target.training()))
                .value("test", JsonNumbers.histogram(target.test()))
                .value("variablesAlone", ResultsJson.array(target.alone(), RegressionJson::alone)).build();
    }

    private static JsonObject alone(VariableAsEstimate alone) {
        return JsonObject.builder().text("variable", alone.variable())
                .value("r2", JsonNumbers.measured(alone.r2())).value("deviation", spread(alone.deviation()))
                .value("ratio", spread(alone.ratio())).build();
    }

    private static JsonObject spread(Spread spread) {
        return JsonObject.builder().whole("events", spread.events())
                .value("sumW", JsonNumbers.number(spread.sumW()))
                .value("mean", JsonNumbers.measured(spread.mean()))
                .value("median", JsonNumbers.measured(spread.median()))
                .value("sigma", JsonNumbers.measured(spread.sigma()))
                .value("central68", JsonNumbers.measured(spread.central68()))
                .value("best90", JsonNumbers.measured(spread.best90())).build();
    }

    private static JsonObject variable(InputEvaluation variable, List<Variable> targets) {
        JsonObject.Builder correlations = JsonObject.builder();
        JsonObject.Builder information = JsonObject.builder();
        for (int t = 0; t < targets.size(); t++) {
            correlations.value(targets.get(t).name(), JsonNumbers.measured(variable.correlations().get(t)));
            information.value(targets.get(t).name(),
                    JsonNumbers.measured(variable.mutualInformation().get(t)));
        }
        return named(variable.variable()).value("missing", JsonNumbers.number(variable.missing()))
                .value("correlations", correlations.build()).value("mutualInformation", information.build())
                .value("values", JsonNumbers.histogram(variable.values())).build();
    }

    private static JsonObject method(RegressionMethod method) {
        JsonObject.Builder settings = JsonObject.builder();
        method.trained().settings().forEach(settings::text);
        JsonObject.Builder object = JsonObject.builder().text("name", method.name())
                .value("settings", settings.build());
        method.quantile().ifPresent(q -> object.value("quantile", JsonNumbers.number(q)));
        return object.value("trainingImportance", MethodJson.importance(method.trained().report().ranking()))
                .value("training", MethodJson.training(method.trained().report()))
                .value("targets", ResultsJson.array(method.targets(), RegressionJson::target)).build();
    }

    private static JsonObject target(TargetEvaluation target) {
        JsonObject.Builder parts = JsonObject.builder();
        target.parts().forEach(part -> parts.value(part.part().toString(), part(part)));
        JsonObject.Builder object = JsonObject.builder().text("target", target.target().name())
                .value("parts", parts.build());
        target.overtraining().ifPresent(check -> object.value("testMinusTraining", overtraining(check)));
        if (!target.folds().isEmpty()) {
            object.value("foldSpread", FoldsJson.of(target));
        }
        return object.value("folds", ResultsJson.array(target.folds(), RegressionJson::spread))
                .value("against", ResultsJson.array(target.against(), RegressionJson::against))
                .value("map", map(target.map()))
                .value("permutationImportance", ResultsJson.array(target.permuted(), variable ->
                        JsonObject.builder().text("variable", variable.variable())
                                .value("fallOfR2", JsonNumbers.measured(variable.fall())).build())).build();
    }

    private static JsonObject part(EstimatesOnPart part) {
        Agreement agreement = part.agreement();
        JsonObject.Builder object = JsonObject.builder().value("deviation", spread(part.deviation()))
                .value("ratio", spread(part.ratio())).whole("withoutRatio", part.withoutRatio())
                .value("r2", JsonNumbers.measured(agreement.r2()))
                .value("rms", JsonNumbers.measured(agreement.rms()))
                .value("meanSquaredError", JsonNumbers.measured(agreement.meanSquaredError()))
                .value("meanAbsoluteError", JsonNumbers.measured(agreement.meanAbsoluteError()))
                .value("correlation", JsonNumbers.measured(agreement.correlation()))
                .value("mutualInformation", JsonNumbers.measured(agreement.mutualInformation()));
        part.pinballLoss().ifPresent(loss -> object.value("pinballLoss", JsonNumbers.measured(loss)));
        part.coverage().ifPresent(share -> object.value("coverage", JsonNumbers.measured(share)));
        return object.value("deviations", JsonNumbers.histogram(part.deviations()))
                .value("ratios", JsonNumbers.histogram(part.ratios())).build();
    }

    private static JsonObject overtraining(TrainingAgainstTest check) {
        return JsonObject.builder().value("sigma", JsonNumbers.measured(check.sigma()))
                .value("central68", JsonNumbers.measured(check.central68()))
                .value("best90", JsonNumbers.measured(check.best90()))
                .value("kolmogorovSmirnov", MethodJson.test(check.deviations())).build();
    }

    private static JsonObject against(AgainstQuantity against) {
        JsonObject.Builder object = JsonObject.builder().text("quantity", against.quantity().name())
                .text("role", against.role().toString())
                .value("edges", JsonNumbers.numbers(edges(against.deviation().axis())))
                .value("deviation", profile(against.deviation()))
                .value("ratio", profile(against.ratio()));
        against.coverage().ifPresent(coverage -> object.value("coverage", coverage(coverage)));
        return object.build();
    }

    private static double[] edges(Axis axis) {
        double[] edges = new double[axis.bins() + 1];
        for (int bin = 0; bin < axis.bins(); bin++) {
            edges[bin] = axis.lowerEdge(bin);
        }
        edges[axis.bins()] = axis.upperEdge(axis.bins() - 1);
        return edges;
    }

    private static JsonObject profile(ResolutionProfile profile) {
        return JsonObject.builder().whole("outside", profile.outside())
                .value("positions", numbers(profile.positions()))
                .value("events", numbers(profile.bins().stream().map(s -> (double) s.events()).toList()))
                .value("mean", column(profile, Spread::mean)).value("median", column(profile, Spread::median))
                .value("sigma", column(profile, Spread::sigma))
                .value("central68", column(profile, Spread::central68))
                .value("best90", column(profile, Spread::best90)).build();
    }

    private static JsonObject column(ResolutionProfile profile, Function<Spread, Measured> number) {
        return column(profile.bins().stream().map(number).toList());
    }

    private static JsonObject column(List<Measured> numbers) {
        return JsonObject.builder().value("value", numbers(numbers.stream().map(Measured::value).toList()))
                .value("error", numbers(numbers.stream().map(Measured::error).toList())).build();
    }

    private static JsonArray numbers(List<Double> values) {
        return JsonNumbers.numbers(values.stream().mapToDouble(Double::doubleValue).toArray());
    }

    private static JsonObject coverage(Coverage coverage) {
        return JsonObject.builder().value("quantile", JsonNumbers.number(coverage.quantile()))
                .value("overall", JsonNumbers.measured(coverage.overall()))
                .value("positions", numbers(coverage.positions()))
                .value("low", numbers(coverage.bins().stream().map(Measured::low).toList()))
                .value("high", numbers(coverage.bins().stream().map(Measured::high).toList()))
                .value("share", column(coverage.bins())).build();
    }

    private static JsonObject map(Histogram map) {
        List<JsonValue> rows = new ArrayList<>();
        for (int y = 0; y < map.axis(1).bins(); y++) {
            double[] row = new double[map.axis(0).bins()];
            for (int x = 0; x < row.length; x++) {
                row[x] = map.sumW(x, y);
            }
            rows.add(JsonNumbers.numbers(row));
        }
        return JsonObject.builder().value("targetCentres", JsonNumbers.numbers(MethodJson.centres(map, 0)))
                .value("estimateCentres", JsonNumbers.numbers(MethodJson.centres(map, 1)))
                .value("sumW", new JsonArray(rows)).build();
    }
}
