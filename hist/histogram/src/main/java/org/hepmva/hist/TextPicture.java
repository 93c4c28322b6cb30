package org.hepmva.hist;

import java.util.Locale;

/** Histograms drawn in text, for a session. */
final class TextPicture {

    private static final int ROWS = 20;
    private static final int COLUMNS = 60;
    private static final int BAR = 40;
    private static final String SHADES = " .:-=+*#%@";

    private TextPicture() {
    }

    static String of(Histogram histogram) {
        StringBuilder text = new StringBuilder(summary(histogram));
        if (histogram.dimension() == 1) {
            appendBars(text, coarser(histogram, 0, ROWS));
        } else if (histogram.dimension() == 2) {
            appendMap(text, coarser(coarser(histogram, 0, COLUMNS), 1, ROWS));
        }
        return text.toString();
    }

    static String of(Profile profile) {
        StringBuilder text = new StringBuilder("Profile '" + profile.title() + "' over " + profile.axes()
                + ": "
                + profile.entries() + " entries\n");
        Axis axis = profile.axis(0);
        for (int bin = -1; profile.axes().size() == 1 && bin <= axis.bins(); bin++) {
            text.append(String.format(Locale.ROOT, "%24s %9s ± %s%n", axis.label(bin),
                    number(profile.mean(bin)),
                    number(profile.error(bin))));
        }
        return text.toString();
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

    /**
     * Neighbouring bins joined until an axis has no more than {@code most}; what is left over goes to
     * overflow.
     */
    private static Histogram coarser(Histogram histogram, int axis, int most) {
        int bins = histogram.axis(axis).bins();
        int group = (bins + most - 1) / most;
        if (group == 1 || histogram.axis(axis) instanceof CategoryAxis) {
            return histogram;
        }
        return histogram.sliced(axis, 0, bins / group * group).rebinned(axis, group);
    }

    private static void appendBars(StringBuilder text, Histogram histogram) {
        Axis axis = histogram.axis(0);
        double largest = 0;
        int width = 0;
        for (int bin = -1; bin <= axis.bins(); bin++) {
            largest = Math.max(largest, histogram.sumW(bin));
            width = Math.max(width, axis.label(bin).length());
        }
        for (int bin = -1; bin <= axis.bins(); bin++) {
            double w = histogram.sumW(bin);
            text.append(String.format(Locale.ROOT, "%" + width
                    + "s %9s ± %-8s |%s%n", axis.label(bin), number(w),
                    number(histogram.error(bin)), "█".repeat(length(w, largest))));
        }
    }

    private static int length(double w, double largest) {
        return w > 0 ? (int) Math.round(BAR * Math.min(1, w / largest)) : 0;
    }

    private static void appendMap(StringBuilder text, Histogram histogram) {
        Axis x = histogram.axis(0);
        Axis y = histogram.axis(1);
        double largest = 0;
        for (int row = 0; row < y.bins(); row++) {
            for (int column = 0; column < x.bins(); column++) {
                largest = Math.max(largest, histogram.sumW(column, row));
            }
        }
        for (int row = y.bins() - 1; row >= 0; row--) {
            text.append(String.format(Locale.ROOT, "%24s |", y.label(row)));
            for (int column = 0; column < x.bins(); column++) {
                text.append(shade(histogram.sumW(column, row), largest));
            }
            text.append(String.format(Locale.ROOT, "|%n"));
        }
        text.append(String.format(Locale.ROOT, "%24s  %s to %s%n", "", x.label(0), x.label(x.bins() - 1)));
    }

    private static char shade(double w, double largest) {
        if (!(w > 0)) {
            return SHADES.charAt(0);
        }
        int steps = SHADES.length() - 1;
        return SHADES.charAt((int) Math.min(steps, 1 + Math.floor(w / largest * steps * (1 - 1e-12))));
    }

    private static String number(double x) {
        if (x == Math.rint(x) && Math.abs(x) < 1e9) {
            return String.valueOf((long) x);
        }
        return String.format(Locale.ROOT, "%.4g", x);
    }
}
