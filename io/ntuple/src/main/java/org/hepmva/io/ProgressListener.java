package org.hepmva.io;

/** Hears how far a long reading has come; called about once a chunk, from the reading thread. */
@FunctionalInterface
public interface ProgressListener {

    /** Nobody listens. */
    ProgressListener NONE = (done, total) -> { };

    /**
     * Tells how far it is.
     *
     * @param done  entries read so far
     * @param total entries to be read
     */
    void progress(long done, long total);
}
