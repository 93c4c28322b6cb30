package org.hepmva.hist.plot;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Dimension;
import java.awt.Font;
import java.awt.Graphics;
import java.awt.Shape;
import java.awt.Stroke;
import java.awt.geom.AffineTransform;
import java.awt.geom.PathIterator;
import java.awt.geom.Rectangle2D;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.freehep.graphicsio.svg.SVGGraphics2D;

/**
 * FreeHEP's SVG, written for web pages: one element for each shape or text, no ids, no references,
 * no dates.
 *
 * <p>FreeHEP's own elements carry three comments and up to four groups each, and clip by numbered
 * paths, whose ids clash when two pictures are put into one page. Here a clip is a nested {@code
 * <svg>}, which clips to its own rectangle; clips that are not rectangles do not occur in a plot
 * and are widened to their bounds.
 */
final class PlainSvg extends SVGGraphics2D {

    private static final int UNREADABLE = 0xFFFD;

    private final StringBuilder text;
    private Rectangle2D openClip;

    /**
     * Starts a picture of a size, whose own coordinates go up to {@code right} and {@code down}. Its ground
     * is white, so that it can be read on a dark page.
     */
    PlainSvg(Dimension size, double right, double down) {
        super(OutputStream.nullOutputStream(), size);
        text = new StringBuilder();
        text.append("<svg xmlns=\"http://www.w3.org/2000/svg\" version=\"1.1\" width=\"").append(size.width)
                .append("\" height=\"").append(size.height).append("\" viewBox=\"0 0 ").append(number(right))
                .append(' ').append(number(down)).append("\" font-family=\"").append(Typeface.FAMILY)
                .append("\" stroke-miterlimit=\"3\">\n")
                .append("<rect width=\"100%\" height=\"100%\" fill=\"#fff\"/>\n");
    }

    private PlainSvg(PlainSvg parent) {
        super(parent, false);
        text = parent.text;
        openClip = parent.openClip;
    }

    /** {@return the picture so far as one whole element} */
    String finished() {
        clipTo(null);
        return text + "</svg>\n";
    }

    @Override
    public Graphics create() {
        return new PlainSvg(this);
    }

    @Override
    public void draw(Shape shape) {
        Stroke stroke = getStroke();
        if (!(stroke instanceof BasicStroke basic)) {
            fill(stroke.createStrokedShape(shape));
            return;
        }
        path(shape, "fill=\"none\" stroke=\"" + hex() + '"' + opacity("stroke-opacity") + strokeOf(basic));
    }

    @Override
    public void fill(Shape shape) {
        path(shape, "fill=\"" + hex() + '"' + opacity("fill-opacity")
                + (Crisp.isOn(this) ? " shape-rendering=\"crispEdges\"" : ""));
    }

    private void path(Shape shape, String look) {
        String outline = outline(getTransform().createTransformedShape(shape));
        if (!outline.isEmpty()) {
            clipTo(needsClip(shape) ? getClip().getBounds2D() : null);
            text.append("<path ").append(look).append(" d=\"").append(outline).append("\"/>\n");
        }
    }

    private boolean needsClip(Shape shape) {
        if (getClip() == null) {
            return false;
        }
        // Rectangle2D.contains denies that a level line is inside anything
        Rectangle2D clip = getClip().getBounds2D();
        Rectangle2D bounds = shape.getBounds2D();
        return bounds.getMinX() < clip.getMinX() || bounds.getMaxX() > clip.getMaxX()
                || bounds.getMinY() < clip.getMinY() || bounds.getMaxY() > clip.getMaxY();
    }

    private void clipTo(Rectangle2D clip) {
        if (clip == null ? openClip == null : clip.equals(openClip)) {
            return;
        }
        text.append(openClip == null ? "" : "</svg>\n");
        if (clip != null) {
            String x = number(clip.getX());
            String y = number(clip.getY());
            String width = number(clip.getWidth());
            String height = number(clip.getHeight());
            text.append("<svg x=\"").append(x).append("\" y=\"").append(y).append("\" width=\"").append(width)
                    .append("\" height=\"").append(height).append("\" viewBox=\"")
                    .append(String.join(" ", x, y, width, height)).append("\" overflow=\"hidden\">\n");
        }
        openClip = clip;
    }

