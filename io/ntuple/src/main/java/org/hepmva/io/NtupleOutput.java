package org.hepmva.io;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;

/**
 * An ntuple that is being written, entry behind entry. One thread.
 *
 * <pre>{@code
 * try (NtupleOutput output = NtupleWriter.of(file).open(file, "events", columns)) {
 *     while (chunks.advance()) {
 *         output.write(chunks.chunk().columns(), chunks.chunk().size());
 *     }
 *     output.commit();
 * }
 * }</pre>
 */
public interface NtupleOutput extends Closeable {

    /**
     * Writes some entries.
     *
     * @param columns one for each of the descriptions that it was opened with, in their order, whatever they
     *                are called; of the type described, or of one whose values that type holds
     * @param count   how many entries, at most as many as the columns have
     * @throws IllegalArgumentException if there are not as many columns as descriptions
     * @throws IOException              if writing fails
     */
    void write(List<Column> columns, int count) throws IOException;

    /**
     * Finishes the output: a file now appears under its name. A second time does nothing.
     *
     * @throws IOException if writing fails
     */
    void commit() throws IOException;

    /**
     * Ends. What was not committed leaves nothing behind: no file, no part of one, and an old file stays as
     * it was. (What has gone to a stream cannot be called back.)
     *
     * @throws IOException if the unfinished file cannot be removed
     */
    @Override
    void close() throws IOException;
}
