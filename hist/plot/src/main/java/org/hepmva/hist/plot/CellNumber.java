package org.hepmva.hist.plot;

import java.util.Locale;

/** A value and its error as they are written into a cell. */
record CellNumber(double value, double error) {

    private static final String NONE = "–";
    private static final int MOST_DECIMALS = 6;

    /**
     * {@return the value}
     *
     * @param decimals how many; −1 for as many as the error, or the value itself, calls for
     */
    String value(int decimals) {
        if (!Double.isFinite(value)) {
            return Double.isNaN(value) ? NONE : value > 0 ? "∞" : "−∞";
        }
        return hasError() || decimals >= 0 || !isWhole() ? written(value, decimals)
                : fixed(value, 0);
    }

    /** {@return the error; empty if there is none} */
    String error(int decimals) {
        return hasError() ? written(error, decimals) : "";
    }

    private boolean hasError() {
        return error > 0 && Double.isFinite(error) && Double.isFinite(value);
    }

    private boolean isWhole() {
        return value == StrictMath.rint(value) && Math.abs(value) < 1e9;
    }

    private String written(double number, int decimals) {
        if (decimals >= 0) {
            return fixed(number, decimals);
        }
        double last = hasError() ? error : value == 0 ? 1 : Math.abs(value) / 10;
        int wanted = (int) Math.max(0, 1 - StrictMath.floor(StrictMath.log10(last)));
        boolean isLong = wanted > MOST_DECIMALS || Math.abs(value) >= 1e9;
        return isLong ? scientific(number) : fixed(number, wanted);
    }

    private static String scientific(double number) {
        String text = String.format(Locale.ROOT, "%.1e", number);
        return text.replaceFirst("e\\+?(-?)0?", "e$1").replace('-', '−');
    }

    /** Without the sign of a number that was rounded to zero. */
    private static String fixed(double number, int decimals) {
        String text = String.format(Locale.ROOT, "%." + decimals + "f", number);
        return (text.matches("-0\\.?0*") ? text.substring(1) : text).replace('-', '−');
    }
}
