package org.hepmva.examples;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.hepmva.measure.RocCurve;
import org.hepmva.runtime.Classifier;
import org.hepmva.runtime.network.DenseNetwork;
import org.hepmva.runtime.transform.Transformed;
import org.hepmva.runtime.trees.BoostedTrees;
import org.hepmva.sample.Parts;
import org.hepmva.sample.Sample;
import org.hepmva.train.Settings;
import org.hepmva.train.Trained;
import org.hepmva.train.Trainers;
import org.hepmva.train.TrainingMonitor;

/**
 * Chooses the defaults: the rule and what came out are in {@code docs/defaults.md}. A program, not a test;
 * after a build run
 *
 * <pre>
 *   java -cp 'examples/target/test-classes:plugin/app/target/classes:plugin/app/target/lib/*' \
 *       org.hepmva.examples.DefaultsScan trees
 * </pre>
 *
 * <p>or the same with {@code networks}. The test part of each analysis is cut off first and never looked at.
 */
public final class DefaultsScan {

    private static final int FINALISTS = 8;
    private static final int[] MOST_TREES = {200, 400, 800};
    private static final long FIRST_ROUND = 1000;
    private static final long SECOND_ROUND = 2000;

    private DefaultsScan() {
    }

    /** Compares candidates on one division. */
    private interface Comparison {
        /** Fills the run of each candidate. */
        void on(Parts parts, List<ScanCandidate> candidates, int analysis, int division);
    }

    /**
     * Scans in two rounds and prints both tables and the choice.
     *
     * @param arguments {@code trees} or {@code networks}
     * @throws IOException if a file cannot be read
     */
    public static void main(String[] arguments) throws IOException {
        switch (arguments[0]) {
            case "trees" -> scan(withNumbersOfTrees(ScanRanges.TREES.draw(60, 1)), 3, DefaultsScan::trees);
            case "networks" -> scan(ScanRanges.NETWORKS.draw(20, 1), 1, DefaultsScan::networks);
            default -> throw new IllegalArgumentException("no scan '" + arguments[0] + "'");
        }
    }

    private static List<String> withNumbersOfTrees(List<String> settings) {
        return settings.stream().flatMap(each ->
                IntStream.of(MOST_TREES).mapToObj(trees -> each + " trees=" + trees)).toList();
    }

    private static void scan(List<String> settings, int divisions, Comparison comparison)
            throws IOException {
        List<ScanCandidate> first = round(settings, divisions, FIRST_ROUND, comparison);
        List<String> finalists = ScanCandidate.bestFirst(first).stream().limit(FINALISTS)
                .map(ScanCandidate::settings).toList();
        List<ScanCandidate> second = round(finalists, 2 * divisions, SECOND_ROUND, comparison);
        System.out.println("chosen: " + ScanCandidate.chosen(second).settings());
    }

    private static List<ScanCandidate> round(List<String> settings, int divisions, long seed,
                                             Comparison comparison) throws IOException {
        List<LearningPart> analyses = LearningPart.all(divisions);
        List<ScanCandidate> candidates =
                settings.stream().map(each -> ScanCandidate.of(each, analyses)).toList();
        for (int a = 0; a < analyses.size(); a++) {
            LearningPart analysis = analyses.get(a);
            for (int d = 0; d < analysis.divisions(); d++) {
                comparison.on(analysis.divided(seed + d), candidates, a, d);
            }
            System.err.println(analysis.name() + ": scanned on " + analysis.events().size() + " events");
        }
        ScanCandidate.print(candidates);
        return candidates;
    }

    /** Candidates that differ by nothing but the number of trees are served by one training. */
    private static void trees(Parts parts, List<ScanCandidate> candidates, int analysis, int division) {
        List<ScanCandidate> left = new ArrayList<>(candidates);
        while (!left.isEmpty()) {
            String settings = withoutTrees(left.get(0));
            double[] seconds = new double[1];
            Trained trained = train("trees", settings + " trees=800", parts, seconds);
            List<ScanCandidate> served =
                    left.stream().filter(c -> withoutTrees(c).equals(settings)).toList();
            for (ScanCandidate each : served) {
                int most = Integer.parseInt(each.settings().substring((settings + " trees=").length()));
                each.runs()[analysis][division] = run(trained, most, parts.test(), seconds[0]);
            }
            left.removeAll(served);
        }
    }

    private static String withoutTrees(ScanCandidate candidate) {
        return candidate.settings().substring(0, candidate.settings().indexOf(" trees="));
    }

    /** What would have come out with at most so many trees. */
    private static ScanCandidate.Run run(Trained trained, int most, Sample scored, double seconds) {
        int grown = trained.report().steps();
        int steps = Math.min(most, grown);
        BoostedTrees trees = ((BoostedTrees) trained.classifier())
                .firstTrees(best(trained.report().validationLoss(), steps));
        int leaves = IntStream.range(0, trees.trees()).map(t -> trees.tree(t).nodes() + 1).sum();
        return new ScanCandidate.Run(loss(trees, scored), trees.trees(), leaves, seconds * steps / grown);
    }

    private static void networks(Parts parts, List<ScanCandidate> candidates, int analysis, int division) {
        for (ScanCandidate each : candidates) {
            double[] seconds = new double[1];
            Trained trained = train("dl4j", each.settings(), parts, seconds);
            Classifier network = trained.classifier();
            each.runs()[analysis][division] = new ScanCandidate.Run(loss(network, parts.test()),
                    trained.report().bestStep(), coefficients(network), seconds[0]);
        }
    }

    private static int coefficients(Classifier network) {
        DenseNetwork inner = (DenseNetwork) ((Transformed) network).inner();
        return inner.layers().stream().mapToInt(l -> l.outputs() * (l.inputs() + 1)).sum();
    }

    /** Trains with settings such as "l2=1 trees=800"; the processor time goes to {@code seconds[0]}. */
    private static Trained train(String type, String settings, Parts parts, double[] seconds) {
        Settings all = Settings.defaults().with("threads", "1");
        for (String each : settings.split(" ")) {
            all = all.with(each.split("=")[0], each.split("=")[1].split(","));
        }
        long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        Trained trained = Trainers.trainer(type, type, all)
                .train(parts.training(), parts.validation(), TrainingMonitor.NONE);
        seconds[0] = 1e-9 * (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - before);
        return trained;
    }

    private static double loss(Classifier classifier, Sample test) {
        return 1 - RocCurve.auc(classifier.responses(test.values()), test.classes(), test.eventWeights());
    }

    /** Which of the first steps has the smallest loss, from 1. */
    private static int best(double[] loss, int steps) {
        return 1 + IntStream.range(0, steps).reduce(0, (i, j) -> loss[j] < loss[i] ? j : i);
    }
}
