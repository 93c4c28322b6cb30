package org.hepmva.evaluate.regression;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.hepmva.evaluate.EvaluatedMethod;
import org.hepmva.runtime.Metric;
import org.hepmva.train.Trained;

/**
 * Everything that was measured of one method.
 *
 * @param trained  what was measured: name, model, story of the training, settings
 * @param quantile q, if it estimates the quantile q of its targets and not their mean or median
 * @param targets  its estimates, target by target
 */
public record RegressionMethod(Trained trained, OptionalDouble quantile, List<TargetEvaluation> targets)
        implements EvaluatedMethod {

    /** Copies the list. */
    public RegressionMethod {
        targets = List.copyOf(targets);
    }

    /** {@return R², mean and RMS of the deviation, of each target on each part} */
    @Override
    public List<Metric> metrics() {
        List<Metric> metrics = new ArrayList<>();
        for (TargetEvaluation target : targets) {
            for (EstimatesOnPart part : target.parts()) {
                String where = " of " + target.target().name() + ", " + part.part();
                metrics.add(EvaluatedMethod.metric("R²" + where, part.agreement().r2()));
                metrics.add(EvaluatedMethod.metric("mean deviation" + where, part.deviation().mean()));
                metrics.add(EvaluatedMethod.metric("RMS deviation" + where, part.agreement().rms()));
            }
        }
        return metrics;
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
