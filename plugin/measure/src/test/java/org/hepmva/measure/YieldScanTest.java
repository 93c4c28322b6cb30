package org.hepmva.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Significance against the cut from yields. */
class YieldScanTest {

    private static final List<YieldSource> SOURCES = List.of(YieldSource.whole("signal", 0),
            YieldSource.whole("light", 1), new YieldSource("heavy", 2, 3));

    private static SourcedEvents events(long seed, int n) {
        SplittableRandom random = new SplittableRandom(seed);
        double[] responses = new double[n];
        int[] sources = new int[n];
        double[] weights = new double[n];
        for (int i = 0; i < n; i++) {
            sources[i] = random.nextInt(3);
            responses[i] = random.nextGaussian() + (sources[i] == 0 ? 1.5 : 0);
            weights[i] = (sources[i] == 0 ? 0.05 : 0.5) * (random.nextInt(8) == 0 ? -0.5 : 1);
        }
        return new SourcedEvents(responses, sources, weights, SOURCES);
    }

    @Test
    void theScanIsTheSignificanceOfTheYieldsAtEachCut() {
        SourcedEvents events = events(1, 3000);

        YieldScan scan = YieldScan.of(FigureOfMerit.ASIMOV, 0, events, events);

        assertEquals("Asimov significance", scan.scan().yTitle());
        assertTrue(scan.scan().size() > 500);
        for (int i = 0; i < scan.scan().size(); i += 37) {
            Measured z = events.at(scan.scan().x()[i]).significance(FigureOfMerit.ASIMOV, 0);
            assertEquals(z.value(), scan.scan().y()[i], 1e-9);
            assertEquals(z.error(), scan.scan().eyHigh()[i], 1e-9);
            assertTrue(i == 0 || scan.scan().x()[i] > scan.scan().x()[i - 1]);
        }
    }

    @Test
    void theBestCutIsTheBestOfTheOtherEvents() {
        SourcedEvents test = events(2, 3000);
        SourcedEvents chooser = events(3, 3000);

        YieldScan scan = YieldScan.of(FigureOfMerit.S_OVER_ROOT_S_PLUS_B, 0, test, chooser);

        double best = cautious(chooser, scan.bestCut());
        for (double response : chooser.responses()) {
            Measured s = chooser.at(response).passing(0);
            assertTrue(s.error() > 0.3 * s.value() || cautious(chooser, response) <= 1.002 * best);
        }
        assertEquals(test.at(scan.bestCut()), scan.yields().orElseThrow());
        assertEquals(test.at(scan.bestCut()).significance(FigureOfMerit.S_OVER_ROOT_S_PLUS_B, 0),
                scan.best());
    }

    private static double cautious(SourcedEvents events, double cut) {
        Yields yields = events.at(cut);
        double s = yields.passing(0).value();
        return s / Math.sqrt(s + yields.passingBeside(0).high());
    }

    @Test
    void anyClassMayBeTheSignal() {
        SourcedEvents events = events(4, 500);

        YieldScan scan = YieldScan.of(FigureOfMerit.S_OVER_ROOT_B, 2, events, events);

        assertEquals(events.at(scan.bestCut()).significance(FigureOfMerit.S_OVER_ROOT_B, 2), scan.best());
        Yields best = events.at(scan.bestCut());
        double others = best.passing(0).value() + best.passing(1).value();
        assertEquals(best.passing(2).value() / Math.sqrt(others), scan.best().value(), 1e-12);
    }

    /** 12 of 1000 signal events and none of 100: that b is 0 there is not known. */
    @Test
    void aCutThatNoBackgroundHappensToPassIsNotTheBestForThatAlone() {
        int n = 1100;
        double[] responses = new double[n];
        int[] sources = new int[n];
        double[] weights = new double[n];
        for (int i = 0; i < n; i++) {
            sources[i] = i < 1000 ? 0 : 1;
            responses[i] = i < 12 ? 2 : i == 999 || i == n - 1 ? 0 : 1;
            weights[i] = i < 1000 ? 0.001 : 10;
        }
        SourcedEvents events = new SourcedEvents(responses, sources, weights, SOURCES.subList(0, 2));

        YieldScan scan = YieldScan.of(FigureOfMerit.S_OVER_ROOT_S_PLUS_B, 0, events, events);

        assertEquals(0, scan.bestCut());
    }

    @Test
    void whereTheSignalIsTooUncertainNoCutIsLeft() {
        SourcedEvents events = new SourcedEvents(new double[] {3, 2, 1}, new int[] {0, 1, 0}, new double[0],
                SOURCES);

        YieldScan scan = YieldScan.of(FigureOfMerit.ASIMOV, 0, events, events);

        assertTrue(Double.isNaN(scan.bestCut()));
        assertTrue(scan.yields().isEmpty());
        assertEquals(0, scan.scan().size());
        assertEquals(Measured.NONE, scan.best());
    }

    @Test
    void withoutSignalThereIsNoScan() {
        SourcedEvents events = new SourcedEvents(new double[] {3, 2}, new int[] {1, 1}, new double[0],
                SOURCES);

        assertEquals("event weights of signal sum to 0.0, so it has no efficiency",
                assertThrows(IllegalArgumentException.class,
                        () -> YieldScan.of(FigureOfMerit.ASIMOV, 0, events, events)).getMessage());
    }
}
