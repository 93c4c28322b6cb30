package org.hepmva.io.hist;

import java.util.Map;
import org.hepmva.hist.Efficiency;
import org.hepmva.hist.Histogram;
import org.hepmva.hist.Interval;
import org.hepmva.io.root.object.RootObject;

/**
 * Efficiencies as ROOT holds them (TEfficiency): the histograms of what passed and of all, and how its
 * intervals are meant. Of weighted entries they are normal ones, whatever is meant, as in ROOT.
 */
final class EfficiencyCodec {

    /** ROOT's numbers (TEfficiency::EStatOption) for the intervals that hist has. */
    private static final Map<Long, Interval> INTERVALS = Map.of(
            0L, Interval.CLOPPER_PEARSON, 1L, Interval.NORMAL, 2L, Interval.WILSON,
            3L, Interval.AGRESTI_COULL, 5L, Interval.JEFFREYS, 6L, Interval.UNIFORM_PRIOR);
    private static final Map<Long, String> OTHERS =
            Map.of(4L, "Feldman-Cousins", 7L, "Bayesian", 8L, "mid-P");

    private EfficiencyCodec() {
    }

    static boolean knows(String className) {
        return className.equals("TEfficiency");
    }

    static EfficiencyObject read(RootObject object) {
        Histogram passed = histogram(object, "fPassedHistogram");
        Histogram total = histogram(object, "fTotalHistogram");
        Efficiency efficiency = Efficiency.of(passed, total, interval(object, passed, total))
                .withLevel(object.number("fConfLevel"));
        return new EfficiencyObject(object.text("fName"), object.text("fTitle"), efficiency);
    }

    private static Histogram histogram(RootObject object, String member) {
        return HistogramCodec.read(AxisCodec.child(object, member)).histogram();
    }

    private static Interval interval(RootObject object, Histogram passed, Histogram total) {
        if (isWeighted(passed) || isWeighted(total)) {
            return Interval.WEIGHTED_NORMAL;
        }
        long option = object.whole("fStatisticOption");
        Interval interval = INTERVALS.get(option);
        if (interval == null) {
            throw new IllegalArgumentException("its intervals are "
                    + OTHERS.getOrDefault(option, "of the unknown kind " + option)
                    + " ones, which cannot be computed yet");
        }
        return interval;
    }

    private static boolean isWeighted(Histogram histogram) {
        double[] w = histogram.sumWArray();
        double[] w2 = histogram.sumW2Array();
        for (int cell = 0; cell < w.length; cell++) {
            if (w[cell] != w2[cell]) {
                return true;
            }
        }
        return false;
    }
}
