package org.hepmva.hist.plot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.awt.geom.Path2D;
import java.awt.geom.PathIterator;
import java.awt.geom.Rectangle2D;
import java.util.Random;
import org.hepmva.hist.Graph;
import org.hepmva.hist.Histogram;
import org.hepmva.hist.RegularAxis;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The frame is the unit square, y downwards, so that a path crosses x = 1 at 1 − y. */
class BoundedTest {

    private static final Rectangle2D FRAME = new Rectangle2D.Double(0, 0, 1, 1);
    private static final Scale UNIT = new Scale(0, 1, false);

    private static Canvas canvas(Scale x, Scale y) {
        return new Canvas(FRAME, x, y, Look.titled(""), UNIT);
    }

    private static Path2D drawn(Layer layer, Canvas canvas) {
        return (Path2D) layer.inks(canvas).get(0).shape();
    }

    private static Points points(Style style, double... xy) {
        double[] x = new double[xy.length / 2];
        double[] y = new double[xy.length / 2];
        for (int i = 0; i < x.length; i++) {
            x[i] = xy[2 * i];
            y[i] = xy[2 * i + 1];
        }
        return Points.of(Graph.of("", x, y), style);
    }

    /** {@return the y upwards where a path first passes an x} */
    private static double heightAt(double x, Path2D path) {
        double[] at = new double[6];
        double[] last = new double[2];
        for (PathIterator each = path.getPathIterator(null); !each.isDone(); each.next()) {
            int kind = each.currentSegment(at);
            if (kind == PathIterator.SEG_LINETO && last[0] < x && at[0] >= x) {
                return 1 - last[1] - (x - last[0]) / (at[0] - last[0]) * (at[1] - last[1]);
            }
            last = at.clone();
        }
        return Double.NaN;
    }

    @Test
    void aLineThatLeavesTheFrameKeepsItsSlopeInside() {
        Points line = points(Style.line(Color.BLUE), 0, 0, 10, 1);

        assertEquals(0.1, heightAt(1, drawn(line, canvas(UNIT, UNIT))), 1e-12);
    }

    @ParameterizedTest
    @ValueSource(doubles = {1, 5, 100, 1e7, 1e12})
    void aLineThroughTheFrameKeepsItsPlaceHoweverFarItsEndsAre(double far) {
        Points line = points(Style.line(Color.BLUE), -far, -0.1 * far, 3 * far, 0.3 * far);

        // the last bits of a far end are lost
        assertEquals(0.05, heightAt(0.5, drawn(line, canvas(UNIT, UNIT))), 1e-15 * far + 1e-12);
    }

    @Test
    void theLargestValuesBecomeUsualNumbers() {
        Points line = points(Style.line(Color.BLUE), 0, 0, 1, Double.MAX_VALUE, 2, -Double.MAX_VALUE);

        Rectangle2D bounds = drawn(line, canvas(UNIT, new Scale(0, 1e-300, false))).getBounds2D();

        assertTrue(new Rectangle2D.Double(-4, -4, 9, 9).contains(bounds), bounds.toString());
    }

    @Test
    void aBandKeepsItsSlopeInside() {
        Points band = Points.of(Graph.of("", new double[] {0, 10}, new double[] {0, 1})
                .withYErrors(new double[] {0, 0}, new double[] {0, 4}), Style.band(Color.BLUE));

        assertEquals(0.5, heightAt(1, drawn(band, canvas(UNIT, UNIT))), 1e-12);
    }

    @Test
    void aBandAroundAFrameCoversIt() {
        Points band = Points.of(Graph.of("", new double[] {-50, 90}, new double[] {0.2, 0.6})
                .withYErrors(new double[] {70, 3}, new double[] {20, 900}), Style.band(Color.BLUE));

        assertTrue(drawn(band, canvas(UNIT, UNIT)).contains(FRAME));
    }

    @Test
    void aContourKeepsItsSlopeInside() {
        RegularAxis x = new RegularAxis("", 2, 0, 20);
        RegularAxis y = new RegularAxis("", 2, -10, 10);
        Histogram map = Histogram.book("", x, y);
        map.fillPoint(new double[] {5, -5}, 4);
        map.fillPoint(new double[] {5, 5}, -6);
        map.fillPoint(new double[] {15, -5}, 6);
        map.fillPoint(new double[] {15, 5}, -4);
        Contour contour = Contour.of(Cells.of(map), 0, Style.line(Color.BLACK));

        // the level is at y = -1 at x = 5 and at y = 1 at x = 15
        Canvas zoomed = canvas(new Scale(9.5, 10.5, false), new Scale(-0.5, 0.5, false));

        assertEquals(0.6, heightAt(1, drawn(contour, zoomed)), 1e-12);
        assertEquals(0.5, heightAt(0.5, drawn(contour, zoomed)), 1e-12);
    }

    @Test
    void insideTheFrameRandomAreasAreWhatTheyWere() {
        Random random = new Random(1);
        Rectangle2D box = new Rectangle2D.Double(-4, -3, 8, 8);
        for (int k = 0; k < 300; k++) {
            Path2D area = new Path2D.Double();
            area.moveTo(20 * random.nextGaussian(), 20 * random.nextGaussian());
            for (int i = 0; i < 5; i++) {
                area.lineTo(20 * random.nextGaussian(), 20 * random.nextGaussian());
            }
            area.closePath();
            Path2D bounded = Bounded.path(area, box);

            assertEquals(box, box.createUnion(bounded.getBounds2D()));
            for (int i = 0; i < 50; i++) {
                double x = -4 + 8 * random.nextDouble();
                double y = -3 + 8 * random.nextDouble();
                assertEquals(area.contains(x, y), bounded.contains(x, y));
            }
        }
    }
}
