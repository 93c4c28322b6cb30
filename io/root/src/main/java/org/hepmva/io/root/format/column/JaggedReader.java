package org.hepmva.io.root.format.column;

import org.hepmva.io.root.format.bytes.Cursor;
import org.hepmva.io.root.format.bytes.FormatException;
import org.hepmva.io.root.format.form.Form;
import org.hepmva.io.root.format.form.Head;

/** Arrays whose lengths vary, in one of the ways in which the file says their lengths. */
final class JaggedReader extends ArraysReader {

    private final Form form;

    /**
     * Reads arrays.
     *
     * @param form    a run, a sequence or what is counted by another member
     * @param element reads the elements
     */
    JaggedReader(Form form, FormReader element) {
        super(element);
        this.form = form;
    }

    @Override
    void read(Cursor cursor, int end) throws FormatException {
        if (form instanceof Form.Run run) {
            readRun(run, cursor, end);
            endArray();
        } else {
            readMany(cursor, 1, end);
        }
    }

    @Override
    void readBare(Cursor cursor, int end) throws FormatException {
        readElements(Head.NONE, cursor, end);
    }

    private void readRun(Form.Run run, Cursor cursor, int end) throws FormatException {
        if (cursor.position() == end) {
            return;
        }
        cursor.skip(run.before());
        int width = run.element().width();
        if (width == 0) {
            element().readAll(cursor, end);
            return;
        }
        int bytes = end - cursor.position();
        if (bytes < 0 || bytes % width != 0) {
            throw FormatException.malformed(bytes + " bytes at " + cursor.place()
                    + " are not a whole number of elements of " + width);
        }
        element().readMany(cursor, bytes / width, end);
    }

    /** {@return whether entries are nothing but elements of one width} */
    boolean isPlainRun() {
        return form instanceof Form.Run run && run.before() == 0 && run.element().width() > 0;
    }

    /**
     * Reads entries that are nothing but elements, at once.
     *
     * @param starts index of the first byte of each entry, and behind them the end
     */
    void readRuns(Cursor cursor, int[] starts, int from, int count) throws FormatException {
        int width = ((Form.Run) form).element().width();
        int first = starts[from];
        int before = element().size();
        for (int i = from; i < from + count; i++) {
            int bytes = starts[i + 1] - starts[i];
            if (bytes % width != 0) {
                throw FormatException.malformed(bytes + " bytes of entry " + i
                        + " are not a whole number of elements of " + width);
            }
            endArray(before + (starts[i + 1] - first) / width);
        }
        cursor.seek(first);
        element().readMany(cursor, (starts[from + count] - first) / width, cursor.end());
    }

    /** Several collections have one head together. */
    @Override
    void readMany(Cursor cursor, int count, int end) throws FormatException {
        if (form instanceof Form.Run) {
            super.readMany(cursor, count, end);
            return;
        }
        Head head = head(cursor, end);
        for (int i = 0; i < count; i++) {
            readElements(head, cursor, end);
        }
        head.finish(cursor, "an object");
    }

    @Override
    void readAll(Cursor cursor, int end) throws FormatException {
        Head head = head(cursor, end);
        int last = head.isCounted() ? head.end() : end;
        while (cursor.position() < last) {
            readElements(head, cursor, last);
        }
        head.finish(cursor, "an object");
    }

    private Head head(Cursor cursor, int end) throws FormatException {
        if (!((Form.Sequence) form).isHeaded()) {
            return Head.NONE;
        }
        Head head = Head.of(cursor, end);
        if (isByMember(head)) {
            skipVersion(cursor, ((StructReader) element()).isUnversioned());
        }
        return head;
    }

    private static void skipVersion(Cursor cursor, boolean isUnversioned) throws FormatException {
        if (cursor.readShort() <= 0 && !isUnversioned) {
            cursor.skip(Integer.BYTES); // the checksum of a class without one
        }
    }

    private boolean isByMember(Head head) {
        return head.isByMember() && element() instanceof StructReader;
    }

    private void readElements(Head head, Cursor cursor, int end) throws FormatException {
        int count = count(cursor);
        if (isByMember(head)) {
            ((StructReader) element()).readByMember(cursor, count, end);
        } else {
            element().readMany(cursor, count, end);
        }
        endArray();
    }

    /** {@return how many elements follow, which all have a byte at least} */
    private static int count(Cursor cursor) throws FormatException {
        int count = cursor.readInt();
        if (!(count >= 0 && count <= cursor.remaining())) {
            throw FormatException.malformed("a collection before " + cursor.place() + " claims " + count
                    + " elements, " + cursor.remaining() + " bytes are left");
        }
        return count;
    }

    /** Reads arrays of which another member says how long each is. */
    void readCounted(Cursor cursor, long[] counts, int end) throws FormatException {
        boolean isHeaded = ((Form.Counted) form).isHeaded();
        Head head = isHeaded ? Head.of(cursor, end) : Head.NONE;
        for (long count : counts) {
            readCounted(cursor, count, isHeaded || cursor.readByte() != 0, end);
        }
        head.finish(cursor, "an object");
    }

    /** One that is not there takes no bytes, whatever its counter says. */
    private void readCounted(Cursor cursor, long count, boolean isThere, int end) throws FormatException {
        if (isThere && !(count >= 0 && count <= cursor.remaining())) {
            throw FormatException.malformed("an array at " + cursor.place() + " has " + count
                    + " elements, as its counter says, and " + cursor.remaining() + " bytes are left");
        }
        element().readMany(cursor, isThere ? (int) count : 0, end);
        endArray();
    }
}
