package org.hepmva.io;

import java.io.IOException;
import java.nio.file.Path;

/**
 * A file that cannot be opened at all: it is missing, a folder, a pipe, not permitted, or no longer the
 * file it was.
 */
public final class UnreadableFileException extends NtupleException {

    private static final long serialVersionUID = 1L;

    /** Says what is wrong. */
    public UnreadableFileException(String message) {
        super(message);
    }

    /** Says what is wrong, and what was caught. */
    public UnreadableFileException(String message, Throwable cause) {
        super(message, cause);
    }

    /**
     * {@return the error for a file that did not open, in the same words for every format}
     *
     * @param file  the file, as the user wrote it
     * @param cause what opening it threw
     */
    public static UnreadableFileException of(Path file, IOException cause) {
        return new UnreadableFileException(file + ": " + FileInspection.whyUnreadable(file, cause), cause);
    }
}
