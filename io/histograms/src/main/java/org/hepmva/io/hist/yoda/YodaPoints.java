package org.hepmva.io.hist.yoda;

import java.util.ArrayList;
import java.util.List;
import org.hepmva.hist.Axis;
import org.hepmva.hist.CategoryAxis;
import org.hepmva.hist.Graph;
import org.hepmva.io.hist.GraphObject;
import org.hepmva.text.Require;

/** Scatters of one and two coordinates, and estimates without and with one axis, as points with errors. */
final class YodaPoints {

    /** Stands for an error that a value does not have. */
    private static final String NONE = "---";

    private YodaPoints() {
    }

    /** {@return the points; with one coordinate the other is the number of the point, from 0} */
    static GraphObject scatter(YodaBlock block) {
        int coordinates = block.type().axes();
        int size = block.data().size();
        double[][] columns = new double[6][size];
        for (int i = 0; i < size; i++) {
            YodaLine line = block.data().get(i);
            double[] numbers = line.numbers(0);
            // behind the errors version 2 may have those of variations
            if (numbers.length < 3 * coordinates || numbers.length > 3 * coordinates && coordinates == 1) {
                throw line.mistake(numbers.length + " numbers, where a point has " + 3 * coordinates
                        + ": a value and its errors down and up for each coordinate");
            }
            columns[0][i] = i;
            int first = coordinates == 1 ? 3 : 0;
            for (int k = 0; k < 3 * coordinates; k++) {
                columns[first + k][i] = numbers[k];
            }
        }
        Graph graph = Graph.of(block.title(), columns[0], columns[3])
                .withXErrors(lengths(columns[1]), lengths(columns[2]))
                .withYErrors(lengths(columns[4]), lengths(columns[5]));
        return GraphObject.of(block.name(), titled(block, graph));
    }

    /** An error that is not known is none. */
    private static double[] lengths(double[] errors) {
        double[] lengths = errors.clone();
        for (int i = 0; i < lengths.length; i++) {
            lengths[i] = Double.isNaN(lengths[i]) ? 0 : Math.abs(lengths[i]);
        }
        return lengths;
    }

    /** {@return a point for each bin but flow; the error is that of all labels together} */
    static GraphObject estimate(YodaBlock block) {
        YodaEdges edges = YodaEdges.of(block);
        List<YodaLine> rows = edges.axes().isEmpty() ? edges.rows() : inside(edges);
        Require.that(!rows.isEmpty(), "it has no rows of numbers");
        int labels = (rows.get(0).words().length - 1) / 2;
        double[] y = new double[rows.size()];
        double[][] down = new double[labels + 1][rows.size()];
        double[][] up = new double[labels + 1][rows.size()];
        for (int i = 0; i < rows.size(); i++) {
            String[] words = rows.get(i).words();
            if (words.length != 1 + 2 * labels) {
                throw rows.get(i).mistake(words.length + " numbers, where an estimate of " + labels
                        + " errors has " + (1 + 2 * labels));
            }
            y[i] = rows.get(i).number(words[0]);
            for (int label = 0; label < labels; label++) {
                double one = error(rows.get(i), words[1 + 2 * label]);
                double other = error(rows.get(i), words[2 + 2 * label]);
                down[label][i] = Math.max(0, -Math.min(one, other));
                up[label][i] = Math.max(0, Math.max(one, other));
            }
        }
        Graph points = points(block, edges, y);
        return new GraphObject(block.name(), withAll(points, edges.labels(), down, up),
                parts(points, edges.labels(), down, up));
    }

    private static double error(YodaLine line, String word) {
        double error = word.equals(NONE) ? 0 : line.number(word);
        return Double.isNaN(error) ? 0 : error;
    }

    /** Flow is the first and the last row; of categories the first is all others. */
    private static List<YodaLine> inside(YodaEdges edges) {
        Axis axis = edges.axes().get(0);
        int rows = YodaBins.rows(axis);
        Require.that(edges.rows().size() == rows, "it has %s rows of numbers, where its edges make %s bins "
                + "with flow", edges.rows().size(), rows);
        return edges.rows().subList(1, 1 + axis.bins());
    }

    private static Graph points(YodaBlock block, YodaEdges edges, double[] y) {
        double[] x = new double[y.length];
        double[] halves = new double[y.length];
        for (int i = 0; i < y.length && !edges.axes().isEmpty(); i++) {
            Axis axis = edges.axes().get(0);
            boolean isOrdered = !(axis instanceof CategoryAxis);
            x[i] = isOrdered ? axis.center(i) : i;
            halves[i] = isOrdered ? axis.width(i) / 2 : 0;
        }
        return titled(block, Graph.of(block.title(), x, y).withXErrors(halves, halves));
    }

    private static Graph titled(YodaBlock block, Graph graph) {
        return graph.withTitles(block.label(0), block.label(1));
    }

    /** Errors that are called nothing are all together; without such, it is the root of the squares. */
    private static Graph withAll(Graph points, List<String> labels, double[][] down, double[][] up) {
        int total = labels.indexOf("");
        int all = down.length - 1;
        for (int i = 0; i < points.size(); i++) {
            for (int label = 0; label < all; label++) {
                if (total < 0 || label == total) {
                    down[all][i] = Math.hypot(down[all][i], down[label][i]);
                    up[all][i] = Math.hypot(up[all][i], up[label][i]);
                }
            }
        }
        return points.withYErrors(down[all], up[all]);
    }

    private static List<Graph> parts(Graph points, List<String> labels, double[][] down, double[][] up) {
        List<Graph> parts = new ArrayList<>();
        for (int label = 0; label < down.length - 1 && down.length > 2; label++) {
            String title = label < labels.size() ? labels.get(label) : "error " + (label + 1);
            if (!title.isEmpty()) {
                parts.add(points.withTitle(title).withYErrors(down[label], up[label]));
            }
        }
        return parts;
    }
}
