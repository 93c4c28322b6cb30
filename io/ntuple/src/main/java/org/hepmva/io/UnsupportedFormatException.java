package org.hepmva.io;

/**
 * A valid file, but one that this release cannot read: the message names the feature, the type and the
 * version.
 */
public final class UnsupportedFormatException extends NtupleException {

    private static final long serialVersionUID = 1L;

    /** Says what is wrong. */
    public UnsupportedFormatException(String message) {
        super(message);
    }

    /** Says what is wrong, and what was caught. */
    public UnsupportedFormatException(String message, Throwable cause) {
        super(message, cause);
    }
}
