package org.hepmva.hist.plot;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A text in an SVG picture, and the box its letters fill. */
record SvgText(String text, Rectangle2D box) {

    private static final Pattern UPRIGHT = Pattern.compile(
            "<text x=\"([^\"]+)\" y=\"([^\"]+)\" font-size=\"([^\"]+)\"[^>]*>([^<]*)<");

    /** {@return the texts that are not turned} */
    static List<SvgText> upright(String svg) {
        List<SvgText> texts = new ArrayList<>();
        Matcher matcher = UPRIGHT.matcher(svg);
        while (matcher.find()) {
            double size = Double.parseDouble(matcher.group(3));
            double width = Typeface.width(matcher.group(4)) * size;
            double x = Double.parseDouble(matcher.group(1));
            double top = Double.parseDouble(matcher.group(2)) - 0.74 * size;
            texts.add(new SvgText(matcher.group(4), new Rectangle2D.Double(x, top, width, 0.95 * size)));
        }
        return texts;
    }

    /** {@return the middle of the box; scripts reach into the corners of the letters they belong to} */
    Rectangle2D core() {
        double height = box.getHeight();
        return new Rectangle2D.Double(box.getX() + 0.2, box.getY() + 0.35 * height, box.getWidth() - 0.4,
                0.3 * height);
    }
}
