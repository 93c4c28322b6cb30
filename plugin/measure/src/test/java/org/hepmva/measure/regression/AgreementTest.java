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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** R², mean errors, correlation, mutual information, pinball loss. */
class AgreementTest {

    private static final double[] ALL_ONE = {};

    private static Estimates pair(int n, double rho, long seed) {
        Random random = new Random(seed);
        double[] x = new double[n];
        double[] y = new double[n];
        for (int i = 0; i < n; i++) {
            x[i] = random.nextGaussian();
            y[i] = rho * x[i] + Math.sqrt(1 - rho * rho) * random.nextGaussian();
        }
        return new Estimates(y, x, ALL_ONE);
    }

    /** The example of scikit-learn's r2_score: targets 3, −0.5, 2, 7, estimates 2.5, 0, 2, 8. */
    @Test
    void handValues() {
        Estimates events = new Estimates(new double[] {2.5, 0, 2, 8}, new double[] {3, -0.5, 2, 7}, ALL_ONE);

        Agreement agreement = Agreement.of(events);

        assertEquals(0.375, agreement.meanSquaredError().value());
        assertEquals(Math.sqrt(0.375), agreement.rms().value(), 1e-15);
        assertEquals(0.5, agreement.meanAbsoluteError().value());
        assertEquals(1 - 1.5 / 29.1875, agreement.r2().value(), 1e-15);
        // max(0.1 (t − e), −0.9 (t − e)): 0.05, 0.45, 0, 0.9
        assertEquals(0.35, Agreement.pinballLoss(events, 0.1).value(), 1e-15);
        assertEquals(0.25, Agreement.pinballLoss(events, 0.5).value(), 1e-15);
    }

    @Test
    void perfectEstimatesHaveNoError() {
        double[] targets = {1, 2, 3, 5};

        Agreement agreement = Agreement.of(new Estimates(targets, targets, ALL_ONE));

        assertEquals(new Measured(1, 0), agreement.r2());
        assertEquals(new Measured(0, 0), agreement.rms());
        assertEquals(1, agreement.correlation().value(), 1e-15);
        assertEquals(0, agreement.correlation().error(), 1e-15);
    }

    /** They count nowhere, so they may lie outside of all others, on either side. */
    @Test
    void eventsOfWeightZeroMayLieAnywhere() {
        Estimates some = pair(300, 0.8, 5);
        double[] x = some.targets().clone();
        double[] y = some.estimates().clone();
        double[] w = IntStream.range(0, x.length).mapToDouble(i -> i < 4 ? 0 : 1).toArray();
        x[0] = -1e9;
        y[1] = 1e9;
        x[2] = 1e12;
        y[3] = -7e8;

        Agreement all = Agreement.of(new Estimates(y, x, w));

        int[] counting = IntStream.range(4, x.length).toArray();
        assertEquals(Agreement.of(some.select(counting)).mutualInformation(), all.mutualInformation());
        assertEquals(Agreement.of(some.select(counting)).r2().value(), all.r2().value(), 1e-9);
    }

    @Test
    void aConstantTargetHasNoRSquared() {
        double[] same = {0.1, 0.1, 0.1};

        Agreement agreement = Agreement.of(new Estimates(new double[] {1, 2, 3}, same, ALL_ONE));

        assertTrue(Double.isNaN(agreement.r2().value()));
        assertTrue(Double.isNaN(agreement.correlation().value()));
        assertEquals(0, agreement.mutualInformation().value());
        assertTrue(Double.isNaN(Agreement.of(new Estimates(same, same, ALL_ONE)).r2().value()));
    }

    @Test
    void aConstantEstimateHasNoCorrelation() {
        Agreement agreement = Agreement.of(new Estimates(new double[] {2, 2, 2}, new double[] {1, 2, 3},
                ALL_ONE));

        assertEquals(0, agreement.r2().value());
        assertTrue(Double.isNaN(agreement.correlation().value()));
    }

    @Test
    void oneEventNothingAndWeightsOfZeroAreNoReasonToFail() {
        double[] one = {2};
        Agreement ofOne = Agreement.of(new Estimates(new double[] {3}, one, ALL_ONE));
        Agreement ofNothing = Agreement.of(new Estimates(ALL_ONE, ALL_ONE, ALL_ONE));
        Agreement ofZero = Agreement.of(new Estimates(new double[] {3}, one, new double[1]));

        assertEquals(new Measured(1, Double.NaN), ofOne.meanSquaredError());
        assertTrue(Double.isNaN(ofOne.r2().value()));
        for (Agreement none : new Agreement[] {ofNothing, ofZero}) {
            assertEquals(new Agreement(Measured.NONE, Measured.NONE, Measured.NONE, Measured.NONE,
                    Measured.NONE, Measured.NONE), none);
        }
    }

