package org.hepmva.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import org.hepmva.evaluate.Measured;
import org.hepmva.hist.Axis;
import org.hepmva.hist.Graph;
import org.hepmva.hist.Histogram;
import org.hepmva.text.ShortestDecimal;

/**
 * Numbers as JSON: the shortest decimal that reads back as the same double; {@code null} if it is not
 * finite.
 */
final class JsonNumbers {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private JsonNumbers() {
    }

    static JsonNode number(double x) {
        return Double.isFinite(x) ? DecimalNode.valueOf(new BigDecimal(ShortestDecimal.of(x)))
                : NullNode.instance;
    }

    static ArrayNode numbers(double... values) {
        ArrayNode array = NODES.arrayNode();
        for (double value : values) {
            array.add(number(value));
        }
        return array;
    }

    static ObjectNode measured(Measured value) {
        ObjectNode object = NODES.objectNode();
        object.set("value", number(value.value()));
        object.set("error", number(value.error()));
        return object;
    }

    /** Edges, Σw and its error per bin, and what lies outside, of a one-dimensional histogram. */
    static ObjectNode histogram(Histogram histogram) {
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
        ObjectNode object = NODES.objectNode();
        object.put("title", histogram.title());
        object.put("axis", axis.title());
        object.put("entries", histogram.entries());
        object.set("underflow", number(histogram.sumW(-1)));
        object.set("overflow", number(histogram.sumW(axis.bins())));
        object.set("edges", numbers(edges));
        object.set("sumW", numbers(sumW));
        object.set("error", numbers(errors));
        return object;
    }

    static ObjectNode graph(Graph graph) {
        ObjectNode object = NODES.objectNode();
        object.put("xTitle", graph.xTitle());
        object.put("yTitle", graph.yTitle());
        object.set("x", numbers(graph.x()));
        object.set("y", numbers(graph.y()));
        object.set("yError", numbers(graph.eyHigh()));
        return object;
    }
}
