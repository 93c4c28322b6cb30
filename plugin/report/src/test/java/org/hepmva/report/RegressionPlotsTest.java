package org.hepmva.report;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.hepmva.hist.Graph;
import org.junit.jupiter.api.Test;

class RegressionPlotsTest {

    @Test
    void aTailDoesNotPressAllOtherBinsTogether() {
        // [0, 2), [2, 3), [3, 50) with their events at 1.5, 2.5 and 4
        Graph bins = Graph.of("", new double[] {1.5, 2.5, 4}, new double[3])
                .withXErrors(new double[] {1.5, 0.5, 1}, new double[] {0.5, 0.5, 46});

        assertArrayEquals(new double[] {1, 5}, RegressionPlots.ends(bins));
    }

    @Test
    void oneBinIsShownAsFarAsItGoes() {
        Graph one = Graph.of("", new double[] {4}, new double[1])
                .withXErrors(new double[] {1}, new double[] {46});

        assertArrayEquals(new double[2], RegressionPlots.ends(one));
    }

    @Test
    void anErrorIsInTheFrameUnlessItIsHuge() {
        Graph points = Graph.of("", new double[] {1, 2}, new double[] {0.5, 1});

        assertEquals(1.15, RegressionPlots.top(List.of(points)), 1e-15);
        assertEquals(1.26, RegressionPlots.top(List.of(points, points.withYErrors(new double[2],
                new double[] {0.7, 0}))), 1e-15);
        assertEquals(1.6, RegressionPlots.top(List.of(points.withYErrors(new double[2],
                new double[] {0, 9}))), 1e-15);
    }
}
