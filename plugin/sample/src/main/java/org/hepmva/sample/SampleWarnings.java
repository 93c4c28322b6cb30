package org.hepmva.sample;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hepmva.text.ShortestDecimal;

/** What a person should know of the events of a sample before training. */
final class SampleWarnings {

    private final Sample sample;
    private final List<Warning> all = new ArrayList<>();

    private SampleWarnings(Sample sample) {
        this.sample = sample;
    }

    static List<Warning> of(Sample sample) {
        SampleWarnings warnings = new SampleWarnings(sample);
        if (sample.size() > 0) {
            for (int v = 0; v < sample.variables().size(); v++) {
                warnings.lookAt(v);
            }
            warnings.compareVariables();
            for (byte cls = 0; cls < sample.classNames().size(); cls++) {
                warnings.lookAtWeights(cls);
            }
        }
        return List.copyOf(warnings.all);
    }

    private void lookAt(int v) {
        float[] values = sample.values(v);
        ColumnFacts facts = ColumnFacts.of(values);
        if (facts.missing() == values.length) {
            odd(v, "is NaN in every event");
            return;
        }
        if (facts.missing() > 0) {
            odd(v, "is NaN in " + share(facts.missing()) + ": they count as missing");
        }
        if (facts.infinite() > 0) {
            odd(v, "is infinite in " + share(facts.infinite())
                    + ": beyond every cut of a tree, and missing for a network");
        }
        if (facts.min() == facts.max() && facts.missing() + facts.infinite() == 0) {
            odd(v, "is " + facts.min() + " in every event");
        } else {
            lookForTheOutcome(v);
            Sentinel.in(values).ifPresent(sentinel -> odd(v, "is "
                    + ShortestDecimal.of(sentinel.value()) + " in " + share(sentinel.events())
                    + ", far from all others: if that means a missing value, say so (missing: "
                    + ShortestDecimal.of(sentinel.value()) + ")"));
        }
    }

    private void odd(int v, String what) {
        add(Warning.Kind.ODD_VALUES, v, what);
    }

    private void givesAway(int v, String what) {
        add(Warning.Kind.OUTCOME_GIVEN_AWAY, v, what);
    }

    private void add(Warning.Kind kind, int v, String what) {
        all.add(new Warning(kind, Subject.variable(name(v)), "variable '" + name(v) + "' " + what));
    }

    private void lookForTheOutcome(int v) {
        if (sample.isRegression()) {
            lookForTheTarget(v);
            return;
        }
        List<ClassRange> ranges = new ArrayList<>();
        for (byte cls = 0; cls < sample.classNames().size(); cls++) {
            ranges.add(ClassRange.of(sample, v, cls));
        }
        if (ranges.stream().anyMatch(ClassRange::isEmpty)) {
            return;
        }
        if (ClassRange.areApart(ranges)) {
            givesAway(v, "alone separates " + (ranges.size() == 2
                    ? "signal from background completely (AUC exactly 1): is it the label?"
                    : "all classes completely: is it the label?"));
        } else if (ClassRange.areApartByMissing(ranges)) {
            givesAway(v, "is NaN in every event of one class and in none of the other: "
                    + "that alone separates them completely");
        }
    }

    private void lookForTheTarget(int v) {
        for (int t = 0; t < sample.targets().size(); t++) {
            boolean same = true;
            for (int i = 0; i < sample.size() && same; i++) {
                same = sample.value(v, i) == (float) sample.target(t, i);
            }
            if (same) {
                givesAway(v, "is the target '" + sample.targets().get(t).name()
                        + "' in every event: it gives itself away");
            }
        }
    }

    private void compareVariables() {
        Map<Integer, List<Integer>> byHash = new LinkedHashMap<>();
        for (int v = 0; v < sample.variables().size(); v++) {
            float[] values = sample.values(v);
            List<Integer> alike = byHash.computeIfAbsent(Arrays.hashCode(values), h -> new ArrayList<>());
            for (int earlier : alike) {
                if (Arrays.equals(values, sample.values(earlier))) {
                    all.add(new Warning(Warning.Kind.ODD_VALUES, Subject.variable(name(v)), "variables '"
                            + name(earlier) + "' and '" + name(v) + "' are the same in every event"));
                    break;
                }
            }
            alike.add(v);
        }
    }

    private void lookAtWeights(byte cls) {
        EventSummary summary = sample.summary(cls);
        if (summary.negative() > 0) {
            add(Warning.Kind.NEGATIVE_WEIGHTS, summary, summary.negative() + " of "
                    + summary.entries() + " events with negative weight; effective entries "
                    + Math.round(summary.effectiveEntries()));
        }
        if (summary.zero() > 0) {
            add(Warning.Kind.ZERO_WEIGHTS, summary, summary.zero() + " of " + summary.entries()
                    + " events of weight 0, which count nowhere");
        }
    }

    private void add(Warning.Kind kind, EventSummary events, String what) {
        all.add(new Warning(kind, Subject.ofClass(events.name()), "class '" + events.name() + "' has "
                + what));
    }

    private String name(int v) {
        return sample.variables().get(v).name();
    }

    private String share(int events) {
        return events + " of " + sample.size() + " events";
    }
}
