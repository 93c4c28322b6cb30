package org.hepmva.analysis;

import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.hepmva.evaluate.EvaluatedMethods;
import org.hepmva.io.ProgressListener;
import org.hepmva.report.ReportWriter;
import org.hepmva.runtime.Provenance;
import org.hepmva.runtime.WeightFile;

/**
 * What one run puts into its folder, and what it does about an earlier run's results there.
 *
 * <p>At any moment the report, {@code results.json} and the plots are of one run, and no weight file beside
 * them is of another, also if the process is killed: the first new weight file is moved into place after the
 * earlier report is gone. Only files that the folder's {@link Manifest} names, and that nobody has changed
 * since, are ever taken away. Mutable; one thread.
 */
final class Results {

    static final String ENDING = ".hepmva.json";
    private static final String REPORT = "report.html";
    private static final String RESULTS = "results.json";
    private static final String EVENTS = "events.csv.gz";
    private static final String PLOTS = "plots";
    private static final Pattern PICTURE = Pattern.compile("\\.(pdf|svg)$");

    private final OutputFolder folder;
    private final Manifest earlier;
    private final Set<String> written = new TreeSet<>();
    private Manifest manifest;

    Results(OutputFolder folder) throws IOException {
        this.folder = folder;
        this.earlier = Manifest.read(folder.path());
        this.manifest = earlier;
    }

    /** {@return all names below the folder that may be written, but for the plots} */
    private static List<String> names(List<String> methods) {
        List<String> names = new ArrayList<>(
                List.of(REPORT, RESULTS, EVENTS, Manifest.FILE, OutputLock.FILE));
        methods.forEach(method -> names.add(method + ENDING));
        return names;
    }

    /** {@return the files below a folder that exist and may be written over} */
    static List<Path> existing(Path folder, List<String> methods) throws IOException {
        List<Path> files = new ArrayList<>();
        for (String name : names(methods)) {
            files.add(folder.resolve(name));
        }
        if (Files.isDirectory(folder.resolve(PLOTS))) {
            try (Stream<Path> plots = Files.list(folder.resolve(PLOTS))) {
                plots.filter(plot -> PICTURE.matcher(plot.toString()).find()).sorted().forEach(files::add);
            }
        }
        return files.stream().filter(Files::exists).toList();
    }

    /**
     * {@return what is in the folder already and would be written over: weight files, report and results by
     * name, pictures by their number}
     *
     * @param methods those of this run
     */
    List<String> replacedBy(List<String> methods) {
        List<String> names = new ArrayList<>(names(methods).stream()
                .filter(name -> !name.equals(Manifest.FILE) && !name.equals(OutputLock.FILE))
                .filter(name -> Files.exists(folder.path().resolve(name))).sorted().toList());
        earlier.digests().keySet().stream()
                .filter(name -> PICTURE.matcher(name).find() && Files.exists(folder.path().resolve(name)))
                .forEach(names::add);
        return inBrief(names);
    }

    /** {@return names of files as they are, but of pictures, which are many, how many there are} */
    static List<String> inBrief(List<String> files) {
        List<String> brief = new ArrayList<>(files.stream().filter(name -> !PICTURE.matcher(name).find())
                .toList());
        int pictures = files.size() - brief.size();
        if (pictures > 0) {
            brief.add(pictures + (pictures == 1 ? " picture" : " pictures"));
        }
        return brief;
    }

    static Path events(Path folder) {
        return folder.resolve(EVENTS);
    }

    /** Puts the events with their responses into place. */
    void write(EventsFile events, ProgressListener progress) throws IOException {
        Path draft = folder.draft().resolve(EVENTS);
        events.write(draft, progress);
        place(Map.of(EVENTS, draft));
    }

    static Path report(Path folder) {
        return folder.resolve(REPORT);
    }

