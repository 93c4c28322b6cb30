package org.hepmva.io.hist.aida;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.hepmva.hist.Axis;
import org.hepmva.hist.RegularAxis;
import org.hepmva.io.hist.HistogramObject;
import org.hepmva.io.hist.bins.AxesOfEdges;
import org.hepmva.io.hist.text.BinTable;

/**
 * Clouds: entries that are not in bins, or the histogram that they were converted to. They are converted as
 * AIDA does: to the bins and the range that the file names; else to 50 bins from the least to the greatest
 * value and 5% of their distance more on both sides. Stateless.
 */
final class AidaCloud {

    private static final int MOST_BINS = 1 << 22;
    private static final int BINS = 50;
    private static final double MARGIN = 0.05;

    private AidaCloud() {
    }

    static HistogramObject read(AidaItem item) {
        AidaElement cloud = item.element();
        int count = AidaHistogram.dimension(cloud);
        Optional<AidaElement> converted = cloud.first("histogram" + count + "d");
        if (converted.isPresent()) {
            return AidaHistogram.read(item, converted.get());
        }
        List<AidaElement> entries = cloud.within("entries" + count + "d", "entry" + count + "d");
        List<Axis> axes = new ArrayList<>();
        for (int k = 0; k < count; k++) {
            axes.add(axis(item, entries, k, count));
        }
        AxesOfEdges.cells(axes);
        return filled(item, axes, entries);
    }

    private static HistogramObject filled(AidaItem item, List<Axis> axes, List<AidaElement> entries) {
        int count = axes.size();
        BinTable table = new BinTable(axes, false);
        for (AidaElement entry : entries) {
            double w = entry.number("weight", 1);
            int[] numbers = new int[count];
            double[] x = new double[count];
            double[] first = new double[count];
            double[] second = new double[count];
            for (int k = 0; k < count; k++) {
                x[k] = entry.number(value(k));
                numbers[k] = axes.get(k).indexOf(x[k]);
                first[k] = w * x[k];
                second[k] = first[k] * x[k];
            }
            table.add(numbers, new BinTable.Bin(1, w, w * w, first, second, products(w, x)));
        }
        return table.histogram(item.heading(count), table.statistics());
    }

    private static double[] products(double w, double[] x) {
        double[] products = new double[x.length * (x.length - 1) / 2];
        int pair = 0;
        for (int i = 0; i < x.length; i++) {
            for (int k = i + 1; k < x.length; k++) {
                products[pair] = w * x[i] * x[k];
                pair++;
            }
        }
        return products;
    }

    private static String value(int axis) {
        return "value" + "XYZ".charAt(axis);
    }

    private static Axis axis(AidaItem item, List<AidaElement> entries, int axis, int count) {
        AidaElement cloud = item.element();
        String suffix = AidaAxes.suffix(axis, count).toUpperCase(Locale.ROOT);
        int bins = cloud.has("conversionBins" + suffix) ? cloud.whole("conversionBins" + suffix, 1) : BINS;
        if (bins > MOST_BINS) {
            throw cloud.mistake("<" + cloud.name() + "> becomes " + bins + " bins; up to " + MOST_BINS
                    + " can be read");
        }
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (AidaElement entry : entries) {
            double x = entry.number(value(axis));
            if (Double.isFinite(x)) {
                low = Math.min(low, x);
                high = Math.max(high, x);
            }
        }
        if (!(low < high)) {
            low = low == high ? low - 1 : -1;
            high = low + 2;
        }
        double margin = MARGIN * (high - low);
        return new RegularAxis(item.label(axis, count), bins,
                cloud.number("conversionLowerEdge" + suffix, low - margin),
                cloud.number("conversionUpperEdge" + suffix, high + margin));
    }
}
