package org.hepmva.hist.plot;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Shape;
import java.util.List;

/** The ink of an area: tinted or hatched as its style says. */
final class Tinted {

    private static final double HATCH_WIDTH = 0.9;

    private Tinted() {
    }

    static Ink of(Shape shape, Style style) {
        if (style.kind() == Style.Kind.HATCHED) {
            BasicStroke thin = Dash.SOLID.stroke(HATCH_WIDTH);
            return Ink.drawn(Hatching.of(shape, style.hatch()), style.colour(), thin);
        }
        return Ink.filled(shape, tint(style));
    }

    /** {@return an area and the line that bounds it} */
    static List<Ink> outlined(Shape shape, Shape outline, Style style) {
        Ink line = Ink.drawn(outline, style.colour(), style.dash().stroke(style.width()));
        return List.of(of(shape, style), line);
    }

    /** {@return the colour of the style with its opacity} */
    static Color tint(Style style) {
        Color full = style.colour();
        int alpha = (int) StrictMath.round(255 * style.opacity());
        return new Color(full.getRed(), full.getGreen(), full.getBlue(), alpha);
    }
}
