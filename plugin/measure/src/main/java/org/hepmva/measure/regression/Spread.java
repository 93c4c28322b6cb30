package org.hepmva.measure.regression;

import org.hepmva.measure.Measured;
import org.hepmva.measure.Quantiles;
import org.hepmva.measure.Weighted;

/**
 * Where numbers lie and how wide they scatter: the deviations of a method (its bias and resolution), or the
 * ratios of estimate and target.
 *
 * <pre>
 *   mean       ⟨d⟩ = Σwd / Σw
 *   median     the quantile of ½
 *   σ          √(Σw(d − ⟨d⟩)² / Σw), what TMVA prints as RMS
 *   central68  half the distance between the quantiles of 15.87% and 84.13%
 *   best90     √(Σw(d − c)² / Σw) of the events whose |d − c| does not exceed its own quantile of 90%;
 *              c = 0 for deviations, 1 for ratios
 * </pre>
 *
 * <p>For a normal distribution about c, σ and central68 are its width and best90 is 0.789 of it; tails make σ
 * larger and the two others hardly. best90 is TMVA's truncation of the squared deviation ({@code
 * Quadr_Dev_best90perc} of ResultsRegression::CreateDeviationHistograms), without its bins of a histogram.
 *
 * <p>Errors are those of first order in the weights of the events ({@link Weighted#error}), with the
 * influence functions d − ⟨d⟩ of the mean, ((d − ⟨d⟩)² − σ²) / 2σ of σ, and that of a winsorised mean for
 * best90; those of the quantiles are told by {@link Quantiles}. They need no normal distribution. Negative
 * weights are summed like any other; where they leave no positive variance, the width is NaN. All is NaN
 * where Σw is not above 0, and one event has no errors.
 *
 * @param events    how many
 * @param sumW      their Σw
 * @param mean      ⟨d⟩, the bias
 * @param median    of d
 * @param sigma     σ, the resolution
 * @param central68 half of the central 68.27%
 * @param best90    RMS of the best 90%
 */
public record Spread(int events, double sumW, Measured mean, Measured median, Measured sigma,
                     Measured central68, Measured best90) {

    private static final double BEST = 0.9;

    /**
     * {@return location and widths of some numbers}
     *
     * @param numbers deviations or ratios
     * @param centre  where they would all lie if the method were perfect: 0 for deviations, 1 for ratios
     */
    public static Spread of(Weighted numbers, double centre) {
        Quantiles quantiles = Quantiles.of(numbers);
        double mean = numbers.mean();
        return new Spread(numbers.size(), numbers.sumW(),
                new Measured(mean, numbers.error(i -> numbers.values()[i] - mean)), quantiles.median(),
                sigma(numbers, mean), quantiles.central68(), best(numbers, centre));
    }

    private static Measured sigma(Weighted numbers, double mean) {
        double[] x = numbers.values();
        double variance = numbers.average(i -> square(x[i] - mean));
        return root(variance, numbers.error(i -> square(x[i] - mean) - variance));
    }

    private static Measured best(Weighted numbers, double centre) {
        double[] distances = new double[numbers.size()];
        for (int i = 0; i < distances.length; i++) {
            distances[i] = Math.abs(numbers.values()[i] - centre);
        }
        Weighted weighted = numbers.withValues(distances);
        double most = Quantiles.of(weighted).at(BEST);
        double share = weighted.average(i -> distances[i] <= most ? 1 : 0);
        double sum = weighted.average(i -> distances[i] <= most ? square(distances[i]) : 0);
        double winsorised = sum + (1 - share) * square(most);
        return root(sum / share,
                weighted.error(i -> (square(Math.min(distances[i], most)) - winsorised) / share));
    }

    /** The root of a mean square with its error. */
    static Measured root(double meanSquare, double error) {
        double root = Math.sqrt(meanSquare);
        return new Measured(root, root > 0 ? error / (2 * root) : error);
    }

    private static double square(double x) {
        return x * x;
    }
}
