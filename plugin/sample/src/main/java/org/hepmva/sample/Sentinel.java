package org.hepmva.sample;

import java.util.Optional;

/**
 * A value that many events share and that lies far from all others, as −999 does where a detector measured
 * nothing.
 *
 * <p>It is the smallest or the largest finite value of the column, at least three events and one in a
 * thousand have it, and its distance to the next value is more than that between all others, which have at
 * least ten different values among them.
 *
 * @param value  that value
 * @param events how many have it
 */
record Sentinel(float value, int events) {

    private static final int FEWEST_EVENTS = 3;
    private static final double LEAST_SHARE = 1e-3;
    private static final int DIFFERENT = 10;

    static Optional<Sentinel> in(float[] values) {
        ColumnFacts facts = ColumnFacts.of(values);
        Optional<Sentinel> low = at(values, facts.min());
        return low.isPresent() ? low : at(values, facts.max());
    }

    private static Optional<Sentinel> at(float[] values, float atom) {
        int events = 0;
        float min = Float.POSITIVE_INFINITY;
        float max = Float.NEGATIVE_INFINITY;
        for (float x : values) {
            if (x == atom) {
                events++;
            } else if (Float.isFinite(x)) {
                min = Math.min(min, x);
                max = Math.max(max, x);
            }
        }
        boolean isCommon = events >= FEWEST_EVENTS && events >= LEAST_SHARE * values.length;
        double gap = Math.max((double) min - atom, (double) atom - max);
        return isCommon && min < max && gap > (double) max - min && areDifferent(values, atom)
                ? Optional.of(new Sentinel(atom, events)) : Optional.empty();
    }

    private static boolean areDifferent(float[] values, float atom) {
        float[] seen = new float[DIFFERENT];
        int different = 0;
        for (int i = 0; i < values.length && different < DIFFERENT; i++) {
            boolean isNew = values[i] != atom && Float.isFinite(values[i]);
            for (int k = 0; k < different && isNew; k++) {
                isNew = seen[k] != values[i];
            }
            if (isNew) {
                seen[different++] = values[i];
            }
        }
        return different == DIFFERENT;
    }
}
