package org.hepmva.train.trees;

/**
 * The bins of an event side by side, those of eight variables in a word, so that one read serves eight
 * histograms. Immutable.
 *
 * <pre>
 *   event i    words[i · perEvent] … words[(i + 1) · perEvent − 1]
 *   word k     bin of variable 8k in the lowest byte … of variable 8k + 7 in the highest
 * </pre>
 */
final class BinRows {

    /** Variables in a word. */
    static final int PER_WORD = 8;

    private static final int BLOCK = 1 << 14;

    private final long[] words;
    private final int perEvent;

    private BinRows(long[] words, int perEvent) {
        this.words = words;
        this.perEvent = perEvent;
    }

    /** {@return whether the rows of so many events and variables fit into an array} */
    static boolean fit(int events, int variables) {
        return (long) events * words(variables) <= Integer.MAX_VALUE - 16;
    }

    private static int words(int variables) {
        return (variables + PER_WORD - 1) / PER_WORD;
    }

    /** {@return the rows of columns that {@link #fit}} */
    static BinRows of(BinnedColumns bins, Workers workers) {
        int perEvent = words(bins.variables());
        BinRows rows = new BinRows(new long[bins.size() * perEvent], perEvent);
        workers.each((bins.size() + BLOCK - 1) / BLOCK, block -> {
            int begin = block * BLOCK;
            int end = Math.min(bins.size(), begin + BLOCK);
            for (int v = 0; v < bins.variables(); v++) {
                rows.put(v, bins.bins(v), begin, end);
            }
        });
        return rows;
    }

    private void put(int variable, byte[] column, int begin, int end) {
        int shift = 8 * (variable % PER_WORD);
        for (int i = begin, at = begin * perEvent + variable / PER_WORD; i < end; i++, at += perEvent) {
            words[at] |= (column[i] & 0xFFL) << shift;
        }
    }

    /**
     * Brings the words of some events together.
     *
     * @param events their numbers
     * @param begin  first place there
     * @param end    after the last one
     * @param target takes the words of one event after the other
     */
    void gather(int[] events, int begin, int end, long[] target) {
        switch (perEvent) {
            case 1 -> gatherOne(events, begin, end, target);
            case 2 -> gatherTwo(events, begin, end, target);
            case 4 -> gatherFour(events, begin, end, target);
            default -> {
                for (int i = begin, to = 0; i < end; i++, to += perEvent) {
                    System.arraycopy(words, events[i] * perEvent, target, to, perEvent);
                }
            }
        }
    }

    private void gatherOne(int[] events, int begin, int end, long[] target) {
        for (int i = begin; i < end; i++) {
            target[i - begin] = words[events[i]];
        }
    }

    private void gatherTwo(int[] events, int begin, int end, long[] target) {
        for (int i = begin, to = 0; i < end; i++, to += 2) {
            int from = 2 * events[i];
            target[to] = words[from];
            target[to + 1] = words[from + 1];
        }
    }

    private void gatherFour(int[] events, int begin, int end, long[] target) {
        for (int i = begin, to = 0; i < end; i++, to += 4) {
            int from = 4 * events[i];
            target[to] = words[from];
            target[to + 1] = words[from + 1];
            target[to + 2] = words[from + 2];
            target[to + 3] = words[from + 3];
        }
    }

    /** {@return the number of words that an event has} */
    int perEvent() {
        return perEvent;
    }
}
