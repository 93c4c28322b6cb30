package org.hepmva.io.root.format.streamer;

import org.hepmva.io.root.format.bytes.BasketHead;
import org.hepmva.io.root.format.bytes.Cursor;
import org.hepmva.io.root.format.bytes.FormatException;
import org.hepmva.io.root.format.bytes.Key;
import org.hepmva.io.root.object.RootObject;

/**
 * Reads a basket that was not yet full when its tree was written, and so lies inside the record of
 * the tree.
 */
final class EmbeddedBasketReader {

    private static final int HEAD_ONLY = 0;
    private static final int WITH_DISPLACEMENT = 40;

    private final Cursor cursor;

    EmbeddedBasketReader(Cursor cursor) {
        this.cursor = cursor;
    }

    void readInto(RootObject.Builder target) throws FormatException {
        Key key = Key.read(cursor);
        BasketHead head = BasketHead.read(cursor);
        target.whole("fKeylen", key.keyLength());
        target.whole("fNevBuf", head.entries());
        target.whole("fLast", head.last());
        int flag = head.flag();
        target.wholes("offsets", new long[0]);
        target.bytes("buffer", new byte[0]);
        if (flag == HEAD_ONLY) {
            return;
        }
        if (!head.generatesOffsets() && flag % 10 != 2 && head.entries() > 0) {
            target.wholes("offsets", readOffsets(flag));
        }
        if (flag > WITH_DISPLACEMENT) {
            readOffsets(0);
        }
        if (flag == 1 || flag > 10) {
            target.bytes("buffer", cursor.readBytes(head.last()));
        }
    }

    private long[] readOffsets(int flag) throws FormatException {
        int count = cursor.readInt();
        if (!(count >= 0 && count <= cursor.remaining() / Integer.BYTES)) {
            throw FormatException.malformed("an embedded basket claims " + count + " offsets, "
                    + cursor.remaining() + " bytes are left");
        }
        boolean masked = flag > 20 && flag < WITH_DISPLACEMENT;
        long[] offsets = new long[count];
        for (int i = 0; i < count; i++) {
            int offset = cursor.readInt();
            offsets[i] = masked ? offset & 0xFF_FFFF : offset;
        }
        return offsets;
    }
}
