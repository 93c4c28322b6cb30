package org.hepmva.sample;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.hepmva.io.ProgressListener;
import org.hepmva.runtime.Variable;

/**
 * Reads samples from ntuples: expressions for variables, spectators, targets and event weights over the
 * events that pass the cuts.
 *
 * <p>Files are read one after the other in chunks; what stays in memory is the sample. Sources may come from
 * the same tables, told apart by their cuts. An event passes a cut if the expression is neither zero nor NaN.
 *
 * <p>Immutable.
 */
public final class SampleReader {

    private final EventWords words;
    private final Tables tables;

    private SampleReader(EventWords words, Tables tables) {
        this.words = words;
        this.tables = tables;
    }

    /**
     * {@return a reader of these variables, without cut}
     *
     * @param variables  at least one, no two of the same name
     * @param spectators may be none, no two of the same name
     * @throws IllegalArgumentException if there is no variable or a name comes twice
     */
    public static SampleReader of(List<Variable> variables, List<Variable> spectators) {
        return new SampleReader(
                new EventWords(SampleLayout.of(variables).withSpectators(spectators), "", ""),
                Tables.ofFiles());
    }

    /**
     * {@return this reader with a cut on all classes, besides their own}
     *
     * @param expression over the columns of the tables; "" means none
     */
    public SampleReader withCut(String expression) {
        return new SampleReader(new EventWords(words.layout(), expression, words.trainingWeight()), tables);
    }

    /**
     * {@return this reader with another weight to learn with than the event weight, which remains what is
     * evaluated}
     *
     * @param expression over the columns of the tables, in which {@code weight} is the event weight; "" means
     *                   the event weight itself
     */
    public SampleReader withTrainingWeight(String expression) {
        return new SampleReader(new EventWords(words.layout(), words.cut(), expression), tables);
    }

    /**
     * {@return this reader for events whose outcome are targets and not classes}
     *
     * @param targets at least one, no two of the same name; an event in which one of them is NaN or
     *                infinite is left out
     */
    public SampleReader withTargets(List<Variable> targets) {
        return new SampleReader(
                new EventWords(words.layout().withTargets(targets), words.cut(), words.trainingWeight()),
                tables);
    }

    /**
     * {@return this reader for sources of which some are held in memory}
     *
     * @param value what the locations of sources mean
     */
    public SampleReader withTables(Tables value) {
        return new SampleReader(words, value);
    }

    /**
     * {@return the events of signal and background, signal first, each in the order of its files}
     *
     * @param signal     where signal comes from
     * @param background where background comes from
     * @param progress   told about every chunk, and about the opening of text files
     * @throws IOException              as {@link #read(List, ProgressListener)}
     * @throws IllegalArgumentException as {@link #read(List, ProgressListener)}
     */
    public Sample read(ClassSource signal, ClassSource background, ProgressListener progress)
            throws IOException {
        return read(List.of(signal, background), progress);
    }

    /**
     * {@return the events of all classes, class by class, source by source, each in the order of its files}
     *
     * @param classes  where each class comes from, of different names: at least two; of events with targets
     *                 one
     * @param progress told about every chunk, and about the opening of text files
     * @throws IOException              if a file cannot be read, or a table or column is not in it
     * @throws IllegalArgumentException if an expression is not one, a column in it is text, a class has no
     *                                  event that passes, its weights are all zero, one of them is not
     *                                  finite, or their sum or that of their squares is not
     */
    public Sample read(List<ClassSource> classes, ProgressListener progress) throws IOException {
        SampleLayout layout = layout(classes);
        try (OpenTables open = new OpenTables(tables, progress)) {
            List<SourceReading> readings = new ArrayList<>();
            for (byte cls = 0; cls < classes.size(); cls++) {
                for (SourcePortion portion : portions(classes.get(cls))) {
                    readings.add(new SourceReading(words, classes.get(cls), portion, cls,
                            open.of(portion.read())));
                }
            }
            for (SourceReading reading : readings) {
                reading.check();
            }
            return new SampleReading(words, layout, readings, tables).read(classes, progress);
        }
    }

    private static List<SourcePortion> portions(ClassSource cls) {
        return cls.sources().stream().flatMap(source -> SourcePortion.of(source).stream()).toList();
    }

    private SampleLayout layout(List<ClassSource> classes) {
        List<String> names = classes.stream().map(ClassSource::name).toList();
        SampleLayout layout = words.layout();
        return layout.isRegression()
                ? new SampleLayout(layout.variables(), layout.spectators(), names, layout.targets())
                : layout.withClasses(names);
    }
}
