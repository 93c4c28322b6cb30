package org.hepmva.hist.plot;

import java.util.List;

/** The lines on which a map has a value. */
record Contour(Cells cells, double level, Style style) implements Layer {

    static Contour of(Cells cells, double level, Style style) {
        return new Contour(cells, level, style);
    }

    @Override
    public Extent xExtent() {
        return cells.xExtent();
    }

    @Override
    public Extent yExtent() {
        return cells.yExtent();
    }

    @Override
    public List<Ink> inks(Canvas canvas) {
        throw new UnsupportedOperationException();
    }
}
