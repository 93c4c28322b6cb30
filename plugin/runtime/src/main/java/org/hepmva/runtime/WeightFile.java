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
 * What training leaves behind: a classifier or a regressor, what it was trained on, where to cut, and where
 * it comes from.
 *
 * <p>Immutable. The format is described in the {@linkplain org.hepmva.runtime package}; equal content gives
 * equal bytes.
 */
public final class WeightFile {

    private static final List<String> TWO_CLASSES = List.of("signal", "background");

    private final String method;
    private final Model model;
    private final List<Variable> spectators;
    private final List<String> classes;
    private final List<Variable> targets;
    private final List<WorkingPoint> workingPoints;
    private final Provenance provenance;

    private WeightFile(String method, Model model, List<Variable> spectators, List<String> classes,
                       List<Variable> targets, List<WorkingPoint> workingPoints, Provenance provenance) {
        this.method = method;
        this.model = model;
        this.spectators = List.copyOf(spectators);
        this.classes = List.copyOf(classes);
        this.targets = List.copyOf(targets);
        this.workingPoints = List.copyOf(workingPoints);
        this.provenance = Objects.requireNonNull(provenance, "provenance");
    }

    /**
     * {@return a weight file without spectators, working points and provenance: of signal and background, of
     * the classes that the classifier names, or of the targets that the regressor names}
     *
     * @param method name of the method, such as {@code "BDT"}; not blank
     * @param model  as trained, not bound
     */
    public static WeightFile of(String method, Model model) {
        Require.that(!method.isBlank(), "the name of the method is blank");
        boolean classifies = model instanceof Classifier;
        Require.that(!model.isBound(), "a %s that is bound to a loop's order was given; the one as trained is"
                + " needed", classifies ? "classifier" : "regressor");
        List<String> outputs = model.outputs();
        return new WeightFile(method.strip(), model, List.of(),
                !classifies ? List.of() : outputs.size() > 1 ? outputs : TWO_CLASSES,
                classifies ? List.of() : outputs.stream().map(WeightFile::target).toList(),
                List.of(), Provenance.none());
    }

    private static Variable target(String name) {
        return new Variable(name, name, "", "", VariableType.FLOAT, Double.NaN, Double.NaN, Double.NaN);
    }

    /** {@return this with other spectators} */
    public WeightFile withSpectators(List<Variable> value) {
        return new WeightFile(method, model, value, classes, targets, workingPoints, provenance);
    }

    /**
     * {@return this with other names of the two classes, signal first}
     *
     * @param value of more than two classes those that the classifier has
     */
    public WeightFile withClasses(List<String> value) {
        Require.that(model instanceof Classifier, "a regressor has targets, not the classes %s", value);
        if (model.outputs().size() == 1) {
            Require.that(areClasses(value), "classes %s are not two different names, signal first", value);
        } else {
            Require.that(value.equals(model.outputs()), "classes %s are not those of the classifier, %s",
                    value, model.outputs());
        }
        return new WeightFile(method, model, spectators, value, targets, workingPoints, provenance);
    }

    private static boolean areClasses(List<String> names) {
        return names.size() == 2 && new HashSet<>(names).size() == 2
                && names.stream().noneMatch(String::isBlank);
    }

    /**
     * {@return this with other expressions, titles, units and ranges of the targets}
     *
     * @param value of the names that the regressor gives, in its order
     */
    public WeightFile withTargets(List<Variable> value) {
        List<String> names = Variable.names(value);
        Require.that(model instanceof Regressor, "a classifier has classes, not the targets %s", names);
        Require.that(names.equals(model.outputs()), "targets %s are not those of the regressor, %s", names,
                model.outputs());
        return new WeightFile(method, model, spectators, classes, value, workingPoints, provenance);
    }

    /** {@return this with other working points} */
    public WeightFile withWorkingPoints(List<WorkingPoint> value) {
        return new WeightFile(method, model, spectators, classes, targets, value, provenance);
    }

    /** {@return this with another provenance} */
    public WeightFile withProvenance(Provenance value) {
        return new WeightFile(method, model, spectators, classes, targets, workingPoints, value);
    }

    /** {@return name of the method, such as {@code "BDT"}} */
    public String method() {
        return method;
    }

    /** {@return the model, as trained} */
    public Model model() {
        return model;
    }

    /** {@return whether it holds a regressor, and so estimates targets; else it holds a classifier} */
    public boolean isRegression() {
        return model instanceof Regressor;
    }

    /**
     * {@return the classifier, as trained}
     *
     * @throws IllegalStateException if it is a regressor
     */
    public Classifier classifier() {
        if (model instanceof Classifier classifier) {
            return classifier;
        }
        throw new IllegalStateException("'" + method + "' is no classifier: it estimates "
                + String.join(", ", model.outputs()));
    }

    /**
     * {@return the regressor, as trained}
     *
     * @throws IllegalStateException if it is a classifier
     */
    public Regressor regressor() {
        if (model instanceof Regressor regressor) {
            return regressor;
        }
        throw new IllegalStateException("'" + method + "' is no regressor: it tells apart "
                + String.join(", ", classes));
    }

    /** {@return names of the classes, of two signal first; none of a regressor} */
    public List<String> classes() {
        return classes;
    }

    /** {@return what is estimated, with titles and units; nothing of a classifier} */
    public List<Variable> targets() {
        return targets;
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
        return method + ": " + model;
    }
}
