package org.hepmva.measure;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Curves of the best cuts. */
class CutCurveTest {

    private static RectangularCut cut(double signal, double background, double error) {
        List<Window> window = List.of(new Window("x", 0, 1));
        double passes = background == 0 ? 0 : Math.pow(background / error, 2);
        double fails = background == 0 ? 1000 : passes * (1 - background) / background;
        return new RectangularCut(window, signal, background, new PassFail(1000 * signal, 1000 * signal,
                1000 * (1 - signal), 1000 * (1 - signal)), new PassFail(passes, passes, fails, fails));
    }

    @Test
    void aRejectionFactorThatIsNotKnownIsNotDrawn() {
        CutCurve curve = new CutCurve("x", List.of(cut(0.1, 0, 0), cut(0.2, 0.001, 0.001),
                cut(0.3, 0.01, 0.003), cut(0.4, 0.1, 0.01)), Optional.empty());

        assertArrayEquals(new double[] {0.3, 0.4}, curve.toRejectionFactorGraph().x());
        assertArrayEquals(new double[] {0.1, 0.2, 0.3, 0.4}, curve.toGraph().x());
        assertArrayEquals(new double[] {100, 10}, curve.toRejectionFactorGraph().y(), 1e-9);
        assertArrayEquals(new double[] {1, 0.999, 0.99, 0.9}, curve.toGraph().y(), 1e-12);
    }

    @Test
    void aCutForAnEfficiencyIsTheFirstThatReachesItOrTheLast() {
        CutCurve curve = new CutCurve("x", List.of(cut(0.1, 0.1, 0.01), cut(0.3, 0.1, 0.01)),
                Optional.empty()).withTitle("cuts");
        CutCurve empty = new CutCurve("cuts", List.of(), Optional.empty());

        assertEquals(0.1, curve.at(0.05).wanted());
        assertEquals(0.1, curve.at(0.1).wanted());
        assertEquals(0.3, curve.at(0.11).wanted());
        assertEquals(0.3, curve.at(0.9).wanted());
        assertEquals("cuts", curve.title());
        assertEquals("'cuts' has no cut", assertThrows(IllegalStateException.class, () -> empty.at(0.5))
                .getMessage());
    }
}
