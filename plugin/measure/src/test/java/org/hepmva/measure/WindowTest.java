package org.hepmva.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class WindowTest {

    private static final double INF = Double.POSITIVE_INFINITY;

    @Test
    void aWindowIsClosedBelowAndOpenAbove() {
        Window window = new Window("x", 1, 2);

        assertTrue(window.keeps(1));
        assertFalse(window.keeps(2));
        assertFalse(window.keeps(Double.NaN));
        assertEquals("1 <= x < 2", window.toString());
    }

    @Test
    void aSideWithoutACutKeepsInfinity() {
        assertTrue(new Window("x", 1, INF).keeps(INF));
        assertTrue(new Window("x", -INF, 1).keeps(-INF));
        assertFalse(new Window("x", 1, INF).keeps(Double.NaN));
    }

    @Test
    void anOpenWindowKeepsEvenNaN() {
        Window open = new Window("x", -INF, INF);

        assertTrue(open.isOpen());
        assertTrue(open.keeps(Double.NaN));
        assertEquals("any x", open.toString());
    }

    @Test
    void edgesAreWrittenAsShortAsTheyCanBeOnEveryJdk() {
        assertEquals("x >= 2e-44", new Window("x", 2e-44f, INF).toString());
        assertEquals("0.1 <= x < 1e300", new Window("x", 0.1f, 1e300).toString());
    }
}
