package org.hepmva.evaluate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.hepmva.evaluate.Finding.Level;
import org.hepmva.sample.EventSummary;
import org.hepmva.train.Trained;

/** Collects findings, and knows those that every kind of evaluation has. One thread, used once. */
final class FindingList {

    private static final int FEW = 100;
    private static final double MUCH = 0.05;
    private static final String SAMPLE = "sample";

    private final List<Finding> findings = new ArrayList<>();

    /** {@return the findings with other ones about the sample, most important first} */
    static List<Finding> with(List<Finding> known, List<String> sentences) {
        FindingList all = new FindingList();
        known.stream().filter(finding -> !finding.about().equals(SAMPLE)).forEach(all.findings::add);
        sentences.forEach(all::sample);
        return all.sorted().stream().distinct().toList();
    }

    /** {@return all of them, most important first, otherwise in the order in which they were added} */
    List<Finding> sorted() {
        findings.sort(Comparator.comparing((Finding f) -> f.level()).reversed());
        return List.copyOf(findings);
    }

    void add(Level level, String about, String format, Object... values) {
        findings.add(new Finding(level, about, String.format(Locale.ROOT, format, values)));
    }

    void sample(String sentence) {
        // part() says that of each part, with more numbers
        if (!sentence.contains("events with negative weight")) {
            findings.add(Finding.of(Level.WARNING, SAMPLE, sentence));
        }
    }

    /** What the training noticed. */
    void training(Trained trained) {
        trained.report().warnings().forEach(warning ->
                findings.add(Finding.of(Level.NOTE, trained.method(), warning)));
    }

    void part(PartSummary part) {
        String about = part.part() + " part";
        if (part.entries() == 0) {
            if (part.part() == Part.TRAINING) {
                add(Level.NOTE, about, "It is empty, so overtraining cannot be checked.");
            } else {
                add(Level.NOTE, about, "It is empty, so cuts were chosen on another part.");
            }
            return;
        }
        if (!part.isUsable()) {
            add(Level.WARNING, about, "It is left out: Σw is %s, and %s must be above zero.", sums(part),
                    part.classes().size() == 2 ? "both" : "each");
            return;
        }
        if (part.classes().size() == 2) {
            part.classes().forEach(events -> classOf(about, events));
        } else {
            classesOf(about, part.classes());
        }
    }

    /** Of many classes in one sentence each. */
    private void classesOf(String about, List<EventSummary> classes) {
        List<String> few = classes.stream().filter(events -> events.effectiveEntries() < FEW)
                .map(events -> String.format(Locale.ROOT, "%.1f of %s (%d event%s)",
                        events.effectiveEntries(), events.name(), events.entries(),
                        events.entries() == 1 ? "" : "s")).toList();
        if (!few.isEmpty()) {
            add(Level.WARNING, about, "There are few effective entries, so expect large errors: %s.",
                    String.join(", ", few));
        }
        List<EventSummary> negative = classes.stream().filter(events -> events.negative() > 0).toList();
        if (!negative.isEmpty()) {
            boolean isMuch = negative.stream().anyMatch(events -> events.negativeFraction() > MUCH);
            add(isMuch ? Level.WARNING : Level.NOTE, about, "Some events have negative weights, and"
                    + " efficiencies may leave [0, 1]: %s.", negative.stream().map(events ->
                    String.format(Locale.ROOT, "%.2f%% of %s (%d events worth %.0f)",
                            100 * events.negativeFraction(), events.name(), events.entries(),
                            events.effectiveEntries())).collect(Collectors.joining(", ")));
        }
    }

    private static String sums(PartSummary part) {
        List<String> each = part.classes().stream().map(c -> c.sumW() + " of " + c.name()).toList();
        String last = each.get(each.size() - 1);
        return each.stream().limit(each.size() - 1).collect(Collectors.joining(", "))
                + (each.size() > 1 ? " and " : "") + last;
    }

    private void classOf(String about, EventSummary events) {
        if (events.effectiveEntries() < FEW) {
            add(Level.WARNING, about, "Only %.1f effective entries of %s (%d event%s): expect large errors.",
                    events.effectiveEntries(), events.name(), events.entries(),
                    events.entries() == 1 ? "" : "s");
        }
        if (events.negative() > 0) {
            Level level = events.negativeFraction() > MUCH ? Level.WARNING : Level.NOTE;
            add(level, about, "%.2f%% of the %s events have negative weights: the %d events are worth"
                    + " %.0f, and efficiencies may leave [0,"
                    + " 1].", 100 * events.negativeFraction(), events.name(),
                    events.entries(), events.effectiveEntries());
        }
    }
}
