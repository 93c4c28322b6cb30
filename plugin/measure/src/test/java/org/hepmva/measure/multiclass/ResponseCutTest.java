package org.hepmva.measure.multiclass;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.hepmva.measure.FigureOfMerit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Cuts on the numbers of all classes for one of them. */
class ResponseCutTest {

    private static final FigureOfMerit FIGURE = FigureOfMerit.S_OVER_ROOT_S_PLUS_B;

    @Test
    void anEventIsKeptByARangeOfEachClass() {
        ResponseCut cut = new ResponseCut(List.of(new ResponseRange("c0", 0.2, Double.POSITIVE_INFINITY),
                new ResponseRange("c1", Double.NEGATIVE_INFINITY, 0.5), ResponseRange.open("c2")));

        assertTrue(cut.keeps(new double[] {0.3, 0.5, 0}));
        assertFalse(cut.keeps(new double[] {0.2, 0.5, 0}));
        assertFalse(cut.keeps(new double[] {0.3, 0.51, 0}));
        assertFalse(cut.keeps(new double[] {0.3, 0.5, Double.NaN}));
        assertEquals("c0 > 0.2 && c1 <= 0.5", cut.toString());
        assertEquals("BDT_c0 > 0.2 && BDT_c1 <= 0.5", cut.expression(cls -> "BDT_" + cls));
        assertEquals("x > 0.1 && x <= 0.4", new ResponseRange("x", 0.1, 0.4).toString());
        assertEquals("true", new ResponseCut(List.of(ResponseRange.open("c0"))).toString());
    }

    @Test
    void whatIsWrongIsSaid() {
        assertEquals("range of 'x' from 0.5 to 0.5 is empty", assertThrows(IllegalArgumentException.class,
                () -> new ResponseRange("x", 0.5, 0.5)).getMessage());
        assertEquals("a cut on [x] does not fit classes [c0, c1]",
                assertThrows(IllegalArgumentException.class,
                () -> new ResponseCut(List.of(ResponseRange.open("x"))).on(ClassSamples.of(2, 5, 1), 0))
                .getMessage());
        assertEquals("numbers has 2 values, not 1", assertThrows(IllegalArgumentException.class,
                () -> new ResponseCut(List.of(ResponseRange.open("x"))).keeps(new double[2])).getMessage());
    }

    /** Of 10 000, 18 and 4 background events are worth 0.0009 and 0.0002: not both may be let in. */
    @Test
    void ofBoundsThatAreHardlyWorthHavingTheLeastIsOpenedFirst() {
        double[][] responses = {{0.5, 0.1, 0.5, 0.4}, {0.5, 0.5, 0.1, 0.4}};
        byte[] truth = {0, 1, 1, 0};
        ClassResponses events = new ClassResponses(List.of("c0", "c1"), responses, truth,
                new double[] {5000, 18, 4, 5000});

        assertEquals("c0 > 0.1", ResponseCut.best(FIGURE, 0, events).toString());
        assertEquals("c1 > 0.1", ResponseCut.best(FIGURE, 0, ClassSamples.withWeights(events,
                new double[] {5000, 4, 18, 5000})).toString());
    }

    /** Signal in the middle of its own number, and nowhere else alone. */
    @Test
    void aRangeMayEndOnBothSides() {
        double[] own = {0.1, 0.2, 0.4, 0.5, 0.6, 0.8, 0.9};
        double[] other = {0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1};
        ClassResponses events = new ClassResponses(List.of("c0", "c1"), new double[][] {own, other},
                new byte[] {1, 1, 0, 0, 0, 1, 1}, new double[0]);

        ResponseCut best = ResponseCut.best(FIGURE, 0, events);

        assertEquals(1, best.on(events, 0).purityTimesEfficiency().value());
        assertEquals("c0 > 0.2 && c0 <= 0.6", best.toString());
    }

    @Test
    void boundsThatDoNothingAreOpen() {
        ClassResponses events = new ClassResponses(List.of("c0", "c1", "c2"), new double[][] {{0.9, 0.8, 0.1,
            0.2}, {0.1, 0, 0.9, 0}, {0, 0.2, 0, 0.8}}, new byte[] {0, 0, 1, 2}, new double[0]);

        ResponseCut best = ResponseCut.best(FIGURE, 0, events);

        assertEquals(1, best.ranges().stream().filter(range -> !range.isOpen()).count(), best::toString);
        assertEquals(1, best.on(events, 0).purityTimesEfficiency().value());
    }

    /** One background event of 2000 is above all others of the third number, and nothing else is there. */
    @Test
    void aBoundThatOneEventMakesIsOpenToo() {
        int n = 4000;
        double[][] responses = new double[3][n];
        byte[] truth = new byte[n];
        for (int i = 0; i < n; i++) {
            truth[i] = (byte) (i % 2);
            responses[0][i] = i % 2 == 0 ? 0.5 + 1e-4 * i : 0.1 + 1.5e-4 * i;
            responses[2][i] = i == 3999 ? 0.9 : 0.1;
        }
        ClassResponses events = new ClassResponses(List.of("c0", "c1", "c2"), responses, truth,
                new double[0]);

        ResponseCut best = ResponseCut.best(FIGURE, 0, events);

        assertTrue(best.ranges().get(2).isOpen(), best::toString);
        assertFalse(best.ranges().get(0).isOpen());
    }

