package org.hepmva.hist;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Histograms and profiles drawn in text, for a session. */
final class TextPicture {

    private static final int ROWS = 20;
    private static final int COLUMNS = 60;
    private static final int BAR = 40;
    private static final int LONGEST_LABEL = 32;
    private static final int LONGEST_RANGE = 20;
    private static final MathContext EDGE_DIGITS = new MathContext(6);
    private static final String SHADES = " .:-=+*#%@";
    private static final char NEGATIVE = '~';
    private static final char MISSING = '?';

    private TextPicture() {
    }

    static String of(Histogram histogram) {
        StringBuilder text = new StringBuilder(summary(histogram));
        if (histogram.dimension() == 1) {
            appendBars(text, coarser(histogram, 0, ROWS));
        } else if (histogram.dimension() == 2) {
            appendMap(text, coarser(coarser(histogram, 0, COLUMNS), 1, ROWS));
        }
        return text.toString().stripTrailing();
    }

    static String of(Profile profile) {
        StringBuilder text = new StringBuilder("Profile '" + profile.title() + "' over " + profile.axes()
                + ": "
                + profile.entries() + " entries\n");
        Axis axis = profile.axis(0);
        for (int bin = -1; profile.axes().size() == 1 && bin <= axis.bins(); bin++) {
            text.append(row(axis, bin, profile.mean(bin), profile.error(bin)).stripTrailing()).append('\n');
        }
        return text.toString().stripTrailing();
    }

    static String of(Efficiency efficiency) {
        String passed = efficiency.passed().title();
        String total = efficiency.total().title();
        StringBuilder text = new StringBuilder("Efficiency '" + passed + "'"
                + (passed.equals(total) ? "" : " / '" + total + "'") + " over " + efficiency.total().axes()
                .stream().map(Axis::title).collect(Collectors.joining(" × ")) + ", " + efficiency.interval()
                + " " + number(100 * efficiency.level()) + "%\n");
        if (efficiency.total().dimension() == 1) {
            appendEstimates(text, Efficiency.of(coarser(efficiency.passed(), 0, ROWS),
                    coarser(efficiency.total(), 0, ROWS), efficiency.interval())
                    .withLevel(efficiency.level()));
        }
        return text.toString().stripTrailing();
    }

    private static void appendEstimates(StringBuilder text, Efficiency efficiency) {
        Axis axis = efficiency.axis();
        String format = "%" + labelWidth(axis) + "s %9s +%s -%s |";
        for (int bin = -1; bin <= axis.bins(); bin++) {
            EfficiencyEstimate estimate = efficiency.at(bin);
            if (Double.isNaN(estimate.value())) {
                text.append(String.format(Locale.ROOT, "%" + labelWidth(axis) + "s %9s\n", label(axis, bin),
                        "-"));
                continue;
            }
            text.append(String.format(Locale.ROOT, format, label(axis, bin), fraction(estimate.value()),
                    fraction(estimate.errorHigh()), fraction(estimate.errorLow())))
                    .append(bar(estimate.value(), 1)).append('\n');
        }
    }

    private static String fraction(double x) {
        return String.format(Locale.ROOT, "%.4f", x);
    }

    private static String summary(Histogram histogram) {
        StringBuilder text = new StringBuilder("Histogram '" + histogram.title() + "' of ");
        for (int k = 0; k < histogram.dimension(); k++) {
            text.append(k == 0 ? "" : " × ").append(histogram.axis(k).title());
        }
        text.append(": ").append(histogram.entries()).append(" entries");
        if (histogram.nanEntries() > 0) {
            text.append(" (").append(histogram.nanEntries()).append(" NaN)");
        }
        return text.append(", Σw = ").append(number(histogram.integral())).append(" inside, ")
                .append(number(histogram.integralWithFlow())).append(" with flow\n").toString();
    }

