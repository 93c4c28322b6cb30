package org.hepmva.measure;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

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
    }
}
