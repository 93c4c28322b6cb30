package org.hepmva.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is known of a fraction and of a sum when few events, or none, were seen. */
class FewCountsTest {

    private static final double[] NONE = {};

    private static PassFail counts(double pass, double all) {
        return new PassFail(pass, pass, all - pass, all - pass);
    }

    /** scipy.stats.beta.ppf(norm.sf(1), k, n − k + 1) and beta.ppf(norm.cdf(1), k + 1, n − k). */
    @ParameterizedTest
    @CsvSource({"0, 75, 0, 0.024248128846707958", "75, 75, 0.9757518711532921, 1",
        "3, 75, 0.018308792867009913, 0.0773818956515062", "10, 75, 0.09324346885739265, 0.18475822419253024",
        "30, 75, 0.33869997827988246, 0.4642548891803586", "1, 1, 0.15865525393145707, 1",
        "0, 1, 0, 0.8413447460685429"})
    void theIntervalOfCountsIsThatOfScipy(double pass, double all, double low, double high) {
        Measured efficiency = counts(pass, all).efficiency();

        assertEquals(pass / all, efficiency.value());
        assertEquals(low, efficiency.low(), 1e-9);
        assertEquals(high, efficiency.high(), 1e-9);
    }

    /** Three of 75 on either side: half of the interval; thirty: the binomial error. */
    @Test
    void theErrorOfFewOnOneSideIsHalfTheInterval() {
        double half = (0.0773818956515062 - 0.018308792867009913) / 2;

        assertEquals(half, counts(3, 75).efficiency().error(), 1e-9);
        assertEquals(half, counts(72, 75).efficiency().error(), 1e-9);
        assertEquals(Math.sqrt(0.6 * 0.4 / 75), counts(45, 75).efficiency().error(), 1e-15);
    }

    @Test
    void noneOfSeventyFiveIsALimitAndSoIsTheRejectionFactor() {
        Measured background = counts(0, 75).efficiency();

        assertEquals("< 2.4%", Rounded.percent(background));
        assertEquals(0.0121240644, background.error(), 1e-9);
        assertEquals("> 41", Rounded.measured(background.inverse()));
        assertEquals("> 97.6%", Rounded.percent(background.complement()));
        assertEquals("> 0.33", Rounded.measured(new Measured(1, 2).inverse()));
    }

    @Test
    void fewHaveTwoSidesAndManyHaveOneError() {
        assertEquals("4.0 +3.7 −2.2%", Rounded.percent(counts(3, 75).efficiency()));
        assertEquals("25 +30 −12", Rounded.measured(counts(3, 75).efficiency().inverse()));
        assertEquals("40.0 ± 5.7%", Rounded.percent(counts(30, 75).efficiency()));
        assertEquals(Math.sqrt(0.4 * 0.6 / 75), counts(30, 75).efficiency().error(), 1e-15);
        assertEquals(new Measured(0.5, 0.005), counts(5000, 10_000).efficiency());
    }

    @Test
    void weightsOfAnotherUnitHaveTheSameInterval() {
        Measured counted = counts(3, 75).efficiency();
        Measured weighted = new PassFail(3e-6, 3e-12, 72e-6, 72e-12).efficiency();

        assertEquals(counted.low(), weighted.low(), 1e-9);
        assertEquals(counted.high(), weighted.high(), 1e-9);
    }

    @Test
    void oneLightEventSeenIsNoBetterLimitThanNone() {
        // 75 heavy events fail, a hundredth of an event passes
        Measured none = new PassFail(0, 0, 75, 75).efficiency();
        Measured light = new PassFail(0.01, 1e-4, 75, 75).efficiency();

        assertTrue(light.high() >= none.high() - 1e-5, () -> light.high() + " and " + none.high());
        assertTrue(light.low() <= light.value());
        Measured lightFails = new PassFail(75, 75, 0.01, 1e-4).efficiency();
        assertEquals(1 - light.high(), lightFails.low(), 1e-9);
    }

    @Test
    void negativeWeightsThatLeaveTheUnitIntervalStayAsTheyAre() {
        Measured above = new PassFail(11, 13, -1, 1).efficiency();

        assertEquals(1.1, above.value(), 1e-15);
        assertEquals(above.value() + above.error(), above.high());
        assertTrue(Double.isNaN(new PassFail(0, 0, 0, 0).efficiency().value()));
    }

