package org.hepmva.text;

import java.io.IOException;

/** A file that cannot be written; the message names it and says why. What was begun is removed. */
public final class UnwritableException extends IOException {

    private static final long serialVersionUID = 1L;

    /** Says what is wrong, and what was caught, if anything. */
    public UnwritableException(String message, Throwable cause) {
        super(message, cause);
    }
}
