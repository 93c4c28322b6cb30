package org.hepmva.io.root.format.write;

import java.util.UUID;
import org.hepmva.io.root.format.bytes.Cursor;
import org.hepmva.io.root.format.bytes.FormatException;

/**
 * The description of a directory (TDirectoryFile), which always takes the same room, so that it can be
 * written again when its keys are known.
 *
 * <p>Source: ROOT's {@code io/doc/TFile/tdirectory.md}.
 *
 * @param created    when it was made, as {@link DateTime} has it
 * @param changed    when it was changed last
 * @param keysLength length of the record of its keys
 * @param nameLength bytes of its record before this description
 * @param seek       position of its record
 * @param parent     position of the record of the directory above; 0 at the top
 * @param seekKeys   position of the record of its keys
 * @param id         its number
 */
record DirectoryHead(int created, int changed, int keysLength, int nameLength, long seek, long parent,
        long seekKeys, UUID id) {

    static final int LENGTH = 60;

    private static final int VERSION = 5;
    private static final int BIG = 1000;
    private static final int WITH_ID = 2;
    private static final int POSITIONS = 3;

    static DirectoryHead read(Cursor cursor) throws FormatException {
        int version = cursor.readShort();
        boolean big = version > BIG;
        int created = cursor.readInt();
        int changed = cursor.readInt();
        int keysLength = cursor.readInt();
        int nameLength = cursor.readInt();
        long seek = cursor.readSeek(big);
        long parent = cursor.readSeek(big);
        long seekKeys = cursor.readSeek(big);
        UUID id = new UUID(0, 0);
        if (version % BIG >= WITH_ID) {
            cursor.skip(Short.BYTES);
            id = new UUID(cursor.readLong(), cursor.readLong());
        }
        return new DirectoryHead(created, changed, keysLength, nameLength, seek, parent, seekKeys, id);
    }

    byte[] encode() {
        boolean big = Math.max(seek, Math.max(parent, seekKeys)) > KeyHead.BIG_FILE;
        Encoder out = new Encoder(LENGTH);
        out.putShort(big ? VERSION + BIG : VERSION).putInt(created).putInt(changed).putInt(keysLength)
                .putInt(nameLength).putSeek(seek, big).putSeek(parent, big).putSeek(seekKeys, big);
        putId(out, id);
        if (!big) {
            out.skip(POSITIONS * Integer.BYTES);
        }
        return out.toArray();
    }

    static void putId(Encoder out, UUID id) {
        out.putShort(1).putLong(id.getMostSignificantBits()).putLong(id.getLeastSignificantBits());
    }

    DirectoryHead withKeys(long position, int length, int time) {
        return new DirectoryHead(created, time, length, nameLength, seek, parent, position, id);
    }
}