    @Test
    void theIntervalHoldsTheTruthAsOftenAsItSays() {
        SplittableRandom random = new SplittableRandom(3);
        for (double truth : new double[] {0.02, 0.1, 0.5}) {
            int held = 0;
            for (int trial = 0; trial < 2000; trial++) {
                int pass = 0;
                for (int i = 0; i < 60; i++) {
                    pass += random.nextDouble() < truth ? 1 : 0;
                }
                Measured seen = counts(pass, 60).efficiency();
                held += seen.low() <= truth && truth <= seen.high() ? 1 : 0;
            }
            // at least 68.27%, and of 2000 trials known to 1%
            assertTrue(held > 0.66 * 2000, held + " of 2000 at " + truth);
        }
    }

    /** scipy.stats.chi2.ppf(norm.sf(1), 2n)/2 and chi2.ppf(norm.cdf(1), 2n + 2)/2. */
    @ParameterizedTest
    @CsvSource({"0, 0, 1.8410216450092634", "1, 0.17275377902344996, 3.299526559115855",
        "4, 2.085660813777117, 7.162753172260944", "25, 20.033665332789933, 31.066589173120327"})
    void theIntervalOfASumIsGarwoods(int n, double low, double high) {
        Measured sum = counts(n, 30).passingSum();

        assertEquals(n, sum.value());
        assertEquals(low, sum.low(), 1e-6);
        assertEquals(high, sum.high(), 1e-6);
        assertEquals(n == 0 ? high / 2 : Math.sqrt(n), sum.error(), 1e-6);
    }

    /** The same of scipy for a hundred, which are few; a hundred and one are many. */
    @Test
    void aHundredAreTheMostThatCountAsFew() {
        Measured few = counts(100, 100).passingSum();

        assertEquals(90.0167451771134, few.low(), 1e-6);
        assertEquals(111.03336094114967, few.high(), 1e-6);
        assertEquals(new Measured(101, Math.sqrt(101)), counts(101, 101).passingSum());
    }

    @Test
    void anEndThatMakesNothingOfNothingDoesNotMoveAFraction() {
        Measured fraction = Moved.by(x -> x[0] / (x[0] + x[1]), 0.1, new Measured(3, 3), Measured.exact(0));

        assertEquals(new Measured(1, 0.1, 1, 1), fraction);
    }

    @Test
    void nothingOfHeavyEventsMayBeAsHeavy() {
        assertEquals(2 * 1.8410216450092634, new PassFail(0, 0, 20, 40).passingSum().high(), 1e-6);
        assertEquals("< 3.7", new PassFail(0, 0, 20, 40).passingSum().toString());
    }

    private static PassFail drawn(PassFail of, SplittableRandom random) {
        int all = (int) of.total();
        int pass = 0;
        for (int i = 0; i < all; i++) {
            pass += random.nextDouble() < of.passing() / of.total() ? 1 : 0;
        }
        return counts(pass, all);
    }

    /** Classes of a fixed size, drawn again and again. */
    @Test
    @Tag("slow")
    void theErrorsOfAccuracyPurityAndF1AreThoseOfClassesOfThisSize() {
        ConfusionMatrix matrix = new ConfusionMatrix(0, counts(180, 200), counts(100, 1000));
        SplittableRandom random = new SplittableRandom(5);
        int repeats = 4000;
        double[] sum = new double[3];
        double[] sum2 = new double[3];
        for (int repeat = 0; repeat < repeats; repeat++) {
            ConfusionMatrix again = new ConfusionMatrix(0, drawn(matrix.signal(), random),
                    drawn(matrix.background(), random));
            double[] values = {again.accuracy().value(), again.purity().value(), again.f1().value()};
            for (int k = 0; k < 3; k++) {
                sum[k] += values[k];
                sum2[k] += values[k] * values[k];
            }
        }
        Measured[] measured = {matrix.accuracy(), matrix.purity(), matrix.f1()};
        for (int k = 0; k < 3; k++) {
            double spread = Math.sqrt(sum2[k] / repeats - sum[k] * sum[k] / repeats / repeats);
            // known to 1.1%; linear propagation is good to some per cent
            assertEquals(spread, measured[k].error(), 0.05 * spread, "number " + k);
        }
    }

