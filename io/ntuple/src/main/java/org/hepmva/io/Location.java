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

    private static final Pattern ENDING = Pattern.compile("\\.\\w+$");

    /** Refuses null. */
    public Location {
        Objects.requireNonNull(file, "file");
        Objects.requireNonNull(table, "table");
    }

    /**
     * {@return the location a user wrote}
     *
     * <p>If a file of the whole name exists it is meant, colons and all; else the longest existing file
     * before a colon; else the longest that has an ending ({@code .root}); else what stands before the
     * last colon.
     */
    public static Location parse(String text) {
        if (Files.exists(Path.of(text))) {
            return at(text, text.length());
        }
        int ending = -1;
        for (int colon = text.lastIndexOf(':'); colon > 0; colon = text.lastIndexOf(':', colon - 1)) {
            if (Files.exists(Path.of(text.substring(0, colon)))) {
                return at(text, colon);
            }
            boolean hasEnding = ENDING.matcher(text.substring(0, colon)).find();
            ending = ending < 0 && hasEnding ? colon : ending;
        }
        if (ending < 0 && !ENDING.matcher(text).find()) {
            ending = text.lastIndexOf(':');
        }
        return at(text, ending > 0 ? ending : text.length());
    }

    static boolean isRemote(String text) {
        return REMOTE.matcher(text).lookingAt();
    }

    private static Location at(String text, int colon) {
        return new Location(Path.of(text.substring(0, colon)),
                colon == text.length() ? "" : text.substring(colon + 1));
    }

    /** {@return as it is parsed} */
    @Override
    public String toString() {
        return table.isEmpty() ? file.toString() : file + ":" + table;
    }
}
