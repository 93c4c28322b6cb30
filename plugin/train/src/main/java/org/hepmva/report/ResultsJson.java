package org.hepmva.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import org.hepmva.evaluate.CorrelationMatrix;
import org.hepmva.evaluate.CutCurve;
import org.hepmva.evaluate.Evaluation;
import org.hepmva.evaluate.EvaluationSettings;
import org.hepmva.evaluate.Finding;
import org.hepmva.evaluate.MethodEvaluation;
import org.hepmva.evaluate.PartSummary;
import org.hepmva.evaluate.RectangularCut;
import org.hepmva.evaluate.VariableEvaluation;
import org.hepmva.evaluate.Window;
import org.hepmva.sample.ClassSummary;

/**
 * Every number of an evaluation as JSON, for other programs.
 *
 * <p>Keys are stable: within a format version they are added, never renamed. Numbers are the shortest
 * decimals that read back as the same double; a number that does not exist or is infinite is {@code null}.
 * A number with an error is {@code {"value": …, "error": …}}. ROC curves hold the points that are drawn
 * (some thousand); areas and working points come from all events.
 */
public final class ResultsJson {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final String ABOUT = "null: the number does not exist or is infinite. Efficiencies"
            + " are sums of event weights with response > cut over all. Cuts are chosen on the"
            + " validation part, everything else of a method is quoted on the test part unless said"
            + " otherwise; variables are described on the training part.";

    private ResultsJson() {
    }

    /** {@return the evaluation as text, ending in a line feed} */
    public static String of(Evaluation evaluation) {
        ObjectNode root = NODES.objectNode();
        root.put("format", "hepmva-results");
        root.put("version", 1);
        root.put("about", ABOUT);
        root.set("findings", findings(evaluation.findings()));
        root.set("settings", settings(evaluation.settings()));
        ArrayNode parts = root.putArray("parts");
        evaluation.parts().forEach(part -> parts.add(part(part)));
        ArrayNode methods = root.putArray("methods");
        for (MethodEvaluation method : evaluation.methods()) {
            methods.add(MethodJson.of(method));
        }
        root.set("rectangularCuts", cuts(evaluation.boxes()));
        ArrayNode variables = root.putArray("variables");
        evaluation.variables().forEach(variable -> variables.add(variable(variable)));
        ArrayNode ranking = root.putArray("ranking");
        evaluation.ranking().forEach(variable -> ranking.add(variable.variable().name()));
        ObjectNode correlations = root.putObject("correlations");
        correlations.set("signal", correlations(evaluation.correlations().get(0)));
        correlations.set("background", correlations(evaluation.correlations().get(1)));
        return text(root);
    }

    private static String text(ObjectNode root) {
        try {
            return new ObjectMapper().writerWithDefaultPrettyPrinter().writeValueAsString(root) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree of nodes can always be written", e);
        }
    }

    private static ArrayNode findings(List<Finding> findings) {
        ArrayNode array = NODES.arrayNode();
        for (Finding finding : findings) {
            array.addObject().put("level", finding.level().name().toLowerCase(Locale.ROOT))
                    .put("about", finding.about()).put("sentence", finding.sentence());
        }
        return array;
    }

    private static ObjectNode settings(EvaluationSettings settings) {
        ObjectNode object = NODES.objectNode();
        object.set("expectedSignal", JsonNumbers.number(settings.expectedSignal()));
        object.set("expectedBackground", JsonNumbers.number(settings.expectedBackground()));
        object.set("signalFraction", JsonNumbers.number(settings.signalFraction()));
        ObjectNode cuts = object.putObject("cuts");
        settings.cuts().forEach((method, cut) -> cuts.set(method, JsonNumbers.number(cut)));
        ArrayNode mapVariables = object.putArray("mapVariables");
        settings.mapVariables().forEach(mapVariables::add);
        return object.put("bins", settings.bins()).put("permutedEvents", settings.permutedEvents())
                .put("seed", settings.seed());
    }

    private static ObjectNode part(PartSummary part) {
        ObjectNode object = NODES.objectNode();
        object.put("part", part.part().toString());
        object.set("signal", summary(part.signal()));
        object.set("background", summary(part.background()));
        return object;
    }

    private static ObjectNode summary(ClassSummary summary) {
        ObjectNode object = NODES.objectNode();
        object.put("entries", summary.entries()).put("negative", summary.negative());
        object.set("sumW", JsonNumbers.number(summary.sumW()));
        object.set("sumW2", JsonNumbers.number(summary.sumW2()));
        object.set("effectiveEntries", JsonNumbers.number(summary.effectiveEntries()));
        return object;
    }

    private static ObjectNode variable(VariableEvaluation variable) {
        ObjectNode object = NODES.objectNode();
        object.put("name", variable.variable().name()).put("expression", variable.variable().expression())
                .put("title", variable.variable().title()).put("unit", variable.variable().unit());
        object.set("separation", JsonNumbers.number(variable.separation()));
        object.set("auc", JsonNumbers.measured(variable.auc()));
        object.set("missing", JsonNumbers.number(variable.missing()));
        object.set("signal", JsonNumbers.histogram(variable.signal()));
        object.set("background", JsonNumbers.histogram(variable.background()));
        object.set("cuts", cuts(variable.cuts()));
        return object;
    }

    private static ArrayNode cuts(CutCurve curve) {
        ArrayNode array = NODES.arrayNode();
        for (RectangularCut cut : curve.cuts()) {
            ObjectNode object = array.addObject();
            object.set("wantedSignalEfficiency", JsonNumbers.number(cut.wanted()));
            ArrayNode windows = object.putArray("windows");
            for (Window window : cut.windows()) {
                windows.addObject().put("variable", window.variable())
                        .<ObjectNode>set("low", JsonNumbers.number(window.low()))
                        .set("high", JsonNumbers.number(window.high()));
            }
            object.set("trainingBackgroundEfficiency", JsonNumbers.number(cut.onTraining()));
            object.set("signalEfficiency", JsonNumbers.measured(cut.signalEfficiency()));
            object.set("backgroundEfficiency", JsonNumbers.measured(cut.backgroundEfficiency()));
        }
        return array;
    }

    private static ObjectNode correlations(CorrelationMatrix matrix) {
        ObjectNode object = NODES.objectNode();
        ArrayNode names = object.putArray("names");
        matrix.names().forEach(names::add);
        ArrayNode rows = object.putArray("coefficients");
        for (List<Double> row : matrix.coefficients()) {
            rows.add(JsonNumbers.numbers(row.stream().mapToDouble(Double::doubleValue).toArray()));
        }
        return object;
    }
}
