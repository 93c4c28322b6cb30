package org.hepmva.train.trees;

import java.util.Arrays;
import java.util.List;

/**
 * The events that a tree is grown on, kept in the order of its leaves: each leaf is a range, inside which
 * events stay in ascending order. Mutable working memory of one training.
 */
final class EventRows {

    /** Numbers in a histogram for each bin: Σa, Σb, events, and Σw, which is 0 unless some w is negative. */
    static final int STRIDE = 4;

    private static final int BLOCK = 1 << 15;

    private final Workers workers;
    private final int[] rows;
    private final long[] packed;
    private final int[] rowsAside;
    private final long[] packedAside;
    private int[] weights = {};
    private int size;
    private boolean identity;
    private boolean isCoarse;
    private int trees;

    EventRows(int events, Workers workers) {
        this.workers = workers;
        rows = new int[events];
        packed = new long[events];
        rowsAside = new int[events];
        packedAside = new long[events];
    }

    /**
     * Takes the events of a new tree.
     *
     * @param events  ascending
     * @param numbers theirs, which may be wanted in few bits
     */
    void start(int[] events, EventNumbers numbers) {
        int tree = trees++;
        boolean coarse = numbers.isCoarse();
        isCoarse = coarse;
        size = events.length;
        weights = numbers.weights();
        identity = size == rows.length;
        int blocks = EventNumbers.blocks(size);
        workers.each(blocks, block -> {
            for (int i = EventNumbers.blockBegin(block); i < EventNumbers.blockEnd(block, size); i++) {
                rows[i] = events[i];
                long exact = numbers.packed(events[i]);
                packed[i] = coarse ? CoarseNumbers.of(exact, events[i], tree) : exact;
            }
        });
    }

    int size() {
        return size;
    }

    int event(int place) {
        return rows[place];
    }

    /** {@return the numbers of the event at a place, as {@link EventNumbers#packed} has them, or coarse} */
    long packed(int place) {
        return packed[place];
    }

    /** {@return a of the event at a place, in the units of {@link EventNumbers}; rounded if all are} */
    long first(int place) {
        return isCoarse ? CoarseNumbers.first(packed[place]) : EventNumbers.first(packed[place]);
    }

    /** {@return b of the event at a place, likewise} */
    long second(int place) {
        return isCoarse ? CoarseNumbers.second(packed[place]) : EventNumbers.second(packed[place]);
    }

    /** {@return the event at each place; NOT COPIED} */
    int[] events() {
        return rows;
    }

    /** {@return the numbers of the event at each place; NOT COPIED} */
    long[] packed() {
        return packed;
    }

    /** Adds the events of a range to the histogram of one variable. */
    void fill(int begin, int end, byte[] bins, long[] histogram, int offset) {
        if (weights.length > 0) {
            fillWeights(begin, end, bins, histogram, offset);
        }
        if (identity && begin == 0 && end == rows.length) {
            fillAll(bins, histogram, offset);
            return;
        }
        int[] events = rows;
        long[] numbers = packed;
        for (int i = begin; i < end; i++) {
            int at = offset + ((bins[events[i]] & 0xFF) << 2);
            long ab = numbers[i];
            histogram[at] += ab >> 32;
            histogram[at + 1] += (int) ab;
            histogram[at + 2]++;
        }
    }

    private void fillWeights(int begin, int end, byte[] bins, long[] histogram, int offset) {
        for (int i = begin; i < end; i++) {
            histogram[offset + ((bins[rows[i]] & 0xFF) << 2) + 3] += weights[rows[i]];
        }
    }

    private void fillAll(byte[] bins, long[] histogram, int offset) {
        long[] numbers = packed;
        for (int i = 0; i < bins.length; i++) {
            int at = offset + ((bins[i] & 0xFF) << 2);
            long ab = numbers[i];
            histogram[at] += ab >> 32;
            histogram[at + 1] += (int) ab;
            histogram[at + 2]++;
        }
    }

    /**
     * Reorders the range of each node so that its left events come first, keeping their order.
     *
     * @param nodes each with a cut
     * @param bins  the variables
     */
    void partition(List<GrowingNode> nodes, BinnedColumns bins) {
        Piece[] pieces = Piece.of(nodes, BLOCK);
        workers.each(pieces.length, p -> separate(pieces[p], bins));
        Piece.place(pieces);
        workers.each(pieces.length, p -> putBack(pieces[p]));
    }

    /**
     * Writes left events from the front of the piece's place aside, right ones from its back: each to both,
     * since a branch that cannot be foreseen costs more than two writes.
     */
    private void separate(Piece piece, BinnedColumns bins) {
        byte[] column = bins.bins(piece.node().cut().variable());
        byte[] goesLeft = goesLeft(piece.node().cut(), bins);
        int front = piece.begin();
        int back = piece.end() - 1;
        for (int i = piece.begin(); i < piece.end(); i++) {
            int row = rows[i];
            long numbers = packed[i];
            rowsAside[front] = row;
            packedAside[front] = numbers;
            rowsAside[back] = row;
            packedAside[back] = numbers;
            int left = goesLeft[column[row] & 0xFF];
            front += left;
            back -= 1 - left;
        }
        piece.setLefts(front - piece.begin());
    }

    /** {@return 1 for each bin whose events go left, 0 for the others} */
    private static byte[] goesLeft(Cut cut, BinnedColumns bins) {
        byte[] goesLeft = new byte[WordHistogram.BINS];
        Arrays.fill(goesLeft, 0, cut.bin() + 1, (byte) 1);
        if (cut.missingLeft()) {
            goesLeft[bins.variable(cut.variable()).missingBin()] = 1;
        }
        return goesLeft;
    }

    private void putBack(Piece piece) {
        int lefts = piece.lefts();
        System.arraycopy(rowsAside, piece.begin(), rows, piece.leftTo(), lefts);
        System.arraycopy(packedAside, piece.begin(), packed, piece.leftTo(), lefts);
        int to = piece.rightTo();
        for (int i = piece.end() - 1; i >= piece.begin() + lefts; i--) {
            rows[to] = rowsAside[i];
            packed[to++] = packedAside[i];
        }
    }
}
