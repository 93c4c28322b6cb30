package org.hepmva.io.hist;

import java.util.List;
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
    private static final long MUST_CLEAN_UP = 1 << 3;
    private static final long IS_POSTERIOR = 1 << 14;
    private static final long OF_ANOTHER_POSTERIOR = 1 << 15 | 1 << 16 | 1 << 17;
    private static final long IS_WEIGHTED = 1 << 18;
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

    /** {@return an efficiency as ROOT has it} */
    static RootObject write(EfficiencyObject object) {
        Efficiency efficiency = object.efficiency();
        Interval interval = efficiency.interval();
        boolean isWeighted = interval == Interval.WEIGHTED_NORMAL;
        boolean isPosterior = interval == Interval.JEFFREYS || interval == Interval.UNIFORM_PRIOR;
        double prior = interval == Interval.JEFFREYS ? 0.5 : 1;
        long option = isWeighted ? 1 : INTERVALS.entrySet().stream()
                .filter(entry -> entry.getValue() == interval).findFirst().orElseThrow().getKey();
        return RootObject.builder("TEfficiency", 2)
                .whole("fBits", MUST_CLEAN_UP | (isPosterior ? IS_POSTERIOR : 0)
                        | (isWeighted ? IS_WEIGHTED : 0))
                .text("fName", object.name()).text("fTitle", object.title())
                .whole("fLineColor", 1).whole("fLineStyle", 1).whole("fLineWidth", 1)
                .whole("fFillColor", 19).whole("fFillStyle", 1001)
                .whole("fMarkerColor", 1).whole("fMarkerStyle", 1).number("fMarkerSize", 1)
                .number("fBeta_alpha", prior).number("fBeta_beta", prior)
                .number("fConfLevel", efficiency.level()).whole("fStatisticOption", option)
                .object("fFunctions", RootObject.builder("TList", 5).elements(List.of()).build())
                .object("fPassedHistogram", histogram(object.name() + "_passed", efficiency.passed()))
                .object("fTotalHistogram", histogram(object.name() + "_total", efficiency.total()))
                .number("fWeight", 1).build();
    }

    private static RootObject histogram(String name, Histogram histogram) {
        return HistogramCodec.write(HistogramObject.of(name, histogram));
    }

    private static Histogram histogram(RootObject object, String member) {
        return HistogramCodec.read(AxisCodec.child(object, member)).histogram();
    }

    private static Interval interval(RootObject object, Histogram passed, Histogram total) {
        if (isWeighted(passed) || isWeighted(total)) {
            return Interval.WEIGHTED_NORMAL;
        }
        long option = object.whole("fStatisticOption");
        long bits = object.whole("fBits");
        if ((bits & IS_POSTERIOR) != 0 && (bits & OF_ANOTHER_POSTERIOR) != 0) {
            throw new IllegalArgumentException("its intervals are the shortest of a posterior, its values "
                    + "the most probable, or its bins have priors of their own, which is not computed yet");
        }
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
