package org.hepmva.report;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.hepmva.evaluate.EvaluatedMethods;
import org.hepmva.evaluate.Evaluation;
import org.hepmva.evaluate.EvaluationSettings;
import org.hepmva.evaluate.Finding;
import org.hepmva.evaluate.PartSummary;
import org.hepmva.evaluate.SpectatorEvaluation;
import org.hepmva.evaluate.VariableEvaluation;
import org.hepmva.measure.CorrelationMatrix;
import org.hepmva.measure.CutCurve;
import org.hepmva.measure.RectangularCut;
import org.hepmva.measure.Window;
import org.hepmva.runtime.Provenance;
import org.hepmva.sample.EventSummary;
import org.hepmva.text.json.JsonArray;
import org.hepmva.text.json.JsonObject;
import org.hepmva.text.json.JsonValue;
import org.hepmva.text.json.JsonWord;
import org.hepmva.text.json.JsonWriter;

/**
 * Every number of an evaluation as JSON, for other programs.
 *
 * <p>Keys are stable: within a format version they are added, never renamed. Numbers are the shortest
 * decimals that read back as the same double; a number that does not exist or is infinite is {@code null}.
 * A number with an error is {@code {"value": …, "error": …, "low": …, "high": …}}, the last two being the
 * ends of the interval of 68.27%. ROC curves hold the points that are drawn
 * (some thousand); areas and working points come from all events.
 */
public final class ResultsJson {

    private static final String ABOUT = "null: the number does not exist or is infinite. Efficiencies"
            + " are sums of event weights with response > cut over all. Cuts are chosen on the"
            + " validation part, everything else of a method is quoted on the test part unless said"
            + " otherwise; variables are described on the training part.";

    private ResultsJson() {
    }

    /** {@return the evaluation as text, ending in a line feed} */
    public static String of(Evaluation evaluation) {
        return of(evaluation, Provenance.none());
    }

    /**
     * {@return the evaluation as text, ending in a line feed}
     *
     * @param evaluation what was measured
     * @param origin     of what all methods have in common; its run is that of their weight files
     */
    public static String of(Evaluation evaluation, Provenance origin) {
        JsonObject.Builder object = head(evaluation, ABOUT, origin)
                .value("parts", array(evaluation.parts(), ResultsJson::part))
                .value("methods", array(evaluation.methods(), MethodJson::of))
                .value("rectangularCuts", cuts(evaluation.boxes()))
                .value("mostBalancedCut", balanced(evaluation.boxes()))
                .value("variables", array(evaluation.variables(), ResultsJson::variable))
                .value("ranking", JsonArray.ofTexts(evaluation.ranking().stream()
                        .map(variable -> variable.variable().name()).toList()))
                .value("correlations", JsonObject.builder()
                        .value("signal", correlations(evaluation.correlations().get(0)))
                        .value("background", correlations(evaluation.correlations().get(1))).build());
        if (!evaluation.spectators().isEmpty()) {
            object.value("spectators", array(evaluation.spectators(), ResultsJson::spectator));
        }
        evaluation.sources().ifPresent(sources -> object.value("sources", SourcesJson.of(sources)));
        return JsonWriter.write(object.build());
    }

    /** {@return what the results of every kind begin with} */
    static JsonObject.Builder head(EvaluatedMethods<?> evaluation, String about, Provenance origin) {
        return JsonObject.builder()
                .text("format", "hepmva-results").whole("version", 1).text("about", about)
                .text("run", origin.run()).value("provenance", OriginSection.json(origin))
                .value("findings", array(evaluation.findings(), ResultsJson::finding))
                .value("settings", settings(evaluation.settings()));
    }

    static <T> JsonArray array(List<T> items, Function<T, JsonValue> toJson) {
        return new JsonArray(items.stream().map(toJson).toList());
    }

    private static JsonObject finding(Finding finding) {
        return JsonObject.builder().text("level", finding.level().name().toLowerCase(Locale.ROOT))
                .text("about", finding.about()).text("sentence", finding.sentence())
                .value("subject", JsonObject.builder().text("kind", finding.subject().kind().toString())
                        .text("name", finding.subject().name()).build()).build();
    }

