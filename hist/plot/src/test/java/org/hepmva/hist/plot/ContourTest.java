package org.hepmva.hist.plot;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.awt.Color;
import java.util.Random;
import java.util.function.DoubleBinaryOperator;
import org.hepmva.hist.Histogram;
import org.hepmva.hist.RegularAxis;
import org.junit.jupiter.api.Test;

class ContourTest {

    private static Contour contour(int bins, double level, DoubleBinaryOperator height) {
        RegularAxis axis = new RegularAxis("", bins, -1, 1);
        Histogram map = Histogram.book("", axis, axis);
        for (int i = 0; i < bins; i++) {
            for (int j = 0; j < bins; j++) {
                double[] centre = {axis.center(i), axis.center(j)};
                map.fillPoint(centre, height.applyAsDouble(centre[0], centre[1]));
            }
        }
        return Contour.of(Cells.of(map), level, Style.line(Color.BLACK));
    }

    @Test
    void aCircleIsOneClosedLineAtItsRadius() {
        Contour circle = contour(100, 0.25, (x, y) -> x * x + y * y);

        assertEquals(1, circle.lines().size());
        double[] line = circle.lines().get(0);
        assertArrayEquals(new double[] {line[0], line[1]},
                new double[] {line[line.length - 2], line[line.length - 1]});
        for (int i = 0; i < line.length; i += 2) {
            assertEquals(0.5, Math.hypot(line[i], line[i + 1]), 1e-3);
        }
    }

    @Test
    void aStraightBoundaryReachesTheEdgesOfTheMap() {
        double[] line = contour(10, 0.3, (x, y) -> x).lines().get(0);

        assertEquals(0.3, line[0], 1e-12);
        assertEquals(2, Math.abs(line[1] - line[line.length - 1]), 1e-12);
    }

    @Test
    void aLevelThatIsNeverCrossedHasNoLine() {
        assertEquals(0, contour(10, 5, (x, y) -> x).lines().size());
    }

    @Test
    void aSaddleGivesTwoLines() {
        assertEquals(2, contour(2, 0, (x, y) -> x * y).lines().size());
    }

    @Test
    void allLinesOfRandomMapsEndAtTheEdgeOrWhereTheyBegan() {
        Random random = new Random(1);
        for (int k = 0; k < 200; k++) {
            for (double[] line : contour(6, 0, (x, y) -> random.nextGaussian()).lines()) {
                boolean isClosed = line[0] == line[line.length - 2] && line[1] == line[line.length - 1];
                boolean isOpen = isAtEdge(line[0], line[1])
                        && isAtEdge(line[line.length - 2], line[line.length - 1]);
                assertEquals(true, isClosed || isOpen);
            }
        }
    }

    private static boolean isAtEdge(double x, double y) {
        return Math.abs(x) == 1 || Math.abs(y) == 1;
    }
}
