package org.hepmva.analysis;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hepmva.sample.CrossSection;
import org.hepmva.sample.EventScale;
import org.hepmva.sample.Generated;
import org.hepmva.sample.Luminosity;

/**
 * The words of a source that make expected events of its weights: {@code scale}, or {@code crossSection} with
 * {@code luminosity} and {@code generated}. A luminosity at the top of the analysis is that of every source
 * with a cross-section and without one of its own. Mutable: remembers whether that was needed.
 */
final class ScaleWords {

    static final List<String> KEYS = List.of("scale", "crossSection", "luminosity", "generated");
    static final List<String> SUM_KEYS = List.of("tree", "sum");

    private final YamlMap analysis;
    private final Optional<Luminosity> shared;
    private boolean isSharedUsed;

    private ScaleWords(YamlMap analysis, Optional<Luminosity> shared) {
        this.analysis = analysis;
        this.shared = shared;
    }

    /** {@return the words of an analysis, of which the luminosity is read} */
    static ScaleWords of(YamlMap analysis) throws IOException {
        return new ScaleWords(analysis, luminosity(analysis));
    }

    private static Optional<Luminosity> luminosity(YamlMap map) throws IOException {
        try {
            return map.has("luminosity") ? Optional.of(Luminosity.parse(map.text("luminosity")))
                    : Optional.empty();
        } catch (IllegalArgumentException e) {
            throw map.complaint("luminosity", e);
        }
    }

    /** {@return the scale of a source; unknown if it has none of the words} */
    EventScale read(YamlMap source) throws IOException {
        List<String> physics = Stream.of("crossSection", "luminosity", "generated").filter(source::has)
                .toList();
        if (source.has("scale")) {
            if (!physics.isEmpty()) {
                throw source.complaint("scale", "give either 'scale', a factor, or 'crossSection' with"
                        + " 'luminosity' and 'generated', not both; there are: scale, "
                        + String.join(", ", physics));
            }
            return factor(source);
        }
        if (physics.isEmpty()) {
            return EventScale.unknown();
        }
        requireComplete(source, physics);
        isSharedUsed |= !source.has("luminosity");
        Luminosity luminosity = luminosity(source).or(() -> shared).orElseThrow();
        return new EventScale.FromCrossSection(crossSection(source), luminosity, generated(source));
    }

    private static EventScale factor(YamlMap source) throws IOException {
        try {
            return EventScale.factor(source.number("scale", Double.NaN));
        } catch (IllegalArgumentException e) {
            throw source.complaint("scale", e);
        }
    }

    private void requireComplete(YamlMap source, List<String> given) throws IOException {
        if (!source.has("crossSection")) {
            throw source.complaint(given.get(0), given.stream().map(key -> "'" + key + "'")
                    .collect(Collectors.joining(" and ")) + " without 'crossSection' says nothing:"
                    + " the factor is crossSection × luminosity / generated");
        }
        if (!source.has("generated")) {
            throw source.complaint("crossSection", "'crossSection' needs 'generated': Σw of all generated"
                    + " events, a number or {tree: Runs, sum: genEventSumw}");
        }
        if (!source.has("luminosity") && shared.isEmpty()) {
            throw source.complaint("crossSection", "'crossSection' needs a luminosity: 'luminosity: 139 /fb'"
                    + " here, or at the top of the analysis for all sources");
        }
    }

    private static CrossSection crossSection(YamlMap source) throws IOException {
        try {
            return CrossSection.parse(source.text("crossSection"));
        } catch (IllegalArgumentException e) {
            throw source.complaint("crossSection", e);
        }
    }

    private static Generated generated(YamlMap source) throws IOException {
        try {
            if (!source.isMap("generated")) {
                return new Generated.Known(source.number("generated", Double.NaN));
            }
            YamlMap sum = source.map("generated");
            sum.allow(SUM_KEYS);
            return new Generated.SumOver(sum.text("tree"), sum.formula("sum"));
        } catch (IllegalArgumentException e) {
            throw source.complaint("generated", e);
        }
    }

    /** Refuses a luminosity at the top that is that of no source. */
    void requireUsed() throws IOException {
        if (shared.isPresent() && !isSharedUsed) {
            throw analysis.complaint("luminosity", "'luminosity' has no effect: no source has a"
                    + " 'crossSection' and no luminosity of its own");
        }
    }
}
