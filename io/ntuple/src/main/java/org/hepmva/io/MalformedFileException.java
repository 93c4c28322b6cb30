package org.hepmva.io;

/**
 * A file that is not what its format says: truncated, damaged, a bad row, an HTML page in its place.
 */
public sealed class MalformedFileException extends NtupleException permits DamagedEntriesException {

    private static final long serialVersionUID = 1L;

    /** Says what is wrong. */
    public MalformedFileException(String message) {
        super(message);
    }

    /** Says what is wrong, and what was caught. */
    public MalformedFileException(String message, Throwable cause) {
        super(message, cause);
    }
}
