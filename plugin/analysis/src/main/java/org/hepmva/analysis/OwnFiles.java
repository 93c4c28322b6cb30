package org.hepmva.analysis;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hepmva.io.Location;
import org.hepmva.io.ProgressListener;
import org.hepmva.io.ReadFiles;

/** The user's own files, which a run reads and never writes over. */
final class OwnFiles {

    private OwnFiles() {
    }

    /**
     * Looks at every file that a run may write, before anything is done.
     *
     * @throws IOException if one of them is an input or the analysis file itself
     */
    static void requireNotWritten(Analysis analysis) throws IOException {
        requireNotWritten(analysis, named(analysis));
    }

    /** {@return a listener that refuses, as soon as they are open, friends of inputs that may be written} */
    static ProgressListener guarding(Analysis analysis, ProgressListener listener) {
        return new Guard(analysis, listener);
    }

    private static void requireNotWritten(Analysis analysis, Map<Path, String> named) throws IOException {
        List<String> methods = analysis.methods().stream().map(Method::name).toList();
        ReadFiles read = new ReadFiles(named);
        for (Path file : Results.existing(analysis.output(), methods)) {
            Optional<String> meaning = read.meaning(file);
            if (meaning.isPresent()) {
                throw lost(file, meaning.get());
            }
        }
    }

    /** {@return the files that an analysis reads, each with what it is, whether they are there or not} */
    static Map<Path, String> named(Analysis analysis) {
        Map<Path, String> named = new LinkedHashMap<>();
        analysis.file().ifPresent(file -> named.put(file, "the analysis itself"));
        analysis.inputs().sources().stream().flatMap(source -> source.allLocations().stream())
                .filter(location -> analysis.inputs().tables().inMemory(location).isEmpty())
                .forEach(location -> Location.parse(location).path()
                        .ifPresent(file -> named.putIfAbsent(file, "an input")));
        return named;
    }

    private static IOException lost(Path file, String what) {
        return new IOException(file + ": is " + what + ", and would be lost; give another folder for the"
                + " results with --out or 'output'");
    }

    /** Hears which files are read. */
    private record Guard(Analysis analysis, ProgressListener listener) implements ProgressListener {

        @Override
        public void progress(long done, long total) {
            listener.progress(done, total);
        }

        @Override
        public void opening(long done, long total) {
            listener.opening(done, total);
        }

        @Override
        public void reads(List<Path> files) throws IOException {
            Map<Path, String> named = new LinkedHashMap<>();
            files.forEach(file -> named.put(file, "a friend of an input"));
            requireNotWritten(analysis, named);
            listener.reads(files);
        }
    }
}
