package org.hepmva.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Expected significances. */
class FigureOfMeritTest {

    private static final Measured S = new Measured(10, 0.5);
    private static final Measured B = new Measured(90, 3);

    @Test
    void valuesAreThoseOfTheFormulas() {
        assertEquals(1, FigureOfMerit.S_OVER_ROOT_S_PLUS_B.of(10, 90, 0), 1e-15);
        assertEquals(10 / Math.sqrt(90), FigureOfMerit.S_OVER_ROOT_B.of(10, 90, 0), 1e-15);
        assertEquals(Math.sqrt(2 * (100 * Math.log(100 / 90.0) - 10)), FigureOfMerit.ASIMOV.of(10, 90, 0),
                1e-12);
        // computed with 50 digits by Python's decimal
        assertEquals(1.035424131245385, FigureOfMerit.ASIMOV.of(10, 90, 0), 1e-12);
        double n = 100;
        double v = 9;
        double inside = n * Math.log(n * (90 + v) / (8100 + n * v))
                - 8100 / v * Math.log(1 + v * 10 / (90 * (90 + v)));
        assertEquals(Math.sqrt(2 * inside), FigureOfMerit.ASIMOV_WITH_UNCERTAIN_B.of(10, 90, 3), 1e-11);
    }

    /** None of 40 events of a source of 4000 were seen: the error of b, as a slope, says nothing. */
    @Test
    void theIntervalIsWhereThoseOfSignalAndBackgroundLead() {
        Measured b = new Measured(1, 100, 0.5, 201);

        Measured z = FigureOfMerit.S_OVER_ROOT_S_PLUS_B.of(Measured.exact(10), b);

        assertEquals(10 / Math.sqrt(11), z.value());
        assertEquals(10 / Math.sqrt(211), z.low(), 1e-12);
        assertEquals(10 / Math.sqrt(10.5), z.high(), 1e-12);
        assertEquals(5 / Math.sqrt(4) + Math.hypot(7 / Math.sqrt(4) - 5 / Math.sqrt(4),
                        5 / Math.sqrt(1) - 5 / Math.sqrt(4)),
                FigureOfMerit.S_OVER_ROOT_B.of(new Measured(5, 2), new Measured(4, 3)).high(), 1e-12);
    }

    @Test
    void aSignificanceBelowOneMayBeAboveOne() {
        Measured z = FigureOfMerit.S_OVER_ROOT_B.of(new Measured(8, 4), Measured.exact(100));

        assertEquals(new Measured(0.8, z.error(), 0.4, 1.2), z);
    }

    @Test
    void withoutBackgroundThereIsNoNumberAndNoInterval() {
        Measured none = new Measured(0, 1, 0, 2);

        assertEquals(Measured.NONE, FigureOfMerit.S_OVER_ROOT_B.of(S, none));
        assertEquals(Measured.NONE, FigureOfMerit.ASIMOV.of(S, none));
        assertEquals(Measured.NONE, FigureOfMerit.ASIMOV_WITH_UNCERTAIN_B.of(S, none));
        assertEquals(Measured.NONE, FigureOfMerit.S_OVER_ROOT_S_PLUS_B.of(Measured.exact(0), none));
        assertEquals(Math.sqrt(10), FigureOfMerit.S_OVER_ROOT_S_PLUS_B.of(S, none).value(), 1e-12);
    }

    @Test
    void whereThereMayBeNoBackgroundNothingLimitsMostFigures() {
        Measured none = new Measured(1, 1);

        assertEquals(Double.POSITIVE_INFINITY, FigureOfMerit.S_OVER_ROOT_B.of(S, none).high());
        assertEquals(Double.POSITIVE_INFINITY, FigureOfMerit.ASIMOV.of(S, none).high());
        assertEquals(10 / Math.sqrt(11) + Math.hypot(10.5 / Math.sqrt(11.5) - 10 / Math.sqrt(11),
                        Math.sqrt(10) - 10 / Math.sqrt(11)),
                FigureOfMerit.S_OVER_ROOT_S_PLUS_B.of(S, none).high(), 1e-12);
    }

