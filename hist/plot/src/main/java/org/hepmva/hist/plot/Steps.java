package org.hepmva.hist.plot;

import java.util.List;
import org.hepmva.hist.Histogram;

/** A one-dimensional histogram. */
record Steps(double[] edges, double[] values, double[] errors, Style style) implements Layer {

    static Layer of(Histogram histogram, Style style) {
        Require.dimension(histogram, 1);
        int bins = histogram.axis(0).bins();
        double[] values = new double[bins];
        double[] errors = new double[bins];
        for (int i = 0; i < bins; i++) {
            values[i] = histogram.sumW(i);
            errors[i] = histogram.error(i);
        }
        return new Steps(histogram.axis(0).edges(), values, errors, style);
    }

    @Override
    public Extent xExtent() {
        return Extent.of(edges);
    }

    @Override
    public Extent yExtent() {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<Ink> inks(Canvas canvas) {
        throw new UnsupportedOperationException();
    }
}
