package org.hepmva.hist;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class GraphTest {

    private final Graph graph = Graph.of("ROC", new double[] {0, 0.5, 1}, new double[] {1, 0.9, 0});

    @Test
    void aNewGraphHasNoErrorsAndNoTitlesOfAxes() {
        assertEquals(3, graph.size());
        assertArrayEquals(new double[3], graph.exLow());
        assertArrayEquals(new double[3], graph.eyHigh());
        assertEquals("", graph.xTitle());
        assertEquals("", graph.yTitle());
    }

    @Test
    void errorsMayDifferOnEachSide() {
        Graph points = graph.withXErrors(new double[] {1, 2, 3}, new double[] {4, 5, 6})
                .withYErrors(new double[] {7, 8, 9}, new double[] {10, 11, Double.POSITIVE_INFINITY});

        assertArrayEquals(new double[] {1, 2, 3}, points.exLow());
        assertArrayEquals(new double[] {4, 5, 6}, points.exHigh());
        assertArrayEquals(new double[] {7, 8, 9}, points.eyLow());
        assertArrayEquals(new double[] {10, 11, Double.POSITIVE_INFINITY}, points.eyHigh());
    }

    @Test
    void anErrorIsALength() {
        Exception error = assertThrows(IllegalArgumentException.class,
                () -> graph.withYErrors(new double[] {0, -1, 0}, new double[3]));
        Exception missing = assertThrows(IllegalArgumentException.class,
                () -> graph.withXErrors(new double[3], new double[] {0, 0, Double.NaN}));

        assertEquals("graph 'ROC': eyLow[1] = -1.0 is not a length ≥ 0", error.getMessage());
        assertEquals("graph 'ROC': exHigh[2] = NaN is not a length ≥ 0", missing.getMessage());
    }

    @Test
    void everyPointHasEveryNumber() {
        Exception points = assertThrows(IllegalArgumentException.class,
                () -> Graph.of("ROC", new double[2], new double[3]));
        Exception errors = assertThrows(IllegalArgumentException.class,
                () -> graph.withYErrors(new double[2], new double[3]));

        assertEquals("graph 'ROC': 2 values of x, 3 of y", points.getMessage());
        assertEquals("graph 'ROC': 2 values of eyLow for 3 points", errors.getMessage());
    }

    @Test
    void titlesLeaveThePointsAlone() {
        Graph titled = graph.withTitle("BDT").withTitles("signal efficiency", "background rejection");

        assertArrayEquals(graph.y(), titled.y());
        assertEquals("Graph 'BDT': 3 points, x 'signal efficiency', y 'background rejection'",
                titled.toString());
        assertNotEquals(graph, titled);
        assertEquals(graph, titled.withTitle("ROC").withTitles("", ""));
        assertEquals(graph.hashCode(), titled.withTitle("ROC").withTitles("", "").hashCode());
    }

    @Test
    void aGraphKeepsItsOwnNumbers() {
        double[] x = {1, 2};
        Graph points = Graph.of("points", x, new double[2]);

        x[0] = 7;
        points.x()[1] = 7;

        assertArrayEquals(new double[] {1, 2}, points.x());
    }

    @Test
    void aGraphMayBeEmpty() {
        assertEquals(0, Graph.of("nothing", new double[0], new double[0]).size());
    }
}
