package org.hepmva.hist.plot;

import java.awt.Graphics2D;
import java.util.ArrayList;
import java.util.List;

/** Lines of text inside a frame. */
record Notes(List<MathText> lines, double size) implements Block {

    private static final double LEADING = 1.4;
    private static final double SMALLEST_TITLE = 9;

    static Notes of(List<String> lines) {
        return new Notes(lines.stream().map(MathText::of).toList(), Sizes.LEGEND);
    }

    /** {@return a title that is no wider than asked: smaller if it is long, in lines if it is longer} */
    static Notes title(String text, double width) {
        MathText whole = MathText.of(text);
        double size = Math.min(Sizes.TITLE, width / whole.width());
        if (size >= SMALLEST_TITLE) {
            return new Notes(List.of(whole), size);
        }
        Notes lines = new Notes(lines(text, width / SMALLEST_TITLE), SMALLEST_TITLE);
        return new Notes(lines.lines, SMALLEST_TITLE * Math.min(1, width / lines.width()));
    }

    private static List<MathText> lines(String text, double width) {
        List<MathText> lines = new ArrayList<>();
        String line = "";
        for (String word : text.split(" ")) {
            String longer = line.isEmpty() ? word : line + ' ' + word;
            if (!line.isEmpty() && MathText.of(longer).width() > width) {
                lines.add(MathText.of(line));
                longer = word;
            }
            line = longer;
        }
        lines.add(MathText.of(line));
        return lines;
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
