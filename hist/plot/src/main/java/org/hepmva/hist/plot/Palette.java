package org.hepmva.hist.plot;

import java.awt.Color;
import java.util.List;

/**
 * The house colours, and the order in which curves and samples take colours, dashes, markers and
 * hatches.
 *
 * <p>Neighbours in the cycle differ in lightness as well as in hue (after Okabe and Ito, safe for
 * colour-blind readers), and in dash and marker, so that a photocopy still tells them apart.
 */
public final class Palette {

    /** Signal: blue. */
    public static final Color SIGNAL = new Color(0x2B6CB0);

    /** Background: red. */
    public static final Color BACKGROUND = new Color(0xC53030);

    private static final List<Color> COLOURS = List.of(new Color(0x0B4F8A), new Color(0xD55E00),
            new Color(0x009E73), new Color(0x8E3B8A), new Color(0xE69F00), new Color(0x56B4E9),
            new Color(0x444444));
    private static final List<Marker> MARKERS = List.of(Marker.CIRCLE, Marker.OPEN_SQUARE, Marker.TRIANGLE,
            Marker.OPEN_CIRCLE, Marker.DIAMOND, Marker.OPEN_TRIANGLE, Marker.SQUARE);

    private Palette() {
    }

    /**
     * {@return the colour of the {@code n}th curve or sample}
     *
     * @param n counted from 0; after the last colour the first follows again
     */
    public static Color colour(int n) {
        return COLOURS.get(Math.floorMod(n, COLOURS.size()));
    }

    /** {@return the dash of the {@code n}th line, from 0, around again after the last} */
    public static Dash dash(int n) {
        Dash[] dashes = Dash.values();
        return dashes[Math.floorMod(n, dashes.length)];
    }

    /**
     * {@return the marker of the {@code n}th set of points, from 0, around again after the last}
     */
    public static Marker marker(int n) {
        return MARKERS.get(Math.floorMod(n, MARKERS.size()));
    }

    /** {@return the hatch of the {@code n}th hatched area, from 0, around again after the last} */
    public static Hatch hatch(int n) {
        Hatch[] hatches = Hatch.values();
        return hatches[Math.floorMod(n, hatches.length)];
    }

    /** {@return a line in the {@code n}th colour and dash} */
    public static Style line(int n) {
        return Style.line(colour(n)).withDash(dash(n));
    }

    /** {@return points in the {@code n}th colour and marker} */
    public static Style points(int n) {
        return Style.points(colour(n)).withMarker(marker(n));
    }
}
