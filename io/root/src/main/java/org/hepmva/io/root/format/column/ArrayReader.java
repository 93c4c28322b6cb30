package org.hepmva.io.root.format.column;

import java.util.function.UnaryOperator;
import org.hepmva.io.Column;
import org.hepmva.io.root.format.bytes.Cursor;
import org.hepmva.io.root.format.bytes.FormatException;

/** Arrays of one length. */
final class ArrayReader extends FormReader {

    private final FormReader element;
    private final int length;
    private int size;

    ArrayReader(FormReader element, int length) {
        this.element = element;
        this.length = length;
    }

    @Override
    void read(Cursor cursor, int end) throws FormatException {
        element.readMany(cursor, length, end);
        size++;
    }

    @Override
    void readMany(Cursor cursor, int count, int end) throws FormatException {
        if ((long) count * length > cursor.remaining()) { // an element has a byte at least
            throw FormatException.malformed(count + " arrays of " + length + " at " + cursor.place()
                    + " are more than the " + cursor.remaining() + " bytes that are left can hold");
        }
        element.readMany(cursor, count * length, end);
        size += count;
    }

    @Override
    int size() {
        return size;
    }

    @Override
    void clear() {
        size = 0;
        element.clear();
    }

    @Override
    void collect(UnaryOperator<Column> around, Taker taker) {
        element.collect(contents -> around.apply(Column.ofArrays(contents.name(), length, contents, size)),
                taker);
    }
}
