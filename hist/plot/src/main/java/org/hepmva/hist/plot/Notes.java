package org.hepmva.hist.plot;

import java.awt.Graphics2D;
import java.util.List;

/** Lines of text inside a frame. */
record Notes(List<MathText> lines, double size) implements Block {

    private static final double LEADING = 1.4;

    static Notes of(List<String> lines) {
        return new Notes(lines.stream().map(MathText::of).toList(), Sizes.LEGEND);
    }

    @Override
    public double width() {
        return size * lines.stream().mapToDouble(MathText::width).max().orElse(0);
    }

    @Override
    public double height() {
        return lines.size() * LEADING * size;
    }

    @Override
    public void paint(Graphics2D g, double x, double y) {
        double baseLine = y + MathText.ASCENT * size + 0.2 * size;
        for (MathText line : lines) {
            line.draw(g, x, baseLine, size, MathText.Anchor.START);
            baseLine += LEADING * size;
        }
    }
}
