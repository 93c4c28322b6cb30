package org.hepmva.sample;

/** What the values of one variable look like: their finite range and how many are not finite. */
record ColumnFacts(float min, float max, int missing, int infinite) {

    static ColumnFacts of(float[] values) {
        float min = Float.NaN;
        float max = Float.NaN;
        int missing = 0;
        int infinite = 0;
        for (float x : values) {
            if (x != x) {
                missing++;
            } else if (Float.isInfinite(x)) {
                infinite++;
            } else {
                min = x >= min ? min : x;
                max = x <= max ? max : x;
            }
        }
        return new ColumnFacts(min, max, missing, infinite);
    }
}
