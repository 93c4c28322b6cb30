package org.hepmva.hist.plot;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

/** The numbers in the cells of a map or table, all of one size, in one line each or in two. */
final class CellTexts {

    private static final double LARGEST = 13;
    private static final double SMALLEST = 3.5;
    private static final double BREADTH = 0.86;
    private static final double HEIGHT = 0.75;

    /** From one base line to the next. */
    private static final double LEADING = 1.25;

    private final Cells cells;
    private final Canvas canvas;
    private final List<Cell> shown = new ArrayList<>();

    /** What is written into a cell; in two lines it goes on below its first blank. */
    private record Cell(Rectangle2D box, String text, Color ink) {

        List<String> lines(boolean isOneLine) {
            int blank = text.indexOf(' ');
            boolean isWhole = isOneLine || blank <= 1; // a limit begins with a sign
            return isWhole ? List.of(text)
                    : List.of(text.substring(0, blank), text.substring(blank + 1).replace("± ", "±"));
        }

        double size(boolean isOneLine) {
            List<String> lines = lines(isOneLine);
            double widest = lines.stream().mapToDouble(Typeface::width).max().orElse(1);
            double high = 1 + (lines.size() - 1) * LEADING;
            return Math.min(BREADTH * box.getWidth() / widest, HEIGHT * box.getHeight() / high);
        }
    }

    CellTexts(Cells cells, Canvas canvas) {
        this.cells = cells;
        this.canvas = canvas;
        for (int i = 0; i < cells.x().bins(); i++) {
            for (int j = 0; j < cells.y().bins(); j++) {
                add(i, j);
            }
        }
    }

    private void add(int i, int j) {
        Rectangle2D box = cells.cell(canvas, i, j);
        double value = cells.values()[i][j];
        boolean isSeen = canvas.frame().contains(box.getCenterX(), box.getCenterY());
        if (isSeen && (canvas.z().shows(value) || cells.isTable())) {
            shown.add(new Cell(box, text(i, j), ink(value)));
        }
    }

    private String text(int i, int j) {
        if (!cells.texts().isEmpty()) {
            return cells.texts().get(i).get(j);
        }
        CellNumber number = new CellNumber(cells.values()[i][j], cells.isTable() ? cells.errors()[i][j] : 0);
        String value = number.value(canvas.look().decimals());
        String error = number.error(canvas.look().decimals());
        return error.isEmpty() ? value : value + " ± " + error;
    }

    private Color ink(double value) {
        return canvas.z().shows(value)
                ? Contrast.on(canvas.look().colours().colour(canvas.z().fraction(value))) : Color.BLACK;
    }

    void paint(Graphics2D g) {
        double inOne = size(true);
        double inTwo = size(false);
        if (Math.max(inOne, inTwo) >= SMALLEST) {
            shown.forEach(cell -> paint(g, cell, inOne >= inTwo, Math.max(inOne, inTwo)));
        }
    }

    private double size(boolean isOneLine) {
        return Math.min(LARGEST, shown.stream().mapToDouble(cell -> cell.size(isOneLine)).min().orElse(0));
    }

    private static void paint(Graphics2D g, Cell cell, boolean isOneLine, double size) {
        MathText.Face face = new MathText.Face(size, MathText.Anchor.CENTRE, cell.ink());
        List<String> lines = cell.lines(isOneLine);
        double raised = (lines.size() - 1) * LEADING / 2;
        double baseLine = cell.box().getCenterY() + (MathText.MIDDLE - raised) * size;
        for (String line : lines) {
            MathText.of(line).draw(g, cell.box().getCenterX(), baseLine, face);
            baseLine += LEADING * size;
        }
    }
}