    @Override
    public void drawString(String string, double x, double y) {
        clipTo(null);
        AffineTransform at = getTransform();
        at.translate(x, y);
        Font font = getFont();
        double size = font.getSize2D();
        text.append("<text ").append(place(at)).append(" font-size=\"").append(number(size)).append('"');
        if (string.length() > 1) {
            text.append(" textLength=\"").append(number(Typeface.width(string) * size)).append('"');
        }
        text.append(getPaint().equals(Color.BLACK) ? "" : " fill=\"" + hex() + '"');
        text.append(string.startsWith(" ") || string.endsWith(" ") ? " xml:space=\"preserve\">" : ">");
        text.append(escaped(string)).append("</text>\n");
    }

    private static String place(AffineTransform at) {
        String place = "x=\"" + number(at.getTranslateX()) + "\" y=\"" + number(at.getTranslateY()) + '"';
        if (at.getShearX() == 0) {
            return place;
        }
        double[] matrix = new double[6];
        at.getMatrix(matrix);
        return Arrays.stream(matrix).mapToObj(PlainSvg::number)
                .collect(Collectors.joining(" ", "transform=\"matrix(", ")\""));
    }

    private static String escaped(String string) {
        int[] allowed = string.codePoints().map(c -> isAllowed(c) ? c : UNREADABLE).toArray();
        return new String(allowed, 0, allowed.length).replace("&", "&amp;").replace("<", "&lt;")
                .replace(">", "&gt;");
    }

    /** {@return whether a character may stand in XML 1.0, section 2.2} */
    private static boolean isAllowed(int c) {
        return c == '\t' || c == '\n' || c == '\r' || c >= 0x20 && c <= 0xD7FF || c >= 0xE000 && c <= 0xFFFD
                || c >= 0x10000;
    }

    private String hex() {
        Color colour = (Color) getPaint();
        return String.format(Locale.ROOT, "#%06x", colour.getRGB() & 0xFFFFFF);
    }

    private String opacity(String attribute) {
        int alpha = ((Color) getPaint()).getAlpha();
        return alpha == 255 ? "" : ' ' + attribute + "=\"" + number(alpha / 255.0) + '"';
    }

    private static String strokeOf(BasicStroke stroke) {
        StringBuilder look = new StringBuilder();
        float width = stroke.getLineWidth();
        look.append(width == 1 ? "" : " stroke-width=\"" + number(width) + '"');
        float[] dashes = stroke.getDashArray();
        for (int i = 0; dashes != null && i < dashes.length; i++) {
            look.append(i == 0 ? " stroke-dasharray=\"" : " ").append(number(dashes[i]));
        }
        return look.append(dashes == null ? "" : "\"").toString();
    }

    private static String outline(Shape shape) {
        StringBuilder d = new StringBuilder();
        String lastX = "";
        String lastY = "";
        double[] at = new double[6];
        for (PathIterator path = shape.getPathIterator(null); !path.isDone(); path.next()) {
            int kind = path.currentSegment(at);
            int numbers = new int[] {2, 2, 4, 6, 0}[kind];
            String x = numbers == 0 ? "" : number(at[numbers - 2]);
            String y = numbers == 0 ? "" : number(at[numbers - 1]);
            if (kind == PathIterator.SEG_LINETO && y.equals(lastY)) {
                d.append('H').append(x);
            } else if (kind == PathIterator.SEG_LINETO && x.equals(lastX)) {
                d.append('V').append(y);
            } else {
                d.append("MLQCZ".charAt(kind));
                for (int i = 0; i < numbers; i++) {
                    d.append(i == 0 ? "" : " ").append(number(at[i]));
                }
            }
            lastX = x;
            lastY = y;
        }
        return d.toString();
    }

    /** Hundredths of a point: nobody sees less, and the last bits of a library's sine are gone. */
    private static String number(double value) {
        BigDecimal rounded = BigDecimal.valueOf(value).setScale(2, RoundingMode.HALF_UP);
        return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
    }
}
