package org.hepmva.evaluate;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.hepmva.text.Require;

/**
 * What an evaluation should assume and how fine it should look.
 *
 * @param expectedSignal     signal events expected before the cut, for s/√(s + b); NaN means unknown, and
 *                           then no significance is given
 * @param expectedBackground the same for background
 * @param signalFraction     fraction of signal for which P<sub>S</sub>(y) is given, in (0, 1)
 * @param cuts               cut on the response by method, where the rule (largest balanced accuracy on the
 *                           validation part) should not choose
 * @param mapVariables       names of the two variables for the map of the response; empty means the two
 *                           that rank highest
 * @param bins               of response and variable histograms, from 2 to {@link #MOST_BINS}
 * @param permutedEvents     most events of the test part used for the importance by permutation; 0 for
 *                           none of it
 * @param seed               of the permutation
 */
public record EvaluationSettings(double expectedSignal, double expectedBackground, double signalFraction,
                                 Map<String, Double> cuts, List<String> mapVariables, int bins,
                                 int permutedEvents, long seed) {

    /** More bins than these show nothing more, and take time and memory. */
    public static final int MOST_BINS = 10_000;

    private static final EvaluationSettings DEFAULTS =
            new EvaluationSettings(Double.NaN, Double.NaN, 0.5, Map.of(), List.of(), 40, 10_000, 1);

    /** Checks and copies. */
    public EvaluationSettings {
        requirePositiveOrUnknown("expectedSignal", expectedSignal);
        requirePositiveOrUnknown("expectedBackground", expectedBackground);
        if (!(signalFraction > 0 && signalFraction < 1)) {
            throw new IllegalArgumentException("signalFraction = " + signalFraction + " is not in (0, 1)");
        }
        Require.within("bins", bins, 2, MOST_BINS);
        Require.atLeast("permutedEvents", permutedEvents, 0);
        if (!mapVariables.isEmpty() && (mapVariables.size() != 2
                || mapVariables.get(0).equals(mapVariables.get(1)))) {
            throw new IllegalArgumentException("mapVariables = " + mapVariables + " are not two variables");
        }
        cuts.forEach((method, cut) -> Require.that(!Double.isNaN(cut), "the cut of method '%s' is NaN",
                method));
        cuts = Collections.unmodifiableMap(new TreeMap<>(cuts));
        mapVariables = List.copyOf(mapVariables);
    }

    /**
     * {@return no expected yields, signal fraction ½, cuts by the rule, map of the two
     * variables that rank highest, 40 bins, 10 000 permuted events, seed 1}
     */
    public static EvaluationSettings defaults() {
        return DEFAULTS;
    }

    /** {@return whether both expected yields are given, so that there is a significance} */
    public boolean hasYields() {
        return !Double.isNaN(expectedSignal) && !Double.isNaN(expectedBackground);
    }

    /** {@return these settings with expected events before the cut, each above zero, or NaN if unknown} */
    public EvaluationSettings withExpectedYields(double signal, double background) {
        return new EvaluationSettings(signal, background, signalFraction, cuts, mapVariables,
                bins, permutedEvents, seed);
    }

    /** {@return these settings with another fraction of signal for P<sub>S</sub>(y), in (0, 1)} */
    public EvaluationSettings withSignalFraction(double value) {
        return new EvaluationSettings(expectedSignal, expectedBackground, value, cuts, mapVariables,
                bins, permutedEvents, seed);
    }

    /** {@return these settings with cuts on the response of some methods, by the method's name} */
    public EvaluationSettings withCuts(Map<String, Double> value) {
        return new EvaluationSettings(expectedSignal, expectedBackground, signalFraction, value, mapVariables,
                bins, permutedEvents, seed);
    }

    /** {@return these settings with other variables for the map: two different names, or none} */
    public EvaluationSettings withMapVariables(List<String> value) {
        return new EvaluationSettings(expectedSignal, expectedBackground, signalFraction, cuts, value,
                bins, permutedEvents, seed);
    }

    /** {@return these settings with another number of bins, from 2 to {@link #MOST_BINS}} */
    public EvaluationSettings withBins(int value) {
        return new EvaluationSettings(expectedSignal, expectedBackground, signalFraction, cuts, mapVariables,
                value, permutedEvents, seed);
    }

    /**
     * {@return these settings with another number of events for the importance by permutation; 0 for none
     * of it}
     */
    public EvaluationSettings withPermutedEvents(int value) {
        return new EvaluationSettings(expectedSignal, expectedBackground, signalFraction, cuts, mapVariables,
                bins, value, seed);
    }

    /** {@return these settings with another seed} */
    public EvaluationSettings withSeed(long value) {
        return new EvaluationSettings(expectedSignal, expectedBackground, signalFraction, cuts, mapVariables,
                bins, permutedEvents, value);
    }

    private static void requirePositiveOrUnknown(String name, double value) {
        Require.that(value > 0 && value < Double.POSITIVE_INFINITY || Double.isNaN(value),
                "%s = %s is neither above zero and finite nor NaN (unknown)", name, value);
    }
}
