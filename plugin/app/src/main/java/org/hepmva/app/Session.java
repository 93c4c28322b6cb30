package org.hepmva.app;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.hepmva.analysis.Analysis;
import org.hepmva.analysis.AnalysisResult;
import org.hepmva.analysis.AnalysisRun;
import org.hepmva.io.Location;
import org.hepmva.io.Ntuple;
import org.hepmva.io.OnDamage;
import org.hepmva.io.Query;
import org.hepmva.io.ReadFiles;
import org.hepmva.measure.Ranges;
import org.hepmva.runtime.Columns;
import org.hepmva.runtime.Model;
import org.hepmva.runtime.WeightFile;
import org.hepmva.sample.apply.NeededColumns;
import org.hepmva.sample.apply.NtupleWithResponses;
import org.hepmva.sample.apply.ResponseColumns;
import org.hepmva.text.NearestNames;
import org.hepmva.text.Printable;
import org.hepmva.train.Setting;
import org.hepmva.train.TrainerProvider;
import org.hepmva.train.Trainers;

/**
 * What the Jython module {@code hepmva} needs from Java beyond the libraries: text for printing and
 * loops over arrays.
 *
 * <p>The module itself is in the resources of this jar, folder {@code hepmva}. Not meant for Java
 * programs; free to change together with the module.
 */
public final class Session {

    private static final int AT_ONCE = 1 << 14;
    private static final int NEAREST = 5;

    private Session() {
    }

    /**
     * {@return one ntuple with the entries of all locations, with a bar while text files are opened}
     *
     * @param locations   at least one, patterns with {@code *} and {@code ?} among them
     * @param skipDamaged whether files and entries that are damaged are left out, instead of an error
     * @param files       gets the files that are meant, also those that are left out
     * @throws IOException if one cannot be opened, or a pattern matches nothing
     */
    public static Ntuple open(List<String> locations, boolean skipDamaged, Collection<Path> files)
            throws IOException {
        InputFiles inputs = InputFiles.of(locations);
        Ntuple ntuple = inputs.open(skipDamaged ? OnDamage.SKIP : OnDamage.FAIL);
        files.addAll(inputs.named().keySet());
        return ntuple;
    }

    /** {@return the file of a name that is no pattern and has no table; none of an address} */
    public static List<Path> file(String name) {
        return new Location(name, "").path().filter(Files::exists).stream().toList();
    }

    /**
     * Refuses, as every command does, an output that is one of the files that were read, whatever it is
     * called.
     *
     * @param output the file to write
     * @param read   files, each with what it is
     * @throws IllegalArgumentException if it is one of them
     * @throws IOException              if that cannot be told
     */
    public static void requireNotRead(Path output, Map<Path, String> read) throws IOException {
        Outputs.requireNotRead(output, read);
    }

    /**
     * {@return whether a file is one of some, whatever it is called}
     *
     * @throws IOException if that cannot be told
     */
    public static boolean isOneOf(Path file, Collection<Path> files) throws IOException {
        return new ReadFiles(Outputs.named(files, "")).meaning(file).isPresent();
    }

    /**
     * {@return the values of the entries that pass a query, one array per formula, with a bar on a terminal}
     *
     * @throws IOException if a formula names a column that is not there, or reading fails
     */
    public static double[][] read(Ntuple ntuple, Query query) throws IOException {
        try (Progress progress = Progress.of("reading", "entries")) {
            return query.read(ntuple, progress);
        }
    }

    /**
     * {@return the same, but a column of whole numbers that no double holds as one of long or BigInteger,
     * with a bar on a terminal}
     *
     * @throws IOException as {@link #read}
     */
    public static Object[] readExact(Ntuple ntuple, Query query) throws IOException {
        try (Progress progress = Progress.of("reading", "entries")) {
            return ExactColumns.read(ntuple, query, progress);
        }
    }

    /**
     * Writes columns of an ntuple to a file, as {@code hepmva dump -o} does, with a bar on a terminal.
     *
     * @param ntuple  the input, no file of which may be the output
     * @param output  the file to write, in the format of its ending
     * @param columns names or expressions; none for all columns
     * @param cuts    its cut and range are used, and whether there is a row for each element
     * @return what a user should know, such as columns that are left out; may be empty
     * @throws IOException if reading or writing fails; then an older file is as it was
     */
    public static String save(Ntuple ntuple, String output, List<String> columns, Query cuts)
            throws IOException {
        if (output.equals(TableOutput.STANDARD)) {
            throw new IllegalArgumentException("'" + output + "' is no name of a file");
        }
        TableOutput target = new TableOutput(output, OutputStream.nullOutputStream());
        target.check(Outputs.named(ntuple.files(), "the input"));
        StringWriter notes = new StringWriter();
        PrintWriter lines = new PrintWriter(notes);
        Extract extract = new Extract(ntuple, ColumnChoice.of(columns, ntuple, lines), cuts);
        target.write(extract, "writing " + output);
        extract.remarks().forEach(remark -> lines.println(Printable.lines(remark)));
        return notes.toString();
    }

