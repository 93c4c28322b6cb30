package org.hepmva.io.root.format.column;

import java.util.List;
import java.util.function.UnaryOperator;
import org.hepmva.io.Column;
import org.hepmva.io.root.format.bytes.Cursor;
import org.hepmva.io.root.format.bytes.FormatException;
import org.hepmva.io.root.format.form.Head;

/** Objects of which nothing but a base class is wanted. */
final class DerivedReader extends FormReader {

    private final List<FormReader> before;
    private final FormReader base;

    DerivedReader(List<FormReader> before, FormReader base) {
        this.before = List.copyOf(before);
        this.base = base;
    }

    @Override
    void read(Cursor cursor, int end) throws FormatException {
        Head head = Head.of(cursor, end);
        if (!head.isCounted()) {
            throw FormatException.unsupported("an object before " + cursor.place() + " does not say where it"
                    + " ends, behind its base class");
        }
        head.readChecksum(cursor);
        for (FormReader reader : before) {
            reader.read(cursor, head.end());
        }
        base.read(cursor, head.end());
        head.finish(cursor, "an object");
    }

    @Override
    int size() {
        return base.size();
    }

    @Override
    void clear() {
        before.forEach(FormReader::clear);
        base.clear();
    }

    @Override
    void collect(UnaryOperator<Column> around, Taker taker) {
        // whoever has the base class collects it
    }
}
