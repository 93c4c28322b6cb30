package org.hepmva.sample;

/**
 * Explicit numbers of events for each class and part, as TMVA's nTrain_Signal and its relatives. Events
 * that no part asks for are left out; {@link #REST} in place of the test count takes them all.
 *
 * @param signal     for the signal
 * @param background for the background
 */
public record Counts(PartCounts signal, PartCounts background) implements Share {

    /** As the number of test events: all that are left. */
    public static final int REST = Integer.MAX_VALUE;

    @Override
    public PartCounts counts(byte cls, int entries) {
        PartCounts asked = cls == Sample.SIGNAL ? signal : background;
        if (asked.test() == REST) {
            long used = (long) asked.training() + asked.validation();
            asked = new PartCounts(asked.training(), asked.validation(), (int) Math.max(0, entries - used));
        }
        if (asked.total() > entries) {
            throw new IllegalArgumentException("class '" + Sample.CLASS_NAMES.get(cls) + "' has " + entries
                    + " events, the split asks for " + asked.total()
                    + " (training/validation/test " + asked + ")");
        }
        return asked;
    }

    @Override
    public String toString() {
        return "signal " + words(signal) + ", background " + words(background);
    }

    private static String words(PartCounts counts) {
        return counts.training() + "/" + counts.validation() + "/"
                + (counts.test() == REST ? "rest" : String.valueOf(counts.test()));
    }
}
