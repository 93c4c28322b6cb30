package org.hepmva.evaluate.regression;

import org.hepmva.measure.Measured;
import org.hepmva.measure.regression.Spread;

/**
 * A variable or spectator that is near to the target, taken as the estimate as it is, such as the raw energy
 * before its calibration: what there is without a method. On the test part, on events where it is finite.
 *
 * @param variable  its name
 * @param deviation spread of variable − target
 * @param ratio     spread of variable / target
 * @param r2        R², above 0
 */
public record VariableAsEstimate(String variable, Spread deviation, Spread ratio, Measured r2) {
}
