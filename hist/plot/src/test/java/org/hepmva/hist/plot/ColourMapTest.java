package org.hepmva.hist.plot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ColourMapTest {

    private static double light(Color colour) {
        return 0.299 * colour.getRed() + 0.587 * colour.getGreen() + 0.114 * colour.getBlue();
    }

    @Test
    void viridisRisesInGreyscaleFromEndToEnd() {
        for (int i = 1; i < 100; i++) {
            Color below = ColourMap.VIRIDIS.colour((i - 1) / 100.0);
            assertTrue(light(ColourMap.VIRIDIS.colour(i / 100.0)) >= light(below));
        }
        assertTrue(light(ColourMap.VIRIDIS.colour(1)) - light(ColourMap.VIRIDIS.colour(0)) > 180);
    }

    @Test
    void theDivergingMapIsWhiteInTheMiddle() {
        assertTrue(light(ColourMap.BLUE_WHITE_RED.colour(0.5)) > 240);
        assertTrue(light(ColourMap.BLUE_WHITE_RED.colour(0)) < 110);
        assertTrue(light(ColourMap.BLUE_WHITE_RED.colour(1)) < 110);
    }

    @Test
    void valuesBeyondTheEndsTakeTheNearerEnd() {
        assertEquals(ColourMap.GREYS.colour(0), ColourMap.GREYS.colour(-7));
        assertEquals(ColourMap.GREYS.colour(1), ColourMap.GREYS.colour(Double.POSITIVE_INFINITY));
        assertEquals(ColourMap.GREYS.colour(0), ColourMap.GREYS.colour(Double.NaN));
    }

    @Test
    void sixCurvesDifferInColourAndDash() {
        Set<String> looks = new HashSet<>();
        Set<Dash> dashes = new HashSet<>();
        for (int n = 0; n < 6; n++) {
            looks.add(Palette.colour(n).toString());
            dashes.add(Palette.line(n).dash());
        }

        assertEquals(6, looks.size());
        assertEquals(6, dashes.size());
    }

    @Test
    void afterTheLastColourTheFirstFollowsAgain() {
        assertEquals(Palette.colour(0), Palette.colour(7));
        assertEquals(Palette.marker(6), Palette.marker(-1));
    }
}
