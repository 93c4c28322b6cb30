package org.hepmva.io.root.format.column;

import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.function.IntPredicate;
import org.hepmva.io.Column;
import org.hepmva.io.root.format.bytes.Cursor;
import org.hepmva.io.root.format.bytes.FormatException;
import org.hepmva.io.root.format.form.Form;

/** Objects that lie behind one another as ROOT streams them. */
public final class WholeObjects {

    /** So many bytes are read again at most, since objects are pointed to several times. */
    private static final int MOST_AGAIN = 64 << 20;

    private final FormReader reader;

    private WholeObjects(FormReader reader) {
        this.reader = reader;
    }

    /**
     * {@return objects, of which the numbers and texts that are wanted are decoded}
     *
     * @param bytes    of all
     * @param offsets  where each begins, and where the last one ends
     * @param form     what an object looks like
     * @param isWanted says which of its numbers and texts are, as {@code Terminal.of} lists them
     */
    public static WholeObjects read(byte[] bytes, int[] offsets, Form form, IntPredicate isWanted)
            throws FormatException {
        FormReader reader = FormReaders.of(form, isWanted);
        long again = 0;
        for (int i = 0; i + 1 < offsets.length; i++) {
            // what refers to something before counts from the object's first byte
            Cursor cursor = Cursor.ofObjects(bytes, offsets[i + 1], 0, -offsets[i]);
            cursor.seek(offsets[i]);
            reader.read(cursor, offsets[i + 1]);
            again += cursor.takeReadAgain();
            if (again > MOST_AGAIN) {
                throw FormatException.unsupported("their pointers lead to the same objects again and again,"
                        + " to more than " + (MOST_AGAIN >> 20) + " MiB");
            }
            if (cursor.position() > offsets[i + 1]) {
                throw FormatException.malformed("object " + i + " runs past its end, to " + cursor.place());
            }
        }
        return new WholeObjects(reader);
    }

    /**
     * {@return one number or text of each, as a column}
     *
     * @param terminal which of those that are wanted
     * @param name     of the column
     */
    public Column column(int terminal, String name) {
        AtomicReference<Function<String, Column>> found = new AtomicReference<>();
        reader.collect(column -> column, (number, column) -> {
            if (number == terminal) {
                found.set(column);
            }
        });
        return found.get().apply(name);
    }
}
