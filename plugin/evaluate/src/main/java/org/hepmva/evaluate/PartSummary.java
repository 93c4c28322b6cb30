package org.hepmva.evaluate;

import java.util.ArrayList;
import java.util.List;
import org.hepmva.sample.EventSummary;
import org.hepmva.sample.Parts;
import org.hepmva.sample.Sample;
import org.hepmva.sample.SampleSummary;

/**
 * What one part of the sample holds.
 *
 * @param part    which
 * @param classes its events of each class, in the order of their numbers
 */
public record PartSummary(Part part, List<EventSummary> classes) {

    /** Copies the list. */
    public PartSummary {
        classes = List.copyOf(classes);
    }

    /** {@return what one part holds} */
    public static PartSummary of(Part part, Parts parts) {
        return new PartSummary(part, SampleSummary.of(part.of(parts)).classes());
    }

    /** {@return the summaries of training, validation and test part} */
    public static List<PartSummary> all(Parts parts) {
        List<PartSummary> summaries = new ArrayList<>();
        for (Part part : Part.values()) {
            summaries.add(of(part, parts));
        }
        return summaries;
    }

    /** {@return its signal events: class 0} */
    public EventSummary signal() {
        return classes.get(Sample.SIGNAL);
    }

    /** {@return its background events: class 1} */
    public EventSummary background() {
        return classes.get(Sample.BACKGROUND);
    }

    /** {@return the number of its events} */
    public int entries() {
        return classes.stream().mapToInt(EventSummary::entries).sum();
    }

    /** {@return whether efficiencies exist: each class has Σw &gt; 0} */
    public boolean isUsable() {
        return classes.stream().allMatch(events -> events.sumW() > 0);
    }
}
