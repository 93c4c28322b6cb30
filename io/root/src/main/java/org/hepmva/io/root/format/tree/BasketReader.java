package org.hepmva.io.root.format.tree;

import java.io.IOException;
import java.util.Arrays;
import org.hepmva.io.root.format.bytes.BasketHead;
import org.hepmva.io.root.format.bytes.Cursor;
import org.hepmva.io.root.format.bytes.FormatException;
import org.hepmva.io.root.format.bytes.Key;
import org.hepmva.io.root.format.codec.Records;
import org.hepmva.io.root.format.streamer.Instance;

/** Reads baskets of one branch. Safe to share between threads. */
final class BasketReader {

    private final Records records;
    private final Branch branch;

    BasketReader(Records records, Branch branch) {
        this.records = records;
        this.branch = branch;
    }

    /** {@return a basket, by its place in the branch's index} */
    Basket read(int number) throws IOException {
        BasketIndex index = branch.baskets();
        BasketIndex.Place place = index.place(number);
        try {
            Basket basket = place.isEmbedded() ? embedded(place.embedded()) : stored(place);
            long expected = index.firstEntry(number + 1) - index.firstEntry(number);
            if (basket.entries() != expected) {
                throw FormatException.malformed("it has " + basket.entries()
                        + " entries, its branch expects " + expected);
            }
            return basket;
        } catch (FormatException e) {
            String where = place.isEmbedded()
                    ? " in the tree's record"
                    : " at byte " + place.seek();
            throw e.within("branch '" + branch.name() + "', basket " + place.number() + where);
        }
    }

    private Basket stored(BasketIndex.Place place) throws IOException {
        byte[] record = records.file().read(place.seek(), requireLength(place.length()));
        Cursor cursor = Cursor.of(record, place.seek());
        Key key = Key.read(cursor);
        BasketHead head = BasketHead.read(cursor);
        requireLengths(key, record.length, cursor.position());
        int length = head.last() - key.keyLength();
        if (key.isCompressed()) {
            byte[] content = records.blocks().decompress(record, key.keyLength(), key.objectLength());
            return basket(content, 0, length, head, key);
        }
        return basket(record, key.keyLength(), length, head, key);
    }

    private Basket basket(byte[] bytes, int first, int length, BasketHead head, Key key)
            throws FormatException {
        requireInside(length, bytes.length - first);
        int[] starts = branch.stride() > 0
                ? new int[0]
                : starts(bytes, first, length, head, key.keyLength());
        return new Basket(bytes, first, length, head.entries(), starts);
    }

    private static void requireLengths(Key key, int expected, int headLength)
            throws FormatException {
        if (!(key.recordLength() >= key.keyLength())) {
            throw FormatException.malformed("length " + key.recordLength()
                    + " is less than the key's " + key.keyLength());
        }
        if (key.recordLength() != expected) {
            throw FormatException.malformed("its key says " + key.recordLength()
                    + " bytes, its branch " + expected);
        }
        if (!(headLength <= key.keyLength())) {
            throw FormatException.malformed("the key's length is " + key.keyLength() + ", it takes "
                    + headLength + " bytes");
        }
    }

    private static int requireLength(int length) throws FormatException {
        if (length <= 0) {
            throw FormatException.malformed("its length is " + length);
        }
        return length;
    }

    private static void requireInside(int length, int available) throws FormatException {
        if (!(length >= 0 && length <= available)) {
            throw FormatException.malformed("its entries take " + length + " of " + available
                    + " bytes");
        }
    }

    private static int[] starts(byte[] bytes, int first, int length, BasketHead head, int keyLength)
            throws FormatException {
        if (head.generatesOffsets() || bytes.length - first < length + Integer.BYTES) {
            return new int[0];
        }
        Cursor cursor = Cursor.of(bytes, -first);
        cursor.seek(first + length);
        int count = cursor.readInt();
        if (!(count >= head.entries() && count <= cursor.remaining() / Integer.BYTES)) {
            throw FormatException.malformed("it has " + count + " offsets for " + head.entries()
                    + " entries");
        }
        int[] starts = new int[head.entries()];
        for (int i = 0; i < starts.length; i++) {
            starts[i] = cursor.readInt() - keyLength + first;
        }
        return requireInOrder(starts, first, first + length);
    }

    private static int[] requireInOrder(int[] starts, int first, int end) throws FormatException {
        int before = first;
        for (int i = 0; i < starts.length; i++) {
            if (!(starts[i] >= before && starts[i] <= end)) {
                throw FormatException.malformed("its entry " + i + " starts at byte " + (starts[i] - first)
                        + " of " + (end - first) + ", the one before at byte " + (before - first));
            }
            before = starts[i];
        }
        return starts;
    }

    private Basket embedded(Instance basket) throws FormatException {
        byte[] buffer = basket.bytes("buffer");
        int keyLength = basket.integer("fKeylen");
        int length = buffer.length - keyLength;
        requireInside(length, buffer.length);
        int entries = basket.integer("fNevBuf");
        long[] offsets = basket.wholes("offsets");
        int[] starts = new int[0];
        if (branch.stride() == 0 && offsets.length >= entries) {
            starts = requireInOrder(Arrays.stream(offsets).limit(entries)
                    .mapToInt(offset -> (int) offset).toArray(), keyLength, buffer.length);
        }
        return new Basket(buffer, keyLength, length, entries, starts);
    }
}
