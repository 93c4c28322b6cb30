package org.hepmva.io.csv;

import java.io.IOException;
import java.io.Reader;

/**
 * Text in which one blank stands between the values of a line: runs of blanks and tabs become one
 * blank, those at the ends of a line none. Between double quotes nothing changes. One thread.
 */
final class BlankCollapsingReader extends Reader {

    private final Reader source;
    private final char[] buffer = new char[1 << 15];
    private int at;
    private int end;
    private boolean lineStart = true;
    private boolean blank;
    private boolean quoted;

    BlankCollapsingReader(Reader source) {
        this.source = source;
    }

    @Override
    public int read(char[] target, int offset, int length) throws IOException {
        int out = 0;
        while (out == 0 && fill()) {
            while (at < end && out < length) {
                out += next(target, offset + out);
            }
        }
        return out == 0 && length > 0 ? -1 : out;
    }

    private boolean fill() throws IOException {
        if (at == end) {
            at = 0;
            end = Math.max(0, source.read(buffer, 0, buffer.length));
        }
        return at < end;
    }

    /** {@return 1 if a character was put into the target, 0 if one was swallowed} */
    private int next(char[] target, int place) {
        char c = buffer[at];
        if (!quoted && (c == ' ' || c == '\t')) {
            blank = !lineStart;
            at++;
            return 0;
        }
        boolean newline = !quoted && (c == '\n' || c == '\r');
        if (blank && !newline) {
            blank = false;
            target[place] = ' ';
            return 1;
        }
        blank = false;
        quoted ^= c == '"';
        lineStart = newline;
        at++;
        target[place] = c;
        return 1;
    }

    @Override
    public void close() throws IOException {
        source.close();
    }
}
