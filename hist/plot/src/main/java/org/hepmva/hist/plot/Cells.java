package org.hepmva.hist.plot;

import java.awt.Color;
import java.util.List;
import org.hepmva.hist.Axis;
import org.hepmva.hist.Histogram;

/** A two-dimensional histogram; {@code values[i][j]} is bin i in x and j in y. */
record Cells(Axis x, Axis y, double[][] values) implements Layer {

    private static final Style STYLE = Style.filled(Color.BLACK);

    static Cells of(Histogram histogram) {
        Require.dimension(histogram, 2);
        Axis x = histogram.axis(0);
        Axis y = histogram.axis(1);
        double[][] values = new double[x.bins()][y.bins()];
        for (int i = 0; i < x.bins(); i++) {
            for (int j = 0; j < y.bins(); j++) {
                values[i][j] = histogram.sumW(i, j);
            }
        }
        return new Cells(x, y, values);
    }

    @Override
    public Style style() {
        return STYLE;
    }

    @Override
    public Extent xExtent() {
        return Extent.of(x.edges());
    }

    @Override
    public Extent yExtent() {
        return Extent.of(y.edges());
    }

    @Override
    public List<Ink> inks(Canvas canvas) {
        throw new UnsupportedOperationException();
    }
}
