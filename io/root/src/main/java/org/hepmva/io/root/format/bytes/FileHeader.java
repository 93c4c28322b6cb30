package org.hepmva.io.root.format.bytes;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

/**
 * The first record of a file. With a version of 1 000 000 or more, positions have 64 bits.
 *
 * <p>Source: ROOT's {@code io/doc/TFile/header.md}.
 *
 * @param version     of ROOT, such as 62206 for 6.22/06
 * @param begin       position of the first record
 * @param end         position behind the last
 * @param nameLength  bytes from {@code begin} to the description of the topmost directory
 * @param seekInfo    position of the streamer information; 0 if there is none
 * @param infoLength  its length
 */
public record FileHeader(int version, long begin, long end, int nameLength, long seekInfo,
        int infoLength) {

    private static final int LENGTH = 100;
    private static final int BIG = 1_000_000;

    /** {@return whether a file that starts so is a ROOT file} */
    public static boolean isRoot(byte[] head) {
        return head.length >= 4 && head[0] == 'r' && head[1] == 'o' && head[2] == 'o'
                && head[3] == 't';
    }

    /** Reads it from the start of a file. */
    public static FileHeader read(FileBytes file) throws IOException {
        Cursor cursor = file.cursor(0, LENGTH);
        requireRoot(cursor, file.size());
        cursor.skip(4);
        int version = cursor.readInt();
        boolean big = version >= BIG;
        long begin = cursor.readInt();
        long end = cursor.readSeek(big);
        cursor.readSeek(big); // the free segments, of interest to writers only
        cursor.skip(8);
        int nameLength = cursor.readInt();
        cursor.skip(5); // size of a position, compression of the next record
        long seekInfo = cursor.readSeek(big);
        return new FileHeader(version % BIG, begin, end, nameLength, seekInfo, cursor.readInt());
    }

    private static void requireRoot(Cursor cursor, long size) throws FormatException {
        byte[] head = cursor.readBytes((int) Math.min(4, size));
        cursor.seek(0);
        if (head.length == 0) {
            throw FormatException.malformed("not a ROOT file: it is empty");
        }
        if (!isRoot(head)) {
            throw FormatException.malformed("not a ROOT file: it starts with '" + printable(head)
                    + "', not with 'root'");
        }
    }

    private static String printable(byte[] head) {
        StringBuilder text = new StringBuilder();
        for (char c : new String(head, StandardCharsets.ISO_8859_1).toCharArray()) {
            boolean isPlain = c >= ' ' && c < 127;
            String hex = Integer.toHexString(256 + c).substring(1);
            text.append(isPlain ? String.valueOf(c) : "\\x" + hex);
        }
        return text.toString();
    }
}
