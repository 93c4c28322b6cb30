package org.hepmva.measure;

import static org.hepmva.measure.RocExamples.gaussians;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.hepmva.hist.Graph;
import org.junit.jupiter.api.Test;

/** A curve as it is drawn. */
class RocDrawingTest {

    @Test
    void aDrawnCurveIsShortAndKeepsItsEnds() {
        RocCurve curve = gaussians(200_000, 3, false).curve();

        Graph graph = curve.toGraph("BDT");

        assertTrue(graph.size() < 3000, () -> graph.size() + " points");
        assertEquals(0, graph.x()[0]);
        assertEquals(1, graph.y()[0]);
        assertEquals(1, graph.x()[graph.size() - 1]);
        assertEquals(0, graph.y()[graph.size() - 1]);
        assertTrue(graph.size() >= curve.toRejectionFactorGraph("BDT").size());
    }

    /** 20 background events, then as many of weight −1, then 100: after the second step nothing is known. */
    @Test
    void aRejectionFactorThatIsNotKnownInBetweenLeavesAGap() {
        double[] responses = new double[143];
        double[] weights = new double[143];
        byte[] classes = new byte[143];
        for (int i = 0; i < responses.length; i++) {
            boolean isSignal = i < 3;
            responses[i] = isSignal ? 3 - i : i < 23 ? 3 : i < 43 ? 2 : 1;
            weights[i] = !isSignal && i >= 23 && i < 43 ? -1 : 1;
            classes[i] = (byte) (isSignal ? 0 : 1);
        }

        Graph graph = RocCurve.of(responses, classes, weights).toRejectionFactorGraph("BDT");

        assertArrayEquals(new double[] {1 / 3.0, 2 / 3.0, 1}, graph.x(), 1e-12);
        assertArrayEquals(new double[] {5, Double.NaN, 1}, graph.y(), 1e-12);
    }
}
