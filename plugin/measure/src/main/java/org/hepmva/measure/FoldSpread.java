package org.hepmva.measure;

import java.util.List;
import java.util.stream.IntStream;
import org.hepmva.text.Require;

/**
 * How much a number differs between folds, each measured on the part that its model has not seen.
 *
 * <p>The spread has two causes: each fold is measured on few events, and each model is another one. The first
 * is the statistical error of a fold; what exceeds it is of the training. σ/√k is the error of the mean of k
 * independent numbers; models of folds share most of their training events, so it is a guide, and of no
 * number of this kind a better one can be had from the folds alone (Bengio and Grandvalet, J. Mach. Learn.
 * Res. 5 (2004) 1089).
 *
 * @param values            one per fold; NaN where a fold has none, for instance without one of the classes
 * @param mean              of those that exist; NaN if none does
 * @param standardDeviation √(Σ(x − mean)²/(n − 1)) of the n that exist; NaN for fewer than two
 */
public record FoldSpread(List<Double> values, double mean, double standardDeviation) {

    /** Copies the list. */
    public FoldSpread {
        values = List.copyOf(values);
    }

    /**
     * {@return the spread of some numbers}
     *
     * @param values one per fold, NaN where there is none
     */
    public static FoldSpread of(double... values) {
        double[] known = IntStream.range(0, values.length).mapToDouble(i -> values[i])
                .filter(x -> !Double.isNaN(x)).toArray();
        double sum = 0;
        for (double x : known) {
            sum += x;
        }
        double mean = sum / known.length;
        double squares = 0;
        for (double x : known) {
            squares += (x - mean) * (x - mean);
        }
        double variance = known.length < 2 ? Double.NaN : squares / (known.length - 1);
        return new FoldSpread(IntStream.range(0, values.length).mapToObj(i -> values[i]).toList(), mean,
                Math.sqrt(variance));
    }

    /** {@return the number of folds with a value} */
    public int known() {
        return (int) values.stream().filter(x -> !x.isNaN()).count();
    }

    /** {@return the mean with σ/√n, n the number of folds with a value} */
    public Measured measuredMean() {
        return new Measured(mean, standardDeviation / Math.sqrt(known()));
    }

    /**
     * {@return the part of the spread that the statistical errors of the folds do not explain, √(σ² −
     * mean error²), 0 if they explain it all}
     *
     * @param errors the statistical error of each fold's value, in the order of the folds; those of folds
     *               without value do not matter
     * @throws IllegalArgumentException if there are not as many errors as folds
     */
    public double beyondStatistics(double... errors) {
        Require.length("errors", errors.length, values.size());
        double squares = IntStream.range(0, errors.length).filter(i -> !values.get(i).isNaN())
                .mapToDouble(i -> errors[i] * errors[i]).sum() / known();
        return Math.sqrt(Math.max(0, standardDeviation * standardDeviation - squares));
    }

    @Override
    public String toString() {
        return Rounded.measured(measuredMean()) + " over " + known() + " folds";
    }
}