    private static JsonObject settings(EvaluationSettings settings) {
        JsonObject.Builder cuts = JsonObject.builder();
        settings.cuts().forEach((method, cut) -> cuts.value(method, JsonNumbers.number(cut)));
        return JsonObject.builder()
                .value("expectedSignal", JsonNumbers.number(settings.expectedSignal()))
                .value("expectedBackground", JsonNumbers.number(settings.expectedBackground()))
                .value("signalFraction", JsonNumbers.number(settings.signalFraction()))
                .value("cuts", cuts.build())
                .value("mapVariables", JsonArray.ofTexts(settings.mapVariables()))
                .whole("bins", settings.bins()).whole("permutedEvents", settings.permutedEvents())
                .whole("seed", settings.seed()).build();
    }

    private static JsonObject part(PartSummary part) {
        return JsonObject.builder().text("part", part.part().toString())
                .value("signal", summary(part.signal())).value("background", summary(part.background()))
                .build();
    }

    static JsonObject summary(EventSummary summary) {
        return JsonObject.builder().whole("entries", summary.entries()).whole("negative", summary.negative())
                .value("sumW", JsonNumbers.number(summary.sumW()))
                .value("sumW2", JsonNumbers.number(summary.sumW2()))
                .value("effectiveEntries", JsonNumbers.number(summary.effectiveEntries())).build();
    }

    private static JsonObject variable(VariableEvaluation variable) {
        return JsonObject.builder().text("name", variable.variable().name())
                .text("expression", variable.variable().expression())
                .text("title", variable.variable().title()).text("unit", variable.variable().unit())
                .value("separation", JsonNumbers.number(variable.separation()))
                .value("auc", JsonNumbers.measured(variable.auc()))
                .value("missing", JsonNumbers.number(variable.missing()))
                .value("signal", JsonNumbers.histogram(variable.signal()))
                .value("background", JsonNumbers.histogram(variable.background()))
                .value("cuts", cuts(variable.cuts()))
                .value("mostBalancedCut", balanced(variable.cuts())).build();
    }

    static JsonObject spectator(SpectatorEvaluation spectator) {
        return JsonObject.builder().text("name", spectator.spectator().name())
                .text("expression", spectator.spectator().expression())
                .text("title", spectator.spectator().title()).text("unit", spectator.spectator().unit())
                .value("signal", JsonNumbers.histogram(spectator.signal()))
                .value("background", JsonNumbers.histogram(spectator.background())).build();
    }

    private static JsonArray cuts(CutCurve curve) {
        return array(curve.cuts(), ResultsJson::cut);
    }

    private static JsonValue balanced(CutCurve curve) {
        return curve.mostBalanced().<JsonValue>map(ResultsJson::cut).orElse(JsonWord.NULL);
    }

    private static JsonObject cut(RectangularCut cut) {
        return JsonObject.builder().value("wantedSignalEfficiency", JsonNumbers.number(cut.wanted()))
                .value("windows", array(cut.windows(), ResultsJson::window))
                .value("trainingBackgroundEfficiency", JsonNumbers.number(cut.onTraining()))
                .value("signalEfficiency", JsonNumbers.measured(cut.signalEfficiency()))
                .value("backgroundEfficiency", JsonNumbers.measured(cut.backgroundEfficiency())).build();
    }

    private static JsonObject window(Window window) {
        return JsonObject.builder().text("variable", window.variable())
                .value("low", JsonNumbers.number(window.low()))
                .value("high", JsonNumbers.number(window.high())).build();
    }

    static JsonObject correlations(CorrelationMatrix matrix) {
        return JsonObject.builder().value("names", JsonArray.ofTexts(matrix.names()))
                .value("coefficients", array(matrix.coefficients(), row ->
                        JsonNumbers.numbers(row.stream().mapToDouble(Double::doubleValue).toArray())))
                .build();
    }
}
