package org.hepmva.io.csv;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.StringWriter;

/**
 * The rows of a table that {@code TTree::Scan} printed; every other line becomes a blank one, so that lines
 * keep their numbers. One thread.
 */
final class ScanTableReader extends Reader {

    private static final int LONGEST_LINE = 1 << 20;

    private final Reader source;
    private final char[] buffer = new char[1 << 15];
    private int at;
    private int end;
    private String row = "";
    private int given;
    private String head = "";

    ScanTableReader(Reader source) {
        this.source = source;
    }

    /** {@return the rows in the beginning of a text} */
    static String rows(String text) {
        try (Reader reader = new ScanTableReader(new StringReader(text));
                StringWriter rows = new StringWriter()) {
            reader.transferTo(rows);
            return rows.toString();
        } catch (IOException e) {
            return ""; // a line longer than any row has, which whoever reads the file is told
        }
    }

    @Override
    public int read(char[] target, int offset, int length) throws IOException {
        while (given == row.length()) {
            if (!nextLine()) {
                return -1;
            }
        }
        int count = Math.min(length, row.length() - given);
        row.getChars(given, given + count, target, offset);
        given += count;
        return count;
    }

    private boolean nextLine() throws IOException {
        StringBuilder line = new StringBuilder();
        boolean ended = false;
        while (!ended && fill()) {
            char c = buffer[at++];
            ended = c == '\n';
            line.append(c);
            if (line.length() > LONGEST_LINE) {
                throw new IOException("a line is longer than " + LONGEST_LINE + " characters");
            }
        }
        String text = line.toString();
        given = 0;
        row = values(text) + (ended ? "\n" : "");
        return !text.isEmpty();
    }

    /** The names stand above the first values; before that are lines of a session, after it repetitions. */
    private String values(String line) {
        boolean isHead = ScanTable.isHead(line);
        if (head.isEmpty() && !isHead || isHead && line.equals(head)) {
            return "";
        }
        head = head.isEmpty() ? line : head;
        return ScanTable.row(line);
    }

    private boolean fill() throws IOException {
        if (at == end) {
            at = 0;
            end = Math.max(0, source.read(buffer, 0, buffer.length));
        }
        return at < end;
    }

    @Override
    public void close() throws IOException {
        source.close();
    }
}
