package org.hepmva.hist;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EfficiencyTest {

    private static final Axis AXIS = new RegularAxis("pt [GeV]", 3, 0, 3);

    private final Histogram passed = histogram("passed", 3, 0, 0);
    private final Histogram total = histogram("all", 10, 5, 0);

    private static Histogram histogram(String title, double... counts) {
        double[] sums = {0, counts[0], counts[1], counts[2], 0};
        return Histogram.of(title, sums, sums, AXIS);
    }

    private static Histogram weighted(String title, double w, double w2) {
        return Histogram.of(title, new double[] {0, w, 0, 0, 0}, new double[] {0, w2, 0, 0, 0}, AXIS);
    }

    @Test
    void clopperAndPearsonsIntervalIsTheirs() {
        Efficiency efficiency = Efficiency.of(passed, total, Interval.CLOPPER_PEARSON).withLevel(0.95);

        assertEquals(0.3, efficiency.value(0));
        assertEquals(0.0667395111777345, efficiency.lower(0), 1e-14); // scipy.stats.beta.ppf(0.025, 3, 8)
        assertEquals(0.6524528500599972, efficiency.upper(0), 1e-14); // scipy.stats.beta.ppf(0.975, 4, 7)
        assertEquals(0.95, efficiency.level());
    }

    @Test
    void noneOfSomeHasAnUpperEndOnly() {
        Efficiency efficiency = Efficiency.of(passed, total, Interval.CLOPPER_PEARSON);

        assertEquals(0, efficiency.value(1));
        assertEquals(0, efficiency.lower(1));
        double tail = (1 - EfficiencyEstimate.ONE_SIGMA) / 2;
        assertEquals(1 - Math.pow(tail, 1 / 5.0), efficiency.upper(1), 1e-14);
    }

    @Test
    void allOfSomeHasALowerEndOnly() {
        EfficiencyEstimate all = EfficiencyEstimate.clopperPearson(5, 5, 0.9);

        assertEquals(1, all.value());
        assertEquals(Math.pow(0.05, 1 / 5.0), all.lower(), 1e-14);
        assertEquals(1, all.upper());
        assertEquals(0, all.errorHigh());
    }

    @Test
    void numbersOfEventsNeedNotBeWhole() {
        // scipy.stats.beta.ppf(norm.sf(1), 2.5, 5.75) and beta.ppf(norm.cdf(1), 3.5, 4.75)
        EfficiencyEstimate estimate = EfficiencyEstimate.clopperPearson(2.5, 7.25,
                EfficiencyEstimate.ONE_SIGMA);
        EfficiencyEstimate little = EfficiencyEstimate.clopperPearson(0.01, 0.02, 0.1);

        assertEquals(2.5 / 7.25, estimate.value());
        assertEquals(0.1471949884642231, estimate.lower(), 1e-12);
        assertEquals(0.5961163913534336, estimate.upper(), 1e-12);
        assertTrue(little.lower() <= 0.5 && little.upper() >= 0.5);
        assertEquals("0.5 passed of 0.25 is not a part", assertThrows(IllegalArgumentException.class,
                () -> EfficiencyEstimate.clopperPearson(0.5, 0.25, 0.9)).getMessage());
    }

    @Test
    void nothingOfNothingCouldBeAnything() {
        Efficiency counts = Efficiency.of(passed, total, Interval.CLOPPER_PEARSON);
        Efficiency normal = Efficiency.of(passed, total, Interval.WEIGHTED_NORMAL);

        assertEquals(new EfficiencyEstimate(Double.NaN, 0, 1), counts.at(2));
        assertEquals(new EfficiencyEstimate(Double.NaN, Double.NaN, Double.NaN), normal.at(2));
    }

    @Test
    void theIntervalCoversTheTruthAtLeastAsOftenAsItSays() {
        double truth = 0.13;
        int n = 20;
        double coverage = 0;
        double probability = Math.pow(1 - truth, n);
        for (int k = 0; k <= n; k++) {
            EfficiencyEstimate estimate = EfficiencyEstimate.clopperPearson(k, n, 0.9);
            coverage += estimate.lower() <= truth && truth <= estimate.upper() ? probability : 0;
            probability *= truth / (1 - truth) * (n - k) / (k + 1);
        }

        assertTrue(coverage >= 0.9 && coverage < 0.99, "coverage " + coverage);
    }

    @Test
    void passingAndFailingAreMirrorImages() {
        EfficiencyEstimate few = EfficiencyEstimate.clopperPearson(2, 1_000_000_000_000L, 0.95);
        EfficiencyEstimate most = EfficiencyEstimate.clopperPearson(999_999_999_998L, 1_000_000_000_000L,
                0.95);

        assertEquals(few.errorHigh(), most.errorLow(), 1e-16);
        assertEquals(2.422e-13, few.lower(), 1e-16);
    }

    @Test
    void theNormalIntervalIsSymmetricAndOfTheBinomialErrorForEqualWeights() {
        Efficiency efficiency = Efficiency.of(passed, total, Interval.WEIGHTED_NORMAL);

        assertEquals(Math.sqrt(0.3 * 0.7 / 10), efficiency.at(0).errorHigh(), 1e-15);
        assertEquals(efficiency.at(0).errorHigh(), efficiency.at(0).errorLow(), 1e-15);
    }

    @Test
    void theNormalIntervalGrowsWithTheLevel() {
        Efficiency efficiency = Efficiency.of(passed, total, Interval.WEIGHTED_NORMAL).withLevel(0.95);

        assertEquals(1.959963984540054 * Math.sqrt(0.3 * 0.7 / 10), efficiency.at(0).errorHigh(), 1e-14);
    }

    @Test
    void negativeEventWeightsMayLeaveTheUnitInterval() {
        Efficiency efficiency = Efficiency.of(weighted("passed", 3, 5), weighted("all", 2, 6),
                Interval.WEIGHTED_NORMAL);

        assertEquals(1.5, efficiency.value(0));
        assertEquals(1.5 + Math.sqrt(0.25 * 5 + 2.25 * 1) / 2, efficiency.upper(0), 1e-15);
    }

    @Test
    void weightedEntriesHaveNoIntervalForCounts() {
        Exception error = assertThrows(IllegalArgumentException.class, () -> Efficiency.of(
                weighted("passed", 0.5, 0.25), weighted("all", 3, 3), Interval.CLOPPER_PEARSON));

        assertEquals("'passed' is weighted: in pt [GeV] [0, 1) Σw = 0.5 and Σw² = 0.25; "
                + "CLOPPER_PEARSON is for counts, WEIGHTED_NORMAL is for event weights", error.getMessage());
    }

    @Test
    void theOrderOfTheSumsDoesNotMatter() {
        double[] weights = new SplittableRandom(3).doubles(1000, 1e-6, 1e-5).toArray();
        double[] reversed = IntStream.range(0, 1000).mapToDouble(i -> weights[999 - i]).toArray();
        Axis axis = new RegularAxis("x", 1, 0, 1);
        Histogram one = Histogram.book("one", axis);
        Histogram other = Histogram.book("other", axis);
        one.fillAll(new double[1000], weights);
        other.fillAll(new double[1000], reversed);

        assertNotEquals(one.sumW2(0), other.sumW2(0));
        // the root of a rounding error
        assertEquals(1, Efficiency.of(one, other, Interval.WEIGHTED_NORMAL).upper(0), 1e-8);
        assertEquals(1, Efficiency.of(other, one, Interval.WEIGHTED_NORMAL).upper(0), 1e-8);
    }

    @Test
    void thosePassingAreAPartOfAll() {
        Exception error = assertThrows(IllegalArgumentException.class,
                () -> Efficiency.of(total, passed, Interval.CLOPPER_PEARSON));
        Exception counts = assertThrows(IllegalArgumentException.class,
                () -> EfficiencyEstimate.clopperPearson(3, 2, 0.9));

        assertEquals("'all' is not a part of 'passed': in pt [GeV] [0, 1) it has Σw² = 10.0 of 3.0",
                error.getMessage());
        assertEquals("3 passed of 2 is not a part", counts.getMessage());
        assertThrows(IllegalArgumentException.class,
                () -> EfficiencyEstimate.weightedNormal(1, 2, 1, 1, 0.9));
    }

    @Test
    void aLevelIsAProbability() {
        Efficiency efficiency = Efficiency.of(passed, total, Interval.CLOPPER_PEARSON);

        Exception error = assertThrows(IllegalArgumentException.class, () -> efficiency.withLevel(95));

        assertEquals("level = 95.0 is not in (0, 1)", error.getMessage());
        assertThrows(IllegalArgumentException.class, () -> efficiency.withLevel(Double.NaN));
        assertThrows(IllegalArgumentException.class, () -> EfficiencyEstimate.clopperPearson(1, 2, 1));
    }

    @Test
    void itDoesNotChangeWhenItsHistogramsAreFilled() {
        Efficiency efficiency = Efficiency.of(passed, total, Interval.CLOPPER_PEARSON);

        total.fill(0.5);

        assertEquals(0.3, efficiency.value(0));
        assertThrows(UnsupportedOperationException.class, () -> efficiency.total().fill(1));
    }

    @Test
    void aGraphHasAsymmetricErrorsAndNaNWhereNothingIs() {
        Efficiency efficiency = Efficiency.of(passed, total, Interval.CLOPPER_PEARSON);

        Graph graph = efficiency.toGraph();

        assertEquals(0.3, graph.y()[0]);
        assertEquals(efficiency.at(0).errorLow(), graph.eyLow()[0]);
        assertEquals(efficiency.at(0).errorHigh(), graph.eyHigh()[0]);
        assertEquals(Double.NaN, graph.y()[2]);
        assertEquals(0, graph.eyHigh()[2]);
        assertEquals("pt [GeV]", graph.xTitle());
    }

    @Test
    void anEstimateIsInItsInterval() {
        Exception error = assertThrows(IllegalArgumentException.class, () -> new EfficiencyEstimate(0.5, 0.6,
                0.7));

        assertEquals("ε = 0.5 is not in its interval from 0.6 to 0.7", error.getMessage());
    }

    @Test
    void itDrawsItselfBinByBin() {
        Histogram some = Histogram.book("x > 1", Storage.COUNT, new RegularAxis("pt", 2, 0, 20));
        Histogram all = some.copy();
        all.fillAll(new double[] {1, 2, 3, 4, 15}, new double[0]);
        some.fillAll(new double[] {1, 2}, new double[0]);

        assertEquals(String.join("\n",
                "Efficiency 'x > 1' over pt, CLOPPER_PEARSON 95%",
                "underflow         -",
                "  [0, 10)    0.5000 +0.4324 -0.4324 |████████████████████",
                " [10, 20)    0.0000 +0.9750 -0.0000 |",
                " overflow         -"),
                Efficiency.of(some, all, Interval.CLOPPER_PEARSON).withLevel(0.95).toString());
    }

    @Test
    void ofSeveralAxesItPrintsOneLine() {
        Axis axis = new RegularAxis("x", 2, 0, 2);
        Histogram plane = Histogram.book("passed", Storage.COUNT, axis, axis.withTitle("y"));

        assertEquals("Efficiency 'passed' / 'all' over x × y, CLOPPER_PEARSON 68.27%", Efficiency.of(plane,
                plane.withTitle("all"), Interval.CLOPPER_PEARSON).toString());
    }

    /** ROOT 6.40's TEfficiency with a confidence level of 0.9: value and errors. */
    @ParameterizedTest
    @CsvSource({
        "NORMAL,        10, 12, 0.8333333333333334,   0.17695807511477557, 0.16666666666666663",
        "NORMAL,         8, 12, 0.6666666666666666,   0.22383622708874107, 0.22383622708874107",
        "NORMAL,         7,  7, 1,                    0,                   0",
        "WILSON,        10, 12, 0.8333333333333334,   0.2325402437488735,  0.10988611391722225",
        "WILSON,         0, 12, 0,                    0,                   0.18398119474747693",
        "WILSON,         7,  7, 1,                    0.27876269545254206, 0",
        "AGRESTI_COULL, 10, 12, 0.8333333333333334,   0.24127985480264602, 0.11862572497099477",
        "AGRESTI_COULL,  0, 12, 0,                    0,                   0.2159568890200012",
        "AGRESTI_COULL,  7,  7, 1,                    0.3222440084178243,  0",
        "JEFFREYS,      10, 12, 0.8076923076923077,   0.1976510929311608,  0.14257419605431465",
        "JEFFREYS,       0, 12, 0.038461538461538464, 0.038301089252915456, 0.10659497973133805",
        "UNIFORM_PRIOR, 10, 12, 0.7857142857142857,   0.19581289054810191, 0.14823614706940458",
        "UNIFORM_PRIOR,  7,  7, 0.8888888888888888,   0.20123286695525677, 0.10471996015656615"})
    void intervalsForCountsAreThoseOfRoot(Interval interval, long k, long n, double value, double low,
            double high) {
        EfficiencyEstimate estimate = EfficiencyEstimate.ofCounts(k, n, interval, 0.9);

        assertEquals(value, estimate.value(), 1e-15);
        assertEquals(low, estimate.errorLow(), 1e-13);
        assertEquals(high, estimate.errorHigh(), 1e-13);
    }

    @Test
    void ofNothingEverythingIsPossibleAndAPosteriorIsItsPrior() {
        for (Interval interval : List.of(Interval.NORMAL, Interval.WILSON, Interval.AGRESTI_COULL)) {
            EfficiencyEstimate nothing = EfficiencyEstimate.ofCounts(0, 0, interval, 0.9);

            assertEquals(new EfficiencyEstimate(Double.NaN, 0, 1), nothing);
        }
        EfficiencyEstimate uniform = EfficiencyEstimate.ofCounts(0, 0, Interval.UNIFORM_PRIOR, 0.9);

        assertEquals(0.5, uniform.value());
        assertEquals(0.05, uniform.lower(), 1e-14);
        assertEquals(0.95, uniform.upper(), 1e-14);
        assertEquals("WEIGHTED_NORMAL is for event weights, not for counts",
                assertThrows(IllegalArgumentException.class, () -> EfficiencyEstimate.ofCounts(1, 2,
                        Interval.WEIGHTED_NORMAL, 0.9)).getMessage());
        assertEquals("3 passed of 2 is not a part", assertThrows(IllegalArgumentException.class,
                () -> EfficiencyEstimate.ofCounts(3, 2, Interval.WILSON, 0.9)).getMessage());
    }
}
