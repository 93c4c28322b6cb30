package org.hepmva.evaluate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.hepmva.evaluate.Finding.Level;
import org.hepmva.measure.Measured;
import org.hepmva.sample.EventSummary;
import org.hepmva.sample.Subject;
import org.hepmva.sample.Warning;
import org.hepmva.train.Trained;

/** Collects findings, and knows those that every kind of evaluation has. Mutable; one thread, used once. */
public final class FindingList {

    private static final int FEW = 100;
    private static final double MUCH = 0.05;
    private static final double ALMOST_ONE = 0.9999;
    /** An AUC that may be less says nothing of a variable: few events, or one of large weight, made it. */
    private static final double KNOWN_TO_BE = 0.9;

    private final List<Finding> findings = new ArrayList<>();

    /** Nothing was found so far. */
    public FindingList() {
        // the list is there
    }

    /**
     * {@return whether a variable of this AUC separates almost completely, in either direction, and not only
     * for want of events}
     */
    public static boolean isAlmostOne(Measured auc) {
        return Math.max(auc.value(), 1 - auc.value()) >= ALMOST_ONE
                && Math.max(auc.low(), 1 - auc.high()) >= KNOWN_TO_BE;
    }

    /** {@return all of them, once each, most important first, otherwise in the order in which they came} */
    public List<Finding> sorted() {
        return findings.stream().distinct()
                .sorted(Comparator.comparing((Finding f) -> f.level()).reversed()).toList();
    }

    /**
     * Adds a finding.
     *
     * @param level   how much it matters
     * @param subject what it is about
     * @param format  its sentence, as {@link String#format} takes it
     * @param values  for the places in it
     */
    public void add(Level level, Subject subject, String format, Object... values) {
        findings.add(Finding.of(level, subject, String.format(Locale.ROOT, format, values)));
    }

    /** Adds what was noticed when the events were read and divided. */
    public void sample(EvaluatedParts evaluated) {
        evaluated.warnings().stream()
                // parts() says that of each part, with more numbers
                .filter(warning -> warning.kind() != Warning.Kind.NEGATIVE_WEIGHTS)
                .map(Finding::of).forEach(findings::add);
    }

    /** Adds what the training noticed. */
    public void training(Trained trained) {
        trained.report().warnings().forEach(warning ->
                findings.add(Finding.of(Level.NOTE, Subject.method(trained.method()), warning)));
    }

    /** {@return which training is told of, to be put before what its course was; empty without folds} */
    public static String whichFold(Trained trained) {
        return trained.folds().isEmpty() ? ""
                : "in the one of " + trained.folds().size() + " folds that lost most by going on, ";
    }

    /**
     * Adds what parts of events with classes lack. Negative weights are told of the test part, and of others
     * where it has none: what they do is the same.
     */
    public void parts(List<PartSummary> parts) {
        List<String> told = parts.stream().filter(part -> part.part() == Part.TEST && part.isUsable())
                .flatMap(part -> part.classes().stream()).filter(events -> events.negative() > 0)
                .map(EventSummary::name).toList();
        parts.forEach(part -> part(part, part.part() == Part.TEST ? List.of() : told));
    }

    private void part(PartSummary part, List<String> told) {
        Subject about = Subject.part(part.part().toString());
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
            part.classes().forEach(events -> classOf(about, events, told));
        } else {
            classesOf(about, part.classes(), told);
        }
    }

    /** Of many classes in one sentence each. */
    private void classesOf(Subject about, List<EventSummary> classes, List<String> told) {
        List<String> few = classes.stream().filter(events -> events.effectiveEntries() < FEW)
                .map(events -> String.format(Locale.ROOT, "%.1f of %s (%d event%s)",
                        events.effectiveEntries(), events.name(), events.entries(),
                        events.entries() == 1 ? "" : "s")).toList();
        if (!few.isEmpty()) {
            add(Level.WARNING, about, "There are few effective entries, so expect large errors: %s.",
                    String.join(", ", few));
        }
        List<EventSummary> negative = classes.stream()
                .filter(events -> events.negative() > 0 && !told.contains(events.name())).toList();
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

    private void classOf(Subject about, EventSummary events, List<String> told) {
        if (events.effectiveEntries() < FEW) {
            add(Level.WARNING, about, "Only %.1f effective entries of %s (%d event%s): expect large errors.",
                    events.effectiveEntries(), events.name(), events.entries(),
                    events.entries() == 1 ? "" : "s");
        }
        if (events.negative() > 0 && !told.contains(events.name())) {
            Level level = events.negativeFraction() > MUCH ? Level.WARNING : Level.NOTE;
            add(level, about, "%.2f%% of the %s events have negative weights: the %d events are worth"
                    + " %.0f, and efficiencies may leave [0,"
                    + " 1].", 100 * events.negativeFraction(), events.name(),
                    events.entries(), events.effectiveEntries());
        }
    }
}
