package org.hepmva.analysis;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.hepmva.evaluate.EvaluationSettings;
import org.hepmva.runtime.Variable;
import org.hepmva.text.Choice;
import org.hepmva.text.NearestNames;
import org.hepmva.train.OutcomeKind;

/** The section {@code evaluation} of an analysis: what to assume when the methods are judged. */
final class EvaluationSection {

    static final List<String> KEYS = List.of("expectedSignal", "expectedBackground",
            "signalFraction", "mapVariables", "cuts", "bins", "permutedEvents", "events");
    private static final int MOST_NAMES = 5;
    /** Beyond all events there ever were, and far from where a square overflows. */
    private static final double MOST_EVENTS = 1e30;

    private static final Choice<EventsKept> EVENTS = Choice.of(EventsKept.class);

    private EvaluationSection() {
    }

    /**
     * {@return the settings that an analysis gives, the defaults for what it leaves out}
     *
     * <p>A name that is neither of a method nor of a variable is found here, and not after the training.
     *
     * @param analysis  the whole of it
     * @param outcome   what the methods learn: a key that counts for another outcome is refused
     * @param methods   those that may have a cut
     * @param variables those that the map may show
     */
    static EvaluationSettings read(YamlMap analysis, OutcomeKind outcome, List<Method> methods,
            List<Variable> variables) throws IOException {
        if (!analysis.has("evaluation")) {
            return EvaluationSettings.defaults();
        }
        YamlMap map = analysis.map("evaluation");
        map.allow(KEYS);
        requireEffect(map, outcome);
        requireMethods(map, methods.stream().map(Method::name).toList());
        requireVariables(map, variables.stream().map(Variable::name).toList());
        try {
            return settings(map, EvaluationSettings.defaults());
        } catch (IllegalArgumentException e) {
            throw analysis.complaint("evaluation", e);
        }
    }

    /**
     * {@return which events are to be left with their responses: those of the test, unless this section says
     * otherwise, or the top of an analysis of classes, where it is no source}
     */
    static EventsKept events(YamlMap analysis) throws IOException {
        boolean isHere = analysis.has("evaluation") && analysis.map("evaluation").has("events");
        EventsKept here = isHere ? analysis.map("evaluation").choice("events", EVENTS, EventsKept.TEST)
                : EventsKept.TEST;
        if (ClassesSection.isRegression(analysis) || !analysis.has("events")) {
            return here;
        }
        EventsKept top = analysis.choice("events", EVENTS, EventsKept.TEST);
        if (isHere && top != here) {
            throw analysis.complaint("events", "'events: " + EVENTS.word(top) + "' and 'evaluation: {events: "
                    + EVENTS.word(here) + "}' say different things; one of them is enough");
        }
        return top;
    }

    private static void requireEffect(YamlMap map, OutcomeKind outcome) throws IOException {
        List<String> counting = counting(outcome);
        for (String key : map.keys()) {
            if (!counting.contains(key)) {
                throw map.complaint(key, "'" + key + "' is for two classes and has no effect with " + outcome
                        + "; there counts: " + String.join(", ", counting));
            }
        }
    }

    private static List<String> counting(OutcomeKind outcome) {
        return switch (outcome) {
            case TWO_CLASSES -> KEYS;
            case CLASSES, TARGETS -> List.of("bins", "permutedEvents", "events");
        };
    }

    private static void requireMethods(YamlMap map, List<String> methods) throws IOException {
        if (!map.has("cuts")) {
            return;
        }
        YamlMap cuts = map.map("cuts");
        for (String name : cuts.keys()) {
            if (!methods.contains(name)) {
                throw cuts.complaint(name, "a cut is given for method '" + name
                        + "', which is not in the analysis\n  nearest first: "
                        + NearestNames.list(name, methods, MOST_NAMES));
            }
        }
    }

    private static void requireVariables(YamlMap map, List<String> variables) throws IOException {
        if (!map.has("mapVariables")) {
            return;
        }
        for (String name : map.texts("mapVariables")) {
            if (!variables.contains(name)) {
                throw map.complaint("mapVariables", "no variable '" + name
                        + "' for the map of the response\n  nearest first: "
                        + NearestNames.list(name, variables, MOST_NAMES));
            }
        }
    }

    private static EvaluationSettings settings(YamlMap map, EvaluationSettings defaults) throws IOException {
        EvaluationSettings settings = defaults
                .withExpectedYields(events(map, "expectedSignal", defaults.expectedSignal()),
                        events(map, "expectedBackground", defaults.expectedBackground()))
                .withSignalFraction(map.number("signalFraction", defaults.signalFraction()))
                .withBins(map.wholeNumber("bins", defaults.bins(), 2, EvaluationSettings.MOST_BINS))
                .withPermutedEvents(map.wholeNumber("permutedEvents", defaults.permutedEvents(), 0));
        if (map.has("mapVariables")) {
            settings = settings.withMapVariables(map.texts("mapVariables"));
        }
        return map.has("cuts") ? settings.withCuts(cuts(map.map("cuts"))) : settings;
    }

    private static double events(YamlMap map, String key, double fallback) throws IOException {
        double events = map.number(key, fallback);
        if (events > MOST_EVENTS) {
            throw map.complaint(key, "'" + key + "' = " + events + " is more than " + MOST_EVENTS);
        }
        return events;
    }

    private static Map<String, Double> cuts(YamlMap map) throws IOException {
        Map<String, Double> cuts = new TreeMap<>();
        for (String method : map.keys()) {
            double cut = map.number(method, Double.NaN);
            if (!Double.isFinite(cut)) {
                throw map.complaint(method, "the cut of method '" + method + "' is " + cut
                        + ", not a number");
            }
            cuts.put(method, cut);
        }
        return cuts;
    }
}
