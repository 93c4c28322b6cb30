package org.hepmva.io.hist.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.hepmva.hist.Axis;
import org.hepmva.hist.Histogram;
import org.hepmva.hist.RegularAxis;
import org.hepmva.io.hist.Statistics;
import org.junit.jupiter.api.Test;

/** Where the entries of bins lie, if only the sums over all are known. */
class BinMomentsTest {

    private static final Axis AXIS = new RegularAxis("x", 2, 0, 4);

    private static BinMoments of(double sumWx, double sumWx2) {
        Histogram histogram = Histogram.ofCounts("h", new double[] {5, 1, 3, 7}, AXIS);
        return new BinMoments(List.of(AXIS), histogram::sumW,
                new Statistics(16, 4, 4, List.of(sumWx), List.of(sumWx2), List.of()));
    }

    /** Centers 1 and 3: Σwx = 10, Σwx² = 28. */
    @Test
    void atTheCentersIfThatGivesTheSums() {
        BinMoments moments = of(10, 28);

        assertEquals(1, moments.mean(0, 0));
        assertEquals(3, moments.mean(0, 1));
        assertEquals(0, moments.variance(0, 0));
        assertEquals(0, moments.mean(0, -1));
        assertEquals(4, moments.mean(0, 2));
        assertEquals(0, moments.variance(0, -1));
        assertEquals(0, moments.variance(0, 2));
    }

    @Test
    void elseAtTheSameFractionOfTheWidthBesideThem() {
        BinMoments moments = of(10.8, 1 * 1.2 * 1.2 + 3 * 3.2 * 3.2 + 4 * 0.09);

        assertEquals(1.2, moments.mean(0, 0), 1e-14);
        assertEquals(3.2, moments.mean(0, 1), 1e-14);
        assertEquals(0.09, moments.variance(0, 1), 1e-12);
    }

    @Test
    void atTheCentersIfNoPlaceInsideOfBinsGivesTheSums() {
        BinMoments moments = of(100, 1e6);

        assertEquals(1, moments.mean(0, 0));
        assertEquals(0, moments.variance(0, 0));
        assertEquals(3, of(Double.NaN, Double.NaN).mean(0, 1));
    }

    /** Two bins of widths 2 × 1: half of the entries in opposite corners of each is a covariance of 0.25. */
    @Test
    void ofTwoAxesAsSlantedAsTheProductsSay() {
        Axis other = new RegularAxis("y", 1, 0, 1);
        Histogram histogram = Histogram.book("h", AXIS, other);
        histogram.fillPoint(new double[] {1, 0.5}, 2);
        histogram.fillPoint(new double[] {3, 0.5}, 4);
        double ofCenters = 2 * 1 * 0.5 + 4 * 3 * 0.5;

        for (double slant : new double[] {0.25, -0.125, 0}) {
            BinMoments moments = new BinMoments(List.of(AXIS, other), histogram::sumW, new Statistics(2, 6,
                    20, List.of(14.0, 3.0), List.of(38.0, 1.5), List.of(ofCenters + 6 * 2 * slant)));

            assertEquals(2 * slant, moments.covariance(0, 1, new int[] {1, 0}), 1e-14);
            assertEquals(0, moments.covariance(0, 1, new int[] {2, 0}));
            assertEquals(0, moments.covariance(0, 1, new int[] {0, -1}));
        }
        for (List<Double> products : List.of(List.of(1e9), List.<Double>of(), List.of(Double.NaN))) {
            assertEquals(0, new BinMoments(List.of(AXIS, other), histogram::sumW, new Statistics(2, 6, 20,
                    List.of(14.0, 3.0), List.of(38.0, 1.5), products)).covariance(0, 1, new int[2]));
        }
    }
}
