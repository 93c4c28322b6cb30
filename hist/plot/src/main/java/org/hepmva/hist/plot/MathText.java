package org.hepmva.hist.plot;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.geom.Line2D;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;

/**
 * A line of text with subscripts, superscripts and Greek letters, set once and drawn anywhere.
 *
 * <p>All lengths are in units of the size at which it is drawn; y is upwards from the base line.
 *
 * @param pieces the stretches of text that share one size and height
 * @param bars   lines above letters
 * @param width  the advance of the whole
 */
record MathText(List<Piece> pieces, List<Bar> bars, double width) {

    /**
     * How far ordinary letters reach above and below the base line, and the height to centre a line
     * of text on.
     */
    static final double ASCENT = 0.76;
    static final double DESCENT = 0.24;
    static final double MIDDLE = 0.36;

    /** Letters at one height. */
    record Piece(String text, double x, double y, double size) {
    }

    /** A line from {@code x} to {@code end} at a height, as over √s. */
    record Bar(double x, double end, double y) {
    }

    /** Which point of the text is put where it is asked for. */
    enum Anchor { START, CENTRE, END }

    MathText {
        pieces = List.copyOf(pieces);
        bars = List.copyOf(bars);
    }

    /** {@return the text, set; of one that is longer than a title may be the beginning} */
    static MathText of(String text) {
        return new MathTextParser(MathTitles.drawn(text)).parse();
    }

    boolean isEmpty() {
        return pieces.isEmpty();
    }

    /** {@return the letters alone, for readers that know neither scripts nor bars} */
    String plain() {
        return pieces.stream().map(Piece::text).collect(Collectors.joining());
    }

    /** {@return the height of a line that holds it, where one of plain letters has 1} */
    double lines() {
        return Math.max(1, ascent() + descent());
    }

    /** {@return how far the text reaches above the base line} */
    double ascent() {
        return DoubleStream.concat(pieces.stream().mapToDouble(p -> p.y() + ASCENT * p.size()),
                bars.stream().mapToDouble(bar -> bar.y() + 0.06)).max().orElse(ASCENT);
    }

    /** {@return how far the text reaches below the base line} */
    double descent() {
        return pieces.stream().mapToDouble(p -> DESCENT * p.size() - p.y()).max().orElse(DESCENT);
    }

    /** Draws the text in black, with its base line at (x, y) in points. */
    void draw(Graphics2D g, double x, double y, double size, Anchor anchor) {
        draw(g, x, y, new Face(size, anchor, Color.BLACK));
    }

    /** How a text is drawn. */
    record Face(double size, Anchor anchor, Color colour) {
    }

    void draw(Graphics2D g, double x, double y, Face face) {
        double shift = switch (face.anchor()) {
            case START -> 0;
            case CENTRE -> 0.5 * width;
            case END -> width;
        };
        double size = face.size();
        double left = x - shift * size;
        g.setPaint(face.colour());
        for (Piece piece : pieces) {
            g.setFont(Typeface.of(piece.size() * size));
            g.drawString(piece.text(), (float) (left + piece.x() * size), (float) (y - piece.y() * size));
        }
        g.setStroke(new BasicStroke((float) (0.06 * size)));
        for (Bar bar : bars) {
            double above = y - bar.y() * size;
            g.draw(new Line2D.Double(left + bar.x() * size, above, left + bar.end() * size, above));
        }
    }

    /** Draws the text turned anticlockwise by an angle around (x, y). */
    void drawTurned(Graphics2D g, double x, double y, double angle, Face face) {
        AffineTransform before = g.getTransform();
        g.translate(x, y);
        g.rotate(-angle);
        draw(g, 0, 0, face);
        g.setTransform(before);
    }
}
