package org.hepmva.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Expected events of sources. */
class YieldsTest {

    private static final List<YieldSource> SOURCES = List.of(YieldSource.whole("ggH", 0),
            new YieldSource("tt", 1, 2), YieldSource.whole("W", 1));

    /** Two events of each source pass a cut of 0.5, with weights of 1 and 2, 3 and 1, 10 and 20. */
    private static SourcedEvents events() {
        double[] responses = {0.9, 0.6, 0.1, 0.8, 0.7, 0.2, 0.5, 0.9, 0.6, 0.3};
        int[] sources = {0, 0, 0, 1, 1, 1, 1, 2, 2, 2};
        double[] weights = {1, 2, 1, 3, 1, 2, 2, 10, 20, -5};
        return new SourcedEvents(responses, sources, weights, SOURCES);
    }

    @Test
    void aSourceOfWhichAllIsMeasuredHasTheRootOfItsSquares() {
        SourceYield w = events().at(0.5).sources().get(2);

        assertEquals(30, w.passing().value());
        assertEquals(Math.sqrt(500), w.passing().error());
        assertEquals(-5, w.failing().value());
        assertEquals(5, w.failing().error());
        assertEquals(25, w.total().value());
        assertEquals(Math.sqrt(525), w.total().error(), 1e-14);
        assertEquals(30.0 / 25, w.efficiency().value());
    }

    /** Half of tt is measured, ε = ½ of 8 (Σw² 18): by what passes 1.5, by what fails −½, by the rest ½. */
    @Test
    void theRestOfASourceIsTakenToPassAsItsMeasuredPartDoes() {
        SourceYield tt = events().at(0.5).sources().get(1);

        assertEquals(8, tt.passing().value());
        assertEquals(Math.sqrt(1.5 * 1.5 * 10 + 0.25 * 8 + 0.25 * 18), tt.passing().error(), 1e-14);
        assertEquals(8, tt.failing().value());
        assertEquals(Math.sqrt(0.25 * 10 + 1.5 * 1.5 * 8 + 0.25 * 18), tt.failing().error(), 1e-14);
        // all of them are all of the source, measured or not
        assertEquals(16, tt.total().value());
        assertEquals(Math.sqrt(2 * 18), tt.total().error(), 1e-14);
    }

    @Test
    void errorsAddInQuadratureOverSources() {
        Yields yields = events().at(0.5);

        Measured tt = yields.sources().get(1).passing();
        Measured b = yields.passing(1);

        assertEquals(38, b.value());
        assertEquals(Math.hypot(tt.error(), Math.sqrt(500)), b.error(), 1e-12);
        assertEquals(b, yields.passingBeside(0));
        assertEquals(3, yields.passing(0).value());
        assertEquals(Math.sqrt(5), yields.passing(0).error(), 1e-15);
        assertEquals(3, yields.passingBeside(1).value());
        assertEquals(8 - 5, yields.failing(1).value());
        assertEquals(16 + 25, yields.total(1).value());
    }

    @Test
    void aClassWithoutSourcesHasNothing() {
        assertEquals(Measured.exact(0), events().at(0.5).passing(7));
        assertTrue(Double.isNaN(events().at(0.5).efficiency(7).value()));
    }

    @Test
    void theEfficiencyOfAClassWeighsItsSourcesByAllTheyHave() {
        Yields yields = events().at(0.5);
        double tt = yields.sources().get(1).efficiency().error() * 16;
        double w = yields.sources().get(2).efficiency().error() * 25;

        assertEquals(38.0 / 41, yields.efficiency(1).value(), 1e-15);
        assertEquals(Math.hypot(tt, w) / 41, yields.efficiency(1).error(), 1e-14);
        assertEquals(0.75, yields.efficiency(0).value());
    }