    /** {@return columns, types and ranges of an ntuple, as {@code hepmva inspect} shows them} */
    public static String summary(Ntuple ntuple) throws IOException {
        StringWriter text = new StringWriter();
        new NtupleSummary(new PrintWriter(text), true).table(ntuple);
        return text.toString();
    }

    /** {@return method, variables and provenance of a weight file} */
    public static String summary(WeightFile weights) {
        StringWriter text = new StringWriter();
        WeightFileSummary.print(Path.of(weights.method()), weights, new PrintWriter(text));
        return text.toString();
    }

    /**
     * {@return a round range that holds all finite values}
     *
     * @param values NaN and infinite ones are passed over
     */
    public static double[] range(double[] values) {
        return Ranges.round(values);
    }

    /** {@return which of the given columns a model needs} */
    public static List<String> needed(Model model, List<String> names) {
        return NeededColumns.of(model, names);
    }

    /**
     * {@return an ntuple with the responses of a weight file as further columns}
     *
     * @param name       what they are called, or how their names begin; null for the name of the method
     * @param mostLikely whether the most likely class is wanted, too
     * @throws IOException if the column of a variable cannot be read
     */
    public static Ntuple withResponse(Ntuple ntuple, WeightFile weights, String name, boolean mostLikely)
            throws IOException {
        ResponseColumns columns = ResponseColumns.of(weights);
        ResponseColumns named = name == null ? columns : columns.named(name);
        return NtupleWithResponses.of(ntuple, List.of(mostLikely ? named.withMostLikely() : named));
    }

    /**
     * {@return those values for which a selection is true: neither 0 nor NaN}
     *
     * @param values    of some events
     * @param selection one value for each of these
     */
    public static double[] selected(double[] values, double[] selection) {
        return IntStream.range(0, values.length)
                .filter(i -> selection[i] != 0 && !Double.isNaN(selection[i]))
                .mapToDouble(i -> values[i]).toArray();
    }

    /** {@return whether all event weights are 1} */
    public static boolean areOnes(double[] eventWeights) {
        return DoubleStream.of(eventWeights).allMatch(w -> w == 1);
    }

    /**
     * {@return the numbers for one event}
     *
     * @param model  bound to the values
     * @param values one per input; whole numbers of 64 bits are taken exactly, as a rule of folds needs them
     */
    public static double[] numbersOfEvent(Model model, List<Number> values) {
        double[][] numbers = new double[model.outputs().size()][1];
        model.evaluate(new EventOfNumbers(values), 0, 1, numbers);
        return Stream.of(numbers).mapToDouble(number -> number[0]).toArray();
    }

    /**
     * {@return the numbers for all events, one array for each output, with a bar on a terminal if they are
     * many}
     *
     * @param model   bound to the columns
     * @param columns one array per column, all of one length
     */
    public static double[][] numbers(Model model, List<double[]> columns) {
        Columns all = Columns.ofDoubles(columns.toArray(double[][]::new));
        int outputs = model.outputs().size();
        double[][] numbers = new double[outputs][all.events()];
        double[][] some = new double[outputs][Math.min(AT_ONCE, all.events())];
        try (Progress progress = Progress.of("responses", "events")) {
            for (int from = 0; from < all.events(); from += AT_ONCE) {
                int size = Math.min(AT_ONCE, all.events() - from);
                model.evaluate(all, from, size, some);
                for (int output = 0; output < outputs; output++) {
                    System.arraycopy(some[output], 0, numbers[output], from, size);
                }
                if (all.events() > AT_ONCE) {
                    progress.progress(from + size, all.events());
                }
            }
        }
        return numbers;
    }

    /**
     * {@return what came out of an analysis}
     *
     * @param files gets the files that are read, as soon as they are opened
     * @throws IOException if an input cannot be read or the output not be written
     */
    public static AnalysisResult run(Analysis analysis, Collection<Path> files) throws IOException {
        try (Interrupt interrupt = Interrupt.ofTraining()) {
            return run(analysis, interrupt.watch(), files::addAll);
        }
    }

    static AnalysisResult run(Analysis analysis, Interrupt interrupt, TerminalListener.FilesRead files)
            throws IOException {
        try (TerminalListener listener = new TerminalListener(interrupt, files)) {
            AnalysisResult result = new AnalysisRun(analysis, listener).run();
            listener.finished();
            return result;
        }
    }

