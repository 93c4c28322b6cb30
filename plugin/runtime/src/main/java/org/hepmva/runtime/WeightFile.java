package org.hepmva.runtime;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import org.hepmva.text.Require;
import org.hepmva.text.UnwritableException;

/**
 * What training leaves behind: a classifier, what it was trained on, where to cut, and where it comes from.
 *
 * <p>Immutable. The format is described in the {@linkplain org.hepmva.runtime package}; equal content gives
 * equal bytes.
 */
public final class WeightFile {

    private final String method;
    private final Classifier classifier;
    private final List<Variable> spectators;
    private final List<String> classes;
    private final List<WorkingPoint> workingPoints;
    private final Provenance provenance;

    private WeightFile(String method, Classifier classifier, List<Variable> spectators, List<String> classes,
                       List<WorkingPoint> workingPoints, Provenance provenance) {
        this.method = method;
        this.classifier = classifier;
        this.spectators = List.copyOf(spectators);
        this.classes = List.copyOf(classes);
        this.workingPoints = List.copyOf(workingPoints);
        this.provenance = Objects.requireNonNull(provenance, "provenance");
    }

    /**
     * {@return a weight file of signal and background without spectators, working points and provenance}
     *
     * @param method     name of the method, such as {@code "BDT"}; not blank
     * @param classifier as trained, not bound
     */
    public static WeightFile of(String method, Classifier classifier) {
        Require.that(!method.isBlank(), "the name of the method is blank");
        Require.that(!classifier.isBound(),
                "a classifier that is bound to a loop's order was given; the one as trained is needed");
        return new WeightFile(method.strip(), classifier, List.of(), List.of("signal", "background"),
                List.of(),
                Provenance.none());
    }

    /** {@return this with other spectators} */
    public WeightFile withSpectators(List<Variable> value) {
        return new WeightFile(method, classifier, value, classes, workingPoints, provenance);
    }

    /** {@return this with other names of the two classes, signal first} */
    public WeightFile withClasses(List<String> value) {
        if (!areClasses(value)) {
            throw new IllegalArgumentException("classes " + value
                    + " are not two different names, signal first");
        }
        return new WeightFile(method, classifier, spectators, value, workingPoints, provenance);
    }

    private static boolean areClasses(List<String> names) {
        return names.size() == 2 && new HashSet<>(names).size() == 2
                && names.stream().noneMatch(String::isBlank);
    }

    /** {@return this with other working points} */
    public WeightFile withWorkingPoints(List<WorkingPoint> value) {
        return new WeightFile(method, classifier, spectators, classes, value, provenance);
    }

    /** {@return this with another provenance} */
    public WeightFile withProvenance(Provenance value) {
        return new WeightFile(method, classifier, spectators, classes, workingPoints, value);
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
        return classes;
    }

    /** {@return what was carried along but not trained on} */
    public List<Variable> spectators() {
        return spectators;
    }

    /** {@return where to cut} */
    public List<WorkingPoint> workingPoints() {
        return workingPoints;
    }

    /** {@return where it comes from} */
    public Provenance provenance() {
        return provenance;
    }

    /**
     * {@return the weight file at a path, whatever its name: its content decides its {@linkplain
     * WeightFileFormat format}}
     *
     * @param file the path
     * @throws MalformedWeightFileException   if it is not what the format says; the message says where
     * @throws UnsupportedWeightFileException if it is of another format, version or kind, which it names, or
     *                                        too large for the memory that Java may use
     * @throws WeightFileException            if it cannot be read
     */
    public static WeightFile read(Path file) throws IOException {
        return WeightFileFormats.read(file);
    }

    /**
     * {@return the weight file that a stream holds, such as a resource of a jar; its content decides its
     * format}
     *
     * @param in is not closed
     * @throws WeightFileException if it is no weight file; the message says where in it
     * @throws IOException         if it cannot be read
     */
    public static WeightFile read(InputStream in) throws IOException {
        return WeightFileFormats.read(in);
    }

    /**
     * Writes a temporary file beside {@code file} and moves it into place, so that there is the old file or
     * the new one, never a part.
     *
     * @param file where to; the end of its name decides its {@linkplain WeightFileFormat format}, and if it
     *             says nothing it is hepmva's own
     * @throws WeightFileException if it cannot be written; nothing is left behind
     */
    public void write(Path file) throws IOException {
        try {
            WeightFileFormats.write(this, file);
        } catch (UnwritableException e) {
            throw new WeightFileException(e.getMessage(), e);
        }
    }

    /**
     * Writes hepmva's own format, text in UTF-8.
     *
     * @param out is not closed
     * @throws IOException if it cannot be written
     */
    public void write(OutputStream out) throws IOException {
        WeightFileFormats.write(this, out);
    }

    /** {@return such as {@code BDT: 400 boosted trees (gradient), response from -1 to 1}} */
    @Override
    public String toString() {
        return method + ": " + classifier;
    }
}