    @Test
    void purityAndF1MoveWithAllYields() {
        Yields yields = events().at(0.5);
        double s = 3;
        double b = 38;
        double sigmaB = yields.passing(1).error();

        assertEquals(s / (s + b), yields.purity(0).value());
        assertEquals(Math.hypot(b * Math.sqrt(5), s * sigmaB) / (41 * 41), yields.purity(0).error(), 1e-15);
        // m = 1: by s 2(b + m)/45², by b and m −2s/45²
        assertEquals(2 * s / (2 * s + b + 1), yields.f1(0).value());
        double scale = (2 * s + b + 1) * (2 * s + b + 1);
        assertEquals(Math.sqrt(78 * 78 * 5 + 36 * 1 + 36 * sigmaB * sigmaB) / scale, yields.f1(0).error(),
                1e-15);
        assertTrue(yields.purity(0).low() >= 0 && yields.f1(0).low() >= 0);
        assertTrue(yields.f1(0).high() > yields.f1(0).value());
    }

    @Test
    void f1OfAPartKnowsThatWhatPassesDoesNotFail() {
        SourceYield tt = events().at(0.5).sources().get(1);
        double a = 0.3;
        double b = -0.2;

        // by finite differences of a·2p'... where p' = p(1 + r/t), for p, f and r one after the other
        double byPassing = slope(a, b, 1, 0, 0);
        double byFailing = slope(a, b, 0, 1, 0);
        double byRest = slope(a, b, 0, 0, 1);
        double expected = byPassing * byPassing * 10 + byFailing * byFailing * 8 + byRest * byRest * 18;

        assertEquals(expected, tt.variance(a, b), 1e-7);
    }

    private static double slope(double a, double b, double dp, double df, double dr) {
        double h = 1e-5;
        return (combined(a, b, 4 + h * dp, 4 + h * df, 8 + h * dr)
                - combined(a, b, 4 - h * dp, 4 - h * df, 8 - h * dr)) / (2 * h);
    }

    private static double combined(double a, double b, double p, double f, double r) {
        return (a * p + b * f) * (1 + r / (p + f));
    }

    @Test
    void aSourceOfWhichNothingPassesHasALimit() {
        Yields yields = events().at(0.95);
        SourceYield w = yields.sources().get(2);

        // a typical event is worth 525/25
        assertEquals(0, w.passing().value());
        assertEquals(21 * 1.8410216450092634, w.passing().high(), 1e-7);
        assertEquals(21 * 1.8410216450092634 / 2, w.passing().error(), 1e-7);
        assertTrue(yields.passing(1).high() > w.passing().high());
        // and half of tt, 2 · 18/8 each
        assertEquals(4.5 * 1.8410216450092634, yields.sources().get(1).passing().high(), 1e-7);
    }

    @Test
    void aSourceWithoutEventsHasNoYieldAndNoEfficiency() {
        SourcedEvents none = new SourcedEvents(new double[0], new int[0], new double[0], SOURCES);

        SourceYield yield = none.at(0).sources().get(0);

        assertEquals(0, yield.passing().value());
        assertTrue(Double.isNaN(yield.efficiency().value()));
        assertTrue(Double.isNaN(none.at(0).purity(0).value()));
    }

    @Test
    void manyCutsGiveWhatEachGives() {
        SplittableRandom random = new SplittableRandom(3);
        int n = 600;
        double[] responses = random.doubles(n).map(x -> Math.rint(20 * x) / 20).toArray();
        int[] sources = random.ints(n, 0, 3).toArray();
        double[] weights = random.doubles(n, -0.5, 2).toArray();
        long[] ids = random.longs(n, 0, 150).toArray();
        double[] cuts = {2, 1, 0.95, 0.5, 0.499, 0.05, -1, Double.NEGATIVE_INFINITY};

        for (EventGroups groups : List.of(EventGroups.NONE, EventGroups.of(ids))) {
            SourcedEvents events = new SourcedEvents(responses, sources, weights, groups, SOURCES);
            List<Yields> scanned = events.at(cuts);
            assertEquals(cuts.length, scanned.size());
            for (int i = 0; i < cuts.length; i++) {
                for (int source = 0; source < 3; source++) {
                    SourceYield expected = events.at(cuts[i]).sources().get(source);
                    SourceYield actual = scanned.get(i).sources().get(source);
                    assertEquals(expected.source(), actual.source());
                    assertEquals(expected.passing().value(), actual.passing().value(), 1e-9);
                    assertEquals(expected.passing().error(), actual.passing().error(), 1e-9);
                    assertEquals(expected.failing().error(), actual.failing().error(), 1e-6);
                    assertEquals(expected.total().error(), actual.total().error(), 1e-9);
                    assertEquals(expected.efficiency().error(), actual.efficiency().error(), 1e-7);
                }
            }
        }
    }

