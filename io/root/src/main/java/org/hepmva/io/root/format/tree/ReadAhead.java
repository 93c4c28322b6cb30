package org.hepmva.io.root.format.tree;

import java.util.Collection;
import org.hepmva.io.root.format.bytes.SpareArrays;
import org.hepmva.io.root.format.codec.ReadThreads;

/**
 * How far the baskets of the branches of a walk are read ahead.
 *
 * @param workers read them
 * @param spare   memory for them
 * @param baskets how many of each branch, at least 0
 * @param end     the entry behind the last that is wanted, at least 1
 */
public record ReadAhead(ReadThreads workers, SpareArrays spare, int baskets, long end) {

    /** Of all branches of a walk together, those that count others among them, decompressed. */
    private static final double MOST_BYTES = 32 << 20;
    private static final int MOST_BASKETS = 4;

    /** {@return as far as bounded memory allows, if there are workers} */
    public static ReadAhead of(ReadThreads workers, Collection<Branch> branches, long end) {
        double bytes = branches.stream().flatMap(branch -> branch.withCounter().stream())
                .mapToDouble(branch -> branch.baskets().bytesPerBasket()).sum();
        int most = (int) Math.min(MOST_BASKETS, MOST_BYTES / Math.max(1, bytes));
        return new ReadAhead(workers, new SpareArrays(), ReadThreads.areThere() ? most : 0, end);
    }
}
