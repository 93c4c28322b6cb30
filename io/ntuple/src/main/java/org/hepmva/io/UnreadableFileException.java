package org.hepmva.io;

/** A file that cannot be opened at all: it is missing, a folder, or not permitted. */
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
}
