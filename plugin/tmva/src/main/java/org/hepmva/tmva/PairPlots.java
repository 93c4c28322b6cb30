package org.hepmva.tmva;

import java.io.IOException;
import java.util.List;
import org.hepmva.hist.Profile;
import org.hepmva.hist.RegularAxis;
import org.hepmva.io.hist.ProfileObject;
import org.hepmva.io.hist.RootObjects;
import org.hepmva.io.hist.Statistics;

/** One quantity against another in one class: a histogram of both, and a profile. Mutable. */
final class PairPlots {

    static final int BINS_OF_TWO = 300;
    private static final int BINS = 40;

    private final String ending;
    private final RegularAxis onX;
    private final String meanTitle;
    private final BookedHistogram both;
    private final Profile profile;
    private double sumWx;
    private double sumWx2;

    /**
     * Empty plots.
     *
     * @param ending of the names, behind {@code scat_} and {@code prof_}
     * @param title  of the histogram
     * @param onX    the axis of the one
     * @param onY    that of the other
     */
    PairPlots(String ending, String title, RegularAxis onX, RegularAxis onY) {
        this.ending = ending;
        this.onX = onX;
        this.meanTitle = onY.title();
        this.both = BookedHistogram.of("scat_" + ending, title, onX, onY);
        this.profile = Profile.book("profile " + title,
                new RegularAxis(onX.title(), BINS, onX.lower(), onX.upper()));
    }

    void fill(float x, float y, float w) {
        both.fill(x, y, w);
        if (Float.isInfinite(y)) {
            return;
        }
        profile.fill(x, y, w);
        if (!Float.isNaN(y) && x >= onX.lower() && x < onX.upper()) {
            sumWx += w * (double) x;
            sumWx2 += w * (double) x * x;
        }
    }

    void write(TmvaFolder folder) throws IOException {
        folder.put(both);
        ProfileObject plain = ProfileObject.of("prof_" + ending, profile);
        Statistics bins = plain.statistics();
        // the sums over the entries themselves on the axis, where bins know their centers
        Statistics entries = new Statistics(bins.entries(), bins.sumW(), bins.sumW2(),
                List.of(sumWx, bins.sumWx().get(1)), List.of(sumWx2, bins.sumWx2().get(1)), bins.sumWxy());
        folder.put("prof_" + ending, RootObjects.write(
                new ProfileObject("prof_" + ending, profile, plain.errors(), meanTitle, entries)));
    }
}
