package org.hepmva.io.root.format.column;

import java.util.function.UnaryOperator;
import org.hepmva.io.Column;
import org.hepmva.io.root.format.bytes.Cursor;
import org.hepmva.io.root.format.bytes.FormatException;
import org.hepmva.io.root.format.form.Form;

/** Numbers, perhaps among bytes that mean nothing. */
final class NumbersReader extends FormReader {

    private final int before;
    private final int stride;
    private final int terminal;
    private final DecodedNumbers values;

    private NumbersReader(Form.Number number, int before, int stride, int terminal) {
        this.before = before;
        this.stride = stride;
        this.terminal = terminal;
        this.values = DecodedNumbers.of(number);
    }

    static NumbersReader of(Form.Number number, int terminal) {
        return new NumbersReader(number, 0, number.width(), terminal);
    }

    static NumbersReader of(Form.Padded padded, int terminal) {
        return new NumbersReader(padded.number(), padded.before(), padded.width(), terminal);
    }

    @Override
    void read(Cursor cursor, int end) throws FormatException {
        readMany(cursor, 1, end);
    }

    @Override
    void readMany(Cursor cursor, int count, int end) throws FormatException {
        int start = cursor.position();
        cursor.skip(count, stride);
        values.read(cursor.bytes(), start + before, count, stride);
    }

    @Override
    void readStrided(Cursor cursor, int count, int distance, int end) throws FormatException {
        int start = cursor.position();
        if (count > 0) {
            cursor.skip(count - 1, distance);
            cursor.skip(stride);
            values.read(cursor.bytes(), start + before, count, distance);
        }
    }

    @Override
    int size() {
        return values.size();
    }

    @Override
    void clear() {
        values.clear();
    }

    @Override
    void collect(UnaryOperator<Column> around, Taker taker) {
        taker.take(terminal, name -> around.apply(values.column(name)));
    }
}
