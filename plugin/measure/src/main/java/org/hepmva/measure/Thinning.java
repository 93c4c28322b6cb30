package org.hepmva.measure;

import org.hepmva.text.SplitMix64;

/**
 * Fewer events that stand for many: one at random from each of as many equal stretches as there may be
 * events, the same ones every time.
 *
 * <p>Not the first events, which are all of the first file; not every k-th, which are all of one kind where
 * kinds alternate.
 */
public final class Thinning {

    private static final long SEED = 1;

    private Thinning() {
    }

    /**
     * {@return at most {@code most} of some events, in their order; the same array if they are no more}
     *
     * @param events numbers of events, in the order in which they were read
     * @param most   how many may be left, at least 0
     */
    public static int[] of(int[] events, int most) {
        if (events.length <= most) {
            return events;
        }
        SplitMix64 random = new SplitMix64(SEED);
        int[] chosen = new int[most];
        for (int k = 0; k < most; k++) {
            int begin = (int) ((long) k * events.length / most);
            int end = (int) ((k + 1L) * events.length / most);
            chosen[k] = events[begin + random.below(end - begin)];
        }
        return chosen;
    }
}
