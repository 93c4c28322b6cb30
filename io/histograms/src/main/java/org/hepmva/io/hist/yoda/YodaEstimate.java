package org.hepmva.io.hist.yoda;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hepmva.hist.Graph;
import org.hepmva.io.hist.GraphObject;

/**
 * A graph with several kinds of errors as an estimate: if its errors in x are bins that touch each other.
 *
 * @param edges  of the bins. NOT COPIED
 * @param labels of the errors; the one that is empty is all together, if that is not the root of the squares
 * @param rows   for each bin the value, and for each label the errors down, with a sign, and up
 */
record YodaEstimate(double[] edges, List<String> labels, List<double[]> rows) {

    private static final double ROUNDING = 1e-9;

    /** {@return the estimate; none if there are no such bins} */
    static Optional<YodaEstimate> of(GraphObject object) {
        double[] edges = edges(object.graph());
        if (edges.length < 2) {
            return Optional.empty();
        }
        List<Graph> parts = new ArrayList<>(object.parts());
        List<String> labels = new ArrayList<>();
        parts.forEach(part -> labels.add(part.title()));
        if (!areAll(parts, object.graph())) {
            parts.add(object.graph());
            labels.add("");
        }
        List<double[]> rows = new ArrayList<>();
        for (int i = 0; i < object.graph().size(); i++) {
            double[] row = new double[1 + 2 * parts.size()];
            row[0] = object.graph().y()[i];
            for (int k = 0; k < parts.size(); k++) {
                row[1 + 2 * k] = -parts.get(k).eyLow()[i];
                row[2 + 2 * k] = parts.get(k).eyHigh()[i];
            }
            rows.add(row);
        }
        return Optional.of(new YodaEstimate(edges, labels, rows));
    }

    /** {@return the edges of the bins; none if they do not touch each other} */
    private static double[] edges(Graph graph) {
        double[] x = graph.x();
        double[] low = graph.exLow();
        double[] high = graph.exHigh();
        double[] edges = new double[x.length + 1];
        for (int i = 0; i < x.length; i++) {
            edges[i] = x[i] - low[i];
            edges[i + 1] = x[i] + high[i];
            double next = i + 1 < x.length ? x[i + 1] - low[i + 1] : edges[i + 1];
            double width = edges[i + 1] - edges[i];
            if (!(width > 0 && Math.abs(next - edges[i + 1]) <= ROUNDING * width)) {
                return new double[0];
            }
        }
        return edges;
    }

    private static boolean areAll(List<Graph> parts, Graph graph) {
        boolean areAll = true;
        for (int i = 0; i < graph.size(); i++) {
            double down = 0;
            double up = 0;
            for (Graph part : parts) {
                down = Math.hypot(down, part.eyLow()[i]);
                up = Math.hypot(up, part.eyHigh()[i]);
            }
            areAll &= Math.abs(down - graph.eyLow()[i]) <= ROUNDING * down
                    && Math.abs(up - graph.eyHigh()[i]) <= ROUNDING * up;
        }
        return areAll;
    }
}
