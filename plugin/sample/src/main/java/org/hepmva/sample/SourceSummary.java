package org.hepmva.sample;

/**
 * One source of a sample in a few numbers.
 *
 * @param className what its events are
 * @param read      entries of its tables, whether they passed the cuts or not
 * @param isScaled  whether Σw is the number of expected events: a factor or a cross-section was given
 * @param factor    what the weight expression was multiplied by
 * @param passed    the events that passed the cuts, with the name of the source
 */
public record SourceSummary(String className, long read, boolean isScaled, double factor,
                            EventSummary passed) {

    /** {@return its name} */
    public String name() {
        return passed.name();
    }

    @Override
    public String toString() {
        return passed + ", of " + read + " read"
                + (isScaled ? ", scaled by " + EventSummary.shown(factor) : "");
    }
}
