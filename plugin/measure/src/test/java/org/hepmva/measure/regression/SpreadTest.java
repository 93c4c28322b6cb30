package org.hepmva.measure.regression;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.hepmva.measure.Measured;
import org.hepmva.measure.Weighted;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Bias and resolution of deviations and ratios. */
class SpreadTest {

    private static final double[] ALL_ONE = {};

    private static Weighted plain(double... values) {
        return new Weighted(values, ALL_ONE);
    }

    @Test
    void theDeviationIsEstimateMinusTargetAndTheRatioEstimateOverTarget() {
        Estimates events = new Estimates(new double[] {12, 18}, new double[] {10, 20}, ALL_ONE);

        assertEquals(2, events.deviations().values()[0]);
        assertEquals(-2, events.deviations().values()[1]);
        assertEquals(1.2, events.ratios().values()[0], 1e-15);
        assertEquals(0.9, events.ratios().values()[1], 1e-15);
    }

    @Test
    void handValues() {
        Spread spread = Spread.of(plain(0.5, -1, 1, 2), 0);

        assertEquals(4, spread.events());
        assertEquals(0.625, spread.mean().value());
        // Σ(d − 0.625)² = 4.6875; s² = 4.6875 / 3
        assertEquals(Math.sqrt(4.6875 / 3 / 4), spread.mean().error(), 1e-15);
        assertEquals(Math.sqrt(4.6875 / 4), spread.sigma().value(), 1e-15);
        assertEquals(0.75, spread.median().value());
        // quantiles 15.87% and 84.13% of four: the first and the last
        assertEquals(1.5, spread.central68().value());
        // the quantile 90% of four distances is the largest
        assertEquals(Math.sqrt(6.25 / 4), spread.best90().value(), 1e-15);
    }

    /** The quantile of 90% of eighteen ones, 80 and 90 lies between 1 and 80. */
    @Test
    void theBestNineOfTenLeaveOutTheWorst() {
        double[] values = IntStream.range(0, 20).mapToDouble(i -> i % 2 == 0 ? 1 : -1).toArray();
        values[3] = 80;
        values[8] = -90;

        assertEquals(1, Spread.of(plain(values), 0).best90().value(), 1e-15);
    }

    @Test
    void ratiosAreJudgedAboutOne() {
        assertEquals(0.1, Spread.of(plain(1.1, 0.9, 1.1, 0.9), 1).best90().value(), 1e-15);
    }

    @Test
    void twoEventsOfWeightOneAreOneOfWeightTwo() {
        Spread doubled = Spread.of(new Weighted(new double[] {1, 2, 4}, new double[] {2, 1, 1}), 0);
        Spread plain = Spread.of(plain(1, 1, 2, 4), 0);

        assertEquals(plain.mean().value(), doubled.mean().value(), 1e-15);
        assertEquals(plain.sigma().value(), doubled.sigma().value(), 1e-15);
        assertEquals(plain.median().value(), doubled.median().value(), 1e-15);
        assertEquals(plain.central68().value(), doubled.central68().value(), 1e-15);
        assertEquals(plain.best90().value(), doubled.best90().value(), 1e-15);
    }

    @Test
    void aNegativeWeightTakesItsEventAway() {
        Spread cancelled = Spread.of(new Weighted(new double[] {1, 2, 4, 9, 9},
                new double[] {1, 1, 1, 1, -1}), 0);
        Spread plain = Spread.of(plain(1, 2, 4), 0);

        assertEquals(3, cancelled.sumW());
        assertEquals(plain.mean().value(), cancelled.mean().value(), 1e-15);
        assertEquals(plain.sigma().value(), cancelled.sigma().value(), 1e-15);
        assertEquals(plain.median().value(), cancelled.median().value());
        assertTrue(cancelled.mean().error() > plain.mean().error());
    }

    @Test
    void aNegativeVarianceIsNoWidth() {
        Spread spread = Spread.of(new Weighted(new double[] {0, 10}, new double[] {2, -1}), 0);

        assertEquals(-10, spread.mean().value());
        assertTrue(Double.isNaN(spread.sigma().value()));
    }

