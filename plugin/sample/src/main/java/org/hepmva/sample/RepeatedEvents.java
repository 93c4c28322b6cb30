package org.hepmva.sample;

import java.util.Arrays;
import java.util.List;
import org.hepmva.text.ShortestDecimal;
import org.hepmva.text.SplitMix64;

/**
 * Looks for test events that are also training events: a test on what was learned tells nothing.
 *
 * <p>Two events are the same if all variables, spectators, weight and class are. Of large samples only the
 * events are compared whose hash falls into a range, the same in both parts, so that the work is bounded.
 */
final class RepeatedEvents {

    private static final int MOST_COMPARED = 1 << 20;
    private static final double LEAST_SHARE = 0.05;
    /** Where few events differ at all, equal ones are no wonder. */
    private static final double LEAST_DIFFERENT = 0.2;
    /** Nor are they where a value stands for many, as −999 does: no file is read so often. */
    private static final int MOST_TIMES = 10;

    private RepeatedEvents() {
    }

    static List<Warning> warnings(Parts parts) {
        long keep = Math.max(1, (parts.training().size() + MOST_COMPARED - 1L) / MOST_COMPARED);
        long[] training = hashes(parts.training(), keep);
        long[] test = hashes(parts.test(), keep);
        Arrays.sort(training);
        long different = Arrays.stream(training).distinct().count();
        long repeated = Arrays.stream(test).filter(hash -> isRepeated(hash, training)).count();
        if (repeated == 0 || repeated < LEAST_SHARE * test.length
                || different < LEAST_DIFFERENT * training.length) {
            return List.of();
        }
        double percent = Math.round(1000.0 * repeated / test.length) / 10.0;
        return List.of(new Warning(Warning.Kind.REPEATED_EVENTS, Subject.part("test"),
                ShortestDecimal.of(percent) + "% of the test events are also in the training part, the"
                + " same in every variable, spectator and weight: the test flatters. Is a file read twice?"));
    }

    private static boolean isRepeated(long hash, long[] sorted) {
        int at = Arrays.binarySearch(sorted, hash);
        if (at < 0) {
            return false;
        }
        int first = at;
        int last = at;
        while (first > 0 && sorted[first - 1] == hash && last - first < MOST_TIMES) {
            first--;
        }
        while (last < sorted.length - 1 && sorted[last + 1] == hash && last - first < MOST_TIMES) {
            last++;
        }
        return last - first < MOST_TIMES;
    }

    private static long[] hashes(Sample sample, long keep) {
        long[] hashes = new long[sample.size()];
        int kept = 0;
        for (int i = 0; i < hashes.length; i++) {
            long hash = hash(sample, i);
            if (Long.remainderUnsigned(hash, keep) == 0) {
                hashes[kept++] = hash;
            }
        }
        return Arrays.copyOf(hashes, kept);
    }

    private static long hash(Sample sample, int event) {
        long hash = SplitMix64.mixed(Double.doubleToLongBits(sample.eventWeight(event)));
        hash = SplitMix64.mixed(hash + 1 - sample.cls(event));
        for (int v = 0; v < sample.variables().size(); v++) {
            hash = SplitMix64.mixed(hash + SplitMix64.GOLDEN + Float.floatToIntBits(sample.value(v, event)));
        }
        for (int t = 0; t < sample.targets().size(); t++) {
            hash = SplitMix64.mixed(hash + SplitMix64.GOLDEN
                    + Double.doubleToLongBits(sample.target(t, event)));
        }
        int place = sample.index().of(event);
        for (int s = 0; s < sample.spectators().size(); s++) {
            hash = SplitMix64.mixed(hash + SplitMix64.GOLDEN + sample.spectator(s).bits(place));
        }
        return hash;
    }
}
