package org.hepmva.train.trees;

/**
 * Adds numbers of events to the histograms of the eight variables of a word. The innermost loop of training:
 * an array whose length the compiler knows needs no checks, and all of it stays in the first cache.
 */
final class WordHistogram {

    /** Bins of one variable. */
    static final int BINS = 256;

    private WordHistogram() {
    }

    /**
     * {@return the sums for each bin, those of the word's first variable first}
     *
     * @param words    the bins of some events
     * @param word     which of the words of each event
     * @param perEvent how many words an event has
     * @param numbers  of all events
     * @param piece    which of these, at most {@link CoarseNumbers#MOST}; the first has the first words
     */
    static long[] sums(long[] words, int word, int perEvent, long[] numbers, Piece piece) {
        long[] sums = new long[BinRows.PER_WORD * BINS];
        int end = piece.end();
        for (int i = piece.begin(), at = word; i < end; i++, at += perEvent) {
            long of = words[at];
            long n = numbers[i];
            sums[(int) (of & 0xFF)] += n;
            sums[BINS + (int) (of >>> 8 & 0xFF)] += n;
            sums[2 * BINS + (int) (of >>> 16 & 0xFF)] += n;
            sums[3 * BINS + (int) (of >>> 24 & 0xFF)] += n;
            sums[4 * BINS + (int) (of >>> 32 & 0xFF)] += n;
            sums[5 * BINS + (int) (of >>> 40 & 0xFF)] += n;
            sums[6 * BINS + (int) (of >>> 48 & 0xFF)] += n;
            sums[7 * BINS + (int) (of >>> 56)] += n;
        }
        return sums;
    }

    /** {@return what {@link #sums} gives, for a word of at most four variables} */
    static long[] halfSums(long[] words, int word, int perEvent, long[] numbers, Piece piece) {
        long[] sums = new long[BinRows.PER_WORD / 2 * BINS];
        int end = piece.end();
        for (int i = piece.begin(), at = word; i < end; i++, at += perEvent) {
            int of = (int) words[at];
            long n = numbers[i];
            sums[of & 0xFF] += n;
            sums[BINS + (of >>> 8 & 0xFF)] += n;
            sums[2 * BINS + (of >>> 16 & 0xFF)] += n;
            sums[3 * BINS + (of >>> 24)] += n;
        }
        return sums;
    }
}
