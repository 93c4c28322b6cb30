package org.hepmva.evaluate;

import org.hepmva.sample.EventSummary;
import org.hepmva.sample.SourceSummary;
import org.hepmva.sample.Subject;

/**
 * One source of events, of which a part is measured.
 *
 * <p>What is measured stands for all events of the source: each weight times f = Σw of all / Σw of the
 * part. There is no such factor where the part has no event of the source, or where one of the sums is zero
 * or they differ in sign; then the source is left out of every yield, and a finding says so. A source whose
 * weights sum to less than zero, as those of an interference may, has a factor like any other.
 *
 * @param label  its name; with that of its class where two classes have sources of one name
 * @param cls    number of its class
 * @param all    as it was read, whichever of its events are measured
 * @param inPart its events in the part that is measured
 */
public record EvaluatedSource(String label, int cls, SourceSummary all, EventSummary inPart) {

    /** {@return what makes all events of those that are measured, above 0; NaN if nothing does} */
    public double factor() {
        double ratio = all.passed().sumW() / inPart.sumW();
        if (!(ratio > 0 && ratio <= Double.MAX_VALUE)) {
            return Double.NaN;
        }
        return inPart.entries() == all.passed().entries() ? 1 : ratio;
    }

    /** {@return whether there is a factor, so that the source has yields} */
    public boolean isMeasured() {
        return factor() > 0;
    }

    /** {@return Σw of all its events, the number of expected ones if it is scaled to that} */
    public double sumW() {
        return all.passed().sumW();
    }

    /** {@return for how many expected events one effective event of the part stands; NaN if for none} */
    public double perEvent() {
        return factor() * inPart.sumW2() / Math.abs(inPart.sumW());
    }

    /** {@return what sentences about it are about} */
    Subject subject() {
        return Subject.source(label);
    }
}
