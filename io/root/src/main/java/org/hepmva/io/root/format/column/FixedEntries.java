package org.hepmva.io.root.format.column;

import java.util.List;
import java.util.function.IntPredicate;
import org.hepmva.io.root.format.bytes.Cursor;
import org.hepmva.io.root.format.bytes.FormatException;
import org.hepmva.io.root.format.tree.Basket;
import org.hepmva.io.root.format.tree.Branch;

/** Entries that all have the same number of bytes. */
final class FixedEntries extends EntryReader {

    private final Branch branch;
    private final List<FormReader> readers;
    private final IntPredicate isWanted;
    private Basket basket;

    FixedEntries(Branch branch, List<FormReader> readers, IntPredicate isWanted) {
        this.branch = branch;
        this.readers = List.copyOf(readers);
        this.isWanted = isWanted;
    }

    @Override
    void open(Basket next) throws FormatException {
        if ((long) branch.stride() * next.entries() != next.length()) {
            throw FormatException.malformed(next.entries() + " entries of " + branch.stride()
                    + " bytes do not make " + next.length() + " bytes");
        }
        basket = next;
    }

    @Override
    int decode(int from, int wanted, Room room) throws FormatException {
        Cursor cursor = cursor(basket);
        int stride = branch.stride();
        int count = room.howMany(stride, wanted);
        room.take((long) count * stride);
        for (int leaf = 0; leaf < readers.size(); leaf++) {
            if (isWanted.test(leaf)) {
                cursor.seek(basket.first() + from * stride + branch.offset(leaf));
                if (stride == branch.leaves().get(leaf).form().width()) {
                    readers.get(leaf).readMany(cursor, count, basket.end());
                } else {
                    readers.get(leaf).readStrided(cursor, count, stride, basket.end());
                }
            }
        }
        return count;
    }
}
