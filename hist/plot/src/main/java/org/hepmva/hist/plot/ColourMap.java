package org.hepmva.hist.plot;

import java.awt.Color;

/** The colours of a map, from its smallest value to its largest. */
public enum ColourMap {
    /**
     * From dark violet through green to yellow, evenly in perceived lightness, hence in order in
     * greyscale too: matplotlib's <em>viridis</em> (Smith and van der Walt, CC0).
     */
    VIRIDIS(0x440154, 0x482475, 0x414487, 0x355F8D, 0x2A788E, 0x21918C, 0x22A884, 0x44BF70, 0x7AD151,
            0xBDDF26, 0xFDE725),
    /** From white to dark, for maps whose zero is "nothing". */
    GREYS(0xFFFFFF, 0xF0F0F0, 0xD9D9D9, 0xBDBDBD, 0x969696, 0x737373, 0x525252, 0x303030),
    /** From white to dark blue, as the cells of a table: ColorBrewer's <em>Blues</em> (Apache 2.0). */
    BLUES(0xF7FBFF, 0xDEEBF7, 0xC6DBEF, 0x9ECAE1, 0x6BAED6, 0x4292C6, 0x2171B5, 0x08519C, 0x08306B),
    /**
     * Blue, white in the middle, red: for values of either sign such as correlations. Both ends are
     * dark in greyscale, so write the numbers into the cells ({@link Plot#withCellNumbers}).
     */
    BLUE_WHITE_RED(0x2166AC, 0x4393C3, 0x92C5DE, 0xD1E5F0, 0xF7F7F7, 0xFDDBC7, 0xF4A582, 0xD6604D,
            0xB2182B);

    private static final int STEPS = 128;

    private final Color[] colours = new Color[STEPS];

    ColourMap(int... anchors) {
        for (int i = 0; i < STEPS; i++) {
            colours[i] = between(anchors, (anchors.length - 1) * i / (STEPS - 1.0));
        }
    }

    /**
     * {@return the colour of a value}
     *
     * @param fraction where the value lies between the smallest (0) and the largest (1); beyond
     *                 these, the colour of
     *                 the nearer end; NaN is the smallest
     */
    public Color colour(double fraction) {
        return colours[step(fraction)];
    }

    /** {@return the number of the colour of a value, in [0, steps())} */
    int step(double fraction) {
        return (int) StrictMath.max(0, StrictMath.min(STEPS - 1, fraction * STEPS));
    }

    /** {@return how many colours there are} */
    int steps() {
        return STEPS;
    }

    private static Color between(int[] anchors, double place) {
        int i = (int) StrictMath.min(anchors.length - 2, StrictMath.floor(place));
        double f = place - i;
        int rgb = 0;
        for (int shift = 16; shift >= 0; shift -= 8) {
            double low = anchors[i] >> shift & 255;
            double high = anchors[i + 1] >> shift & 255;
            rgb = rgb << 8 | (int) StrictMath.round(low + f * (high - low));
        }
        return new Color(rgb);
    }
}
