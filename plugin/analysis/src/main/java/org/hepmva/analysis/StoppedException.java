package org.hepmva.analysis;

/** Somebody asked to stop before there was anything to keep; the message says so. */
public final class StoppedException extends RuntimeException {

    private static final long serialVersionUID = 1;

    /**
     * Stopped.
     *
     * @param message a sentence: during what, and what is left behind
     */
    public StoppedException(String message) {
        super(message);
    }
}
