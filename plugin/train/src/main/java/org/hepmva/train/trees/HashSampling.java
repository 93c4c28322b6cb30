package org.hepmva.train.trees;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.hepmva.text.SplitMix64;

/** Sampling without replacement by a hash of seed, tree and number: the same for any order of asking. */
final class HashSampling implements Sampling {

    private static final long VARIABLES = 0x5851F42D4C957F2DL;

    private final double eventFraction;
    private final double variableFraction;
    private final long seed;

    HashSampling(SamplingSettings settings) {
        eventFraction = settings.events();
        variableFraction = settings.variables();
        seed = settings.seed();
    }

    @Override
    public int[] events(int tree, int[] candidates) {
        if (eventFraction == 1) {
            return candidates;
        }
        long key = SplitMix64.mixed(seed + SplitMix64.GOLDEN * (tree + 1));
        int[] chosen = new int[candidates.length];
        int count = 0;
        for (int event : candidates) {
            if (unit(key, event) < eventFraction) {
                chosen[count++] = event;
            }
        }
        return Arrays.copyOf(chosen, count);
    }

    @Override
    public int[] variables(int tree, int count) {
        int wanted = Math.max(1, (int) Math.round(variableFraction * count));
        if (wanted == count) {
            return IntStream.range(0, count).toArray();
        }
        long key = SplitMix64.mixed(seed + VARIABLES * (tree + 1));
        return IntStream.range(0, count).boxed()
                .sorted((a, b) -> Double.compare(unit(key, a), unit(key, b)))
                .limit(wanted).mapToInt(Integer::intValue).sorted().toArray();
    }

    private static double unit(long key, int number) {
        return SplitMix64.unit(key + SplitMix64.GOLDEN * number);
    }
}