    /** Entries of event 1: 3 and 1 of tt pass together, (3 + 1)²; W's entry of it is another event. */
    @Test
    void entriesOfOneEventAreSummedWithinASource() {
        SourcedEvents events = new SourcedEvents(new double[] {1, 1, 0, 1}, new int[] {2, 2, 2, 0},
                new double[] {3, 1, 2, 5}, EventGroups.of(new long[] {1, 1, 1, 1}), SOURCES);

        Yields yields = events.at(0.5);

        assertEquals(4, yields.sources().get(2).passing().error());
        assertEquals(6, yields.sources().get(2).total().error());
        assertEquals(5, yields.sources().get(0).passing().error());
        assertEquals(Math.sqrt(2), yields.total(0).minus(yields.passing(0)).error() / 5, 1e-15);
    }

    @Test
    void anySelectionHasYields() {
        SourcedEvents events = events();

        assertEquals(events.at(0.5), events.where(i -> events.responses()[i] > 0.5));
        assertEquals(4, events.withResponses(new double[10]).at(-1).passing(0).value());
        assertEquals(1, new SourcedEvents(new double[] {1}, new int[] {0}, new double[0], SOURCES).at(0)
                .passing(0).value());
    }

    @Test
    void asSignalAndBackgroundEventsStandForAllOfTheirSource() {
        Labelled labelled = events().labelled(1);

        assertTrue(labelled.isSignal(3) && labelled.isSignal(9) && !labelled.isSignal(0));
        assertEquals(6, labelled.weight(3));
        assertEquals(-5, labelled.weight(9));
    }

    @Test
    void whatIsWrongIsSaid() {
        double[] two = new double[2];
        assertEquals("responses[1] is NaN, so no cut decides on it", wrong(() -> new SourcedEvents(
                new double[] {0, Double.NaN}, new int[2], two, SOURCES)));
        assertEquals("sources[1] = 3 is not one of 3 sources, numbered from 0", wrong(() ->
                new SourcedEvents(two, new int[] {2, 3}, two, SOURCES)));
        assertEquals("sources[0] = -1 is not one of 3 sources, numbered from 0", wrong(() ->
                new SourcedEvents(two, new int[] {-1, 0}, two, SOURCES)));
        assertEquals("sources has 1 values, not 2", wrong(() ->
                new SourcedEvents(two, new int[1], two, SOURCES)));
        assertEquals("eventWeights has 3 values, not 2", wrong(() ->
                new SourcedEvents(two, new int[2], new double[3], SOURCES)));
        assertEquals("eventWeights[1] = Infinity is not a finite number", wrong(() ->
                new SourcedEvents(two, new int[2], new double[] {1, 1 / 0.0}, SOURCES)));
        assertEquals("event groups has 3 values, not 2", wrong(() -> new SourcedEvents(two, new int[2], two,
                EventGroups.of(new long[3]), SOURCES)));
        assertEquals("factor of source 'tt' = 0.0 is not in (0, ∞)", wrong(() ->
                new YieldSource("tt", 1, 0)));
        assertEquals("class of source 'tt' = -1 is less than 0", wrong(() -> new YieldSource("tt", -1, 1)));
    }

    private static String wrong(org.junit.jupiter.api.function.Executable made) {
        return assertThrows(IllegalArgumentException.class, made).getMessage();
    }
}
