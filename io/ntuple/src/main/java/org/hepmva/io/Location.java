package org.hepmva.io;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.hepmva.text.Printable;

/**
 * A file and the table in it, written {@code "file.root:dir/tree;1"} or
 * {@code "https://host/file.root:dir/tree;1"}.
 *
 * @param file  the name of the file, or its address
 * @param table the name of the table; empty for the only one
 */
public record Location(String file, String table) {

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
     * last colon. Of an address nothing is asked: only how it is written counts, and a colon before the
     * path, as that of a port, does not.
     */
    public static Location parse(String text) {
        int from = Address.isAddress(text) ? Address.pathBegin(text) : 0;
        boolean isFile = from == 0;
        if (isFile && exists(text)) {
            return new Location(text, "");
        }
        int ending = -1;
        for (int colon = text.lastIndexOf(':'); colon > from; colon = text.lastIndexOf(':', colon - 1)) {
            if (isFile && exists(text.substring(0, colon))) {
                return at(text, colon);
            }
            boolean hasEnding = ENDING.matcher(text.substring(0, colon)).find();
            ending = ending < 0 && hasEnding ? colon : ending;
        }
        if (ending < 0 && !ENDING.matcher(text).find()) {
            ending = text.lastIndexOf(':');
        }
        return at(text, ending > from ? ending : text.length());
    }

    /** {@return the file, if it is one on this machine and not an address} */
    public Optional<Path> path() {
        return Address.isAddress(file) ? Optional.empty() : Optional.of(Path.of(file));
    }

    /** {@return the name of the file as messages have it: of an address without passwords and the like} */
    public String shown() {
        return shown(file);
    }

    /**
     * {@return a location as messages have it: of an address without passwords and the like}
     *
     * @param location as the user wrote it
     */
    public static String shown(String location) {
        return Address.isAddress(location) ? Address.shown(location) : Printable.of(location);
    }

    /**
     * Refuses what names no file or folder on this machine.
     *
     * @param text as the user wrote it
     * @throws UnsupportedFormatException if it is an address such as {@code https://…}
     * @throws UnreadableFileException    if no file can have such a name
     */
    public static void requireFileName(String text) throws NtupleException {
        if (Address.isAddress(text)) {
            throw new UnsupportedFormatException("'" + Address.shown(text) + "' is an address; what is needed"
                    + " here is a file or folder on this machine");
        }
        path(text);
    }

    private static boolean exists(String name) {
        try {
            return Files.exists(Path.of(name));
        } catch (InvalidPathException e) {
            return false;
        }
    }

    /** {@return the path of that name} */
    static Path path(String name) throws UnreadableFileException {
        try {
            return Path.of(name);
        } catch (InvalidPathException e) {
            throw new UnreadableFileException("'" + Printable.brief(name) + "' is no name of a file or"
                    + " folder: " + e.getReason(), e);
        }
    }

    private static Location at(String text, int colon) {
        return new Location(text.substring(0, colon),
                colon == text.length() ? "" : text.substring(colon + 1));
    }

    /** {@return as it is parsed} */
    @Override
    public String toString() {
        return table.isEmpty() ? file : file + ":" + table;
    }
}
