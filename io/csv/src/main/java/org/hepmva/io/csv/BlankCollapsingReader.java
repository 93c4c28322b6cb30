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
    private Place place = Place.LINE_START;
    private boolean blank;

    /** Where the next character stands. */
    private enum Place { LINE_START, VALUE_START, VALUE, QUOTED, AFTER_QUOTE, COMMENT }

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
    private int next(char[] target, int index) {
        char c = buffer[at];
        boolean verbatim = place == Place.QUOTED || place == Place.COMMENT;
        if (!verbatim && (c == ' ' || c == '\t')) {
            blank = place != Place.LINE_START;
            at++;
            return 0;
        }
        if (blank && c != '\n' && c != '\r') {
            blank = false;
            place = Place.VALUE_START;
            target[index] = ' ';
            return 1;
        }
        blank = false;
        place = after(c);
        at++;
        target[index] = c;
        return 1;
    }

    private Place after(char c) {
        boolean newline = c == '\n' || c == '\r';
        return switch (place) {
            case QUOTED -> c == '"' ? Place.AFTER_QUOTE : Place.QUOTED;
            case COMMENT -> newline ? Place.LINE_START : Place.COMMENT;
            case VALUE -> newline ? Place.LINE_START : Place.VALUE;
            case LINE_START -> c == '#' ? Place.COMMENT : afterBlank(c);
            // a second quote right behind one stands for a quote within the value
            default -> afterBlank(c);
        };
    }

    private static Place afterBlank(char c) {
        if (c == '\n' || c == '\r') {
            return Place.LINE_START;
        }
        return c == '"' ? Place.QUOTED : Place.VALUE;
    }

    @Override
    public void close() throws IOException {
        source.close();
    }
}
