package org.hepmva.evaluate.multiclass;

import java.util.List;
import org.hepmva.hist.Histogram;

/**
 * The number that a method gives for one class, on one part of the sample.
 *
 * @param className  for which class
 * @param curve      of that class against all others
 * @param histograms of the number for events of each class, Σw as read
 * @param separation of that class from all others: ½ ∫ (s − b)² / (s + b)
 */
public record OutputOnPart(String className, ClassCurve curve, List<Histogram> histograms,
                           double separation) {

    /** Copies the list. */
    public OutputOnPart {
        histograms = List.copyOf(histograms);
    }
}
