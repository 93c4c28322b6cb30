package org.hepmva.hist.plot;

import java.awt.Color;

/** Black or white, whichever is read more easily on a colour: the contrast ratio of WCAG 2.1. */
final class Contrast {

    private Contrast() {
    }

    /** {@return black or white; the ratio is then at least 4.58, on any colour} */
    static Color on(Color ground) {
        return ratio(Color.WHITE, ground) > ratio(Color.BLACK, ground) ? Color.WHITE : Color.BLACK;
    }

    /** {@return from 1 for the same lightness to 21 for black on white} */
    static double ratio(Color a, Color b) {
        double lighter = Math.max(luminance(a), luminance(b));
        double darker = Math.min(luminance(a), luminance(b));
        return (lighter + 0.05) / (darker + 0.05);
    }

    private static double luminance(Color colour) {
        return 0.2126 * linear(colour.getRed()) + 0.7152 * linear(colour.getGreen())
                + 0.0722 * linear(colour.getBlue());
    }

    private static double linear(int part) {
        double c = part / 255.0;
        return c <= 0.04045 ? c / 12.92 : StrictMath.pow((c + 0.055) / 1.055, 2.4);
    }
}
