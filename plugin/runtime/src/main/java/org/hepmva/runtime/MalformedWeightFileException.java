package org.hepmva.runtime;

/** A weight file is not what its format says. */
public final class MalformedWeightFileException extends WeightFileException {

    private static final long serialVersionUID = 1L;

    MalformedWeightFileException(String message) {
        super(message);
    }

    MalformedWeightFileException(String message, Throwable cause) {
        super(message, cause);
    }
}
