package org.hepmva.tmva;

import org.hepmva.hist.RegularAxis;

/** The ends of axes as TMVA takes them, mended where no axis could be made. */
final class Bounds {

    private Bounds() {
    }

    /**
     * {@return an axis from one value to another; if they are the same, not finite or too close for so many
     * bins, as much above the lower one as it takes}
     */
    static RegularAxis axis(String title, int bins, double lower, double upper) {
        double from = Double.isFinite(lower) ? lower : 0;
        double least = Math.ulp(from) * bins * 4;
        double to = Double.isFinite(upper) && upper > from ? upper : from + 1;
        return new RegularAxis(title, bins, from, Math.max(to, from + least));
    }
}
