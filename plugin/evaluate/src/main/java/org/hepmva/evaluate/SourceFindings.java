package org.hepmva.evaluate;

import java.util.ArrayList;
import java.util.List;
import org.hepmva.evaluate.Finding.Level;
import org.hepmva.measure.Rounded;
import org.hepmva.sample.EventSummary;
import org.hepmva.sample.SourceSummary;
import org.hepmva.sample.Subject;

/** What a person should know of the sources before trusting yields, whatever the classes. */
public final class SourceFindings {

    /** What is said of all sources together is about them. */
    public static final Subject SOURCES = Subject.sample("sources");

    /** Fewer effective entries than these say little. */
    private static final int FEW = 100;

    /** A larger share of events with negative weights is a warning. */
    private static final double MANY_NEGATIVE = 0.05;

    /** An effective event that stands for more expected ones is a warning. */
    private static final double HEAVY = 10;

    /** A share of the class that differs by more between part and whole is named. */
    private static final double SHIFTED = 0.05;

    private final FindingList findings;
    private final EvaluatedParts evaluated;
    private final String ofMixture;

    private SourceFindings(FindingList findings, EvaluatedParts evaluated, String ofMixture) {
        this.findings = findings;
        this.evaluated = evaluated;
        this.ofMixture = ofMixture;
    }

    /**
     * Adds what there is to say, but for what follows from it for the numbers of methods.
     *
     * @param findings  to which it is added
     * @param evaluated parts or folds of a sample
     * @param chosenOn  the part on which cuts are found
     * @param ofMixture what is measured on the test part alone, where a source may have another share of its
     *                  class: "curves and working points"
     */
    public static void add(FindingList findings, EvaluatedParts evaluated, Part chosenOn, String ofMixture) {
        SourceFindings all = new SourceFindings(findings, evaluated, ofMixture);
        all.scales(evaluated.parts().test().sources());
        EvaluatedSources.of(evaluated.parts().test()).ifPresent(sources -> all.each(sources, chosenOn));
    }

    private void each(EvaluatedSources sources, Part chosenOn) {
        sources.list().forEach(source -> source(sources, source));
        chooser(chosenOn, sources);
    }

    /** Some know their expected events and others do not. */
    private void scales(List<SourceSummary> sources) {
        List<String> without = new ArrayList<>();
        for (SourceSummary source : sources) {
            if (!source.isScaled()) {
                without.add("'" + source.name() + "'");
            }
        }
        if (!without.isEmpty() && without.size() < sources.size()) {
            findings.add(Level.WARNING, SOURCES, "There are no expected events: %s of the %d sources (%s)"
                    + " %s neither a scale nor a cross-section.", without.size(), sources.size(),
                    String.join(", ", without), without.size() == 1 ? "has" : "have");
        }
    }

    private void source(EvaluatedSources sources, EvaluatedSource source) {
        EventSummary test = source.inPart();
        if (source.all().passed().entries() == 0) {
            return; // said when it was read
        }
        if (!source.isMeasured()) {
            missing(sources, source);
            return;
        }
        if (source.sumW() < 0) {
            findings.add(Level.WARNING, source.subject(), "Its weights sum to %s: it takes events away from"
                    + " the yields of its class.", Rounded.compact(source.sumW()));
        }
        // the class itself is judged elsewhere
        if (sources.of(source.cls()).size() > 1) {
            ofSeveral(sources, source, test);
        }
        if (sources.areExpected() && source.perEvent() > 1) {
            findings.add(source.perEvent() > HEAVY ? Level.WARNING : Level.NOTE, source.subject(), "One test"
                    + " event of it stands for %s expected events: their error is that of the simulation"
                    + " rather than that of the data.", Rounded.compact(source.perEvent()));
        }
    }

    private void missing(EvaluatedSources sources, EvaluatedSource source) {
        String why = source.inPart().entries() == 0 ? "No event of it is in the test part"
                : "Σw is " + Rounded.compact(source.inPart().sumW()) + " in the test part and "
                        + Rounded.compact(source.sumW()) + " in all, which no factor above zero connects";
        findings.add(Level.WARNING, source.subject(), "%s, so its %s are missing from every yield.", why,
                sources.areExpected() ? Rounded.compact(source.sumW()) + " expected events"
                        : "events, Σw = " + Rounded.compact(source.sumW()) + ",");
    }

    private void ofSeveral(EvaluatedSources sources, EvaluatedSource source, EventSummary test) {
        if (test.effectiveEntries() < FEW) {
            findings.add(Level.WARNING, source.subject(), "Only %.1f effective entries of it (%d event%s) are"
                    + " in the test part%s.", test.effectiveEntries(), test.entries(),
                    test.entries() == 1 ? "" : "s", sources.areExpected() ? ", for "
                            + Rounded.compact(source.sumW()) + " expected events" : "");
        }
        if (test.negative() > 0) {
            Level level = test.negativeFraction() > MANY_NEGATIVE ? Level.WARNING : Level.NOTE;
            findings.add(level, source.subject(), "%.2f%% of its events in the test part have negative"
                    + " weights: the %d events are worth %.0f.", 100 * test.negativeFraction(),
                    test.entries(), test.effectiveEntries());
        }
        double share = source.sumW() / sources.sumW(source.cls());
        double inTest = test.sumW() / sources.of(source.cls()).stream().mapToDouble(s -> s.inPart().sumW())
                .sum();
        if (Math.abs(share - inTest) > SHIFTED) {
            findings.add(Level.WARNING, source.subject(), "It is %.1f%% of the %s in the test part and %.1f%%"
                    + " in all: %s are of the mixture in the test part, yields of"
                    + " that in all.", 100 * inTest, source.all().className(), 100 * share, ofMixture);
        }
    }

    private void chooser(Part part, EvaluatedSources sources) {
        if (part == Part.TEST || !sources.areExpected()) {
            return;
        }
        EvaluatedSources.of(part.of(evaluated.parts())).ifPresent(others -> others.list().stream()
                .filter(source -> !source.isMeasured() && source.all().passed().entries() > 0)
                .forEach(source -> findings.add(Level.WARNING, source.subject(), "It has no part in the"
                        + " choice of the best cuts, as %s in the %s part.", source.inPart().entries() == 0
                        ? "no event of it is" : "no factor connects its Σw there with that of all", part)));
    }
}
