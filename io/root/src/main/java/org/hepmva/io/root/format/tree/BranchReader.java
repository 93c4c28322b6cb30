package org.hepmva.io.root.format.tree;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.FutureTask;
import org.hepmva.io.root.format.bytes.FormatException;
import org.hepmva.io.root.format.codec.Records;
import org.hepmva.io.root.format.codec.ReadThreads;

/**
 * Goes through the entries of one branch, holding one basket and having the next ones read ahead. One thread.
 */
public final class BranchReader {

    private final Branch branch;
    private final BasketReader reader;
    private final ReadAhead ahead;
    private final Map<Integer, FutureTask<Basket>> coming = new HashMap<>();
    private int number = -1;
    private Basket basket;

    /**
     * Reads a branch of a file.
     *
     * @param records of the file
     * @param branch  the branch
     * @param ahead   how far, and up to which entry
     */
    public BranchReader(Records records, Branch branch, ReadAhead ahead) {
        this.branch = branch;
        this.reader = new BasketReader(records, branch);
        this.ahead = ahead;
    }

    /** {@return the branch} */
    public Branch branch() {
        return branch;
    }

    /**
     * Makes an entry the next one.
     *
     * @param entry a number in [0, entries of the branch)
     * @return how many entries from this one on are in its basket
     */
    public int goTo(long entry) throws IOException {
        int wanted = branch.baskets().basketOf(entry);
        if (wanted != number) {
            basket = read(wanted);
            number = wanted;
        }
        return (int) (branch.baskets().firstEntry(number + 1) - entry);
    }

    private Basket read(int wanted) throws IOException {
        FutureTask<Basket> task = coming.remove(wanted);
        int last = Math.min(wanted + ahead.baskets(), branch.baskets().basketOf(ahead.end() - 1));
        for (int next = wanted + 1; next <= last; next++) {
            int basketAhead = next;
            coming.computeIfAbsent(next, none -> ahead.workers().begin(() -> reader.read(basketAhead)));
        }
        return task == null ? reader.read(wanted) : ReadThreads.result(task);
    }

    /**
     * {@return the number of the basket gone to, by its place in the branch; −1 before the first}
     */
    public int basketNumber() {
        return number;
    }

    /** {@return number of the entry in its basket} */
    public int inBasket(long entry) {
        return (int) (entry - branch.baskets().firstEntry(number));
    }

    /** {@return the basket gone to} */
    public Basket basket() {
        return basket;
    }

    /** {@return the error, with the branch and the basket gone to} */
    public FormatException within(FormatException e) {
        int basketNumber = branch.baskets().place(number).number();
        return e.within("branch '" + branch.name() + "', basket " + basketNumber);
    }
}
