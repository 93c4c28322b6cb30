package org.hepmva.examples;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/**
 * A candidate for the defaults, with what it reached: one array of repeats for each analysis.
 *
 * @param label what is varied
 * @param runs  filled by the scan
 */
record ScanCandidate(String label, Run[][] runs) {

    /** Scored events per event learned from. */
    private static final double SCORED_PER_LEARNED = 0.20 / 0.64;

    /**
     * One candidate on one division of one analysis.
     *
     * @param loss    1 − AUC on events that were neither learned from nor stopped by
     * @param steps   trees or epochs that are kept
     * @param size    leaves in the weight file; 1 for networks
     * @param seconds processor time of the training
     */
    record Run(double loss, int steps, int size, double seconds) {
    }

    static ScanCandidate of(String label, int analyses, int repeats) {
        return new ScanCandidate(label, new Run[analyses][repeats]);
    }

    /** Mean over the analyses of ln(loss of this / loss of another candidate), and its standard error. */
    double[] against(ScanCandidate other) {
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
     * The same in one analysis. Repeats share events, so the variance of their mean is more than spread / n:
     * C. Nadeau and Y. Bengio, doi:10.1023/A:1024068626366.
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
    boolean isAsGoodAs(ScanCandidate best) {
        double[] all = against(best);
        return all[0] <= all[1] && IntStream.range(0, runs.length).allMatch(
                a -> against(best, a)[0] <= 2 * against(best, a)[1]);
    }

    /** The geometric mean of size and time. */
    double cost() {
        return Math.sqrt(mean(Run::size) * mean(Run::seconds));
    }

    private double auc(int analysis) {
        return 1 - Arrays.stream(runs[analysis]).mapToDouble(Run::loss).average().orElse(0);
    }

    private double mean(ToDoubleFunction<Run> quantity) {
        return Arrays.stream(runs).flatMap(Arrays::stream).mapToDouble(quantity).average().orElse(0);
    }

    /** The mean over analyses of the place, 1 for the best. */
    private double rank(List<ScanCandidate> all) {
        return IntStream.range(0, runs.length).mapToDouble(
                a -> 1 + all.stream().filter(c -> c.auc(a) > auc(a)).count()).average().orElse(0);
    }

    /** Best first; {@code *} marks those as good as the best. Cost is that of {@code present} = 1. */
    static void print(List<ScanCandidate> candidates, ScanCandidate present) {
        List<ScanCandidate> sorted = new ArrayList<>(candidates);
        sorted.sort(Comparator.comparingDouble(c -> c.against(present)[0]));
        ScanCandidate best = sorted.get(0);
        System.out.println("candidate, loss against present, against best, its error, rank, steps, size, "
                + "CPU s, cost, AUC of each analysis");
        for (ScanCandidate c : sorted) {
            double[] toBest = c.against(best);
            System.out.printf(Locale.ROOT, "%-74s %+7.2f%% %+7.2f%% %5.2f%% %5.1f %4.0f %6.0f %6.2f %5.2f ",
                    c.label, 100 * c.against(present)[0], 100 * toBest[0], 100 * toBest[1],
                    c.rank(candidates), c.mean(Run::steps), c.mean(Run::size), c.mean(Run::seconds),
                    c.cost() / present.cost());
            for (int a = 0; a < c.runs.length; a++) {
                System.out.printf(Locale.ROOT, " %.4f", c.auc(a));
            }
            System.out.println(c.isAsGoodAs(best) ? " *" : "");
        }
    }
}
