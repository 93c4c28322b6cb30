package org.hepmva.train.trees;

import java.util.Arrays;
import java.util.stream.IntStream;

/** Sampling without replacement by a hash of seed, tree and number: the same for any order of asking. */
final class HashSampling implements Sampling {

    private static final long GOLDEN = 0x9E3779B97F4A7C15L;
    private static final long VARIABLES = 0x5851F42D4C957F2DL;

    private final SamplingSettings settings;

    HashSampling(SamplingSettings settings) {
        this.settings = settings;
    }

    @Override
    public int[] events(int tree, int[] candidates) {
        if (settings.events() == 1) {
            return candidates;
        }
        long key = mixed(settings.seed() + GOLDEN * (tree + 1));
        int[] chosen = new int[candidates.length];
        int count = 0;
        for (int event : candidates) {
            if (unit(key + GOLDEN * event) < settings.events()) {
                chosen[count++] = event;
            }
        }
        return Arrays.copyOf(chosen, count);
    }

    @Override
    public int[] variables(int tree, int count) {
        int wanted = Math.max(1, (int) Math.round(settings.variables() * count));
        if (wanted == count) {
            return IntStream.range(0, count).toArray();
        }
        long key = mixed(settings.seed() + VARIABLES * (tree + 1));
        return IntStream.range(0, count).boxed()
                .sorted((a, b) -> Double.compare(unit(key + GOLDEN * a), unit(key + GOLDEN * b)))
                .limit(wanted).mapToInt(Integer::intValue).sorted().toArray();
    }

    private static double unit(long z) {
        return (mixed(z + GOLDEN) >>> 11) * 0x1.0p-53;
    }

    /** The finaliser of SplitMix64, doi:10.1145/2660193.2660195. */
    private static long mixed(long z) {
        long a = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        long b = (a ^ (a >>> 27)) * 0x94D049BB133111EBL;
        return b ^ (b >>> 31);
    }
}
