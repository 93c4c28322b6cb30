package org.hepmva.io.root.format.column;

import java.util.List;
import java.util.function.IntPredicate;
import org.hepmva.io.root.format.bytes.Cursor;
import org.hepmva.io.root.format.bytes.FormatException;
import org.hepmva.io.root.format.tree.Basket;
import org.hepmva.io.root.format.tree.Branch;

/** Decodes entries of one branch from its baskets. Mutable, one thread; used again for each chunk. */
abstract class EntryReader {

    /**
     * {@return a reader of the wanted leaves of a branch}
     *
     * @param readers one for each leaf up to the last that is wanted
     * @param isWanted says which leaves are
     */
    static EntryReader of(Branch branch, List<FormReader> readers, IntPredicate isWanted) {
        return branch.stride() > 0 ? new FixedEntries(branch, readers, isWanted)
                : new VaryingEntries(branch, readers);
    }

    /**
     * Makes a basket the one that entries are decoded from.
     *
     * @throws FormatException if its entries cannot be told apart
     */
    abstract void open(Basket basket) throws FormatException;

    /**
     * {@return how many entries of the basket it decodes: those for which there is room}
     *
     * @param from  number in the basket of the first wanted
     * @param count how many
     * @param room  for them, of which it takes what they need
     */
    abstract int decode(int from, int count, Room room) throws FormatException;

    /** {@return what goes through the entries of a basket; places are counted from the first entry} */
    static Cursor cursor(Basket basket) {
        return Cursor.ofObjects(basket.bytes(), basket.size(), -basket.first(),
                basket.headLength() - basket.first());
    }
}
