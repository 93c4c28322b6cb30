package org.hepmva.evaluate;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hepmva.hist.Graph;
import org.hepmva.hist.Histogram;
import org.hepmva.runtime.Variable;

/**
 * The response of a method over two variables, all others held fixed: its decision boundaries are where the
 * response equals a cut.
 *
 * @param x                horizontal variable
 * @param y                vertical variable
 * @param responses        the response at the centre of each cell; a method's own number, no sum of weights
 * @param cuts             responses on which boundaries lie: the chosen cut, then those of ε<sub>B</sub> =
 *                         10% and 1%
 * @param signalEvents     some signal events of the test part, by their two variables
 * @param backgroundEvents some background events of the test part
 * @param fixed            value of each other variable, by name, in training order: its median on the
 *                         training part
 */
public record ResponseMap(Variable x, Variable y, Histogram responses, List<Double> cuts, Graph signalEvents,
                          Graph backgroundEvents, Map<String, Double> fixed) {

    /** Copies list and map, in their order. */
    public ResponseMap {
        cuts = List.copyOf(cuts);
        fixed = Collections.unmodifiableMap(new LinkedHashMap<>(fixed));
    }
}
