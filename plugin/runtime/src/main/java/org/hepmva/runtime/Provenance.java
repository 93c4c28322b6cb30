package org.hepmva.runtime;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * Where a model comes from: enough to train it again. Immutable.
 *
 * @param dataFiles  the files that were read
 * @param selections cut and weight expression of each source of each class
 * @param split      how training, validation and test parts were made, in words
 * @param seed       of the training method; that of the split is in its words
 * @param settings   of the training method, as text by name; kept in order of names
 * @param software   versions by name; kept in order of names
 * @param created    ISO 8601 time; empty if unknown
 * @param metrics    what was measured with it
 * @param run        id of the run that wrote it, the same in everything that one run leaves; empty if unknown
 */
public record Provenance(List<DataFile> dataFiles, List<ClassSelection> selections, String split, long seed,
                         Map<String, String> settings, Map<String, String> software, String created,
                         List<Metric> metrics, String run) {

    private static final Provenance NONE =
            new Provenance(List.of(), List.of(), "", 0, Map.of(), Map.of(), "", List.of(), "");

    public Provenance {
        dataFiles = List.copyOf(dataFiles);
        selections = List.copyOf(selections);
        Objects.requireNonNull(split, "split");
        settings = sorted(settings);
        software = sorted(software);
        Objects.requireNonNull(created, "created");
        metrics = List.copyOf(metrics);
        Objects.requireNonNull(run, "run");
    }

    /** {@return nothing known} */
    public static Provenance none() {
        return NONE;
    }

    /** {@return this with other data files} */
    public Provenance withDataFiles(List<DataFile> value) {
        return new Provenance(value, selections, split, seed, settings, software, created, metrics, run);
    }

    /** {@return this with other cuts and weight expressions} */
    public Provenance withSelections(List<ClassSelection> value) {
        return new Provenance(dataFiles, value, split, seed, settings, software, created, metrics, run);
    }

    /** {@return this with another description of the split} */
    public Provenance withSplit(String value) {
        return new Provenance(dataFiles, selections, value, seed, settings, software, created, metrics, run);
    }

    /** {@return this with another seed} */
    public Provenance withSeed(long value) {
        return new Provenance(dataFiles, selections, split, value, settings, software, created, metrics, run);
    }

    /** {@return this with other settings} */
    public Provenance withSettings(Map<String, String> value) {
        return new Provenance(dataFiles, selections, split, seed, value, software, created, metrics, run);
    }

    /** {@return this with other versions of software} */
    public Provenance withSoftware(Map<String, String> value) {
        return new Provenance(dataFiles, selections, split, seed, settings, value, created, metrics, run);
    }

    /** {@return this with another time of creation, ISO 8601} */
    public Provenance withCreated(String value) {
        return new Provenance(dataFiles, selections, split, seed, settings, software, value, metrics, run);
    }

    /** {@return this with other metrics} */
    public Provenance withMetrics(List<Metric> value) {
        return new Provenance(dataFiles, selections, split, seed, settings, software, created, value, run);
    }

    /** {@return this with the id of another run; empty if unknown} */
    public Provenance withRun(String value) {
        return new Provenance(dataFiles, selections, split, seed, settings, software, created, metrics,
                value);
    }

    private static Map<String, String> sorted(Map<String, String> texts) {
        return Collections.unmodifiableMap(new TreeMap<>(Map.copyOf(texts)));
    }
}
