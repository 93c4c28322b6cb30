package org.hepmva.hist.plot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class HatchingTest {

    @ParameterizedTest
    @EnumSource(Hatch.class)
    void linesStayInsideTheShapeAndReachAcrossIt(Hatch hatch) {
        Path2D lines = Hatching.of(new Rectangle2D.Double(10, 20, 100, 50), hatch);

        Rectangle2D bounds = lines.getBounds2D();
        assertTrue(new Rectangle2D.Double(9.99, 19.99, 100.02, 50.02).contains(bounds));
        assertTrue(bounds.getWidth() > 90 && bounds.getHeight() > 40, bounds.toString());
    }

    @Test
    void aFilledAreaIsHatchedOnlyIfAHatchWasChosen() {
        Rectangle2D box = new Rectangle2D.Double(0, 0, 50, 50);
        Style dark = Style.filled(new Color(0x101060)).withOpacity(1);
        Style pale = Style.filled(new Color(0xF0E0A0)).withOpacity(1).withHatch(Hatch.FALLING);

        assertEquals(1, Tinted.of(box, dark.numbered(3)).size());
        assertEquals(Color.WHITE, Tinted.of(box, dark.withHatch(Hatch.RISING)).get(1).colour());
        assertTrue(Sight.lightness(Tinted.of(box, pale).get(1).colour()) < 50);
    }

    @Test
    void aShapeThatIsLeftOpenIsHatchedAsIfItWereClosed() {
        Path2D open = new Path2D.Double();
        open.moveTo(0, 0);
        open.lineTo(0, 50);
        open.lineTo(50, 50);
        open.lineTo(50, 0);

        Rectangle2D bounds = Hatching.of(open, Hatch.LEVEL).getBounds2D();

        assertTrue(bounds.getHeight() > 40 && bounds.getWidth() > 49.9, bounds.toString());
    }

    @Test
    void aShapeSmallerThanTheSpacingMayStayEmpty() {
        Path2D lines = Hatching.of(new Ellipse2D.Double(0.1, 0.1, 0.2, 0.2), Hatch.LEVEL);

        assertFalse(lines.getBounds2D().getWidth() > 1);
    }
}
