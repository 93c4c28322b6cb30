package org.hepmva.io.root.format.column;

import java.util.function.UnaryOperator;
import org.hepmva.io.Column;
import org.hepmva.io.root.format.bytes.Cursor;
import org.hepmva.io.root.format.bytes.FormatException;
import org.hepmva.io.root.format.form.Form;
import org.hepmva.io.root.format.form.Head;
import org.hepmva.io.root.format.form.ObjectHead;
import org.hepmva.io.root.format.form.PointerHead;

/** Goes behind values that nobody wants, or that cannot be read. */
final class Skipping extends FormReader {

    private final Form form;
    private int size;

    Skipping(Form form) {
        this.form = form;
    }

    @Override
    void read(Cursor cursor, int end) throws FormatException {
        size++;
        if (form.width() > 0) {
            cursor.skip(form.width());
        } else if (form instanceof Form.Text) {
            cursor.skip(TextReader.length(cursor));
        } else if (form instanceof Form.LongText) {
            cursor.skip(cursor.readInt());
        } else if (form instanceof Form.Base) {
            ObjectHead.read(cursor);
        } else if (form instanceof Form.Pointer pointer) {
            skipPointer(cursor, pointer);
        } else if (form instanceof Form.Opaque opaque) {
            skipOpaque(cursor, end, opaque);
        } else if (!(form instanceof Form.Unwritten)) {
            throw new IllegalStateException(form + " has a reader of its own");
        }
    }

    @Override
    void readMany(Cursor cursor, int count, int end) throws FormatException {
        if (form.width() > 0) {
            cursor.skip(count, form.width());
            size += count;
        } else {
            super.readMany(cursor, count, end);
        }
    }

    private static void skipPointer(Cursor cursor, Form.Pointer pointer) throws FormatException {
        if (PointerHead.read(cursor) instanceof PointerHead.Follows follows) {
            if (follows.end() < 0) {
                throw FormatException.unsupported("an object of class " + pointer.className() + " before "
                        + cursor.place() + " is in the way, and its length is not known");
            }
            cursor.seek(follows.end());
        }
    }

    private static void skipOpaque(Cursor cursor, int end, Form.Opaque opaque) throws FormatException {
        Head head = Head.of(cursor, end);
        if (!head.isCounted()) {
            throw FormatException.unsupported("a member of type " + opaque.cppType()
                    + " is in the way: " + opaque.reason() + ", and its length is not known");
        }
        cursor.seek(head.end());
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
        // nothing is kept
    }
}
