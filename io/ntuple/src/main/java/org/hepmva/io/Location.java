package org.hepmva.io;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.regex.Pattern;
import org.hepmva.text.Printable;

/**
 * A file and the table in it, written {@code "file.root:dir/tree;1"}.
 *
 * @param file  the file
 * @param table the name of the table; empty for the only one
 */
public record Location(Path file, String table) {

    private static final Pattern ADDRESS = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]+://");

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

    /**
     * Refuses what names no file or folder on this machine.
     *
     * @param text as the user wrote it
     * @throws UnsupportedFormatException if it is an address such as {@code https://…}
     * @throws UnreadableFileException    if no file can have such a name
     */
    public static void requireFileName(String text) throws NtupleException {
        if (ADDRESS.matcher(text).lookingAt()) {
            throw new UnsupportedFormatException("'" + Printable.brief(text) + "' is an address; only files"
                    + " on this machine are read and written");
        }
        try {
            Path.of(text);
        } catch (InvalidPathException e) {
            throw new UnreadableFileException("'" + Printable.brief(text) + "' is no name of a file or"
                    + " folder: " + e.getReason(), e);
        }
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
