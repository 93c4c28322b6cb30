package org.hepmva.io.csv;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import org.hepmva.io.Chunk;

/**
 * Writes a header and rows of comma-separated values. One thread.
 *
 * <pre>{@code
 * try (CsvWriter csv = CsvWriter.create(Path.of("responses.csv"), List.of("mu_pt", "BDT"))) {
 *     csv.row(41.2, 0.93);
 *     csv.commit();
 * }
 * }</pre>
 *
 * <p>Numbers are the shortest decimals that read back the same; NaN is {@code NaN}. Text is quoted
 * where RFC 4180 asks for it. Lines end in a line feed.
 */
public final class CsvWriter implements Closeable {

    private CsvWriter() {
    }

    /**
     * {@return a writer of a file, which appears, whole, when the writer is committed}
     *
     * @param file  replaced if it exists; compressed if its name ends in {@code .gz}
     * @param names the header
     * @throws IOException if the file cannot be written
     */
    public static CsvWriter create(Path file, List<String> names) throws IOException {
        throw new UnsupportedOperationException();
    }

    /**
     * {@return a writer to a stream, which is flushed at the end but NOT closed}
     *
     * @param target where to
     * @param names  the header
     * @throws IOException if the header cannot be written
     */
    public static CsvWriter to(OutputStream target, List<String> names) throws IOException {
        throw new UnsupportedOperationException();
    }

    /**
     * Writes one row.
     *
     * @param values one per name
     * @throws IOException if writing fails
     */
    public void row(double... values) throws IOException {
        throw new UnsupportedOperationException();
    }

    /**
     * Writes rows of numbers.
     *
     * @param columns one array per name
     * @param count   number of rows
     * @throws IOException if writing fails
     */
    public void rows(double[][] columns, int count) throws IOException {
        throw new UnsupportedOperationException();
    }

    /**
     * Writes the entries of a chunk: floats in their own shortest form, whole numbers exactly, text as
     * it is.
     *
     * @param chunk its columns in the order of the header
     * @throws IOException if writing fails
     */
    public void rows(Chunk chunk) throws IOException {
        throw new UnsupportedOperationException();
    }

    /**
     * Finishes the output; a file now appears under its name.
     *
     * @throws IOException if writing fails
     */
    public void commit() throws IOException {
        throw new UnsupportedOperationException();
    }

    /**
     * Ends. What was not committed leaves nothing behind: no file, no part of one, and an old file
     * stays as it was.
     *
     * @throws IOException if the unfinished file cannot be removed
     */
    @Override
    public void close() throws IOException {
        throw new UnsupportedOperationException();
    }
}
