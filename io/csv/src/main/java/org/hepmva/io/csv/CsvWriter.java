package org.hepmva.io.csv;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.hepmva.io.Chunk;
import org.hepmva.io.Column;
import org.hepmva.text.ShortestDecimal;

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
 * <p>Numbers are the shortest decimals that read back the same; NaN is {@code NaN}, infinity
 * {@code Infinity}. Text is quoted where RFC 4180 asks for it, and where {@link CsvFormat} would
 * otherwise take it for a comment or a blank line. Lines end in a line feed; characters are UTF-8.
 */
public final class CsvWriter implements Closeable {

    private static final int BUFFER = 1 << 16;

    private final Target target;
    private final int columns;
    private final StringBuilder buffer = new StringBuilder(BUFFER + 1024);

    private CsvWriter(Target target, int columns) {
        this.target = target;
        this.columns = columns;
    }

    /**
     * {@return a writer of a file, which appears, whole, when the writer is committed}
     *
     * <p>Until then the rows go to a hidden file beside it, and an existing file stays as it is. What
     * is no ordinary file, {@code /dev/stdout} say, is written directly.
     *
     * @param file  replaced if it exists; compressed by gzip if its name ends in {@code .gz}
     * @param names the header
     * @throws org.hepmva.io.UnwritableFileException if the file cannot be written
     * @throws IOException                           if writing fails otherwise
     */
    public static CsvWriter create(Path file, List<String> names) throws IOException {
        return begun(Target.file(file), names);
    }

    /**
     * {@return a writer to a stream, which is flushed by {@link #commit()} but NOT closed}
     *
     * @param stream where to
     * @param names  the header
     * @throws IOException if writing fails
     */
    public static CsvWriter to(OutputStream stream, List<String> names) throws IOException {
        return begun(Target.stream(stream), names);
    }

    private static CsvWriter begun(Target target, List<String> names) throws IOException {
        CsvWriter writer = new CsvWriter(target, names.size());
        for (int i = 0; i < names.size(); i++) {
            writer.text(names.get(i), i);
        }
        writer.endRow();
        return writer;
    }

    /**
     * Writes one row.
     *
     * @param values one per name
     * @throws IOException if writing fails
     */
    public void row(double... values) throws IOException {
        requireColumns(values.length);
        for (int i = 0; i < values.length; i++) {
            number(ShortestDecimal.of(values[i]), i);
        }
        endRow();
    }

    /**
     * Writes rows of numbers.
     *
     * @param values one array per name, of at least {@code count} values
     * @param count  number of rows
     * @throws IOException if writing fails
     */
    public void rows(double[][] values, int count) throws IOException {
        requireColumns(values.length);
        for (int row = 0; row < count; row++) {
            for (int i = 0; i < values.length; i++) {
                number(ShortestDecimal.of(values[i][row]), i);
            }
            endRow();
        }
    }

    /**
     * Writes rows: floats in their own shortest form, whole numbers exactly, text as it is.
     *
     * @param values one column per name, whatever the columns are called, of at least {@code count}
     *               entries
     * @param count  number of rows
     * @throws IOException if writing fails
     */
    public void rows(List<Column> values, int count) throws IOException {
        requireColumns(values.size());
        for (int row = 0; row < count; row++) {
            for (int i = 0; i < columns; i++) {
                Column column = values.get(i);
                if (column.type().isNumber()) {
                    number(column.text(row), i);
                } else {
                    text(column.text(row), i);
                }
            }
            endRow();
        }
    }

    /**
     * Writes the entries of a chunk, like {@link #rows(List, int)}.
     *
     * @param chunk its columns in the order of the header
     * @throws IOException if writing fails
     */
    public void rows(Chunk chunk) throws IOException {
        rows(chunk.columns(), chunk.size());
    }

    private void requireColumns(int given) {
        if (given != columns) {
            throw new IllegalArgumentException(
                    "a row of " + given + " values does not fit a header of " + columns + " names");
        }
    }

    private void number(String text, int column) {
        if (column > 0) {
            buffer.append(',');
        }
        buffer.append(text);
    }

    private void text(String text, int column) {
        if (column > 0) {
            buffer.append(',');
        }
        if (needsQuotes(text, column)) {
            buffer.append('"').append(text.replace("\"", "\"\"")).append('"');
        } else {
            buffer.append(text);
        }
    }

    private boolean needsQuotes(String text, int column) {
        boolean lost = text.isEmpty() ? columns == 1
                : column == 0 && text.charAt(0) == '#' || !text.equals(text.strip());
        return lost || text.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
    }

    private void endRow() throws IOException {
        buffer.append('\n');
        if (buffer.length() >= BUFFER) {
            flushBuffer();
        }
    }

    private void flushBuffer() throws IOException {
        if (buffer.length() > 0) {
            target.write(buffer.toString().getBytes(StandardCharsets.UTF_8));
            buffer.setLength(0);
        }
    }

    /**
     * Finishes the output: a file now appears under its name. A second time does nothing.
     *
     * @throws IOException if writing fails
     */
    public void commit() throws IOException {
        flushBuffer();
        target.commit();
    }

    /**
     * Ends. Rows that were not committed leave nothing behind: no file, no part of one, and an old file
     * stays as it was. (What has gone to a stream cannot be called back.)
     *
     * @throws IOException if the unfinished file cannot be removed
     */
    @Override
    public void close() throws IOException {
        target.close();
    }

    @Override
    public String toString() {
        return "CSV of " + columns + " columns to " + target;
    }
}
