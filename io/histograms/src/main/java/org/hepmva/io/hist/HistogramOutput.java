package org.hepmva.io.hist;

import java.io.Closeable;
import java.io.IOException;

/** A file with histograms that is being written; nothing is seen of it before it is committed. One thread. */
public interface HistogramOutput extends Closeable {

    /**
     * Writes an object.
     *
     * @param path   its name with the directories before it
     * @param object what to write
     * @throws IllegalArgumentException if the format has no place for it, or for such a path
     * @throws IOException              if writing fails
     */
    void write(String path, AnalysisObject object) throws IOException;

    /**
     * Writes text.
     *
     * @param path its name with the directories before it
     * @param text any
     * @throws IllegalArgumentException if the format has no place for it
     * @throws IOException              if writing fails
     */
    void write(String path, String text) throws IOException;

    /**
     * Makes a file of what was written, and moves it into place. Nothing can be written any more.
     *
     * @throws IOException if that fails; then {@link #close()} removes what was written
     */
    void commit() throws IOException;
}
