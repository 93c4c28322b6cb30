package org.hepmva.analysis;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hepmva.io.Location;

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
        List<String> methods = analysis.methods().stream().map(Method::name).toList();
        for (Path file : Results.existing(analysis.output(), methods)) {
            for (Map.Entry<Path, String> own : named(analysis).entrySet()) {
                if (Files.exists(own.getKey()) && Files.isSameFile(file, own.getKey())) {
                    throw lost(file, own.getValue());
                }
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
}