    /** None of a source was seen that may be two at most; there may be no background at all. */
    @ParameterizedTest
    @EnumSource(FigureOfMerit.class)
    void withoutSignalWhatMayBeNoBackgroundMakesNothingInfinite(FigureOfMerit figure) {
        Measured b = new Measured(1, 1);

        Measured z = figure.of(new Measured(0, 1, 0, 2), b);

        assertEquals(0, z.value());
        assertEquals(0, z.low());
        assertEquals(figure.of(2, 1, 1), z.high(), 1e-12);
        assertEquals(new Measured(0, 0), figure.of(Measured.exact(0), b));
    }

    @Test
    void errorsAreThoseOfTheSlopes() {
        double root = Math.sqrt(100);
        assertEquals(Math.hypot((1 - 10 / 200.0) / root * 0.5, 10 / 200.0 / root * 3),
                FigureOfMerit.S_OVER_ROOT_S_PLUS_B.of(S, B).error(), 1e-10);
        assertEquals(Math.hypot(0.5 / Math.sqrt(90), 10 / (2 * 90 * Math.sqrt(90)) * 3),
                FigureOfMerit.S_OVER_ROOT_B.of(S, B).error(), 1e-10);
        double z = FigureOfMerit.ASIMOV.of(10, 90, 0);
        double log = Math.log1p(10 / 90.0);
        assertEquals(Math.hypot(log / z * 0.5, (log - 10 / 90.0) / z * 3),
                FigureOfMerit.ASIMOV.of(S, B).error(), 1e-9);
    }

    /** ∂Z/∂s = ln(n/b̂)/Z with the background b̂ = (b² + nσ²)/(b + σ²) that fits n events best. */
    @Test
    void theErrorOfAnUncertainBackgroundIsThatOfItsSlope() {
        double z = FigureOfMerit.ASIMOV_WITH_UNCERTAIN_B.of(10, 90, 3);
        double fitted = (8100 + 100 * 9.0) / (90 + 9.0);
        double byS = Math.log(100 / fitted) / z;

        double withoutB = FigureOfMerit.ASIMOV_WITH_UNCERTAIN_B.of(new Measured(10, 0.5), B).error();
        double withoutS = FigureOfMerit.ASIMOV_WITH_UNCERTAIN_B.of(Measured.exact(10), B).error();

        assertEquals(byS * 0.5, Math.sqrt(withoutB * withoutB - withoutS * withoutS), 1e-8);
        assertTrue(withoutS > 0);
        assertEquals(z, FigureOfMerit.ASIMOV_WITH_UNCERTAIN_B.of(S, B).value());
    }

    @ParameterizedTest
    @EnumSource(FigureOfMerit.class)
    void forFewSignalEventsInManyAllAgree(FigureOfMerit figure) {
        double expected = 1e-4 / Math.sqrt(1e4);

        Measured actual = figure.of(new Measured(1e-4, 1e-5), new Measured(1e4, 1e-3));

        assertEquals(expected, actual.value(), 1e-6 * expected);
        assertEquals(0.1 * expected, actual.error(), 1e-6 * expected);
    }

    @Test
    void anUncertainBackgroundCounts() {
        assertEquals(FigureOfMerit.ASIMOV.of(10, 90, 0), FigureOfMerit.ASIMOV_WITH_UNCERTAIN_B.of(10, 90, 0));
        assertEquals(FigureOfMerit.ASIMOV.of(10, 90, 0),
                FigureOfMerit.ASIMOV_WITH_UNCERTAIN_B.of(10, 90, 1e-4), 1e-8);
        // s/√(b + σ²) for few signal events
        assertEquals(1 / Math.sqrt(1000 + 400), FigureOfMerit.ASIMOV_WITH_UNCERTAIN_B.of(1, 1000, 20), 1e-5);
        // a number without an error is taken as exact
        assertEquals(FigureOfMerit.ASIMOV.of(10, 90, 0),
                FigureOfMerit.ASIMOV_WITH_UNCERTAIN_B.of(10, 90, Double.NaN));
    }