    /** Neighbouring bins joined until an axis has no more than {@code most}; the last may be narrower. */
    private static Histogram coarser(Histogram histogram, int axis, int most) {
        int bins = histogram.axis(axis).bins();
        int group = (bins + most - 1) / most;
        if (group == 1 || histogram.axis(axis) instanceof CategoryAxis) {
            return histogram;
        }
        if (bins % group == 0) {
            return histogram.rebinned(axis, group);
        }
        Axis fine = histogram.axis(axis);
        double[] edges = IntStream.rangeClosed(0, bins / group + 1)
                .mapToDouble(i -> fine.lowerEdge(Math.min(bins, i * group))).toArray();
        return histogram.rebinnedTo(axis, VariableAxis.of(fine.title(), edges));
    }

    private static void appendBars(StringBuilder text, Histogram histogram) {
        Axis axis = histogram.axis(0);
        double largest = 0;
        for (int bin = -1; bin <= axis.bins(); bin++) {
            largest = larger(Math.abs(histogram.sumW(bin)), largest);
        }
        for (int bin = -1; bin <= axis.bins(); bin++) {
            double w = histogram.sumW(bin);
            text.append(row(axis, bin, w, histogram.error(bin))).append('|').append(bar(w, largest))
                    .append('\n');
        }
    }

    /** Dark for a sum above zero, light for one below; both on one scale. */
    private static String bar(double w, double largest) {
        double size = Math.abs(w);
        int length = size > 0 ? (int) Math.round(BAR * Math.min(1, size / largest)) : 0;
        return (w > 0 ? "█" : "░").repeat(length);
    }

    private static double larger(double w, double largest) {
        return w > largest ? w : largest; // unlike Math.max, a NaN does not win
    }

    private static String row(Axis axis, int bin, double value, double error) {
        return String.format(Locale.ROOT, "%" + labelWidth(axis) + "s %9s ± %-9s",
                label(axis, bin), number(value), number(error));
    }

    private static int labelWidth(Axis axis) {
        return IntStream.rangeClosed(-1, axis.bins()).map(bin ->
                label(axis, bin).length()).max().orElseThrow();
    }

    /**
     * Edges that need many digits are rounded, as long as that keeps them apart. A long name of a category
     * loses its middle: names that begin alike often differ at the end.
     */
    private static String label(Axis axis, int bin) {
        String label = axis.label(bin);
        if (label.length() > LONGEST_RANGE && label.equals(BinNumber.label(axis, bin))
                && bin >= 0 && bin < axis.bins()) {
            double lower = rounded(axis.lowerEdge(bin));
            double upper = rounded(axis.upperEdge(bin));
            label = lower < upper ? BinNumber.range(lower, upper) : label;
        }
        int kept = LONGEST_LABEL / 2;
        return label.length() <= LONGEST_LABEL ? label
                : label.substring(0, kept - 1) + '…' + label.substring(label.length() - kept);
    }

    private static double rounded(double edge) {
        return Double.isFinite(edge) ? new BigDecimal(edge).round(EDGE_DIGITS).doubleValue() : edge;
    }

    private static void appendMap(StringBuilder text, Histogram histogram) {
        Axis x = histogram.axis(0);
        Axis y = histogram.axis(1);
        double largest = 0;
        for (int row = 0; row < y.bins(); row++) {
            for (int column = 0; column < x.bins(); column++) {
                largest = larger(histogram.sumW(column, row), largest);
            }
        }
        String label = "%" + labelWidth(y) + "s ";
        for (int row = y.bins() - 1; row >= 0; row--) {
            text.append(String.format(Locale.ROOT, label, label(y, row))).append('|');
            for (int column = 0; column < x.bins(); column++) {
                text.append(shade(histogram.sumW(column, row), largest));
            }
            text.append("|\n");
        }
        text.append(String.format(Locale.ROOT, label, "")).append(' ')
                .append(label(x, 0)).append(" to ").append(label(x, x.bins() - 1)).append('\n');
    }

    /** Blank for nothing, then nine equal steps up to the largest. */
    private static char shade(double w, double largest) {
        if (!(w >= 0)) {
            return w < 0 ? NEGATIVE : MISSING;
        }
        return SHADES.charAt(w > 0 ? (int) Math.ceil(Math.min(1, w / largest) * (SHADES.length() - 1)) : 0);
    }

    private static String number(double x) {
        if (x == Math.rint(x) && Math.abs(x) < 1e9) {
            return String.valueOf((long) x);
        }
        return String.format(Locale.ROOT, "%.4g", x);
    }
}
