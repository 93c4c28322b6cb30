package org.hepmva.examples;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/**
 * A candidate for the defaults, with what it reached.
 *
 * @param settings as in "shrinkage=0.05 maxDepth=4"
 * @param runs     for each analysis one array of divisions; filled by the scan
 */
record ScanCandidate(String settings, Run[][] runs) {

    /** Scored events per event learned from. */
    private static final double SCORED_PER_LEARNED = 0.20 / 0.64;

    /**
     * One candidate on one division of one analysis.
     *
     * @param loss    1 − AUC on events that were neither learned from nor stopped by
     * @param steps   trees or epochs that are kept
     * @param size    leaves, or coefficients of a network: size of the weight file, time in the event loop
     * @param seconds processor time of the training
     */
    record Run(double loss, int steps, int size, double seconds) {
    }

    static ScanCandidate of(String settings, List<LearningPart> analyses) {
        return new ScanCandidate(settings,
                analyses.stream().map(a -> new Run[a.divisions()]).toArray(Run[][]::new));
    }

    /** Mean over the analyses of ln(loss of this / loss of another candidate), and its standard error. */
    private double[] against(ScanCandidate other) {
        double mean = 0;
        double variance = 0;
        for (int a = 0; a < runs.length; a++) {
            double[] here = against(other, a);
            mean += here[0];
            variance += here[1] * here[1];
        }
        return new double[] {mean / runs.length, Math.sqrt(variance) / runs.length};
    }

    /**
     * The same in one analysis. Divisions share events, so the variance of their mean is more than
     * spread / n: C. Nadeau and Y. Bengio, doi:10.1023/A:1024068626366.
     */
    private double[] against(ScanCandidate other, int analysis) {
        int n = runs[analysis].length;
        double[] ratios = IntStream.range(0, n).mapToDouble(
                r -> Math.log(runs[analysis][r].loss / other.runs[analysis][r].loss)).toArray();
        double mean = Arrays.stream(ratios).average().orElse(0);
        double spread = Arrays.stream(ratios).map(x -> (x - mean) * (x - mean)).sum() / Math.max(1, n - 1);
        return new double[] {mean, Math.sqrt(spread * (1.0 / n + SCORED_PER_LEARNED))};
    }

    /** Within one standard error of the best, and within two of it in each analysis. */
    private boolean isAsGoodAs(ScanCandidate best) {
        double[] all = against(best);
        return all[0] <= all[1] && IntStream.range(0, runs.length).allMatch(
                a -> against(best, a)[0] <= 2 * against(best, a)[1]);
    }

    /** The geometric mean over the analyses of the mean size. */
    private double size() {
        return Math.exp(IntStream.range(0, runs.length).mapToDouble(
                a -> Math.log(mean(runs[a], Run::size))).average().orElse(0));
    }

    private double seconds() {
        return Arrays.stream(runs).mapToDouble(each -> mean(each, Run::seconds)).average().orElse(0);
    }

    private static double mean(Run[] runs, ToDoubleFunction<Run> quantity) {
        return Arrays.stream(runs).mapToDouble(quantity).average().orElse(0);
    }

    /** {@return the candidates, that of the smallest loss first} */
    static List<ScanCandidate> bestFirst(List<ScanCandidate> candidates) {
        ScanCandidate any = candidates.get(0);
        List<ScanCandidate> sorted = new ArrayList<>(candidates);
        sorted.sort(Comparator.comparingDouble(c -> c.against(any)[0]));
        return sorted;
    }

    /** {@return the smallest of those as good as the best: the rule of {@code docs/defaults.md}} */
    static ScanCandidate chosen(List<ScanCandidate> candidates) {
        ScanCandidate best = bestFirst(candidates).get(0);
        return candidates.stream().filter(c -> c.isAsGoodAs(best))
                .min(Comparator.comparingDouble(ScanCandidate::size)).orElse(best);
    }

    /** Best first; {@code *} marks those as good as the best. */
    static void print(List<ScanCandidate> candidates) {
        List<ScanCandidate> sorted = bestFirst(candidates);
        ScanCandidate best = sorted.get(0);
        System.out.println("loss against the best, its error, size, CPU s, AUC and steps of each analysis");
        for (ScanCandidate c : sorted) {
            double[] toBest = c.against(best);
            System.out.printf(Locale.ROOT, "%+6.2f%% %5.2f%% %6.0f %6.2f ",
                    100 * toBest[0], 100 * toBest[1], c.size(), c.seconds());
            for (Run[] analysis : c.runs) {
                System.out.printf(Locale.ROOT, " %.4f %3.0f", 1 - mean(analysis, Run::loss),
                        mean(analysis, Run::steps));
            }
            System.out.println((c.isAsGoodAs(best) ? " * " : "   ") + c.settings);
        }
    }
}