    @Test
    void oneEventHasAPlaceButNoErrors() {
        Spread spread = Spread.of(plain(3), 0);

        assertEquals(new Measured(3, Double.NaN), spread.mean());
        assertEquals(new Measured(0, Double.NaN), spread.sigma());
        assertEquals(new Measured(3, Double.NaN), spread.best90());
    }

    @Test
    void nothingAndWeightsOfZeroHaveNoSpread() {
        for (Weighted none : new Weighted[] {plain(), new Weighted(new double[] {1, 2}, new double[2]),
            new Weighted(new double[] {1, 2}, new double[] {1, -1})}) {
            Spread spread = Spread.of(none, 0);

            assertEquals(Measured.NONE, spread.mean());
            assertEquals(Measured.NONE, spread.median());
            assertEquals(Measured.NONE, spread.sigma());
            assertEquals(Measured.NONE, spread.central68());
            assertEquals(Measured.NONE, spread.best90());
        }
    }

    @Test
    void targetsOfZeroHaveNoRatio() {
        Estimates events = new Estimates(new double[] {1, 2, 3, 1e300}, new double[] {0, -0.0, 6, 1e-300},
                new double[] {1, 2, 3, 4});

        assertEquals(1, events.ratios().size());
        assertEquals(0.5, events.ratios().values()[0]);
        assertEquals(3, events.ratios().weight(0));
        assertEquals(4, events.deviations().size());
    }

    @Test
    void whatIsNoNumberIsRefused() {
        double[] one = {1};
        assertEquals("the estimate of event 0 is NaN, not a finite number (its target is 1.0)",
                refused(() -> new Estimates(new double[] {Double.NaN}, one, ALL_ONE)));
        assertEquals("the estimate of event 0 is -Infinity, not a finite number (its target is 1.0)",
                refused(() -> new Estimates(new double[] {Double.NEGATIVE_INFINITY}, one, ALL_ONE)));
        assertEquals("the target of event 0 is Infinity, not a finite number",
                refused(() -> new Estimates(one, new double[] {Double.POSITIVE_INFINITY}, ALL_ONE)));
        assertEquals("targets has 2 values, not 1",
                refused(() -> new Estimates(one, new double[2], ALL_ONE)));
        assertEquals("eventWeights has 2 values, not 1",
                refused(() -> new Estimates(one, one, new double[2])));
    }

    private static String refused(org.junit.jupiter.api.function.Executable what) {
        return assertThrows(IllegalArgumentException.class, what).getMessage();
    }

    /** 400 samples drawn with replacement from one skewed, weighted sample. */
    @Tag("slow")
    @Test
    void theErrorsAreThoseOfABootstrap() {
        Random random = new Random(17);
        int n = 2000;
        double[] values = new double[n];
        double[] weights = new double[n];
        for (int i = 0; i < n; i++) {
            values[i] = random.nextDouble() < 0.2 ? 3 + 2 * random.nextGaussian() : random.nextGaussian();
            weights[i] = random.nextDouble() < 0.1 ? -0.5 : 0.5 + random.nextDouble() + 0.2 * values[i];
        }
        Weighted sample = new Weighted(values, weights);
        Spread spread = Spread.of(sample, 0);

        Spread[] again = IntStream.range(0, 400).mapToObj(i -> Spread.of(drawn(sample, random), 0))
                .toArray(Spread[]::new);

        // 400 samples tell a width to 4%; the density at a quantile is known to about 8%
        near(spread, again, Spread::mean, 0.12);
        near(spread, again, Spread::sigma, 0.12);
        near(spread, again, Spread::best90, 0.15);
        near(spread, again, Spread::median, 0.2);
        near(spread, again, Spread::central68, 0.2);
    }

    private static Weighted drawn(Weighted sample, Random random) {
        int[] events = random.ints(sample.size(), 0, sample.size()).toArray();
        return new Weighted(IntStream.of(events).mapToDouble(i -> sample.values()[i]).toArray(),
                IntStream.of(events).mapToDouble(sample::weight).toArray());
    }

    private static void near(Spread spread, Spread[] again, Function<Spread, Measured> number, double rel) {
        double[] values = new double[again.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = number.apply(again[i]).value();
        }
        double width = Spread.of(plain(values), 0).sigma().value();
        assertEquals(width, number.apply(spread).error(), rel * width);
    }
}
