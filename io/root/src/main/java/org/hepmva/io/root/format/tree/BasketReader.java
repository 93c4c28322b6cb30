package org.hepmva.io.root.format.tree;

import java.io.IOException;
import java.util.Arrays;
import org.hepmva.io.root.format.bytes.BasketHead;
import org.hepmva.io.root.format.bytes.Cursor;
import org.hepmva.io.root.format.bytes.FormatException;
import org.hepmva.io.root.format.bytes.Key;
import org.hepmva.io.root.format.bytes.SpareArrays;
import org.hepmva.io.root.format.codec.Records;
import org.hepmva.io.root.format.streamer.Instance;

/** Reads baskets of one branch. Safe to share between threads. */
final class BasketReader {

    private static final int[] NONE = {};

    private final Records records;
    private final Branch branch;
    private final SpareArrays spare;

    BasketReader(Records records, Branch branch, SpareArrays spare) {
        this.records = records;
        this.branch = branch;
        this.spare = spare;
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
        int size = requireLength(place.length());
        byte[] record = records.file().read(place.seek(), size, spare);
        Cursor cursor = Cursor.of(record, size, place.seek());
        Key key = Key.read(cursor);
        BasketHead head = BasketHead.read(cursor);
        requireLengths(key, size, cursor.position());
        int length = head.last() - key.keyLength();
        if (key.isCompressed()) {
            byte[] content = records.blocks().decompress(record, key.keyLength(), size,
                    key.objectLength(), spare::take);
            spare.give(record);
            return basket(new Basket(content, key.objectLength(), 0, length, head.entries(), NONE,
                    key.keyLength()), head, key);
        }
        return basket(new Basket(record, size, key.keyLength(), length, head.entries(), NONE,
                key.keyLength()), head, key);
    }

    /** Gives back the memory of a basket that is not used any more. */
    void release(int number, Basket basket) {
        if (!branch.baskets().place(number).isEmbedded()) {
            spare.give(basket.bytes());
        }
    }

    private Basket basket(Basket found, BasketHead head, Key key) throws FormatException {
        requireInside(found.length(), found.size() - found.first());
        int[] starts = branch.stride() > 0 ? NONE : starts(found, head, key.keyLength());
        return new Basket(found.bytes(), found.size(), found.first(), found.length(), found.entries(),
                starts, found.headLength());
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

    private static int[] starts(Basket basket, BasketHead head, int keyLength) throws FormatException {
        int first = basket.first();
        if (head.generatesOffsets() || basket.size() - first < basket.length() + Integer.BYTES) {
            return NONE;
        }
        Cursor cursor = Cursor.of(basket.bytes(), basket.size(), -first);
        cursor.seek(basket.end());
        int count = cursor.readInt();
        if (!(count >= head.entries() && count <= cursor.remaining() / Integer.BYTES)) {
            throw FormatException.malformed("it has " + count + " offsets for " + head.entries()
                    + " entries");
        }
        int[] starts = new int[head.entries()];
        for (int i = 0; i < starts.length; i++) {
            starts[i] = cursor.readInt() - keyLength + first;
        }
        return requireInOrder(starts, first, basket.end());
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
        int[] starts = NONE;
        if (branch.stride() == 0 && offsets.length >= entries) {
            starts = requireInOrder(Arrays.stream(offsets).limit(entries)
                    .mapToInt(offset -> (int) offset).toArray(), keyLength, buffer.length);
        }
        return new Basket(buffer, buffer.length, keyLength, length, entries, starts, keyLength);
    }
}
