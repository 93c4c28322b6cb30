package org.hepmva.io.root.format.bytes;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * The description of a directory: where its list of keys is. Positions have 64 bits if its version
 * exceeds 1000.
 *
 * <p>Source: ROOT's {@code io/doc/TFile/tdirectory.md}.
 *
 * @param seekKeys   position of the list of keys; 0 if it was never written
 * @param keysLength length of that record
 */
public record Directory(long seekKeys, int keysLength) {

    private static final int LONGEST = 42;
    private static final int BIG = 1000;
    private static final int SHORTEST_KEY = 26;

    /** Reads the description at a position. */
    public static Directory read(FileBytes file, long position) throws IOException {
        Cursor cursor = file.cursor(position, LONGEST);
        boolean big = cursor.readShort() > BIG;
        cursor.skip(8); // created, changed
        int keysLength = cursor.readInt();
        cursor.skip(4); // bytes before this description
        cursor.readSeek(big); // itself
        cursor.readSeek(big); // the directory above
        return new Directory(cursor.readSeek(big), keysLength);
    }

    /** {@return the keys of this directory, in the order of the file} */
    public List<Key> keys(FileBytes file) throws IOException {
        Cursor cursor = Cursor.of(file.read(seekKeys, keysLength), seekKeys);
        Key.read(cursor);
        int count = cursor.readInt();
        if (!(count >= 0 && count <= cursor.remaining() / SHORTEST_KEY)) {
            throw FormatException.malformed("the list of keys at byte " + seekKeys + " claims "
                    + count + " keys in " + cursor.remaining() + " bytes");
        }
        List<Key> keys = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            keys.add(Key.read(cursor));
        }
        return keys;
    }
}
