package org.hepmva.io;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Files that are read, over none of which an output may be written. Immutable.
 *
 * @param meanings each with what it is: {@code "an input"}; some need not be there
 */
public record ReadFiles(Map<Path, String> meanings) {

    /** Copies the map, whose order decides which meaning is told of a file that has several names. */
    public ReadFiles {
        meanings = Collections.unmodifiableMap(new LinkedHashMap<>(meanings));
    }

    /**
     * {@return what a file is among these; empty if it is none of them} It is one of them under any name,
     * link or spelling. O(number of files).
     *
     * @param output a file that need not be there
     * @throws IOException if the system does not tell
     */
    public Optional<String> meaning(Path output) throws IOException {
        if (Files.exists(output)) {
            for (Map.Entry<Path, String> each : meanings.entrySet()) {
                if (Files.exists(each.getKey()) && Files.isSameFile(output, each.getKey())) {
                    return Optional.of(each.getValue());
                }
            }
        }
        return Optional.empty();
    }
}
