package org.hepmva.evaluate.regression;

import java.util.List;
import org.hepmva.hist.Histogram;
import org.hepmva.measure.Measured;
import org.hepmva.runtime.Variable;

/**
 * One input variable, on the training part.
 *
 * @param variable          name, title, unit
 * @param values            its distribution, Σw as read
 * @param missing           fraction of events where it is NaN, left out of everything here
 * @param correlations      linear correlation with each target
 * @param mutualInformation with each target, in nats
 */
public record InputEvaluation(Variable variable, Histogram values, double missing,
                              List<Measured> correlations, List<Measured> mutualInformation) {

    /** Copies the lists. */
    public InputEvaluation {
        correlations = List.copyOf(correlations);
        mutualInformation = List.copyOf(mutualInformation);
    }
}
