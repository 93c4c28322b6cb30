package org.hepmva.io;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Hears how far a long reading has come; called about once a chunk, from the reading thread. */
@FunctionalInterface
public interface ProgressListener {

    /** Nobody listens. */
    ProgressListener NONE = (done, total) -> { };

    /**
     * Tells how far the reading of entries is.
     *
     * @param done  entries read so far
     * @param total entries to be read
     */
    void progress(long done, long total);

    /**
     * Tells how far the opening of a file is that must be read as a whole before its entries are known, as a
     * text file must; does nothing unless overridden.
     *
     * @param done  bytes of the file read so far, compressed if it is
     * @param total bytes of the file
     */
    default void opening(long done, long total) {
        // most openings take no time
    }

    /**
     * Tells which files on this machine have been opened, to be read from now on; does nothing unless
     * overridden.
     *
     * @param files those of friends among them
     * @throws IOException if one of them must not be read: it is an output
     */
    default void reads(List<Path> files) throws IOException {
        // who writes nothing does not mind
    }
}
