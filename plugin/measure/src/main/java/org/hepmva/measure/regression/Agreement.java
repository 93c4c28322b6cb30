package org.hepmva.measure.regression;

import java.util.function.IntToDoubleFunction;
import org.hepmva.measure.Measured;
import org.hepmva.measure.Weighted;

/**
 * How well estimates agree with targets, in one number each.
 *
 * <pre>
 *   mean squared error   Σw d² / Σw         d = estimate − target
 *   rms                  √(Σw d² / Σw)
 *   mean absolute error  Σw |d| / Σw
 *   R²                   1 − Σw d² / Σw(t − ⟨t⟩)²
 *   correlation          cov(t, e) / √(var t · var e)
 * </pre>
 *
 * <p>as scikit-learn's {@code mean_squared_error}, {@code mean_absolute_error} and {@code r2_score} with
 * {@code sample_weight}. R² is 1 for perfect estimates, 0 for those that are no better than the mean of the
 * targets, and below 0 for worse. A constant target has none: it is NaN, also for perfect estimates; so is
 * the correlation where target or estimate is constant. Errors are those of {@link Weighted#error}. All is
 * NaN where Σw is not above 0.
 *
 * @param meanSquaredError  ⟨d²⟩
 * @param rms               √⟨d²⟩, bias and resolution in quadrature
 * @param meanAbsoluteError ⟨|d|⟩
 * @param r2                R², the share of the target's variance that is explained
 * @param correlation       linear correlation of target and estimate
 * @param mutualInformation of target and estimate, in nats
 */
public record Agreement(Measured meanSquaredError, Measured rms, Measured meanAbsoluteError, Measured r2,
                        Measured correlation, Measured mutualInformation) {

    /** A variance that is smaller than this part of the square of the values is rounding. */
    private static final double ROUNDING = 1e-24;

    /** {@return all of them, of some estimates} */
    public static Agreement of(Estimates events) {
        Weighted deviations = events.deviations();
        double[] d = deviations.values();
        Measured squared = average(deviations, i -> d[i] * d[i]);
        return new Agreement(squared, Spread.root(squared.value(), squared.error()),
                average(deviations, i -> Math.abs(d[i])), r2(events, squared.value()), correlation(events),
                MutualInformation.of(events.trueValues(), events.estimated()));
    }

    /**
     * {@return the pinball loss, Σw max(q(t − e), (q − 1)(t − e)) / Σw: smallest if e is the quantile q of t
     * (R. Koenker and G. Bassett, Econometrica 46 (1978) 33; scikit-learn's mean_pinball_loss)}
     *
     * @param events   estimates of a quantile
     * @param quantile q, in (0, 1); ½ gives half the mean absolute error
     */
    public static Measured pinballLoss(Estimates events, double quantile) {
        Coverage.requireQuantile(quantile);
        Weighted deviations = events.deviations();
        double[] d = deviations.values();
        return average(deviations, i -> Math.max(-quantile * d[i], (1 - quantile) * d[i]));
    }

    private static Measured average(Weighted events, IntToDoubleFunction number) {
        double mean = events.average(number);
        return new Measured(mean, events.error(i -> number.applyAsDouble(i) - mean));
    }

    private static Measured r2(Estimates events, double squared) {
        Weighted targets = events.trueValues();
        double[] t = targets.values();
        double mean = targets.mean();
        double variance = variance(targets, mean);
        double ratio = squared / variance;
        return new Measured(1 - ratio, targets.error(i -> {
            double d = events.estimates()[i] - t[i];
            return (ratio * (t[i] - mean) * (t[i] - mean) - d * d) / variance;
        }));
    }

    private static Measured correlation(Estimates events) {
        Weighted targets = events.trueValues();
        Weighted estimates = events.estimated();
        double meanT = targets.mean();
        double meanE = estimates.mean();
        double sigmaT = Math.sqrt(variance(targets, meanT));
        double sigmaE = Math.sqrt(variance(estimates, meanE));
        IntToDoubleFunction t = i -> (events.targets()[i] - meanT) / sigmaT;
        IntToDoubleFunction e = i -> (events.estimates()[i] - meanE) / sigmaE;
        double rho = targets.average(i -> t.applyAsDouble(i) * e.applyAsDouble(i));
        return new Measured(rho, targets.error(i -> {
            double x = t.applyAsDouble(i);
            double y = e.applyAsDouble(i);
            return x * y - rho / 2 * (x * x + y * y);
        }));
    }

    /** NaN if it is not above what rounding leaves of a constant. */
    private static double variance(Weighted numbers, double mean) {
        double[] x = numbers.values();
        double variance = numbers.average(i -> (x[i] - mean) * (x[i] - mean));
        return variance > ROUNDING * mean * mean ? variance : Double.NaN;
    }
}
