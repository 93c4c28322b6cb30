package org.hepmva.sample;

import org.hepmva.text.SplitMix64;

/**
 * Events in random order, each class on its own: the first go to training, the next to validation, the rest
 * to test.
 *
 * <p>The order: each class's events, numbered as they stand in the sample, are shuffled by Fisher and Yates
 * from the last place down, with numbers from SplitMix64 started at {@code seed + class} (signal 0,
 * background 1, or the number of the class); a place in [0, n) is the high word of the 128-bit product of
 * such a number (unsigned) and n.
 *
 * @param share how many events each part gets
 * @param seed  any number; another seed gives another division
 */
public record RandomSplit(Share share, long seed) implements Split {

    @Override
    public byte[] partOfEach(Sample sample) {
        return PartNumbers.parts(sample, share, (cls, events) -> shuffled(events, seed + cls));
    }

    @Override
    public Split withoutTest() {
        return new RandomSplit(share.withoutTest(), seed);
    }

    @Override
    public String describe() {
        return "random, stratified: " + share + ", seed " + seed;
    }

    private static int[] shuffled(int[] events, long start) {
        new SplitMix64(start).shuffle(events);
        return events;
    }
}
