package org.hepmva.runtime;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.zip.GZIPOutputStream;
import org.hepmva.text.UnwritableException;
import org.hepmva.text.WholeFile;

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
        if (method.isBlank()) {
            throw new IllegalArgumentException("the name of the method is blank");
        }
        Transformed.requireUnbound(classifier);
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

    /** {@return whether these are two different names} */
    static boolean areClasses(List<String> names) {
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
     * {@return the weight file at a path, whatever its name; gzip is recognised by content}
     *
     * @param file the path
     * @throws MalformedWeightFileException   if it is not what the format says; the message says where
     * @throws UnsupportedWeightFileException if it is of another format, version or kind, which it names, or
     *                                        too large for the memory that Java may use
     * @throws WeightFileException            if it cannot be read
     */
    public static WeightFile read(Path file) throws IOException {
        return WeightFileContent.read(file);
    }

    /**
     * Writes a temporary file beside {@code file} and moves it into place, so that there is the old file or
     * the new one, never a part.
     *
     * @param file where to; compressed with gzip if the name ends in {@code .gz}
     * @throws WeightFileException if it cannot be written; nothing is left behind
     */
    public void write(Path file) throws IOException {
        byte[] content = text().getBytes(StandardCharsets.UTF_8);
        boolean compressed = file.toString().toLowerCase(Locale.ROOT).endsWith(".gz");
        try {
            WholeFile.write(file, out -> {
                if (compressed) {
                    GZIPOutputStream gzip = new GZIPOutputStream(out);
                    gzip.write(content);
                    gzip.finish();
                } else {
                    out.write(content);
                }
            });
        } catch (UnwritableException e) {
            throw new WeightFileException(e.getMessage(), e);
        }
    }

    /** {@return what is written to a file} */
    String text() {
        return WeightFileWriter.text(this);
    }

    /** {@return such as {@code BDT: boosted trees (gradient): 400 trees, 3 variables}} */
    @Override
    public String toString() {
        return method + ": " + classifier;
    }
}
