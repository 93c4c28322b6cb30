package org.hepmva.io.root.format.column;

import java.util.List;
import java.util.function.UnaryOperator;
import org.hepmva.io.Column;
import org.hepmva.io.root.format.bytes.Cursor;
import org.hepmva.io.root.format.bytes.FormatException;
import org.hepmva.io.root.format.form.Form;
import org.hepmva.io.root.format.form.Head;

/** Objects of which nothing but a base class is wanted. */
final class DerivedReader extends FormReader {

    private final List<FormReader> before;
    private final FormReader base;
    private final boolean isUnversioned;

    DerivedReader(Form.Derived form, List<FormReader> before, FormReader base) {
        this.before = List.copyOf(before);
        this.base = base;
        this.isUnversioned = form.head() == Form.Head.UNVERSIONED;
    }

    @Override
    void read(Cursor cursor, int end) throws FormatException {
        Head head = Head.of(cursor, end);
        if (!head.isCounted()) {
            throw FormatException.unsupported("an object before " + cursor.place() + " does not say where it"
                    + " ends, behind its base class");
        }
        if (!isUnversioned) {
            head.readChecksum(cursor);
        }
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

    /** Whoever has the base class clears it: many derive from one. */
    @Override
    void clear() {
        before.forEach(FormReader::clear);
        if (base instanceof DerivedReader nearer) {
            nearer.clear();
        }
    }

    @Override
    void collect(UnaryOperator<Column> around, Taker taker) {
        // whoever has the base class collects it
    }
}
