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
        for (String word : words(MathTitles.drawn(text))) {
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

    /** What braces or dollars hold together is one word. */
    private static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        int depth = 0;
        boolean isMath = false;
        int start = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            depth = Math.max(0, depth + (c == '{' ? 1 : c == '}' ? -1 : 0));
            isMath ^= c == '$';
            if (c == ' ' && depth == 0 && !isMath) {
                words.add(text.substring(start, i));
                start = i + 1;
            }
        }
        words.add(text.substring(start));
        return words;
    }

    @Override
    public double width() {
        return size * lines.stream().mapToDouble(MathText::width).max().orElse(0);
    }

    @Override
    public double height() {
        return lines.stream().mapToDouble(Notes::height).sum() * size;
    }

    @Override
    public void paint(Graphics2D g, double x, double y) {
        double top = y;
        for (MathText line : lines) {
            line.draw(g, x, top + (0.2 + ascent(line)) * size, size, MathText.Anchor.START);
            top += height(line) * size;
        }
    }

    /** Lines of plain letters with scripts stand at equal distances. */
    private static double height(MathText line) {
        return line.lines() <= LEADING ? LEADING : line.lines() + LEADING - 1;
    }

    private static double ascent(MathText line) {
        return line.lines() <= LEADING ? MathText.ASCENT : line.ascent();
    }
}
