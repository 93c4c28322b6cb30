package org.hepmva.evaluate;

import org.hepmva.sample.EventSummary;
import org.hepmva.sample.Parts;
import org.hepmva.sample.Sample;

/**
 * What one part of the sample holds.
 *
 * @param part       which
 * @param signal     its signal events
 * @param background its background events
 */
public record PartSummary(Part part, EventSummary signal, EventSummary background) {

    static PartSummary of(Part part, Parts parts) {
        Sample sample = part.of(parts);
        return new PartSummary(part, sample.summary(Sample.SIGNAL), sample.summary(Sample.BACKGROUND));
    }

    /** {@return whether efficiencies exist: both classes have Σw &gt; 0} */
    public boolean isUsable() {
        return signal.sumW() > 0 && background.sumW() > 0;
    }
}