    @Test
    void whereNothingSeparatesNothingIsCut() {
        ClassResponses events = new ClassResponses(List.of("c0", "c1"), new double[][] {{0.5, 0.5}, {0.5,
            0.5}}, new byte[] {0, 1}, new double[0]);

        assertEquals("true", ResponseCut.best(FIGURE, 0, events).toString());
        assertEquals("true", ResponseCut.bestOnOwn(FIGURE, 0, events).toString());
    }

    @Test
    void aClassWithoutEventsHasNoBestCut() {
        ClassResponses events = new ClassResponses(List.of("c0", "c1"), new double[][] {{0.3, 0.6}, {0.7,
            0.4}}, new byte[] {1, 1}, new double[0]);

        assertEquals("true", ResponseCut.best(FIGURE, 0, events).toString());
        assertTrue(Double.isNaN(ResponseCut.best(FIGURE, 0, events).on(events, 0).purityTimesEfficiency()
                .value()));
        assertEquals("true", ResponseCut.best(FigureOfMerit.ASIMOV, 1, events).toString());
        assertEquals("true", ResponseCut.best(FIGURE, 0, new ClassResponses(List.of("c0", "c1"),
                new double[2][0], new byte[0], new double[0])).toString());
    }

    /** Signal is where both other numbers are small or both are large: no bound alone helps it. */
    @Test
    void twoBoundsAreFoundThatHelpOnlyTogether() {
        int n = 1600;
        double[][] responses = new double[3][n];
        byte[] truth = new byte[n];
        for (int i = 0; i < n; i++) {
            double x = i % 40 / 40.0;
            double y = i / 40 / 40.0;
            responses[1][i] = x;
            responses[2][i] = y;
            truth[i] = (byte) (x < 0.35 && y < 0.35 || x > 0.6 && y > 0.6 ? 0 : 1);
        }
        ClassResponses events = new ClassResponses(List.of("c0", "c1", "c2"), responses, truth,
                new double[0]);

        ResponseCut best = ResponseCut.best(FIGURE, 0, events);

        // the larger corner; with the bounds of one number alone nothing is better than all events
        assertEquals("c1 > 0.6 && c2 > 0.6", best.toString());
        assertEquals(225.0 / 421, best.on(events, 0).purityTimesEfficiency().value(), 1e-15);
        assertEquals("true", ResponseCut.bestOnOwn(FIGURE, 0, events).toString());
    }

    @Test
    void aSignalThatIsNegativeInSumIsCutWhereItIsNot() {
        ClassResponses some = ClassSamples.of(3, 200, 21);
        double[] weights = some.eventWeights().clone();
        for (int i = 0; i < weights.length; i++) {
            weights[i] *= some.truth()[i] == 0 && some.responses()[0][i] < 0.5 ? -10 : 1;
        }
        ClassResponses events = ClassSamples.withWeights(some, weights);

        for (FigureOfMerit figure : FigureOfMerit.values()) {
            ResponseCut best = ResponseCut.best(figure, 0, events);
            assertTrue(best.on(events, 0).signal().value() > 0, best::toString);
        }
        for (int i = 0; i < weights.length; i++) {
            weights[i] = some.truth()[i] == 0 ? -1 : 1;
        }
        assertEquals("true", ResponseCut.best(FigureOfMerit.ASIMOV, 0, events).toString());
    }

    /** One signal event stands above all background, which proves nothing of b there. */
    @Test
    void aCutWithoutBackgroundIsNotBestForThatAlone() {
        int n = 400;
        double[][] responses = new double[2][n];
        byte[] truth = new byte[n];
        for (int i = 0; i < n; i++) {
            truth[i] = (byte) (i % 2);
            responses[0][i] = i == 0 ? 0.99 : i % 2 == 0 ? 0.5 + 0.001 * i : i < 60 ? 0.6 : 0.2;
            responses[1][i] = 1 - responses[0][i];
        }
        ClassResponses events = new ClassResponses(List.of("c0", "c1"), responses, truth, new double[0]);

        ResponseCut best = ResponseCut.best(FigureOfMerit.S_OVER_ROOT_B, 0, events);

        assertTrue(best.on(events, 0).efficiency().value() > 0.5, best::toString);
    }

    @Test
    void theCutIsTheSameForAllWeightsTimesANumber() {
        ClassResponses events = ClassSamples.of(3, 300, 9);
        double[] scaled = events.eventWeights().clone();
        for (int i = 0; i < scaled.length; i++) {
            scaled[i] *= 1024;
        }

        assertEquals(ResponseCut.best(FIGURE, 2, events),
                ResponseCut.best(FIGURE, 2, ClassSamples.withWeights(events, scaled)));
    }

    /** Found on a part of 60 000 events, measured on all. */
    @Test
    @Tag("slow")
    void manyEventsAreThinnedAndTheirClassesKeepTheirSizes() {
        ClassResponses events = ClassSamples.of(2, 90_000, 10);

        ResponseCut best = ResponseCut.best(FIGURE, 1, events);

        double found = best.on(events, 1).purityTimesEfficiency().value();
        double most = 0;
        for (double at = 0.01; at < 1; at += 0.01) {
            double cut = at;
            most = Math.max(most, SelectedEvents.of(1, i -> events.responses()[1][i] > cut, events)
                    .purityTimesEfficiency().value());
        }
        assertTrue(found > 0.998 * most, found + " of " + most);
    }
}
