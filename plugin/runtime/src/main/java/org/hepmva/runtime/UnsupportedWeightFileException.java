package org.hepmva.runtime;

/** A weight file is of a version or kind that this release cannot read; the message names it. */
public final class UnsupportedWeightFileException extends WeightFileException {

    private static final long serialVersionUID = 1L;

    /** Says what is wrong and where. */
    public UnsupportedWeightFileException(String message) {
        super(message);
    }

    /** Says what is wrong and where, and what was caught. */
    public UnsupportedWeightFileException(String message, Throwable cause) {
        super(message, cause);
    }
}
