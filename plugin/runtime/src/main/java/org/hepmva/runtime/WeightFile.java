package org.hepmva.runtime;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * What training leaves behind: a classifier, what it was trained on, and where to cut. Immutable.
 */
public final class WeightFile {

    private final String method;
    private final Classifier classifier;

    private WeightFile(String method, Classifier classifier) {
        this.method = method;
        this.classifier = classifier;
    }

    /**
     * {@return a weight file of signal and background without spectators, working points and provenance}
     *
     * @param method     name of the method, such as {@code "BDT"}; not blank
     * @param classifier as trained, not bound
     */
    public static WeightFile of(String method, Classifier classifier) {
        return new WeightFile(method, classifier);
    }

    /** {@return this with other spectators} */
    public WeightFile withSpectators(List<Variable> value) {
        return this;
    }

    /** {@return this with other names of the classes, signal first} */
    public WeightFile withClasses(List<String> value) {
        return this;
    }

    /** {@return this with other working points} */
    public WeightFile withWorkingPoints(List<WorkingPoint> value) {
        return this;
    }

    /** {@return this with another provenance} */
    public WeightFile withProvenance(Provenance value) {
        return this;
    }

    /** {@return name of the method, such as {@code "BDT"}} */
    public String method() {
        return method;
    }

    /** {@return the classifier, as trained} */
    public Classifier classifier() {
        return classifier;
    }

    /** {@return names of the classes, signal first} */
    public List<String> classes() {
        return List.of("signal", "background");
    }

    /** {@return what was carried along but not trained on} */
    public List<Variable> spectators() {
        return List.of();
    }

    /** {@return where to cut} */
    public List<WorkingPoint> workingPoints() {
        return List.of();
    }

    /** {@return where it comes from} */
    public Provenance provenance() {
        return Provenance.none();
    }

    /**
     * {@return the weight file at a path, whatever its name; gzip is recognised by content}
     *
     * @param file the path
     * @throws WeightFileException if it cannot be read, is malformed or unsupported; the message says where
     */
    public static WeightFile read(Path file) throws IOException {
        throw new UnsupportedOperationException();
    }

    /**
     * Writes a temporary file beside {@code file} and moves it into place, so that there is the old file or
     * the new
     * one, never a part.
     *
     * @param file where to; compressed with gzip if the name ends in {@code .gz}
     * @throws WeightFileException if it cannot be written; nothing is left behind
     */
    public void write(Path file) throws IOException {
        throw new UnsupportedOperationException();
    }
}
