package org.hepmva.io.root.format;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Finds the keys of a file that was not closed, by going from record to record (as TFile::Recover
 * does). What a tree was when it was last saved can then be read; keys of deeper directories come
 * out as if they were at the top.
 */
public final class Recovery {

    private static final int LONGEST_KEY = 1024;
    private static final Set<String> INNER =
            Set.of("", "TBasket", "TFile", "TDirectory", "TDirectoryFile");

    private Recovery() {
    }

    /**
     * {@return the keys of objects, in the order of the file, up to the first record that makes no
     * sense}
     */
    public static List<Key> scan(FileBytes file, FileHeader header) throws IOException {
        List<Key> keys = new ArrayList<>();
        long position = Math.max(1, header.begin());
        while (position < file.size() - Integer.BYTES) {
            Cursor cursor = file.cursor(position, LONGEST_KEY);
            int length = cursor.peekInt();
            long size = Math.abs((long) length); // of a gap it is negative
            boolean isRecord = size >= Integer.BYTES && position + size <= file.size();
            if (!isRecord || length > 0 && !addKey(cursor, position, keys)) {
                break;
            }
            position += size;
        }
        return keys;
    }

    private static boolean addKey(Cursor cursor, long position, List<Key> keys) {
        try {
            Key key = Key.read(cursor);
            boolean isObject = !INNER.contains(key.className())
                    && !key.name().equals("StreamerInfo");
            if (isObject && key.seek() == position) {
                keys.add(key);
            }
            return key.recordLength() >= key.keyLength();
        } catch (FormatException e) {
            return false;
        }
    }
}
