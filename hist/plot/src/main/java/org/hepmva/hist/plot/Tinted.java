package org.hepmva.hist.plot;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Shape;
import java.util.ArrayList;
import java.util.List;

/** The ink of an area: tinted or hatched as its style says. */
final class Tinted {

    private static final double HATCH_WIDTH = 0.9;

    private Tinted() {
    }

    /** {@return a tint, or the lines of a hatch, or a tint with a hatch above it} */
    static List<Ink> of(Shape shape, Style style) {
        BasicStroke thin = Dash.SOLID.stroke(HATCH_WIDTH);
        if (style.kind() == Style.Kind.HATCHED) {
            return List.of(Ink.drawn(Hatching.of(shape, style.hatch()), style.colour(), thin));
        }
        Ink tint = Ink.filled(shape, tint(style));
        return style.hasHatch()
                ? List.of(tint, Ink.drawn(Hatching.of(shape, style.hatch()), above(style), thin))
                : List.of(tint);
    }

    /** A hatch is seen on a dark area only if it is white. */
    private static Color above(Style style) {
        Color ground = Ink.onPaper(tint(style));
        return Contrast.on(ground).equals(Color.WHITE) ? Color.WHITE : style.colour().darker().darker();
    }

    /** {@return an area and the line that bounds it} */
    static List<Ink> outlined(Shape shape, Shape outline, Style style) {
        List<Ink> inks = new ArrayList<>(of(shape, style));
        inks.add(Ink.drawn(outline, style.colour(), style.dash().stroke(style.width())));
        return inks;
    }

    /** {@return the colour of the style with its opacity} */
    static Color tint(Style style) {
        Color full = style.colour();
        int alpha = (int) StrictMath.round(255 * style.opacity());
        return new Color(full.getRed(), full.getGreen(), full.getBlue(), alpha);
    }
}
