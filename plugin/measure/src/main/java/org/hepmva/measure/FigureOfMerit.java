package org.hepmva.measure;

/**
 * The expected significance of a counting experiment with s signal and b background events.
 *
 * <p>Its error is that of the simulation: what it moves by when s and b move by theirs. Formulas of Cowan,
 * Cranmer, Gross and Vitells, arXiv:1007.1727, section 5.1, and for an uncertain background of Cowan,
 * "Discovery sensitivity for a counting experiment with background uncertainty" (2012).
 */
public enum FigureOfMerit {

    /**
     * s/√(s + b), the inverse relative error of the signal yield. Its square is purity × efficiency times the
     * signal before the cut, so both have their best cut in the same place.
     */
    S_OVER_ROOT_S_PLUS_B("s/√(s + b)"),

    /** s/√b, for s much smaller than b; NaN for b ≤ 0. */
    S_OVER_ROOT_B("s/√b"),

    /** √(2[(s + b)ln(1 + s/b) − s]), the median significance of a discovery; NaN for b ≤ 0 or s &lt; −b. */
    ASIMOV("Asimov significance"),

    /**
     * The same where b is known to σ: √(2[(s + b)ln((s + b)(b + σ²)/(b² + (s + b)σ²)) − b²/σ² ln(1 +
     * σ²s/(b(b + σ²)))]). With the error of the simulation as σ it is what can be claimed with the simulated
     * events there are; as {@link #ASIMOV} for σ = 0.
     */
    ASIMOV_WITH_UNCERTAIN_B("Asimov significance, b ± σ");

    /** Relative step of a slope: its square and the rounding of doubles over it are both small. */
    private static final double STEP = 1e-5;

    /** Below, s/b has a series: the logarithm would cancel. */
    private static final double SMALL = 1e-3;

    private final String title;

    FigureOfMerit(String title) {
        this.title = title;
    }

    /** {@return its formula or name, for axes and tables} */
    public String title() {
        return title;
    }

    /**
     * {@return the significance with its error from those of s and b, and the interval that theirs lead to:
     * without an upper end where b may be 0 and the formula does not know such; NaN where it does not exist}
     *
     * @param s expected signal
     * @param b expected background, independent of it
     */
    public Measured of(Measured s, Measured b) {
        double value = of(s.value(), b.value(), b.error());
        if (Double.isNaN(value)) {
            return Measured.NONE;
        }
        double scale = Math.abs(s.value()) + Math.abs(b.value());
        double stepS = STEP * scale;
        double stepB = this == S_OVER_ROOT_S_PLUS_B ? stepS : STEP * b.value();
        double byS = (of(s.value() + stepS, b.value(), b.error())
                - of(s.value() - stepS, b.value(), b.error())) / (2 * stepS);
        double byB = (of(s.value(), b.value() + stepB, b.error())
                - of(s.value(), b.value() - stepB, b.error())) / (2 * stepB);
        double error = Math.hypot(byS * s.error(), byB * b.error());
        return Moved.anywhere(x -> moved(x[0], x[1], b.error()), error, s, b);
    }

    /**
     * Fewer background events than none are none, and of none every formula but the first says infinity, if
     * there is signal: nothing is not significant beside anything.
     */
    private double moved(double s, double b, double sigma) {
        boolean isNone = b <= 0 && s != 0 && this != S_OVER_ROOT_S_PLUS_B;
        return isNone ? Math.copySign(Double.POSITIVE_INFINITY, s) : of(s, b, sigma);
    }

    /**
     * {@return the significance; NaN where it does not exist}
     *
     * @param s     expected signal; if negative, so is the significance
     * @param b     expected background
     * @param sigma error of b, which {@link #ASIMOV_WITH_UNCERTAIN_B} alone looks at
     */
    public double of(double s, double b, double sigma) {
        return switch (this) {
            case S_OVER_ROOT_S_PLUS_B -> s + b > 0 ? s / Math.sqrt(s + b) : Double.NaN;
            case S_OVER_ROOT_B -> b > 0 ? s / Math.sqrt(b) : Double.NaN;
            case ASIMOV -> signed(s, b, asimov(s, b));
            case ASIMOV_WITH_UNCERTAIN_B -> signed(s, b, uncertain(s, b, sigma));
        };
    }

    private static double signed(double s, double b, double half) {
        return b > 0 ? Math.copySign(Math.sqrt(2 * Math.max(0, half)), s) : Double.NaN;
    }

    private static double asimov(double s, double b) {
        double x = s / b;
        double series = x * x * (1.0 / 2 - x * (1.0 / 6 - x * (1.0 / 12 - x / 20)));
        return b * (Math.abs(x) < SMALL ? series : (1 + x) * Math.log1p(x) - x);
    }

    /** n(b + σ²)/(b² + nσ²) is 1 + sb/(b² + nσ²), whose logarithm does not cancel for few signal events. */
    private static double uncertain(double s, double b, double sigma) {
        double v = sigma * sigma / b;
        if (!(v > 0)) {
            return asimov(s, b);
        }
        double n = s + b;
        double first = n * Math.log1p(s * b / (b * b + n * sigma * sigma));
        return first - b / v * Math.log1p(v * s / (b + sigma * sigma));
    }
}
