package org.hepmva.report;

import java.util.Arrays;
import org.hepmva.hist.Axis;
import org.hepmva.hist.Graph;
import org.hepmva.hist.Histogram;
import org.hepmva.measure.AcrossFolds;
import org.hepmva.measure.Measured;
import org.hepmva.text.json.JsonArray;
import org.hepmva.text.json.JsonNumber;
import org.hepmva.text.json.JsonObject;
import org.hepmva.text.json.JsonValue;
import org.hepmva.text.json.JsonWord;

/**
 * Numbers as JSON: the shortest decimal that reads back as the same double; {@code null} if it is not
 * finite.
 */
final class JsonNumbers {

    private JsonNumbers() {
    }

    static JsonValue number(double x) {
        return Double.isFinite(x) ? JsonNumber.of(x) : JsonWord.NULL;
    }

    static JsonArray numbers(double... values) {
        return new JsonArray(Arrays.stream(values).mapToObj(JsonNumbers::number).toList());
    }

    static JsonObject measured(Measured value) {
        return JsonObject.builder().value("value", number(value.value()))
                .value("error", number(value.error()))
                .value("low", number(value.low())).value("high", number(value.high())).build();
    }

    /** One number of each fold, and how much they differ. */
    static JsonObject acrossFolds(AcrossFolds folds) {
        return JsonObject.builder().value("values", ResultsJson.array(folds.folds(), JsonNumbers::measured))
                .value("mean", number(folds.spread().mean()))
                .value("standardDeviation", number(folds.standardDeviation()))
                .value("statistical", number(folds.statistical()))
                .value("beyondStatistics", number(folds.beyondStatistics())).build();
    }

    /** Edges, Σw and its error per bin, and what lies outside, of a one-dimensional histogram. */
    static JsonObject histogram(Histogram histogram) {
        Axis axis = histogram.axis(0);
        double[] edges = new double[axis.bins() + 1];
        double[] sumW = new double[axis.bins()];
        double[] errors = new double[axis.bins()];
        for (int bin = 0; bin < axis.bins(); bin++) {
            edges[bin] = axis.lowerEdge(bin);
            sumW[bin] = histogram.sumW(bin);
            errors[bin] = histogram.error(bin);
        }
        edges[axis.bins()] = axis.upperEdge(axis.bins() - 1);
        return JsonObject.builder().text("title", histogram.title()).text("axis", axis.title())
                .whole("entries", histogram.entries())
                .value("underflow", number(histogram.sumW(-1)))
                .value("overflow", number(histogram.sumW(axis.bins())))
                .value("edges", numbers(edges)).value("sumW", numbers(sumW)).value("error", numbers(errors))
                .build();
    }

    static JsonObject graph(Graph graph) {
        return JsonObject.builder().text("xTitle", graph.xTitle()).text("yTitle", graph.yTitle())
                .value("x", numbers(graph.x())).value("y", numbers(graph.y()))
                .value("yError", numbers(graph.eyHigh())).build();
    }
}
