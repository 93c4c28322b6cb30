package org.hepmva.io.hist.bins;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Random;
import org.hepmva.hist.Axis;
import org.hepmva.hist.RegularAxis;
import org.hepmva.hist.VariableAxis;
import org.junit.jupiter.api.Test;

/** Axes of edges keep each of them exactly. */
class AxesOfEdgesTest {

    @Test
    void anAxisIsRegularIfItsEdgesAreThoseOfARegularOne() {
        assertInstanceOf(RegularAxis.class, AxesOfEdges.of("x", 0, 0.25, 0.5, 0.75, 1));
        assertInstanceOf(VariableAxis.class, AxesOfEdges.of("x", 0, 0.25, 0.5, Math.nextUp(0.75), 1));
    }

    @Test
    void edgesThatHardlyDifferOrAreFarApartAreKept() {
        for (double[] edges : List.of(new double[] {1, Math.nextUp(1.0)},
                new double[] {-Double.MAX_VALUE, Double.MAX_VALUE},
                new double[] {1, Math.nextUp(1.0), Math.nextUp(Math.nextUp(1.0))},
                new double[] {-Double.MIN_VALUE, 0, Double.MIN_VALUE})) {
            assertArrayEquals(edges, AxesOfEdges.of("x", edges).edges());
        }
    }

    @Test
    void everyEdgeOfRandomAxesIsKept() {
        Random random = new Random(1);
        for (int i = 0; i < 2000; i++) {
            double low = random.nextGaussian() * Math.pow(10, random.nextInt(20) - 10);
            double high = low + Math.abs(low) * Math.pow(10, random.nextInt(20) - 14);
            if (high > low + 1000 * Math.ulp(low)) {
                Axis axis = new RegularAxis("x", 1 + random.nextInt(50), low, high);
                assertEquals(axis, AxesOfEdges.of("x", axis.edges()));
            }
        }
    }

    @Test
    void moreBinsThanAnyoneAskedForAreRefused() {
        Axis axis = new RegularAxis("x", 254, 0, 1);

        assertEquals(1 << 24, AxesOfEdges.cells(List.of(axis, axis, axis)));
        assertEquals("the axes have more than 16777216 bins with flow",
                assertThrows(IllegalArgumentException.class,
                        () -> AxesOfEdges.cells(List.of(axis, axis, axis, axis))).getMessage());
    }
}
