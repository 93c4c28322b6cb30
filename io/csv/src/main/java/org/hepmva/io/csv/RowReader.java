package org.hepmva.io.csv;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.Closeable;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import org.hepmva.io.ByteSource;
import org.hepmva.io.MalformedFileException;
import org.hepmva.io.ProgressListener;
import org.hepmva.io.csv.CsvDialect.Quirk;
import org.hepmva.text.Printable;

/** Walks through the rows of a text file and hands their fields to a sink. One thread. */
final class RowReader implements Closeable {

    private static final int LONGEST_FIELD = 1 << 24;
    private static final int LONGEST_QUOTATION = 40;

    private final ByteSource file;
    private final CsvDialect dialect;
    private final FieldSink sink;
    private final CloseableIterator<RowHandler> rows;
    private final RowHandler row = new RowHandler();
    private boolean inHeader;

    RowReader(ByteSource file, CsvDialect dialect, FieldSink sink, ProgressListener progress)
            throws IOException {
        this.file = file;
        this.dialect = dialect;
        this.sink = sink;
        this.inHeader = dialect.beginsWithNames();
        Reader text = text(CsvText.characters(file, dialect.charset(), progress), dialect);
        this.rows = CsvReader.builder()
                .fieldSeparator(dialect.delimiter())
                .commentStrategy(CommentStrategy.SKIP)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .trimWhitespacesAroundQuotes(dialect.quirks().contains(Quirk.INDENTED_QUOTES))
                .allowUnclosedQuote(false)
                .maxBufferSize(LONGEST_FIELD)
                .build(row, text)
                .iterator();
    }

    private static Reader text(Reader characters, CsvDialect dialect) throws IOException {
        if (dialect.quirks().contains(Quirk.SCAN_TABLE)) {
            return new ScanTableReader(characters);
        }
        if (dialect.quirks().contains(Quirk.SEPARATOR_LINE)) {
            return CsvText.withoutFirstLine(characters);
        }
        return dialect.delimiter() == ' ' ? new BlankCollapsingReader(characters) : characters;
    }

    /**
     * Goes to the next row, whose fields the sink has then had.
     *
     * @return whether there is one
     */
    boolean next() throws IOException {
        do {
            if (!readRecord()) {
                return false;
            }
            if (inHeader && !row.isBlank()) {
                inHeader = false;
                row.clear();
            }
        } while (row.isBlank());
        row.check();
        return true;
    }

    /** {@return in which line of the file the last row began, counted from 1} */
    long line() {
        return row.line;
    }

    private boolean readRecord() throws IOException {
        try {
            if (!rows.hasNext()) {
                return false;
            }
            rows.next();
            return true;
        } catch (UncheckedIOException e) {
            throw CsvText.failure(file, row.line, e.getCause());
        } catch (CsvParseException e) {
            passOn(e.getCause());
            throw new MalformedFileException(file.name() + ": line " + row.line + ": " + sentence(e), e);
        }
    }

    /** The parser wraps whatever its handler throws, which is no fault of the file. */
    private static void passOn(Throwable cause) {
        if (cause instanceof Error error) {
            throw error;
        }
        if (cause instanceof RuntimeException wrong && !(cause instanceof CsvParseException)) {
            throw wrong;
        }
    }

    private String sentence(CsvParseException e) {
        String message = String.valueOf(e.getMessage());
        if (message.contains("Unclosed")) {
            return "a quoted value is opened and never closed";
        }
        if (message.contains("buffer")) {
            return "a value is longer than " + LONGEST_FIELD + " characters; perhaps a quote is never closed";
        }
        return "text follows the closing quote of value " + (row.fields + 1);
    }

    @Override
    public void close() throws IOException {
        rows.close();
    }

    /** The row being read. */
    private final class RowHandler extends AbstractBaseCsvCallbackHandler<RowHandler> {

        private long line;
        private int fields;
        private boolean firstIsEmpty;
        private int bad = -1;
        private String badText = "";

        @Override
        protected void handleBegin(long startingLineNumber) {
            line = startingLineNumber;
            clear();
        }

        void clear() {
            fields = 0;
            firstIsEmpty = false;
            bad = -1;
        }

        /**
         * A single empty field is a blank line: it is kept back until a second one shows that it is
         * not.
         */
        boolean isBlank() {
            return fields == 0 || fields == 1 && firstIsEmpty;
        }

        @Override
        protected void handleField(int column, char[] buffer, int offset, int length, boolean quoted) {
            int from = offset;
            int to = offset + length;
            if (!quoted) {
                while (from < to && isBlank(buffer[from])) {
                    from++;
                }
                while (from < to && isBlank(buffer[to - 1])) {
                    to--;
                }
            }
            fields = column + 1;
            if (column == 0 && from == to && !quoted) {
                firstIsEmpty = true;
                return;
            }
            if (column == 1 && firstIsEmpty) {
                deliver(0, buffer, 0, 0);
            }
            deliver(column, buffer, from, to);
        }

        /** The character 0 is no blank: a line of them is what a crash leaves of a file. */
        private static boolean isBlank(char c) {
            return c <= ' ' && c != 0;
        }

        private void deliver(int column, char[] buffer, int from, int to) {
            if (inHeader || bad >= 0) {
                return;
            }
            boolean known = column < dialect.names().size();
            boolean good = known ? sink.field(column, buffer, from, to) : from == to;
            if (!good) {
                bad = column;
                badText = new String(buffer, from, to - from);
            }
        }

        @Override
        protected RowHandler buildRecord() {
            return this;
        }

        /**
         * One empty field too many is a delimiter at the end of the line, which programs like to write.
         */
        private void check() throws MalformedFileException {
            int columns = dialect.names().size();
            if (fields < columns || fields > columns + 1 || bad >= columns) {
                throw new MalformedFileException(file.name() + ": line " + line + ": " + fields
                        + (fields == 1 ? " value" : " values")
                        + (columns == 1 ? " where there is 1 column; "
                                : " where there are " + columns + " columns; ")
                        + (fields < columns ? "the first column without one is " + nameOf(fields)
                                : "the first too many is " + quotation(bad < columns ? "" : badText)));
            }
            if (bad >= 0) {
                throw new MalformedFileException(file.name() + ": line " + line + ", column " + nameOf(bad)
                        + ": " + quotation(badText) + " is not " + sink.expected(bad));
            }
        }

        private String nameOf(int column) {
            return "'" + Printable.brief(dialect.names().get(column)) + "' (" + (column + 1) + ")";
        }

        private static String quotation(String text) {
            return "'" + (text.length() <= LONGEST_QUOTATION ? Printable.of(text)
                    : Printable.of(text.substring(0, LONGEST_QUOTATION)) + "…") + "'";
        }
    }
}
