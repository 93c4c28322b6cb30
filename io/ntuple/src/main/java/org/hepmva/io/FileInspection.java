package org.hepmva.io;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.stream.Stream;
import org.hepmva.text.NearestNames;

/** Looks at a file on this machine before it is opened: is there one, and what keeps from reading it? */
final class FileInspection {

    private static final int LISTED = 5;
    private static final String FOLDER = "is a folder, not a file";

    private FileInspection() {
    }

    /** {@return the attributes of a file that can be read as often as one likes} */
    static BasicFileAttributes attributes(Path file) throws UnreadableFileException {
        BasicFileAttributes attributes;
        try {
            attributes = Files.readAttributes(file, BasicFileAttributes.class);
        } catch (IOException e) {
            throw UnreadableFileException.of(file, e);
        }
        if (attributes.isDirectory()) {
            throw new UnreadableFileException(file + ": " + FOLDER);
        }
        if (attributes.isOther()) {
            throw new UnreadableFileException(file + ": is a pipe or a device, not a file;"
                    + " ntuples are read more than once, so save it to a file first");
        }
        return attributes;
    }

    /** {@return why a file did not open, half a sentence} */
    static String whyUnreadable(Path file, IOException cause) {
        if (cause instanceof AccessDeniedException) {
            return "may not be read (permission denied)";
        }
        if (Files.isDirectory(file)) {
            return FOLDER;
        }
        if (Files.exists(file)) {
            boolean hasReason = cause instanceof FileSystemException e && e.getReason() != null;
            return "cannot be read: "
                    + (hasReason ? ((FileSystemException) cause).getReason() : cause.getMessage());
        }
        return Files.isSymbolicLink(file) ? "is a link to a file that is not there"
                : "no such file" + neighbours(file);
    }

    private static String neighbours(Path file) {
        Path folder = file.toAbsolutePath().getParent();
        if (folder == null || !Files.isDirectory(folder) || !Files.isReadable(folder)) {
            return "; there is no folder '" + folder + "' to read";
        }
        try {
            List<String> names = namesIn(folder);
            return names.isEmpty() ? "; the folder '" + folder + "' is empty"
                    : "; its folder has, nearest first: "
                            + NearestNames.list(file.getFileName().toString(), names, LISTED);
        } catch (IOException e) {
            return ""; // that the file is missing is the news, not that its folder cannot be listed
        }
    }

    static List<String> namesIn(Path folder) throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.map(entry -> entry.getFileName().toString()).sorted().toList();
        } catch (AccessDeniedException e) {
            throw new UnreadableFileException(folder + ": may not be listed (permission denied)", e);
        }
    }
}
