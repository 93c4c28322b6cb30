package org.hepmva.hist.plot;

import java.awt.Color;
import java.util.List;
import org.hepmva.text.Require;

/**
 * The colours, dashes, markers and hatches of the classes or sources of one analysis, the same in each of
 * its pictures.
 *
 * <p>Two classes are {@linkplain Palette#SIGNAL blue} and {@linkplain Palette#BACKGROUND red}. More take
 * their colours from a list of ten, whose lightnesses are ten even steps of 6 from L* = 22 to 76, in an
 * order in which the first three are at least 24 apart and the first five 12. To readers with
 * normal sight, protanopia, deuteranopia and tritanopia (as simulated by Machado, Oliveira and Fernandes,
 * 2009, doi:10.1109/TVCG.2009.113) any two of the ten are at least 18 apart in CIELAB (ΔE*<sub>ab</sub>), and
 * of the first five 35; 2.3 is just noticeable. Two colours that are nearer than 11 in lightness never have
 * the same dash, marker or hatch, so a photocopy tells all ten apart.
 *
 * <p>From the eleventh class on the colours follow again, with other dashes and markers.
 *
 * @param classes how many there are, at least 1
 */
public record ClassPalette(int classes) {

    private static final List<Color> COLOURS = List.of(new Color(0x066BD4), new Color(0xDEB73B),
            new Color(0x6A0241), new Color(0xFE6791), new Color(0x515402), new Color(0x40B6EF),
            new Color(0x642774), new Color(0xC37B2B), new Color(0x326A3D), new Color(0x956EA5));

    /** So many greys are told apart in areas that touch; those after them are hatched. */
    private static final int PLAIN = 5;

    /** As much white is in the colour of the last of several sources of a class. */
    private static final double LIGHTEST = 0.6;

    /** Checks that there is a class. */
    public ClassPalette {
        Require.atLeast("classes", classes, 1);
    }

    /**
     * {@return the palette of so many classes or sources}
     *
     * @param classes at least 1
     */
    public static ClassPalette of(int classes) {
        return new ClassPalette(classes);
    }

    /**
     * {@return the colour of a class}
     *
     * @param k its number, from 0
     */
    public Color colour(int k) {
        if (classes <= 2) {
            return Math.floorMod(k, 2) == 0 ? Palette.SIGNAL : Palette.BACKGROUND;
        }
        return COLOURS.get(Math.floorMod(k, COLOURS.size()));
    }

    /** {@return a line in the colour and dash of class {@code k}, from 0} */
    public Style line(int k) {
        return Style.line(colour(k)).withDash(Palette.dash(k));
    }

    /** {@return points in the colour and marker of class {@code k}, from 0} */
    public Style points(int k) {
        return Style.points(colour(k)).withMarker(Palette.marker(k));
    }

    /**
     * {@return an opaque area in the colour of class {@code k}, from 0, for a {@link Stack}; the second of
     * two, and of more those after the fifth, with a hatch}
     */
    public Style area(int k) {
        Style area = Style.filled(colour(k)).withOpacity(1).withWidth(0.6);
        int plain = classes <= 2 ? 1 : PLAIN;
        return Math.floorMod(k, COLOURS.size()) < plain ? area : area.withHatch(Palette.hatch(k));
    }

    /**
     * {@return the opaque area of one of several sources of class {@code k}, for a {@link Stack}: the first
     * as {@link #area(int)}, the others in lighter tints of the colour of the class, each with a hatch}
     *
     * @param k       number of the class, from 0
     * @param source  number of the source in its class, from 0
     * @param sources how many the class has, more than {@code source}
     */
    public Style area(int k, int source, int sources) {
        Require.within("source", source, 0, sources - 1);
        if (source == 0) {
            return area(k);
        }
        return area(k).withColour(tint(colour(k), LIGHTEST * source / (sources - 1)))
                .withHatch(Palette.hatch(k + source));
    }

    private static Color tint(Color colour, double white) {
        return new Color(towardsWhite(colour.getRed(), white), towardsWhite(colour.getGreen(), white),
                towardsWhite(colour.getBlue(), white));
    }

    private static int towardsWhite(int component, double white) {
        return (int) Math.round(component + white * (255 - component));
    }
}
