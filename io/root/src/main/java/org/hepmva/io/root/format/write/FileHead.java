package org.hepmva.io.root.format.write;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.hepmva.io.root.format.bytes.Cursor;
import org.hepmva.io.root.format.bytes.FormatException;

/**
 * The first bytes of a file (TFile), written last, when it is known where everything is.
 *
 * <p>Source: ROOT's {@code io/doc/TFile/header.md}.
 *
 * @param end         position behind the last record
 * @param free        where the list of free segments is
 * @param segments    how many there are
 * @param nameLength  bytes from the first record to the description of the topmost directory
 * @param compression as ROOT counts it, such as 505
 * @param info        where the streamer information is
 * @param id          the file's number
 */
record FileHead(long end, Place free, int segments, int nameLength, int compression, Place info, UUID id) {

    /** Position of the first record. */
    static final int BEGIN = 100;

    /** The classes are those of this version of ROOT: 6.40/00. */
    private static final int VERSION = 64_000;
    private static final int OLDEST = 40_000;
    private static final int BIG = 1_000_000;

    /** A record: its position, 0 if there is none, and its length. */
    record Place(long seek, int length) {

        static final Place NONE = new Place(0, 0);

        boolean isThere() {
            return seek > 0 && length > 0;
        }
    }

    static FileHead read(Cursor cursor) throws FormatException {
        cursor.skip(Integer.BYTES);
        int version = cursor.readInt();
        boolean big = version >= BIG;
        if (version % BIG < OLDEST) {
            throw FormatException.unsupported("only files of ROOT 4.00 and later can be added to, this one is"
                    + " of " + version % BIG / 10_000 + "." + version / 100 % 100);
        }
        int begin = cursor.readInt();
        if (begin != BEGIN) {
            throw FormatException.unsupported("its first record is at byte " + begin + ", not " + BEGIN);
        }
        long end = cursor.readSeek(big);
        long seekFree = cursor.readSeek(big);
        Place free = new Place(seekFree, cursor.readInt());
        int segments = cursor.readInt();
        int nameLength = cursor.readInt();
        cursor.skip(1);
        int compression = cursor.readInt();
        long seekInfo = cursor.readSeek(big);
        Place info = new Place(seekInfo, cursor.readInt());
        cursor.skip(Short.BYTES);
        UUID id = new UUID(cursor.readLong(), cursor.readLong());
        return new FileHead(end, free, segments, nameLength, compression, info, id);
    }

    byte[] encode() {
        boolean big = end > KeyHead.BIG_FILE;
        Encoder out = new Encoder(BEGIN);
        out.putBytes("root".getBytes(StandardCharsets.US_ASCII)).putInt(big ? VERSION + BIG : VERSION)
                .putInt(BEGIN).putSeek(end, big).putSeek(free.seek, big).putInt(free.length).putInt(segments)
                .putInt(nameLength).putByte(big ? Long.BYTES : Integer.BYTES).putInt(compression)
                .putSeek(info.seek, big).putInt(info.length);
        DirectoryHead.putId(out, id);
        out.skip(BEGIN - out.size());
        return out.toArray();
    }
}
