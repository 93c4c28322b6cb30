package org.hepmva.evaluate.regression;

import java.util.Optional;
import org.hepmva.evaluate.Part;
import org.hepmva.hist.Histogram;
import org.hepmva.measure.Measured;
import org.hepmva.measure.regression.Agreement;
import org.hepmva.measure.regression.Spread;

/**
 * What a method's estimates of one target are worth on one part of the sample.
 *
 * @param part         which
 * @param deviation    bias and resolution: the spread of estimate − target
 * @param ratio        the spread of estimate / target
 * @param withoutRatio how many events have no ratio, since their target is 0
 * @param agreement    R², mean errors, correlation, mutual information
 * @param pinballLoss  of a method that estimates a quantile
 * @param coverage     share of Σw with the target not above the estimate, of a method that estimates a
 *                     quantile
 * @param deviations   histogram of estimate − target; the same axis on every part
 * @param ratios       histogram of estimate / target; the same axis on every part
 */
public record EstimatesOnPart(Part part, Spread deviation, Spread ratio, int withoutRatio,
                              Agreement agreement, Optional<Measured> pinballLoss,
                              Optional<Measured> coverage, Histogram deviations, Histogram ratios) {
}
