package org.hepmva.analysis;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.hepmva.evaluate.EvaluationSettings;
import org.hepmva.sample.Division;
import org.hepmva.sample.EventIdSplit;
import org.hepmva.sample.Folds;
import org.hepmva.sample.RandomSplit;
import org.hepmva.train.Trainers;

/**
 * All that {@code hepmva train} needs to know. Immutable.
 *
 * @param inputs     events and variables
 * @param split      how training, validation and test parts are made, or folds
 * @param methods    at least one, of different names
 * @param evaluation what to assume in the evaluation
 * @param events     which events are left with their responses
 * @param output     the folder for results
 * @param file       the file that describes it, which is never written over; empty if there is none
 */
public record Analysis(Inputs inputs, Division split, List<Method> methods, EvaluationSettings evaluation,
                       EventsKept events, Path output, Optional<Path> file) {

    /**
     * Checks that the methods have different names.
     *
     * @throws IllegalArgumentException if there is no method, or two have one name
     */
    public Analysis {
        Objects.requireNonNull(inputs, "inputs");
        Objects.requireNonNull(split, "split");
        Objects.requireNonNull(evaluation, "evaluation");
        Objects.requireNonNull(events, "events");
        Objects.requireNonNull(output, "output");
        Objects.requireNonNull(file, "file");
        methods = List.copyOf(methods);
        if (methods.isEmpty()) {
            throw new IllegalArgumentException("an analysis needs at least one method");
        }
        requireDifferentNames(methods);
    }

    private static void requireDifferentNames(List<Method> methods) {
        Set<String> names = new HashSet<>();
        for (Method method : methods) {
            if (!names.add(method.name().toLowerCase(Locale.ROOT))) {
                throw new IllegalArgumentException("two methods are named '" + method.name()
                        + "' (upper and lower case count as the same, as some disks do not tell them apart)");
            }
        }
    }

    /** {@return the files that it reads, which must not be written over, each with what it is: "an input"} */
    public Map<Path, String> files() {
        return OwnFiles.named(this);
    }

    /** {@return this analysis with another folder for results} */
    public Analysis withOutput(Path folder) {
        return new Analysis(inputs, split, methods, evaluation, events, folder, file);
    }

    /** {@return this analysis with another seed for its split, its methods and its evaluation} */
    public Analysis withSeed(long seed) {
        return new Analysis(inputs, seeded(split, seed), methods, evaluation.withSeed(seed), events,
                output, file).withSetting("seed", String.valueOf(seed));
    }

    private static Division seeded(Division split, long seed) {
        if (split instanceof RandomSplit random) {
            return new RandomSplit(random.share(), seed);
        }
        if (split instanceof Folds folds) {
            return folds.withSeed(seed);
        }
        if (split instanceof EventIdSplit byId) {
            return new EventIdSplit(byId.expression(), byId.fractions(), seed);
        }
        return split;
    }

    /** {@return this analysis with a setting given to each method that has it} */
    public Analysis withSetting(String setting, String value) {
        List<Method> changed = methods.stream()
                .map(m -> Trainers.named(m.type()).settings().find(setting).isPresent()
                        ? m.with(setting, value) : m)
                .toList();
        return new Analysis(inputs, split, changed, evaluation, events, output, file);
    }
}
