package org.hepmva.evaluate;

import java.util.Locale;
import org.hepmva.sample.Parts;
import org.hepmva.sample.Sample;

/** The three parts of a sample, in the order in which training uses them. */
public enum Part {
    /** What is learned from. */
    TRAINING,
    /** What decides when to stop and where to cut. */
    VALIDATION,
    /** What is quoted. */
    TEST;

    /** {@return the events of this part} */
    public Sample of(Parts parts) {
        return parts.all().get(ordinal());
    }

    /** {@return "training", "validation" or "test"} */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
