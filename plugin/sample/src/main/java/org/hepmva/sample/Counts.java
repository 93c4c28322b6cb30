package org.hepmva.sample;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Explicit numbers of events for each class and part, as TMVA's nTrain_Signal and its relatives. Events
 * that no part asks for are left out; {@link #REST} in place of the test count takes them all.
 *
 * @param classes for each class, at its number
 */
public record Counts(List<PartCounts> classes) implements Share {

    /** As the number of test events: all that are left. */
    public static final int REST = Integer.MAX_VALUE;

    /** Copies the list. */
    public Counts {
        classes = List.copyOf(classes);
    }

    /**
     * {@return numbers of two classes}
     *
     * @param signal     for the signal
     * @param background for the background
     */
    public static Counts of(PartCounts signal, PartCounts background) {
        return new Counts(List.of(signal, background));
    }

    @Override
    public PartCounts counts(List<String> names, byte cls, int entries) {
        if (names.size() != classes.size()) {
            throw new IllegalArgumentException("the split counts the events of " + classes.size()
                    + " classes, but there are " + names.size() + " " + names);
        }
        if (entries == 0) {
            // events that are divided by hand may be all of a class
            return new PartCounts(0, 0, 0);
        }
        PartCounts asked = classes.get(cls);
        if (asked.test() == REST) {
            long used = (long) asked.training() + asked.validation();
            asked = new PartCounts(asked.training(), asked.validation(), (int) Math.max(0, entries - used));
        }
        if (asked.total() > entries) {
            throw new IllegalArgumentException("class '" + names.get(cls) + "' has " + entries
                    + " events, the split asks for " + asked.total()
                    + " (training/validation/test " + asked + ")");
        }
        return asked;
    }

    @Override
    public Counts withoutTest() {
        return new Counts(classes.stream()
                .map(each -> new PartCounts(each.training(), each.validation(), 0)).toList());
    }

    @Override
    public String toString() {
        if (classes.size() == 2) {
            return "signal " + words(classes.get(0)) + ", background " + words(classes.get(1));
        }
        return classes.stream().map(Counts::words).collect(Collectors.joining(", "));
    }

    private static String words(PartCounts counts) {
        return counts.training() + "/" + counts.validation() + "/"
                + (counts.test() == REST ? "rest" : String.valueOf(counts.test()));
    }
}
