package org.hepmva.evaluate.regression;

import java.util.Comparator;
import java.util.List;
import org.hepmva.evaluate.PermutedAnswers;
import org.hepmva.measure.Measured;
import org.hepmva.measure.Weighted;
import org.hepmva.measure.regression.Estimates;

/**
 * What a method loses without one variable, given all others.
 *
 * @param variable its name
 * @param fall     by how much R² falls when the values of the variable are exchanged between test events: the
 *                 mean over five random orders, Σw(d'² − d²) / Σw(t − ⟨t⟩)², with the error of the numerator
 */
public record PermutedVariable(String variable, Measured fall) {

    /**
     * {@return the importance of each variable, largest first; none for a constant target}
     *
     * @param permuted the answers to test events
     * @param target   number of the target
     * @param of       the estimates of it for all test events, as they are
     */
    static List<PermutedVariable> of(PermutedAnswers permuted, int target, Estimates of) {
        Estimates before = of.select(permuted.numbers());
        double variance = variance(before.trueValues());
        if (!(variance > 0)) {
            return List.of();
        }
        List<PermutedVariable> all = permuted.ofEach((variable, after) -> new PermutedVariable(variable,
                rise(before, after.stream().map(outputs -> outputs[target]).toList()).times(1 / variance)));
        all.sort(Comparator.comparingDouble((PermutedVariable v) -> -v.fall().value()));
        return all;
    }

    private static double variance(Weighted truth) {
        double mean = truth.mean();
        return truth.average(i -> square(truth.values()[i] - mean));
    }

    /** By how much the mean squared deviation rises, with the error of a difference on the same events. */
    private static Measured rise(Estimates before, List<double[]> after) {
        double[] rise = new double[before.targets().length];
        for (double[] permuted : after) {
            for (int i = 0; i < rise.length; i++) {
                double more = square(permuted[i] - before.targets()[i])
                        - square(before.estimates()[i] - before.targets()[i]);
                rise[i] += more / after.size();
            }
        }
        Weighted rises = before.trueValues().withValues(rise);
        double mean = rises.mean();
        return new Measured(mean, rises.error(i -> rise[i] - mean));
    }

    private static double square(double x) {
        return x * x;
    }
}
