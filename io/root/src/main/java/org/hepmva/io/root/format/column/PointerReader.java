package org.hepmva.io.root.format.column;

import java.util.Map;
import java.util.function.UnaryOperator;
import org.hepmva.io.Column;
import org.hepmva.io.root.format.bytes.Cursor;
import org.hepmva.io.root.format.bytes.FormatException;
import org.hepmva.io.root.format.form.PointerHead;

/**
 * Objects that are pointed to: arrays of one object, or of none for a null pointer. A null pointer to a
 * collection is an empty one.
 */
final class PointerReader extends ArraysReader {

    /** So many bytes are read again at most in one entry, since objects are pointed to several times. */
    private static final int MOST_AGAIN = 16 << 20;

    private final String className;
    private final Map<String, FormReader> targets;
    private final FormReader object;

    /**
     * Reads objects.
     *
     * @param className their declared class
     * @param targets   reads objects of each class that there may be, of which {@code object} is a part
     * @param object    reads the part that is of the declared class
     */
    PointerReader(String className, Map<String, FormReader> targets, FormReader object) {
        super(object);
        this.className = className;
        this.targets = Map.copyOf(targets);
        this.object = object;
    }

    @Override
    void read(Cursor cursor, int end) throws FormatException {
        PointerHead head = PointerHead.read(cursor);
        if (head instanceof PointerHead.Follows follows) {
            read(follows, cursor, end);
        } else if (head instanceof PointerHead.Earlier earlier) {
            readEarlier(earlier, cursor);
        } else if (object instanceof RootListReader list) {
            list.endArray();
        }
        endArray();
    }

    private void readEarlier(PointerHead.Earlier earlier, Cursor cursor) throws FormatException {
        int here = cursor.position();
        if (earlier.isWhole()) {
            throw FormatException.unsupported("a '" + className + "*' before " + cursor.place() + " points to"
                    + " the object of its own entry, which cannot be read through a pointer");
        }
        cursor.seek(PointerHead.indexOf(earlier.place(), cursor));
        int start = cursor.position();
        if (!(PointerHead.read(cursor) instanceof PointerHead.Follows follows)) {
            cursor.seek(here);
            throw earlier.notThere(cursor);
        }
        read(follows, cursor, cursor.end());
        if (cursor.countReadAgain(cursor.position() - start) > MOST_AGAIN) {
            throw FormatException.unsupported("its pointers to objects of class '" + className
                    + "' lead to the same ones again and again, to more than " + (MOST_AGAIN >> 20)
                    + " MiB in one entry");
        }
        cursor.seek(here);
    }

    private void read(PointerHead.Follows follows, Cursor cursor, int end) throws FormatException {
        FormReader target = targets.get(follows.className());
        if (target == null) {
            throw FormatException.unsupported("an object before " + cursor.place() + " is a '"
                    + follows.className() + "', of which the file does not say that it derives from '"
                    + className + "'");
        }
        target.read(cursor, follows.end() < 0 ? end : follows.end());
        follows.finish(cursor);
    }

    @Override
    void clear() {
        super.clear();
        for (FormReader target : targets.values()) {
            if (target != object) {
                target.clear();
            }
        }
    }

    @Override
    void collect(UnaryOperator<Column> around, Taker taker) {
        if (object instanceof RootListReader) {
            object.collect(around, taker);
        } else {
            super.collect(around, taker);
        }
    }
}
