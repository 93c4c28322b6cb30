package org.hepmva.io.root.format.column;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.function.UnaryOperator;
import org.hepmva.io.Column;
import org.hepmva.io.root.format.bytes.Cursor;
import org.hepmva.io.root.format.bytes.FormatException;

/** Texts: char arrays of leaves, TString, std::string, char*. */
final class TextReader extends FormReader {

    private static final int LONG = 255;

    private final boolean isLong;
    private final int terminal;
    private String[] values = new String[16];
    private int size;

    /**
     * Reads texts.
     *
     * @param isLong   whether the length always has four bytes
     * @param terminal whose values they are
     */
    TextReader(boolean isLong, int terminal) {
        this.isLong = isLong;
        this.terminal = terminal;
    }

    /** {@return the length of a text, in one byte or five} */
    static int length(Cursor cursor) throws FormatException {
        int length = cursor.readUnsignedByte();
        return length == LONG ? cursor.readInt() : length;
    }

    @Override
    void read(Cursor cursor, int end) throws FormatException {
        int length = isLong ? cursor.readInt() : length(cursor);
        int start = cursor.position();
        cursor.skip(length);
        add(new String(cursor.bytes(), start, length, StandardCharsets.UTF_8));
    }

    /** Adds a text of which nothing was written. */
    void addEmpty() throws FormatException {
        add("");
    }

    private void add(String text) throws FormatException {
        if (size == values.length) {
            values = Arrays.copyOf(values, Capacity.of(size, 1, size));
        }
        values[size++] = text;
    }

    @Override
    int size() {
        return size;
    }

    @Override
    void clear() {
        size = 0;
    }

    @Override
    void collect(UnaryOperator<Column> around, Taker taker) {
        taker.take(terminal, name -> around.apply(Column.ofStrings(name, values, size)));
    }
}
