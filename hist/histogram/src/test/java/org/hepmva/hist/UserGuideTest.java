package org.hepmva.hist;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** The example in the description of the package, as a user would paste it. */
class UserGuideTest {

    @Test
    void theExampleOfThePackageWorks() {
        double[] masses = new SplittableRandom(1).doubles(10_000, 50, 130).toArray();
        double[] eventWeights = new SplittableRandom(2).doubles(10_000, 0, 2).toArray();

        Axis mass = new RegularAxis("m(μμ) [GeV]", 60, 60, 120);
        Histogram all = Histogram.book("all", mass);
        Histogram isolated = Histogram.book("isolated", mass);
        all.fillAll(masses, eventWeights);
        isolated.fill(91.2, 0.7);

        Histogram shape = all.rebinned(2).normalised();
        Efficiency isolation = Efficiency.of(isolated, all, Interval.WEIGHTED_NORMAL);
        double p = KolmogorovTest.of(all, isolated).pValue();

        assertEquals(30, shape.axis(0).bins());
        assertEquals(1, shape.integral() * shape.axis(0).width(0), 1e-13);
        assertEquals(0.7 / all.sumW(31), isolation.value(31), 1e-15);
        assertEquals(1, p, 0.5);
    }
}
