package org.hepmva.hist.plot;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ClassPaletteTest {

    private static final ClassPalette TEN = ClassPalette.of(10);

    private static double nearestInLightness(int classes) {
        double nearest = Double.POSITIVE_INFINITY;
        for (int i = 0; i < classes; i++) {
            for (int k = 0; k < i; k++) {
                nearest = Math.min(nearest, grey(i, k));
            }
        }
        return nearest;
    }

    private static double grey(int i, int k) {
        return Math.abs(Sight.lightness(TEN.colour(i)) - Sight.lightness(TEN.colour(k)));
    }

    private static double nearest(Sight sight, int classes) {
        double nearest = Double.POSITIVE_INFINITY;
        for (int i = 0; i < classes; i++) {
            for (int k = 0; k < i; k++) {
                nearest = Math.min(nearest, sight.distance(TEN.colour(i), TEN.colour(k)));
            }
        }
        return nearest;
    }

    @Test
    void twoClassesAreBlueAndRedAsEver() {
        ClassPalette two = ClassPalette.of(2);

        assertEquals(Palette.SIGNAL, two.colour(0));
        assertEquals(Palette.BACKGROUND, two.colour(1));
        assertEquals(Palette.SIGNAL, ClassPalette.of(1).colour(0));
    }

    @Test
    void inGreyscaleThreeAndFiveAndTenColoursAreEvenlyApart() {
        // steps of 6: the first three are at least four of them apart, the first five two; 8 bits take 0.3
        assertTrue(nearestInLightness(3) > 23.7, nearestInLightness(3) + "");
        assertTrue(nearestInLightness(5) > 11.7, nearestInLightness(5) + "");
        assertTrue(nearestInLightness(10) > 5.7, nearestInLightness(10) + "");
    }

    @Test
    void everyColourIsSeenOnWhitePaper() {
        for (int k = 0; k < 10; k++) {
            assertTrue(Sight.lightness(TEN.colour(k)) < 77, "class " + k);
        }
    }

    @ParameterizedTest
    @EnumSource(Sight.class)
    void noReaderTakesOneColourForAnother(Sight sight) {
        // 2.3 is just noticeable side by side
        assertTrue(nearest(sight, 5) > 35, sight + ": " + nearest(sight, 5));
        assertTrue(nearest(sight, 10) > 18, sight + ": " + nearest(sight, 10));
    }

    @Test
    void theSimulationConfusesWhatDeuteranopesConfuse() {
        Color red = new Color(0xD03030);
        Color olive = new Color(0x808000);

        assertTrue(Sight.NORMAL.distance(red, olive) > 3 * Sight.DEUTERANOPIA.distance(red, olive));
        assertArrayEquals(new double[] {53.24, 80.09, 67.20}, Sight.NORMAL.lab(Color.RED), 0.02);
    }

    @Test
    void coloursWithTheSameDashMarkerOrHatchDifferInGreyscale() {
        for (int i = 0; i < 10; i++) {
            for (int k = 0; k < i; k++) {
                boolean hasSame = TEN.line(i).dash() == TEN.line(k).dash()
                        || TEN.points(i).marker() == TEN.points(k).marker()
                        || TEN.area(i).hasHatch() == TEN.area(k).hasHatch()
                        && TEN.area(i).hatch() == TEN.area(k).hatch();
                assertTrue(!hasSame || grey(i, k) > 11, i + " and " + k + ": " + grey(i, k));
            }
        }
    }

    @Test
    void ofTwoAreasOneIsHatchedAsTheyAreOfOneGrey() {
        assertEquals(false, ClassPalette.of(2).area(0).hasHatch());
        assertEquals(true, ClassPalette.of(2).area(1).hasHatch());
    }

    @Test
    void theEleventhClassHasTheFirstColourInAnotherDash() {
        ClassPalette many = ClassPalette.of(12);

        assertEquals(many.colour(0), many.colour(10));
        assertNotEquals(many.line(0).dash(), many.line(10).dash());
        assertNotEquals(many.points(0).marker(), many.points(10).marker());
    }

    @Test
    void aPaletteOfNoClassIsRefused() {
        assertEquals("classes = 0 is less than 1",
                assertThrows(IllegalArgumentException.class, () -> ClassPalette.of(0)).getMessage());
    }

    @Test
    void theSourcesOfAClassAreLighterTintsOfItsColourEachWithAHatch() {
        for (int k = 0; k < 10; k++) {
            assertEquals(TEN.area(k).colour(), TEN.area(k, 0, 4).colour());
            for (int source = 1; source < 4; source++) {
                Style before = TEN.area(k, source - 1, 4);
                Style next = TEN.area(k, source, 4);
                assertTrue(Sight.lightness(next.colour()) > Sight.lightness(before.colour()) + 3,
                        k + ", source " + source);
                assertTrue(next.hasHatch() && (!before.hasHatch() || next.hatch() != before.hatch()));
            }
            assertTrue(Sight.lightness(TEN.area(k, 3, 4).colour()) < 92, "seen on white paper");
        }
        assertEquals("source = 2 is not in [0, 1]", assertThrows(IllegalArgumentException.class,
                () -> TEN.area(0, 2, 2)).getMessage());
    }
}
