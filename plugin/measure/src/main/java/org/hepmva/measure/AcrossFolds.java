package org.hepmva.measure;

import java.util.List;
import java.util.function.UnaryOperator;

/**
 * One number, measured on the events of each fold alone, with what the folds' statistical errors say of its
 * spread.
 *
 * <p>Each fold has a k-th of the events, so statistics alone make {@link #standardDeviation()} as large as
 * {@link #statistical()}, about √k times the error of all events together. The rest, {@link
 * #beyondStatistics()}, is of the training: how much the models of the folds differ. It is a guide: the
 * standard deviation of k numbers is itself known to 1/√(2(k − 1)) of itself. See {@link FoldSpread}.
 *
 * @param folds one number per fold; its value is NaN where a fold has none
 */
public record AcrossFolds(List<Measured> folds) {

    /** Copies the list. */
    public AcrossFolds {
        folds = List.copyOf(folds);
    }

    /** {@return the values alone} */
    public FoldSpread spread() {
        return FoldSpread.of(folds.stream().mapToDouble(Measured::value).toArray());
    }

    /** {@return of the folds that have a number; NaN for fewer than two, or if one is infinite} */
    public double standardDeviation() {
        return spread().standardDeviation();
    }

    /** {@return what statistics alone make of it: the root mean square of the folds' errors} */
    public double statistical() {
        return Math.sqrt(folds.stream().filter(fold -> !Double.isNaN(fold.value()))
                .mapToDouble(fold -> fold.error() * fold.error()).average().orElse(Double.NaN));
    }

    /** {@return √(σ² − mean error²), 0 if the errors explain it all; NaN if one of the two does not exist} */
    public double beyondStatistics() {
        return spread().beyondStatistics(folds.stream().mapToDouble(Measured::error).toArray());
    }

    /** {@return another number of each fold, computed from this one} */
    public AcrossFolds map(UnaryOperator<Measured> function) {
        return new AcrossFolds(folds.stream().map(function).toList());
    }

    @Override
    public String toString() {
        return spread().toString();
    }
}
