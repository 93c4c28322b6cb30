package org.hepmva.hist.plot;

import org.hepmva.hist.Histogram;
import org.hepmva.text.Require;

/** Refuses histograms of more or fewer axes than a picture has. */
final class Dimension {

    private Dimension() {
    }

    static void require(Histogram histogram, int wanted) {
        Require.that(histogram.dimension() == wanted, "histogram '%s' has %s axes; this picture needs %s",
                histogram.title(), histogram.dimension(), wanted);
    }
}
