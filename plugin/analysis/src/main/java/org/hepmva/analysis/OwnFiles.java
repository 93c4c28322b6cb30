package org.hepmva.analysis;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
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
            requireNotWritten(file, analysis);
        }
    }

    private static void requireNotWritten(Path file, Analysis analysis) throws IOException {
        if (analysis.file().isPresent() && Files.isSameFile(file, analysis.file().get())) {
            throw lost(file, "the analysis itself");
        }
        List<String> inputs = analysis.inputs().sources().stream()
                .flatMap(source -> source.allLocations().stream())
                .filter(location -> analysis.inputs().tables().inMemory(location).isEmpty()).toList();
        for (String input : inputs) {
            Optional<Path> read = Location.parse(input).path().filter(Files::exists);
            if (read.isPresent() && Files.isSameFile(file, read.get())) {
                throw lost(file, "an input");
            }
        }
    }

    private static IOException lost(Path file, String what) {
        return new IOException(file + ": is " + what + ", and would be lost; give another folder for the"
                + " results with --out or 'output'");
    }
}
