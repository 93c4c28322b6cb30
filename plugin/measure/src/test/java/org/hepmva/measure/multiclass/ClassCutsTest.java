package org.hepmva.measure.multiclass;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.hepmva.measure.ConfusionMatrix;
import org.hepmva.measure.FigureOfMerit;
import org.hepmva.measure.PassFail;
import org.junit.jupiter.api.Test;

/** A cut for each class on its own number. */
class ClassCutsTest {

    private static final List<String> NAMES = List.of("H", "tt", "W");
    private static final double[][] NUMBERS = {{0.6, 0.2, 0.4, 0, 0.5}, {0.3, 0.2, 0.4, 0, 0.5},
        {0.1, 0.6, 0.2, 1, 0.1}};

    private static ClassResponses events() {
        return new ClassResponses(NAMES, NUMBERS, new byte[] {0, 1, 1, 0, 2}, new double[] {1, 2, 3, 4, 5});
    }

    /** H passes with events 0 and 4, tt with 2 and 4, W with 3; event 1 passes nothing, 4 two. */
    @Test
    void anEventMayPassTheCutsOfSeveralClassesOrOfNone() {
        ClassCuts cuts = ClassCuts.of(new double[] {0.4, 0.3, 0.6}, events());

        assertEquals(List.of(0.4, 0.3, 0.6), cuts.cuts());
        assertEquals(new PassFail(1, 1, 4, 16), cuts.selections().get(0).kept(0));
        assertEquals(new PassFail(5, 25, 0, 0), cuts.selections().get(0).kept(2));
        assertEquals(1.0 / 6, cuts.selections().get(0).purity().value(), 1e-15);
        assertEquals(0.6, cuts.selections().get(1).efficiency().value());
        assertEquals(3.0 / 8, cuts.selections().get(1).purity().value(), 1e-15);
        assertEquals(0, cuts.selections().get(2).efficiency().value());
        assertEquals(0.8, cuts.selections().get(2).efficiency(0).value());
        assertEquals(2.0 / 15, cuts.none().value(), 1e-15);
        assertEquals(5.0 / 15, cuts.several().value(), 1e-15);
        assertEquals(2, cuts.selections().get(2).wanted());
    }

    @Test
    void whatIsKeptHasSumsAndASignificance() {
        SelectedEvents tt = ClassCuts.of(new double[] {0.4, 0.3, 0.6}, events()).selections().get(1);

        assertEquals(3, tt.signal().value());
        assertEquals(3, tt.signal().error());
        // H seen none, 17/5 each: half its limit counts
        assertEquals(5, tt.background().value());
        assertEquals(Math.hypot(5, 17 / 5.0 * 1.8410216450092634 / 2), tt.background().error(), 1e-7);
        assertEquals(3 / Math.sqrt(8), tt.significance(FigureOfMerit.S_OVER_ROOT_S_PLUS_B).value(), 1e-15);
        assertEquals(tt.purity().value() * tt.efficiency().value(), tt.purityTimesEfficiency().value(),
                1e-15);
        assertEquals(2 * 3 / (8 + 5.0), tt.f1().value(), 1e-15);
    }

    @Test
    void thereIsOneCutPerClass() {
        assertEquals("cuts has 2 values, not 3", assertThrows(IllegalArgumentException.class,
                () -> ClassCuts.of(new double[2], events())).getMessage());
    }

    @Test
    void theBestCutOfAClassIsBestOnItsOwnNumber() {
        ClassResponses events = ClassSamples.of(3, 400, 5);

        double[] best = ClassCuts.best(FigureOfMerit.S_OVER_ROOT_S_PLUS_B, events);

        ClassCuts cuts = ClassCuts.of(best, events);
        for (int k = 0; k < 3; k++) {
            int cls = k;
            double found = cuts.selections().get(k).purityTimesEfficiency().value();
            double most = 0;
            for (double cut : events.responses()[k]) {
                double[] numbers = events.responses()[k];
                double value = SelectedEvents.of(cls, i -> numbers[i] > cut, events).purityTimesEfficiency()
                        .value();
                // NaN where nothing is kept
                most = value > most ? value : most;
            }
            assertEquals(most, found, 1e-12);
        }
        assertArrayEquals(best, ClassCuts.best(FigureOfMerit.S_OVER_ROOT_S_PLUS_B, events));
    }

    /** b + √Σw², at least one typical event more. */
    @Test
    void whereSmallBackgroundsAreFavouredTheyAreRaised() {
        for (int seed = 0; seed < 8; seed++) {
            ClassResponses events = ClassSamples.of(2, 60, 70 + seed);
            double sumW = 0;
            double sumW2 = 0;
            for (int i = 0; i < events.size(); i++) {
                sumW += events.truth()[i] == 0 ? 0 : events.weight(i);
                sumW2 += events.truth()[i] == 0 ? 0 : events.weight(i) * events.weight(i);
            }
            double most = 0;
            double at = 0;
            for (double cut : events.responses()[0]) {
                ConfusionMatrix matrix = ConfusionMatrix.of(cut, events.oneVersusRest(0));
                double raise = Math.max(Math.sqrt(matrix.background().passing2()), sumW2 / sumW);
                double z = matrix.signal().passing() / Math.sqrt(matrix.background().passing() + raise);
                at = z > most ? cut : at;
                most = Math.max(z, most);
            }

            assertEquals(at, ClassCuts.best(FigureOfMerit.S_OVER_ROOT_B, events)[0]);
        }
    }

    @Test
    void whereNoCutIsBetterThereIsNone() {
        ClassResponses same = new ClassResponses(List.of("a", "b"), new double[][] {{0.5, 0.5}, {0.5, 0.5}},
                new byte[] {0, 1}, new double[0]);

        assertArrayEquals(new double[] {Double.NEGATIVE_INFINITY, Double.NEGATIVE_INFINITY},
                ClassCuts.best(FigureOfMerit.S_OVER_ROOT_S_PLUS_B, same));
    }
}
