package org.hepmva.runtime;

/** A weight file is not what its format says. */
public final class MalformedWeightFileException extends WeightFileException {

    private static final long serialVersionUID = 1L;

    /** Says what is wrong and where. */
    public MalformedWeightFileException(String message) {
        super(message);
    }

    /** Says what is wrong and where, and what was caught. */
    public MalformedWeightFileException(String message, Throwable cause) {
        super(message, cause);
    }
}
