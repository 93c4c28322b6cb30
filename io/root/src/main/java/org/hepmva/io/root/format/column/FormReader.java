package org.hepmva.io.root.format.column;

import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.hepmva.io.Column;
import org.hepmva.io.root.format.bytes.Cursor;
import org.hepmva.io.root.format.bytes.FormatException;

/**
 * Reads values of one form, of which those of the wanted terminals are kept. Mutable, one thread; used again
 * for each chunk.
 */
abstract class FormReader {

    /**
     * Reads one value.
     *
     * @param cursor stands before it, and behind it afterwards
     * @param end    index behind the entry that it is in
     * @throws FormatException if the bytes are not such a value
     */
    abstract void read(Cursor cursor, int end) throws FormatException;

    /** Reads one value without its head, as in the entries of a map. */
    void readBare(Cursor cursor, int end) throws FormatException {
        read(cursor, end);
    }

    /**
     * Reads several values that lie behind one another.
     *
     * @param count how many, at least 0
     */
    void readMany(Cursor cursor, int count, int end) throws FormatException {
        for (int i = 0; i < count; i++) {
            read(cursor, end);
        }
    }

    /**
     * Reads several values at regular distances.
     *
     * @param count  how many
     * @param stride bytes from the first byte of one to that of the next
     */
    void readStrided(Cursor cursor, int count, int stride, int end) throws FormatException {
        int start = cursor.position();
        for (int i = 0; i < count; i++) {
            cursor.seek(start + i * stride);
            read(cursor, end);
        }
    }

    /** Reads values up to the end of the entry. */
    void readAll(Cursor cursor, int end) throws FormatException {
        while (cursor.position() < end) {
            read(cursor, end);
        }
    }

    /** {@return the number of values read since it was cleared} */
    abstract int size();

    /** Forgets all values. */
    abstract void clear();

    /**
     * Hands over the columns of the wanted terminals.
     *
     * @param around what the arrays around this form make of a column of it
     * @param taker  takes each
     */
    abstract void collect(UnaryOperator<Column> around, Taker taker);

    /** Takes columns. */
    interface Taker {

        /**
         * Takes the column of a terminal, if it wants it.
         *
         * @param column makes it, under a name
         */
        void take(int terminal, Function<String, Column> column);
    }
}
