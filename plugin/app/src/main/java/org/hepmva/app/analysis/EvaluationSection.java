package org.hepmva.app.analysis;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.hepmva.evaluate.EvaluationSettings;

/** The section {@code evaluation} of an analysis: what to assume when the methods are judged. */
final class EvaluationSection {

    private static final List<String> KEYS = List.of("expectedSignal", "expectedBackground",
            "signalFraction", "mapVariables", "cuts", "bins", "permutedEvents");

    private EvaluationSection() {
    }

    /** {@return the settings that an analysis gives, the defaults for what it leaves out} */
    static EvaluationSettings read(YamlMap analysis) throws IOException {
        if (!analysis.has("evaluation")) {
            return EvaluationSettings.defaults();
        }
        YamlMap map = analysis.map("evaluation");
        map.allow(KEYS);
        try {
            return settings(map, EvaluationSettings.defaults());
        } catch (IllegalArgumentException e) {
            throw analysis.complaint("evaluation", e);
        }
    }

    private static EvaluationSettings settings(YamlMap map, EvaluationSettings defaults) throws IOException {
        EvaluationSettings settings = defaults
                .withExpectedYields(map.number("expectedSignal", defaults.expectedSignal()),
                        map.number("expectedBackground", defaults.expectedBackground()))
                .withSignalFraction(map.number("signalFraction", defaults.signalFraction()))
                .withBins((int) map.wholeNumber("bins", defaults.bins()))
                .withPermutedEvents((int) map.wholeNumber("permutedEvents", defaults.permutedEvents()));
        if (map.has("mapVariables")) {
            settings = settings.withMapVariables(map.texts("mapVariables"));
        }
        return map.has("cuts") ? settings.withCuts(cuts(map.map("cuts"))) : settings;
    }

    private static Map<String, Double> cuts(YamlMap map) throws IOException {
        Map<String, Double> cuts = new TreeMap<>();
        for (String method : map.keys()) {
            cuts.put(method, map.number(method, Double.NaN));
        }
        return cuts;
    }
}
