package org.hepmva.runtime;

import java.io.IOException;

/** A weight file cannot be read or written; the message names the file, the place in it and what is wrong. */
public class WeightFileException extends IOException {

    private static final long serialVersionUID = 1L;

    /** Says what is wrong and where. */
    public WeightFileException(String message) {
        super(message);
    }

    /** Says what is wrong and where, and what was caught. */
    public WeightFileException(String message, Throwable cause) {
        super(message, cause);
    }
}
