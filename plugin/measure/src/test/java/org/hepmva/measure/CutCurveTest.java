package org.hepmva.measure;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Curves of the best cuts. */
class CutCurveTest {

    private static RectangularCut cut(double signal, double background, double error) {
        return new RectangularCut(List.of(), signal, background, new Measured(signal, 0.01),
                new Measured(background, error));
    }

    @Test
    void aRejectionFactorThatIsNotKnownIsNotDrawn() {
        CutCurve curve = new CutCurve("x", List.of(cut(0.1, 0, 0), cut(0.2, 0.001, 0.001),
                cut(0.3, 0.01, 0.003), cut(0.4, 0.1, 0.01)));

        assertArrayEquals(new double[] {0.3, 0.4}, curve.toRejectionFactorGraph().x());
        assertArrayEquals(new double[] {0.1, 0.2, 0.3, 0.4}, curve.toGraph().x());
    }
}
