package org.hepmva.train.trees;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * Fills histograms of {@link CoarseNumbers} event by event, for many events. A piece of a node's events is a
 * task: first the bins of its events are brought together from all over the memory, many at a time on their
 * way, then they are counted word by word, then the sums go into the histogram of the node.
 */
final class RowFilling implements HistogramFilling {

    /** Fewer events are added one by one, since histograms of their own would be mostly empty. */
    private static final int FEW = 500;

    private final BinnedColumns bins;
    private final BinRows binRows;
    private final EventRows rows;
    private final int[] offsets;
    private final Workers workers;
    private final Object[] locks;
    private final ConcurrentLinkedQueue<long[]> spare = new ConcurrentLinkedQueue<>();

    /**
     * Of the events that a tree is grown on.
     *
     * @param bins    their variables; {@link BinRows#fit}
     * @param rows    their order
     * @param offsets where each variable begins in a histogram, {@link EventRows#STRIDE} numbers for each of
     *                its bins; NOT COPIED
     * @param workers share the pieces
     */
    RowFilling(BinnedColumns bins, EventRows rows, int[] offsets, Workers workers) {
        this.bins = bins;
        this.rows = rows;
        this.offsets = offsets;
        this.workers = workers;
        binRows = BinRows.of(bins, workers);
        locks = new Object[binRows.perEvent()];
        Arrays.setAll(locks, word -> new Object());
    }

    @Override
    public void fill(List<GrowingNode> nodes, int[] variables) {
        int[] words = Arrays.stream(variables).map(v -> v / BinRows.PER_WORD).distinct().toArray();
        Piece[] pieces = Piece.of(nodes, CoarseNumbers.MOST);
        workers.each(pieces.length, p -> fill(pieces[p], words));
    }

    private void fill(Piece piece, int[] words) {
        long[] together = spare.poll();
        if (together == null) {
            together = new long[CoarseNumbers.MOST * binRows.perEvent()];
        }
        binRows.gather(rows.events(), piece.begin(), piece.end(), together);
        boolean isSmall = piece.end() - piece.begin() < FEW;
        for (int word : words) {
            if (isSmall) {
                synchronized (locks[word]) {
                    addEach(piece, word, together);
                }
                continue;
            }
            long[] sums = sums(together, word, piece);
            synchronized (locks[word]) {
                add(sums, word, piece.node().histogram());
            }
        }
        spare.add(together);
    }

    private void addEach(Piece piece, int word, long[] together) {
        long[] target = piece.node().histogram();
        int first = word * BinRows.PER_WORD;
        int last = Math.min(bins.variables(), first + BinRows.PER_WORD);
        for (int i = piece.begin(), from = word; i < piece.end(); i++, from += binRows.perEvent()) {
            long numbers = rows.packed()[i];
            long of = together[from];
            for (int v = first; v < last; v++, of >>>= 8) {
                int at = offsets[v] + (int) (of & 0xFF) * EventRows.STRIDE;
                target[at] += CoarseNumbers.first(numbers);
                target[at + 1] += CoarseNumbers.second(numbers);
                target[at + 2]++;
            }
        }
    }

    private long[] sums(long[] together, int word, Piece piece) {
        boolean isHalf = bins.variables() - word * BinRows.PER_WORD <= BinRows.PER_WORD / 2;
        int perEvent = binRows.perEvent();
        return isHalf ? WordHistogram.halfSums(together, word, perEvent, rows.packed(), piece)
                : WordHistogram.sums(together, word, perEvent, rows.packed(), piece);
    }

    private void add(long[] sums, int word, long[] target) {
        int first = word * BinRows.PER_WORD;
        int last = Math.min(bins.variables(), first + BinRows.PER_WORD);
        for (int v = first; v < last; v++) {
            int from = (v - first) * WordHistogram.BINS;
            for (int at = offsets[v]; at < offsets[v + 1]; at += EventRows.STRIDE) {
                long sum = sums[from++];
                target[at] += CoarseNumbers.first(sum);
                target[at + 1] += CoarseNumbers.second(sum);
                target[at + 2] += CoarseNumbers.events(sum);
            }
        }
    }
}