    @Test
    void theSeriesMeetsTheLogarithm() {
        double below = FigureOfMerit.ASIMOV.of(0.999_999e-3 * 50, 50, 0);
        double above = FigureOfMerit.ASIMOV.of(1.000_001e-3 * 50, 50, 0);

        assertEquals(1.000_002, above / below, 1e-9);
    }

    /** (1 + x)ln(1 + x) − x = Σ (−x)ᵏ/(k(k − 1)) from k = 2, with as many terms as doubles notice. */
    @ParameterizedTest
    @ValueSource(doubles = {9.9e-4, -9.9e-4, 1e-4, -1e-5, 3e-9})
    void fewSignalEventsHaveTheSignificanceOfTheWholeSeries(double x) {
        double sum = 0;
        for (int k = 20; k >= 2; k--) {
            sum += Math.pow(-x, k) / (k * (k - 1));
        }
        double expected = Math.copySign(Math.sqrt(2 * 50 * sum), x);

        assertEquals(expected, FigureOfMerit.ASIMOV.of(x * 50, 50, 0), 1e-13 * Math.abs(expected));
    }

    /** Steps of a slope are a part of s and b, also where their difference is nothing. */
    @Test
    void asMuchSignalAsBackgroundHasTheErrorOfTheSlopesToo() {
        Measured s = new Measured(50, 2);
        Measured b = new Measured(50, 3);
        double z = FigureOfMerit.ASIMOV.of(50, 50, 0);

        assertEquals(Math.hypot(0.75 / 10 * 2, 0.25 / 10 * 3), FigureOfMerit.S_OVER_ROOT_S_PLUS_B.of(s, b)
                .error(), 1e-9);
        assertEquals(Math.hypot(2, 0.5 * 3) / Math.sqrt(50), FigureOfMerit.S_OVER_ROOT_B.of(s, b).error(),
                1e-9);
        assertEquals(Math.hypot(Math.log(2) * 2, (Math.log(2) - 1) * 3) / z,
                FigureOfMerit.ASIMOV.of(s, b).error(), 1e-8);
    }

    @Test
    void whereThereIsNoBackgroundSomeDoNotExist() {
        assertEquals(2, FigureOfMerit.S_OVER_ROOT_S_PLUS_B.of(4, 0, 0));
        assertTrue(Double.isNaN(FigureOfMerit.S_OVER_ROOT_B.of(4, 0, 0)));
        assertTrue(Double.isNaN(FigureOfMerit.ASIMOV.of(4, 0, 0)));
        assertTrue(Double.isNaN(FigureOfMerit.ASIMOV_WITH_UNCERTAIN_B.of(4, 0, 1)));
        assertTrue(Double.isNaN(FigureOfMerit.S_OVER_ROOT_S_PLUS_B.of(4, -4, 0)));
        assertTrue(Double.isNaN(FigureOfMerit.ASIMOV.of(-5, 4, 0)));
        assertEquals(0, FigureOfMerit.ASIMOV.of(0, 4, 0));
        // 4/√(4 + b) by its slopes at b = 0: (1 − ½)/2 and −¼/2
        assertEquals(Math.hypot(0.25 * 1, 0.25 * 0.8), FigureOfMerit.S_OVER_ROOT_S_PLUS_B.of(
                new Measured(4, 1), new Measured(0, 0.8)).error(), 1e-9);
    }

    @Test
    void lessThanNothingIsASignificanceBelowZero() {
        assertEquals(-Math.sqrt(2 * (80 * Math.log(80 / 90.0) + 10)), FigureOfMerit.ASIMOV.of(-10, 90, 0),
                1e-12);
        assertTrue(FigureOfMerit.S_OVER_ROOT_B.of(-1, 4, 0) < 0);
    }

    @Test
    void eachHasATitle() {
        assertEquals("s/√(s + b)", FigureOfMerit.S_OVER_ROOT_S_PLUS_B.title());
        assertEquals("Asimov significance", FigureOfMerit.ASIMOV.title());
    }
}
