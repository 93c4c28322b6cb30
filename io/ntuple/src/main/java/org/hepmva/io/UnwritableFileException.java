package org.hepmva.io;

/**
 * A file that cannot be written: no such folder, not permitted, disk full. What was begun is removed.
 */
public final class UnwritableFileException extends NtupleException {

    private static final long serialVersionUID = 1L;

    /** Says what is wrong. */
    public UnwritableFileException(String message) {
        super(message);
    }

    /** Says what is wrong, and what was caught. */
    public UnwritableFileException(String message, Throwable cause) {
        super(message, cause);
    }
}