    @Test
    void purityWithoutBackgroundIsALimit() {
        ConfusionMatrix matrix = new ConfusionMatrix(0, counts(50, 75), counts(0, 75));

        assertEquals(1, matrix.purity().value());
        // 0.0242481 · 75 background events beside 50 signal events
        assertEquals(50 / (50 + 0.024248128846707958 * 75), matrix.purity().low(), 1e-9);
        assertEquals("> 96.5%", Rounded.percent(matrix.purity()));
        assertEquals("–", Rounded.percent(new ConfusionMatrix(9, counts(0, 75), counts(0, 75)).purity()));
    }

    @Test
    void twoSignalEventsDoNotGiveAnAreaToFourDigits() {
        double[] responses = new double[1002];
        byte[] classes = new byte[1002];
        for (int i = 0; i < 1000; i++) {
            responses[i] = i;
            classes[i] = 1;
        }
        responses[1000] = 998.5;
        responses[1001] = 999.5;

        RocCurve curve = RocCurve.of(responses, classes, NONE);

        assertEquals(0.9995, curve.auc(), 1e-12);
        double lost = 1 - Math.pow(0.15865525393145707, Math.pow(2, -1.5));
        assertEquals(0.9995 * lost / 2, curve.aucError(), 1e-12);
        assertEquals(0.9995 * (1 - lost), curve.measuredAuc().low(), 1e-12);
        assertEquals(1, curve.measuredAuc().high());
    }

    @Test
    void separatedClassesHaveALowerLimitOfTheArea() {
        double[] responses = new double[150];
        byte[] classes = new byte[150];
        for (int i = 0; i < 150; i++) {
            responses[i] = i;
            classes[i] = (byte) (i < 75 ? 1 : 0);
        }

        // 75/76
        assertEquals("> 0.987", RocCurve.of(responses, classes, NONE).measuredAuc().toString());
    }

    @Test
    void aCutThatKeepsEverythingDoesSoExactly() {
        RocCurve tied = RocCurve.of(new double[] {1, 1, 0, 1, 0, 0}, new byte[] {0, 0, 0, 1, 1, 1}, NONE);

        assertEquals(Measured.exact(1), tied.backgroundEfficiencyFor(0.9));
        assertEquals("1", Rounded.measured(tied.backgroundEfficiencyFor(0.9).inverse()));
    }

    @Test
    void arithmeticKeepsTheSides() {
        Measured few = new Measured(2, 1, 1.5, 4);

        assertEquals(new Measured(-2, 1, -4, -1.5), few.times(-1));
        assertEquals(new Measured(-1, 1, -3, -0.5), few.complement());
        assertEquals(new Measured(4, Math.sqrt(2), 4 - Math.hypot(0.5, 0.5), 4 + Math.hypot(2, 2)),
                few.plus(few));
        assertEquals(new Measured(0, Math.sqrt(2), -Math.hypot(0.5, 2), Math.hypot(2, 0.5)), few.minus(few));
        assertEquals(new Measured(0.5, 0.25, 0.25, 1 / 1.5), few.inverse());
        assertEquals(Double.POSITIVE_INFINITY, new Measured(1, 2).inverse().high());
        assertEquals(Double.NEGATIVE_INFINITY, new Measured(-1, 2).inverse().low());
        assertEquals(2, few.sigmas());
        assertTrue(Double.isNaN(Measured.exact(1).sigmas()));
    }

    /**
     * Limits from toys of two Gaussians: the area at which all pairs of n and n events are right in 15.87% of
     * samples is 0.159, 0.49, 0.68, 0.84 and 0.95 for n = 1, 2, 3, 5 and 10 (numpy, 6000 samples a point).
     */
    @ParameterizedTest
    @CsvSource({"1, 0.159, 0.001", "2, 0.49, 0.04", "3, 0.68, 0.03", "5, 0.84, 0.01", "10, 0.95, 0.045"})
    void theAreaOfFewSeparatedEventsIsALimit(int n, double limit, double most) {
        double[] responses = new double[2 * n];
        byte[] classes = new byte[2 * n];
        for (int i = 0; i < responses.length; i++) {
            responses[i] = i;
            classes[i] = (byte) (i < n ? 1 : 0);
        }

        Measured area = RocCurve.of(responses, classes, new double[0]).measuredAuc();

        assertEquals(1, area.value());
        assertEquals(limit, area.low(), most);
    }
}
