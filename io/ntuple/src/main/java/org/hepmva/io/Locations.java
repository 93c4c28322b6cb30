package org.hepmva.io;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Finds the files that a pattern like {@code "data/run*.root:events"} means. */
public final class Locations {

    private Locations() {
    }

    /**
     * {@return the locations a pattern means, sorted by name, each with the pattern's {@code :table}}
     *
     * <p>{@code *} stands for any characters and {@code ?} for one, within one name of the path;
     * neither for a leading dot. A pattern without them gives one location, whether it exists or not.
     *
     * @param base    the folder that a relative pattern starts from
     * @param pattern a location, possibly with {@code *} and {@code ?}
     * @throws UnreadableFileException if nothing matches; names the pattern and the folder
     * @throws IOException             if a folder cannot be listed
     */
    public static List<String> resolve(Path base, String pattern) throws IOException {
        throw new UnsupportedOperationException();
    }
}