    /** Puts a weight file into place. Before the first one goes what an earlier run has measured. */
    void write(WeightFile weights) throws IOException {
        try {
            put(weights, weights.method() + ENDING);
        } catch (IOException e) {
            throw isPlaced(weights) ? e : rescued(weights, e);
        }
    }

    /** {@return why a weight file could not be written, and where it is instead, so that nothing is lost} */
    private static IOException rescued(WeightFile weights, IOException why) {
        try {
            Path file = Files.createTempDirectory("hepmva-").resolve(weights.method() + ENDING);
            weights.write(file);
            return new IOException(why.getMessage() + "; what was trained is kept in " + file, why);
        } catch (IOException e) {
            why.addSuppressed(e);
            return why;
        }
    }

    private boolean isPlaced(WeightFile weights) {
        String name = weights.method() + ENDING;
        return written.contains(name) && Files.isRegularFile(folder.path().resolve(name));
    }

    private void put(WeightFile weights, String name) throws IOException {
        Path draft = folder.draft().resolve(name);
        weights.write(draft);
        if (written.isEmpty()) {
            removeEarlier(earlier.digests().keySet().stream().filter(old -> !old.endsWith(ENDING)).toList());
        }
        place(Map.of(name, draft));
    }

    /** Puts a weight file into place again if somebody has taken the folder away. */
    void restore(WeightFile weights) throws IOException {
        if (!isPlaced(weights)) {
            write(weights);
        }
    }

    /** Puts report, results and plots into place, the page last: it is not seen before what it mentions. */
    void write(EvaluatedMethods<?> evaluation, Provenance origin) throws IOException {
        Path draft = folder.draft().resolve("report");
        ReportWriter.write(evaluation, origin, draft);
        Map<String, Path> files = new TreeMap<>(Comparator.comparing((String name) -> name.equals(REPORT))
                .thenComparing(name -> name));
        try (Stream<Path> all = Files.walk(draft)) {
            all.filter(Files::isRegularFile).forEach(file ->
                    files.put(draft.relativize(file).toString().replace('\\', '/'), file));
        }
        place(files);
    }

    /** The manifest first, so that a later run knows the files if this one is killed on the way. */
    private void place(Map<String, Path> drafts) throws IOException {
        Map<String, String> digests = new TreeMap<>();
        for (Map.Entry<String, Path> each : drafts.entrySet()) {
            digests.put(each.getKey(), Digests.of(each.getValue()));
        }
        manifest = manifest.with(digests);
        manifest.write(folder.path());
        for (Map.Entry<String, Path> each : drafts.entrySet()) {
            folder.moveIntoPlace(each.getValue(), each.getKey());
            written.add(each.getKey());
        }
    }

    /**
     * Takes away the weight files of an earlier run which this one, having trained all, did not replace.
     *
     * @param kept methods that were not trained because somebody stopped the run: their weight files stay
     */
    void removeUnreplaced(List<String> kept) throws IOException {
        List<String> old = new ArrayList<>(earlier.digests().keySet());
        old.removeAll(written);
        old.removeAll(names(kept));
        removeEarlier(old);
    }

    /** {@return the names of an earlier run's results that are gone; from now on the others are known} */
    List<String> finish(List<String> kept) throws IOException {
        Set<String> all = new TreeSet<>(names(kept));
        all.addAll(written);
        manifest = manifest.only(all);
        manifest.write(folder.path());
        return earlier.digests().keySet().stream()
                .filter(name -> Files.notExists(folder.path().resolve(name))).toList();
    }

    private void removeEarlier(List<String> names) throws IOException {
        for (String name : names) {
            if (earlier.isUnchanged(folder.path(), name)) {
                Files.delete(folder.path().resolve(name));
            }
        }
        if (Files.isSymbolicLink(folder.path().resolve(PLOTS))) {
            return;
        }
        try {
            Files.deleteIfExists(folder.path().resolve(PLOTS));
        } catch (DirectoryNotEmptyException e) {
            // somebody keeps files of his own there
            return;
        }
    }
}