    /** {@return the types of all training methods that there are} */
    public static List<String> methods() {
        return Trainers.all().stream().map(TrainerProvider::type).toList();
    }

    /** {@return the names of the settings of a method, in the order in which to explain them} */
    public static List<String> settings(String type) {
        return Trainers.named(type).settings().all().stream().map(Setting::name).toList();
    }

    /** {@return all training methods, one sentence each, as {@code hepmva methods} shows them} */
    public static String methodTable() {
        StringWriter text = new StringWriter();
        MethodTable.printAll(new PrintWriter(text));
        return text.toString();
    }

    /** {@return the settings of a training method, as {@code hepmva methods NAME} shows them} */
    public static String settingTable(String type) {
        StringWriter text = new StringWriter();
        new MethodTable(Trainers.named(type)).print(new PrintWriter(text));
        return text.toString();
    }

    /** {@return the table of methods that {@code hepmva train} prints} */
    public static String table(AnalysisResult result) {
        StringWriter text = new StringWriter();
        ResultTable.print(result, new PrintWriter(text));
        return text.toString();
    }

    /**
     * Writes what came out into a ROOT file as TMVA lays it out.
     *
     * @param read the files that the analysis has read, friends among them
     * @throws IllegalArgumentException if the name is not one of a ROOT file, or that of a file that was read
     * @throws IOException              if it cannot be written
     */
    public static void writeTmva(AnalysisResult result, String file, Collection<Path> read)
            throws IOException {
        TmvaTarget target = new TmvaTarget(file);
        target.requireName();
        Outputs.requireNotRead(Path.of(file), Outputs.named(read, "an input"));
        target.write(result);
    }

    /**
     * {@return the pictures of what was measured}
     *
     * @throws IllegalArgumentException if nothing could be tested
     */
    public static ResultPictures pictures(AnalysisResult result) {
        requireTested(result);
        return ResultPictures.of(result);
    }

    /**
     * Refuses to speak of tests that there are none of.
     *
     * @throws IllegalArgumentException if nothing could be tested
     */
    public static void requireTested(AnalysisResult result) {
        if (result.measured().isEmpty()) {
            throw new IllegalArgumentException(ResultTable.untested(result)
                    + "; so there is no AUC, no picture and no report");
        }
    }

    /**
     * {@return the area under the ROC curve of a method on the test part; of more than two classes the mean
     * of the areas of every class against the rest}
     *
     * @throws IllegalArgumentException if there are targets, or nothing could be tested
     */
    public static double testAuc(AnalysisResult result, String method) {
        if (result.multiclass().isPresent()) {
            return result.multiclass().get().method(method).onTest().areas().mean().value();
        }
        if (result.regression().isPresent()) {
            throw new IllegalArgumentException("the AUC is of classes, and there are targets; what was"
                    + " measured of them is in the report: " + result.report());
        }
        requireTested(result);
        return result.evaluation().orElseThrow().method(method).auc().value();
    }

    /** {@return what a public class of hepmva offers, for {@code help}; empty if it is none} */
    public static String help(String className) throws IOException {
        return SourceReader.read(className).map(ApiSource::text).orElse("");
    }

    /** {@return what the members of one name do, for {@code help}; empty if there is none} */
    public static String help(String className, String member) throws IOException {
        return SourceReader.read(className).map(source -> source.text(member)).orElse("");
    }

    /**
     * {@return the simple names of the public classes of some packages of hepmva, in alphabetical order;
     * nothing at all if the class loader does not say where they are}
     *
     * @throws IOException if they cannot be read
     */
    public static Map<String, List<String>> publicClasses(List<String> packages) throws IOException {
        Optional<Path> home = Plugins.ownJar();
        return home.isEmpty() ? Map.of() : PublicClasses.of(home.get(), packages);
    }

    /** {@return the first sentence about a public class of hepmva; empty if it is none} */
    public static String about(String className) throws IOException {
        return SourceReader.read(className).map(ApiSource::about).orElse("");
    }

    /**
     * {@return how the members of one name are called, by signatures}
     *
     * @param classNames where to look
     * @param member     of a method; the simple name of a class for its constructors and the methods that
     *                   make one
     */
    public static List<String> calls(List<String> classNames, String member) throws IOException {
        List<String> calls = new ArrayList<>();
        for (String name : classNames) {
            SourceReader.read(name).ifPresent(source -> calls.addAll(source.calls(member)));
        }
        return calls;
    }

    /** {@return the names of members of a class, those that resemble a name first; empty if it is none} */
    public static String nearestMembers(String className, String member) throws IOException {
        return SourceReader.read(className).map(source -> NearestNames.list(member, source.members().stream()
                .map(ApiSource.Member::name).distinct().toList(), NEAREST)).orElse("");
    }
}
