package org.hepmva.evaluate.regression;

import java.util.List;
import org.hepmva.hist.Histogram;
import org.hepmva.measure.Measured;
import org.hepmva.runtime.Variable;

/**
 * One target, whatever estimates it.
 *
 * @param target   name, title, unit
 * @param training its values in the training part, Σw
 * @param test     its values in the test part, on the same axis
 * @param mean     of the test part
 * @param sigma    its standard deviation there: the resolution of who always says the mean
 * @param alone    variables and spectators that are near enough to the target to be taken for it, the best
 *                 first
 */
public record TargetSummary(Variable target, Histogram training, Histogram test, Measured mean,
                            Measured sigma, List<VariableAsEstimate> alone) {

    /** Copies the list. */
    public TargetSummary {
        alone = List.copyOf(alone);
    }
}
