package org.hepmva.evaluate.regression;

import java.util.List;
import java.util.OptionalDouble;
import org.hepmva.train.Trained;

/**
 * Everything that was measured of one method.
 *
 * @param trained  what was measured: name, model, story of the training, settings
 * @param quantile q, if it estimates the quantile q of its targets and not their mean or median
 * @param targets  its estimates, target by target
 */
public record RegressionMethod(Trained trained, OptionalDouble quantile, List<TargetEvaluation> targets) {

    /** Copies the list. */
    public RegressionMethod {
        targets = List.copyOf(targets);
    }

    /** {@return the name of the method} */
    public String name() {
        return trained.method();
    }

    /** {@return whether it estimates a quantile, so that deviations need not lie about 0} */
    public boolean isOfQuantile() {
        return quantile.isPresent();
    }

    /**
     * {@return q of a method whose settings are {@code loss: quantile} and {@code quantile: q}; none of any
     * other}
     */
    static OptionalDouble quantile(Trained trained) {
        String q = trained.settings().getOrDefault("quantile", "");
        return trained.settings().getOrDefault("loss", "").equals("quantile") && !q.isEmpty()
                ? OptionalDouble.of(Double.parseDouble(q)) : OptionalDouble.empty();
    }
}
