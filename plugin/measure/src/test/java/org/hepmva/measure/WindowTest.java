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
        assertEquals("1.0 <= x < 2.0", window.toString());
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
}