    @Test
    void aQuantileIsBetweenZeroAndOne() {
        Estimates none = new Estimates(ALL_ONE, ALL_ONE, ALL_ONE);

        assertEquals("quantile = 1.0 is not in (0, 1)", assertThrows(IllegalArgumentException.class,
                () -> Agreement.pinballLoss(none, 1)).getMessage());
        assertEquals("quantile = NaN is not in (0, 1)", assertThrows(IllegalArgumentException.class,
                () -> Agreement.pinballLoss(none, Double.NaN)).getMessage());
    }

    /** −½ ln(1 − ρ²) for two normal numbers; of 0.95 the bins miss 0.9%. */
    @Tag("slow")
    @ParameterizedTest
    @ValueSource(doubles = {0, 0.3, -0.7, 0.9, 0.95})
    void theMutualInformationOfTwoNormalNumbersIsTheExactOne(double rho) {
        Measured information = Agreement.of(pair(200_000, rho, 3)).mutualInformation();

        double exact = -0.5 * Math.log(1 - rho * rho);
        assertEquals(exact, information.value(), 0.01 * exact + 3 * information.error());
    }

    /** 400 samples tell a width to 4%. */
    @Tag("slow")
    @ParameterizedTest
    @ValueSource(doubles = {0, 0.2, 0.8, 0.99})
    void theErrorOfTheMutualInformationIsThatOfOtherSamples(double rho) {
        double[] values = new double[400];
        double errors = 0;
        for (int i = 0; i < values.length; i++) {
            Estimates events = pair(3000, rho, 100 + i);
            Measured information = MutualInformation.of(events.trueValues(), events.estimated());
            values[i] = information.value();
            errors += information.error() / values.length;
        }

        double width = Spread.of(new Weighted(values, ALL_ONE), 0).sigma().value();
        assertEquals(width, errors, 0.15 * width);
    }

    @Test
    void aMonotoneChangeLeavesTheMutualInformationAsItIs() {
        Estimates events = pair(5000, 0.6, 4);
        double[] changed = IntStream.range(0, events.size()).mapToDouble(i -> Math.exp(events.targets()[i]))
                .toArray();

        assertEquals(Agreement.of(events).mutualInformation().value(), MutualInformation.of(
                new Weighted(changed, ALL_ONE), events.estimated()).value(), 1e-12);
    }

    @Test
    void aParabolaInformsWithoutCorrelation() {
        Random random = new Random(9);
        double[] x = IntStream.range(0, 20_000).mapToDouble(i -> random.nextGaussian()).toArray();
        double[] y = IntStream.range(0, x.length).mapToDouble(i -> x[i] * x[i]).toArray();

        Agreement agreement = Agreement.of(new Estimates(y, x, ALL_ONE));

        assertEquals(0, agreement.correlation().value(), 4 * agreement.correlation().error());
        assertTrue(agreement.mutualInformation().value() > 2);
    }

    @Tag("slow")
    @Test
    void theErrorsAreThoseOfABootstrap() {
        Random random = new Random(21);
        Estimates plain = pair(2000, 0.8, 5);
        Estimates sample = new Estimates(plain.estimates(), plain.targets(),
                IntStream.range(0, 2000).mapToDouble(i -> random.nextDouble() < 0.1 ? -0.3 : 1).toArray());

        Estimates[] again = IntStream.range(0, 400).mapToObj(i -> drawn(sample, random))
                .toArray(Estimates[]::new);

        near(sample, again, e -> Agreement.of(e).r2());
        near(sample, again, e -> Agreement.of(e).rms());
        near(sample, again, e -> Agreement.of(e).meanAbsoluteError());
        near(sample, again, e -> Agreement.of(e).correlation());
        near(sample, again, e -> Agreement.pinballLoss(e, 0.2));
    }

    private static Estimates drawn(Estimates sample, Random random) {
        int[] events = random.ints(sample.size(), 0, sample.size()).toArray();
        return new Estimates(pick(sample.estimates(), events), pick(sample.targets(), events),
                pick(sample.eventWeights(), events));
    }

    private static double[] pick(double[] values, int[] events) {
        return IntStream.of(events).mapToDouble(i -> values[i]).toArray();
    }

    /** 400 samples tell a width to 4%. */
    private static void near(Estimates sample, Estimates[] again, Function<Estimates, Measured> number) {
        double[] values = new double[again.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = number.apply(again[i]).value();
        }
        double width = Spread.of(new Weighted(values, ALL_ONE), 0).sigma().value();
        assertEquals(width, number.apply(sample).error(), 0.12 * width);
    }
}
