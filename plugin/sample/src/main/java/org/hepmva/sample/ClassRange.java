package org.hepmva.sample;

import java.util.Comparator;
import java.util.List;

/**
 * The values of a variable in one class.
 *
 * @param entries number of events
 * @param missing how many of them are NaN
 * @param min     the smallest value; +∞ if there is none
 * @param max     the largest value; −∞ if there is none
 */
record ClassRange(int entries, int missing, float min, float max) {

    static ClassRange of(Sample sample, int variable, byte cls) {
        int entries = 0;
        int missing = 0;
        float min = Float.POSITIVE_INFINITY;
        float max = Float.NEGATIVE_INFINITY;
        for (int i = 0; i < sample.size(); i++) {
            if (sample.cls(i) == cls) {
                float x = sample.value(variable, i);
                entries++;
                missing += x != x ? 1 : 0;
                min = x < min ? x : min;
                max = x > max ? x : max;
            }
        }
        return new ClassRange(entries, missing, min, max);
    }

    /** {@return whether no value of one class lies among those of another, and none is NaN} */
    static boolean areApart(List<ClassRange> ranges) {
        List<ClassRange> sorted = ranges.stream()
                .sorted(Comparator.comparingDouble(ClassRange::min)).toList();
        boolean apart = ranges.stream().allMatch(ClassRange::isWhole);
        for (int i = 1; i < sorted.size(); i++) {
            apart &= sorted.get(i - 1).max < sorted.get(i).min;
        }
        return apart;
    }

    /** {@return whether of two classes one is NaN in every event and the other in none} */
    static boolean areApartByMissing(List<ClassRange> ranges) {
        return ranges.size() == 2 && (ranges.get(0).isMissing() && ranges.get(1).isWhole()
                || ranges.get(1).isMissing() && ranges.get(0).isWhole());
    }

    boolean isEmpty() {
        return entries == 0;
    }

    private boolean isMissing() {
        return missing == entries;
    }

    private boolean isWhole() {
        return missing == 0;
    }
}
