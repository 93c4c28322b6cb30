package org.hepmva.app;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.hepmva.runtime.Provenance;
import org.hepmva.text.Printable;
import org.hepmva.text.json.JsonMembers;
import org.hepmva.text.json.JsonReader;

/**
 * The {@code results.json} in the folder of a weight file, and with it the report there: a training that was
 * killed, or a copied file, can leave those of another run.
 */
final class ResultsBeside {

    private static final String NAME = "results.json";

    private ResultsBeside() {
    }

    /**
     * {@return what there is to say if the results beside a weight file are not of its run; empty if they
     * are, if there are none, or if one of the two does not say of which run it is}
     *
     * @param weights the weight file
     * @param origin  where its content comes from
     */
    static Optional<String> warning(Path weights, Provenance origin) {
        Path results = weights.toAbsolutePath().resolveSibling(NAME);
        return run(results).filter(run -> !origin.run().isEmpty() && !run.equals(origin.run()))
                .map(run -> Printable.of("warning: " + weights + " is of run " + origin.run() + ", " + NAME
                        + " beside it of run " + run + ": the numbers and the report there are of another"
                        + " training"));
    }

    /** {@return the run of a file of results, if it is one and says so} */
    private static Optional<String> run(Path results) {
        if (!Files.isRegularFile(results)) {
            return Optional.empty();
        }
        try (InputStream bytes = new BufferedInputStream(Files.newInputStream(results))) {
            JsonMembers members = JsonReader.of(bytes).object();
            String run = members.has("run") ? members.member("run").text() : "";
            return run.isEmpty() ? Optional.empty() : Optional.of(run);
        } catch (IOException e) {
            return Optional.empty(); // a file of that name that is none of ours says nothing
        }
    }
}
