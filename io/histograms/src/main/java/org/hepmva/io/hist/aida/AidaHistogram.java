package org.hepmva.io.hist.aida;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.hepmva.hist.Axis;
import org.hepmva.io.hist.HistogramObject;
import org.hepmva.io.hist.Statistics;
import org.hepmva.io.hist.text.BinTable;
import org.hepmva.text.ShortestDecimal;

/** Histograms. Stateless. */
final class AidaHistogram {

    private AidaHistogram() {
    }

    /**
     * {@return a histogram}
     *
     * @param item    which has its name and titles
     * @param element which has its bins: the same, or inside a cloud
     */
    static HistogramObject read(AidaItem item, AidaElement element) {
        int count = dimension(element);
        List<Axis> axes = AidaAxes.read(item, element, count);
        BinTable table = new BinTable(axes, false);
        for (AidaElement bin : element.within("data" + count + "d", "bin" + count + "d")) {
            double entries = bin.number("entries", 0);
            double w = bin.number("height", entries);
            double error = bin.number("error", Math.sqrt(Math.abs(w)));
            int[] numbers = AidaAxes.bin(bin, axes);
            double[][] moments = moments(bin, numbers, axes, w, count);
            table.add(numbers, new BinTable.Bin(entries, w, square(error), moments[0], moments[1],
                    new double[0]));
        }
        return table.histogram(item.heading(count), statistics(item, element, table));
    }

    /** {@return of the numbers that have this root the shortest in decimals: of counts it is whole} */
    static double square(double root) {
        double square = root * root;
        double shortest = square;
        double candidate = Math.nextDown(Math.nextDown(square));
        for (int i = 0; i < 5 && Double.isFinite(square); i++) {
            boolean isShorter = length(candidate) < length(shortest);
            shortest = Math.sqrt(candidate) == root && isShorter ? candidate : shortest;
            candidate = Math.nextUp(candidate);
        }
        return shortest;
    }

    private static int length(double number) {
        return ShortestDecimal.of(number).length();
    }

    /** {@return the number of axes, which the name of an element says} */
    static int dimension(AidaElement element) {
        return element.name().charAt(element.name().length() - 2) - '0';
    }

    /**
     * {@return Σwx and Σwx² for each axis, and room behind for more} Where a bin does not say its mean, it is
     * the center; of underflow and overflow nobody asks.
     */
    static double[][] moments(AidaElement bin, int[] numbers, List<Axis> axes, double w, int size) {
        double[][] moments = new double[2][size];
        for (int k = 0; k < axes.size(); k++) {
            String suffix = AidaAxes.suffix(k, axes.size());
            double mean = bin.number("weightedMean" + suffix, Double.NaN);
            double rms = bin.number("weightedRms" + suffix, 0);
            double x = Double.isFinite(mean) ? mean : axes.get(k).center(numbers[k]);
            moments[0][k] = w * x;
            moments[1][k] = w * (x * x + (Double.isFinite(rms) ? rms * rms : 0));
        }
        return moments;
    }

    /**
     * {@return the sums over all bins, with the mean and the rms of each axis that the file has} Where Σw is
     * 0 a mean says nothing, and those of the bins stay.
     */
    static Statistics statistics(AidaItem item, AidaElement element, BinTable table) {
        Statistics ofBins = table.statistics();
        List<Double> first = new ArrayList<>(ofBins.sumWx());
        List<Double> second = new ArrayList<>(ofBins.sumWx2());
        double w = ofBins.sumW();
        for (AidaElement statistic : element.within("statistics", "statistic")) {
            int axis = AidaAxes.direction(statistic);
            double mean = statistic.number("mean", Double.NaN);
            double rms = statistic.number("rms", Double.NaN);
            boolean isKnown = w != 0 && Double.isFinite(mean) && Double.isFinite(rms);
            if (axis >= 0 && axis < table.axes().size() && isKnown) {
                first.set(axis, w * mean);
                second.set(axis, w * (mean * mean + rms * rms));
            }
        }
        return new Statistics(ofBins.entries(), w, ofBins.sumW2(), first, second,
                products(item, ofBins.sumWxy()));
    }

    private static List<Double> products(AidaItem item, List<Double> ofBins) {
        String known = item.note(AidaNotes.PRODUCTS, "");
        return known.isEmpty() ? ofBins : Arrays.stream(AidaNotes.numbers(AidaNotes.PRODUCTS, known,
                ofBins.size(), "pairs of axes")).boxed().toList();
    }
}
