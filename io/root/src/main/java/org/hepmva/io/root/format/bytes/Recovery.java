package org.hepmva.io.root.format.bytes;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Finds the keys of a file that was not closed, by going from record to record (as TFile::Recover
 * does). What a tree was when it was last saved can then be read; keys of deeper directories come
 * out as if they were at the top.
 *
 * <p>Source: ROOT's {@code io/doc/TFile/datarecord.md} and {@code gap.md}.
 */
public final class Recovery {

    /** Most keys are short; one that carries a long title has up to what its 16-bit length can say. */
    private static final List<Integer> HEADS = List.of(1 << 10, 1 << 15);
    private static final Set<String> INNER =
            Set.of("", "TBasket", "RBlob", "TFile", "TDirectory", "TDirectoryFile");

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
            int length = file.cursor(position, Integer.BYTES).peekInt();
            long size = Math.abs((long) length); // of a gap it is negative
            boolean isRecord = size >= Integer.BYTES && position + size <= file.size();
            if (!isRecord || length > 0 && !addKey(file, position, keys)) {
                break;
            }
            position += size;
        }
        return keys;
    }

    private static boolean addKey(FileBytes file, long position, List<Key> keys) throws IOException {
        Optional<Key> found = Optional.empty();
        for (int i = 0; i < HEADS.size() && found.isEmpty(); i++) {
            found = key(file.cursor(position, HEADS.get(i)));
        }
        if (found.isEmpty()) {
            return false;
        }
        Key key = found.get();
        boolean isObject = !INNER.contains(key.className()) && !key.name().equals("StreamerInfo");
        if (isObject && key.seek() == position) {
            keys.add(key);
        }
        return key.recordLength() >= key.keyLength();
    }

    private static Optional<Key> key(Cursor cursor) {
        try {
            return Optional.of(Key.read(cursor));
        } catch (FormatException e) {
            return Optional.empty();
        }
    }
}
