package org.hepmva.hist;

import java.util.List;
import org.opentest4j.AssertionFailedError;

/**
 * What a test says about histograms; a failure says which axis, how many bins, the first five, and both sums.
 */
public final class HistogramAssert {

    private static final int SHOWN = 5;

    private HistogramAssert() {
    }

    /** Fails unless all axes are equal and Σw and Σw² of every bin, flow included, are the same numbers. */
    public static void assertSame(Histogram expected, Histogram actual) {
        assertClose(expected, actual, 0);
    }

    /**
     * Fails unless all axes are equal and Σw and Σw² of every bin, flow included, agree.
     *
     * @param relative the difference allowed, as a part of the larger of the two; NaN agrees with NaN
     */
    public static void assertClose(Histogram expected, Histogram actual, double relative) {
        assertSameAxes(expected.axes(), actual.axes());
        StringBuilder shown = new StringBuilder();
        int different = 0;
        double[][] e = {expected.sumWArray(), expected.sumW2Array()};
        double[][] a = {actual.sumWArray(), actual.sumW2Array()};
        for (int cell = 0; cell < e[0].length; cell++) {
            if (isClose(e[0][cell], a[0][cell], relative) && isClose(e[1][cell], a[1][cell], relative)) {
                continue;
            }
            different++;
            if (different <= SHOWN) {
                shown.append("\n  ").append(expected.grid().label(cell))
                        .append(": expected Σw = ").append(e[0][cell]).append(", Σw² = ").append(e[1][cell])
                        .append("; was ").append(a[0][cell]).append(", ").append(a[1][cell]);
            }
        }
        if (different > 0) {
            throw new AssertionFailedError("histograms '" + expected.title() + "' and '" + actual.title()
                    + "' differ in " + different + " of " + e[0].length + " bins; with flow Σw = "
                    + expected.integralWithFlow() + " expected, " + actual.integralWithFlow() + " was"
                            + shown);
        }
    }

    private static void assertSameAxes(List<Axis> expected, List<Axis> actual) {
        if (expected.size() != actual.size()) {
            throw new AssertionFailedError("expected " + expected.size() + " axes, was " + actual.size());
        }
        for (int k = 0; k < expected.size(); k++) {
            if (!expected.get(k).equals(actual.get(k))) {
                throw new AssertionFailedError(
                        "axis " + k + ": expected " + expected.get(k) + ", was " + actual.get(k));
            }
        }
    }

    private static boolean isClose(double a, double b, double relative) {
        return Double.compare(a, b) == 0 || Math.abs(a - b) <= relative * Math.max(Math.abs(a), Math.abs(b));
    }
}
