package org.hepmva.evaluate;

import org.hepmva.hist.Histogram;
import org.hepmva.measure.RocCurve;

/**
 * The response of one method on one part of the sample.
 *
 * @param part       which part
 * @param curve      its ROC curve, unbinned
 * @param signal     histogram of the response to signal, Σw as read
 * @param background the same for background
 * @param separation ½ ∫ (s − b)² / (s + b) of the response
 */
public record ResponseOnPart(Part part, RocCurve curve, Histogram signal, Histogram background,
                             double separation) {
}
