package org.hepmva.io.root.format.column;

import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import org.hepmva.io.Column;
import org.hepmva.io.root.format.bytes.BigEndian;
import org.hepmva.io.root.format.bytes.Cursor;
import org.hepmva.io.root.format.bytes.FormatException;
import org.hepmva.io.root.format.form.Form;
import org.hepmva.io.root.format.form.Head;

/** Objects: their base classes and members. */
final class StructReader extends FormReader {

    private final Form.Struct form;
    private final FormReader[] parts;
    private final boolean[] isCounter;
    private int size;

    StructReader(Form.Struct form, List<FormReader> parts) {
        this.form = form;
        this.parts = parts.toArray(FormReader[]::new);
        this.isCounter = new boolean[this.parts.length];
        for (Form.Part part : form.parts()) {
            if (part.form() instanceof Form.Counted counted) {
                isCounter[counter(counted)] = true;
            }
        }
    }

    @Override
    void read(Cursor cursor, int end) throws FormatException {
        if (form.head() == Form.Head.NONE) {
            for (FormReader part : parts) {
                part.readBare(cursor, end);
            }
            size++;
            return;
        }
        boolean isHeaded = form.head() != Form.Head.IF_THERE || Head.isThere(cursor, end);
        Head head = Head.NONE;
        if (isHeaded) {
            head = Head.of(cursor, end);
            if (!isUnversioned()) {
                head.readChecksum(cursor);
            }
        }
        long[][] counts = new long[parts.length][];
        for (int i = 0; i < parts.length; i++) {
            read(i, 1, counts, cursor, head.isCounted() ? head.end() : end);
        }
        head.finish(cursor, "an object");
        size++;
    }

    /**
     * Reads the first member of all objects, then the second of all, …; of no objects there is nothing. The
     * members of base classes stand among the others, without a head of their class.
     */
    void readByMember(Cursor cursor, int count, int end) throws FormatException {
        if (count == 0) {
            return;
        }
        long[][] counts = new long[parts.length][];
        for (int i = 0; i < parts.length; i++) {
            boolean isBase = form.parts().get(i).name().isEmpty();
            if (isBase && parts[i] instanceof StructReader base && !base.isNamed()) {
                base.readByMember(cursor, count, end);
            } else {
                read(i, count, counts, cursor, end);
            }
        }
        size += count;
    }

    private int counter(Form.Counted counted) {
        int counter = 0;
        while (!form.parts().get(counter).name().equals(counted.counter())) {
            counter++;
        }
        return counter;
    }

    String className() {
        return form.className();
    }

    /** {@return whether it is described as of version 0, for which no checksum is written} */
    boolean isUnversioned() {
        return form.head() == Form.Head.UNVERSIONED;
    }

    /** {@return whether it is a TNamed, which writes itself by hand} */
    private boolean isNamed() {
        return form.className().equals("TNamed");
    }

    private void read(int part, int count, long[][] counts, Cursor cursor, int end) throws FormatException {
        int start = cursor.position();
        if (form.parts().get(part).form() instanceof Form.Counted counted) {
            ((JaggedReader) parts[part]).readCounted(cursor, counts[counter(counted)], end);
        } else {
            parts[part].readMany(cursor, count, end);
        }
        if (isCounter[part]) {
            counts[part] = counts(cursor, start, count);
        }
    }

    private static long[] counts(Cursor cursor, int start, int count) {
        long[] counts = new long[count];
        int width = count == 0 ? 0 : (cursor.position() - start) / count;
        Arrays.setAll(counts, i -> switch (width) {
            case Byte.BYTES -> cursor.bytes()[start + i];
            case Short.BYTES -> BigEndian.shortAt(cursor.bytes(), start + 2 * i);
            case Integer.BYTES -> BigEndian.intAt(cursor.bytes(), start + 4 * i);
            default -> -1;
        });
        return counts;
    }

    @Override
    int size() {
        return size;
    }

    @Override
    void clear() {
        size = 0;
        for (FormReader part : parts) {
            part.clear();
        }
    }

    @Override
    void collect(UnaryOperator<Column> around, Taker taker) {
        for (FormReader part : parts) {
            part.collect(around, taker);
        }
    }
}
