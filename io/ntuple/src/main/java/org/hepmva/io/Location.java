package org.hepmva.io;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * A file and the table in it, written {@code "file.root:dir/tree;1"}.
 *
 * @param file  the file
 * @param table the name of the table; empty for the only one
 */
public record Location(Path file, String table) {

    private static final Pattern REMOTE = Pattern.compile("(roots?|xroot|https?|ftp|s3|gsiftp|davs?)://");

    /** Refuses null. */
    public Location {
        Objects.requireNonNull(file, "file");
        Objects.requireNonNull(table, "table");
    }

    /**
     * {@return the location a user wrote}
     *
     * <p>If a file of the whole name exists it is meant, colons and all; else the longest existing
     * file before a colon; else what stands before the last colon.
     */
    public static Location parse(String text) {
        if (Files.exists(Path.of(text))) {
            return new Location(Path.of(text), "");
        }
        int last = text.lastIndexOf(':');
        for (int colon = last; colon > 0; colon = text.lastIndexOf(':', colon - 1)) {
            if (Files.exists(Path.of(text.substring(0, colon)))) {
                return at(text, colon);
            }
        }
        return last > 0 ? at(text, last) : new Location(Path.of(text), "");
    }

    static boolean isRemote(String text) {
        return REMOTE.matcher(text).lookingAt();
    }

    private static Location at(String text, int colon) {
        return new Location(Path.of(text.substring(0, colon)), text.substring(colon + 1));
    }

    /** {@return as it is parsed} */
    @Override
    public String toString() {
        return table.isEmpty() ? file.toString() : file + ":" + table;
    }
}
