package org.hepmva.hist.plot;

import java.awt.Color;
import java.util.Locale;
import java.util.Objects;
import org.hepmva.text.Require;

/**
 * How one thing on a plot looks, and what the legend calls it.
 *
 * <p>Start from a kind and change what should differ:
 *
 * <pre>{@code
 * Style.filled(Palette.SIGNAL).withLabel("signal (test)")
 * Style.points(Palette.SIGNAL).withMarker(Marker.OPEN_CIRCLE).withLabel("signal (training)")
 * Style.line(Palette.colour(1)).withDash(Dash.DASHED).withLabel("#epsilon_{B} = 1%")
 * }</pre>
 *
 * <p>A dash, marker or hatch that nobody chose is chosen by the {@link Plot}: its first line is
 * unbroken, its second dashed, and so on through {@link Palette}, so that a plot can be read in
 * greyscale. Labels may contain {@linkplain org.hepmva.hist.plot subscripts and Greek letters}; a
 * thing without a label is not in the legend.
 *
 * <p>Immutable.
 */
public final class Style {

    /** What is drawn for a thing. */
    enum Kind { FILLED, HATCHED, LINE, POINTS, DOTS, BAND }

    private final Kind kind;
    private final Color colour;
    private final String label;
    private final Dash dash;
    private final Marker marker;
    private final Hatch hatch;
    private final double width;
    private final double markerSize;
    private final double opacity;

    private Style(Kind kind, Color colour, double width, double markerSize, double opacity) {
        this(kind, colour, "", null, null, null, width, markerSize, opacity);
    }

    private Style(Kind kind, Color colour, String label, Dash dash, Marker marker, Hatch hatch, double width,
            double markerSize, double opacity) {
        this.kind = kind;
        this.colour = Objects.requireNonNull(colour, "colour");
        this.label = Objects.requireNonNull(label, "label");
        this.dash = dash;
        this.marker = marker;
        this.hatch = hatch;
        this.width = Require.between("width", width, 0.1, 20);
        this.markerSize = Require.between("markerSize", markerSize, 0.1, 50);
        this.opacity = Require.between("opacity", opacity, 0, 1);
    }

    /** {@return an area filled in a light tint, with an outline in the full colour} */
    public static Style filled(Color colour) {
        return new Style(Kind.FILLED, colour, 1.4, 6, 0.35);
    }

    /**
     * {@return an area of parallel lines, with an outline; another hatch for each such area of a
     * plot}
     */
    public static Style hatched(Color colour) {
        return new Style(Kind.HATCHED, colour, 1.4, 6, 1);
    }

    /** {@return an outline: the steps of a histogram, the line through the points of a graph} */
    public static Style line(Color colour) {
        return new Style(Kind.LINE, colour, 1.8, 6, 1);
    }

    /**
     * {@return a marker at each point, with its errors; another marker for each such set of a plot}
     */
    public static Style points(Color colour) {
        return new Style(Kind.POINTS, colour, 1.2, 6, 1);
    }

    /** {@return a small dot at each point without errors, for the events of a scatter plot} */
    public static Style dots(Color colour) {
        return new Style(Kind.DOTS, colour, 0.6, 1.6, 0.8);
    }

    /** {@return a tinted band from low to high error, with a line through the values} */
    public static Style band(Color colour) {
        return new Style(Kind.BAND, colour, 1.8, 6, 0.25);
    }

    /** {@return this style with another text in the legend; none if empty} */
    public Style withLabel(String text) {
        return new Style(kind, colour, text, dash, marker, hatch, width, markerSize, opacity);
    }

    /** {@return this style in another colour} */
    public Style withColour(Color other) {
        return new Style(kind, other, label, dash, marker, hatch, width, markerSize, opacity);
    }

    /** {@return this style with another dash of its lines} */
    public Style withDash(Dash other) {
        return new Style(kind, colour, label, Objects.requireNonNull(other, "dash"), marker, hatch, width,
                markerSize, opacity);
    }

    /** {@return this style with another marker} */
    public Style withMarker(Marker other) {
        return new Style(kind, colour, label, dash, Objects.requireNonNull(other, "marker"), hatch, width,
                markerSize, opacity);
    }

    /** {@return this style with another direction of its hatch; a filled area gets one above its tint} */
    public Style withHatch(Hatch other) {
        return new Style(kind, colour, label, dash, marker, Objects.requireNonNull(other, "hatch"), width,
                markerSize, opacity);
    }

    /** {@return this style with lines of another width, in points, in [0.1, 20]} */
    public Style withWidth(double points) {
        return new Style(kind, colour, label, dash, marker, hatch, points, markerSize, opacity);
    }

    /** {@return this style with markers of another size, in points, in [0.1, 50]} */
    public Style withMarkerSize(double points) {
        return new Style(kind, colour, label, dash, marker, hatch, width, points, opacity);
    }

    /**
     * {@return this style with another opacity of areas and dots, in [0, 1]; lines and markers
     * stay opaque}
     */
    public Style withOpacity(double fraction) {
        return new Style(kind, colour, label, dash, marker, hatch, width, markerSize, fraction);
    }

    /** {@return the text in the legend; empty for none} */
    public String label() {
        return label;
    }

    /** {@return the full colour} */
    public Color colour() {
        return colour;
    }

    /** {@return the dash of lines; solid if none was chosen yet} */
    public Dash dash() {
        return dash == null ? Dash.SOLID : dash;
    }

    /** {@return the marker of points; a circle if none was chosen yet} */
    public Marker marker() {
        return marker == null ? Marker.CIRCLE : marker;
    }

    /** {@return the direction of a hatch; rising if none was chosen yet} */
    public Hatch hatch() {
        return hatch == null ? Hatch.RISING : hatch;
    }

    /** {@return the width of lines, in points} */
    public double width() {
        return width;
    }

    /** {@return the size of markers, in points} */
    public double markerSize() {
        return markerSize;
    }

    /** {@return the opacity of areas and dots, in [0, 1]} */
    public double opacity() {
        return opacity;
    }

    /** {@return whether a hatch was chosen: only then a filled area has one} */
    boolean hasHatch() {
        return hatch != null;
    }

    Kind kind() {
        return kind;
    }

    /**
     * {@return this style as the {@code n}th of its kind on a plot: what was not chosen is taken
     * from the palette}
     */
    Style numbered(int n) {
        boolean isFilled = kind == Kind.FILLED;
        return new Style(kind, colour, label, dash == null ? Palette.dash(isFilled ? 0 : n) : dash,
                marker == null ? Palette.marker(n) : marker,
                hatch == null && !isFilled ? Palette.hatch(n) : hatch, width, markerSize, opacity);
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%s #%06x%s", kind.name().toLowerCase(Locale.ROOT),
                colour.getRGB() & 0xFFFFFF, label.isEmpty() ? "" : " '" + label + "'");
    }
}
