package org.hepmva.io.root.format.column;

import java.util.function.UnaryOperator;
import org.hepmva.io.Column;
import org.hepmva.io.root.format.bytes.Cursor;
import org.hepmva.io.root.format.bytes.FormatException;
import org.hepmva.io.root.format.form.Head;

/** Values behind a head; several have one head together. */
final class HeadedReader extends FormReader {

    private final FormReader inside;

    HeadedReader(FormReader inside) {
        this.inside = inside;
    }

    @Override
    void read(Cursor cursor, int end) throws FormatException {
        readMany(cursor, 1, end);
    }

    @Override
    void readBare(Cursor cursor, int end) throws FormatException {
        inside.read(cursor, end);
    }

    @Override
    void readMany(Cursor cursor, int count, int end) throws FormatException {
        Head head = Head.of(cursor, end);
        inside.readMany(cursor, count, head.isCounted() ? head.end() : end);
        head.finish(cursor, "an object");
    }

    @Override
    void readAll(Cursor cursor, int end) throws FormatException {
        Head head = Head.of(cursor, end);
        inside.readAll(cursor, head.isCounted() ? head.end() : end);
        head.finish(cursor, "an object");
    }

    @Override
    int size() {
        return inside.size();
    }

    @Override
    void clear() {
        inside.clear();
    }

    @Override
    void collect(UnaryOperator<Column> around, Taker taker) {
        inside.collect(around, taker);
    }
}
