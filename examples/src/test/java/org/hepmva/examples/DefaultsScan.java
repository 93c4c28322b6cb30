package org.hepmva.examples;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.hepmva.app.analysis.Analysis;
import org.hepmva.app.analysis.AnalysisFile;
import org.hepmva.evaluate.RocCurve;
import org.hepmva.io.ProgressListener;
import org.hepmva.runtime.BoostedTrees;
import org.hepmva.runtime.Classifier;
import org.hepmva.sample.Fractions;
import org.hepmva.sample.Parts;
import org.hepmva.sample.RandomSplit;
import org.hepmva.sample.Sample;
import org.hepmva.sample.SampleReader;
import org.hepmva.train.Settings;
import org.hepmva.train.Trained;
import org.hepmva.train.Trainers;
import org.hepmva.train.TrainingMonitor;

/**
 * How the defaults were chosen: see {@code docs/defaults.md}. A program, not a test; after a build run
 *
 * <pre>
 *   java -cp 'examples/target/test-classes:plugin/app/target/classes:plugin/app/target/lib/*' \
 *       org.hepmva.examples.DefaultsScan trees 5
 * </pre>
 *
 * <p>The test part of each analysis is cut off first and never looked at. What is left is divided at random,
 * as often as asked: 64 % to learn from, 16 % to stop by, 20 % to score on. One training to 800 trees at most
 * serves three candidates: at most 200, 400 or 800 trees. {@code finalists} compares the present and the best
 * settings on fresh divisions; {@code withoutValidation} learns from 80 % and keeps all trees;
 * {@code network} and {@code fasterNetwork} compare dense networks.
 */
public final class DefaultsScan {

    private static final List<String> ANALYSES = List.of("analyses/tmva_class_example", "analyses/magic04",
            "analyses/higgs", "analyses/clas12", "analyses/hww", "demo");
    private static final int[] MOST_TREES = {200, 400, 800};
    private static final int MOST_EVENTS = Integer.getInteger("mostEvents", 24_000);
    private static final Fractions PARTS = new Fractions(0.64, 0.16);
    private static final List<String> FINALISTS =
            List.of(tree(0.05, 4, 50, 0.7, 1), tree(0.03, 5, 50, 0.7, 1));

    /** The defaults but for their learning rate of 0.01; then one thing changed at a time. */
    private static final List<String> NETWORKS = List.of("learningRate=0.003",
            "learningRate=0.003 hidden=20 activation=tanh", "learningRate=0.003 activation=relu",
            "learningRate=0.003 batchNorm=yes", "learningRate=0.001", "learningRate=0.01",
            "learningRate=0.003 dropout=0", "learningRate=0.003 dropout=0.3");
    private static final List<String> FASTER_NETWORKS = List.of("learningRate=0.01", "learningRate=0.003",
            "learningRate=0.02", "learningRate=0.03", "learningRate=0.01 activation=relu",
            "learningRate=0.02 activation=relu");

    private final int repeats;
    private final List<String> analyses;
    private final Fractions fractions;
    private final long seed;

    private DefaultsScan(int repeats, List<String> analyses, Fractions fractions, long seed) {
        this.repeats = repeats;
        this.analyses = analyses;
        this.fractions = fractions;
        this.seed = seed;
    }

    /** What to do with one division of one analysis. */
    private interface Work {
        void on(Parts parts, int analysis, int repeat);
    }

    /**
     * Scans.
     *
     * @param arguments the name of a scan as above; how often each analysis is divided
     * @throws IOException if a file cannot be read
     */
    public static void main(String[] arguments) throws IOException {
        int repeats = Integer.parseInt(arguments[1]);
        switch (arguments[0]) {
            case "trees" -> new DefaultsScan(repeats, ANALYSES, PARTS, 1000).trees(treeSettings());
            case "finalists" -> new DefaultsScan(repeats, ANALYSES, PARTS, 2000).trees(FINALISTS);
            case "withoutValidation" -> new DefaultsScan(repeats, ANALYSES, new Fractions(0.80, 0), 2000)
                    .trees(FINALISTS);
            case "network" -> new DefaultsScan(repeats, ANALYSES.subList(0, 3), PARTS, 1000)
                    .networks(NETWORKS);
            case "fasterNetwork" -> new DefaultsScan(repeats, ANALYSES.subList(0, 3), PARTS, 2000)
                    .networks(FASTER_NETWORKS);
            default -> throw new IllegalArgumentException("no scan '" + arguments[0] + "'");
        }
    }

    /** The present ones; then all of shrinkage and depth, all of events in a leaf and subsample, and L2. */
    private static List<String> treeSettings() {
        List<String> all = new ArrayList<>();
        all.add(tree(0.05, 4, 50, 0.7, 1));
        for (double shrinkage : new double[] {0.03, 0.05, 0.1}) {
            for (int depth = 3; depth <= 6; depth++) {
                all.add(tree(shrinkage, depth, 50, 0.7, 1));
            }
        }
        for (int minEvents : new int[] {10, 20, 50, 100}) {
            for (double subsample : new double[] {0.5, 0.7, 1}) {
                all.add(tree(0.05, 4, minEvents, subsample, 1));
            }
        }
        for (int l2 : new int[] {0, 5, 20}) {
            all.add(tree(0.05, 4, 50, 0.7, l2));
        }
        return all.stream().distinct().toList();
    }

    private static String tree(double shrinkage, int depth, int minEvents, double subsample, int l2) {
        return "shrinkage=" + shrinkage + " maxDepth=" + depth + " minEvents=" + minEvents + " subsample="
                + subsample + " l2=" + l2;
    }

    private void trees(List<String> settings) throws IOException {
        List<ScanCandidate> candidates = new ArrayList<>();
        for (String each : settings) {
            for (int trees : MOST_TREES) {
                candidates.add(ScanCandidate.of(each + " trees=" + trees, analyses.size(), repeats));
            }
        }
        each((parts, analysis, repeat) -> {
            for (int s = 0; s < settings.size(); s++) {
                double[] seconds = new double[1];
                Trained trained = train("trees", settings.get(s) + " trees=800", parts, seconds);
                double[] loss = trained.report().validationLoss();
                BoostedTrees all = (BoostedTrees) trained.classifier();
                for (int m = 0; m < MOST_TREES.length; m++) {
                    int steps = Math.min(MOST_TREES[m], trained.report().steps());
                    BoostedTrees trees = all.firstTrees(loss.length == 0 ? steps : best(loss, steps));
                    int leaves = IntStream.range(0, trees.trees()).map(t -> trees.tree(t).nodes() + 1).sum();
                    candidates.get(s * MOST_TREES.length + m).runs()[analysis][repeat] =
                            new ScanCandidate.Run(loss(trees, parts.test()), trees.trees(), leaves,
                                    seconds[0] * steps / trained.report().steps());
                }
            }
        });
        ScanCandidate.print(candidates, candidates.get(1));
    }

    private void networks(List<String> settings) throws IOException {
        List<ScanCandidate> candidates =
                settings.stream().map(each -> ScanCandidate.of(each, analyses.size(), repeats)).toList();
        each((parts, analysis, repeat) -> {
            for (int s = 0; s < settings.size(); s++) {
                double[] seconds = new double[1];
                Trained trained = train("dl4j", settings.get(s), parts, seconds);
                candidates.get(s).runs()[analysis][repeat] = new ScanCandidate.Run(
                        loss(trained.classifier(), parts.test()), trained.report().bestStep(), 1, seconds[0]);
            }
        });
        ScanCandidate.print(candidates, candidates.get(0));
    }

    private void each(Work work) throws IOException {
        for (int a = 0; a < analyses.size(); a++) {
            Sample learning = learning(analyses.get(a));
            for (int r = 0; r < repeats; r++) {
                work.on(new RandomSplit(fractions, seed + r).apply(learning), a, r);
            }
            System.err.println(analyses.get(a) + ": scanned on " + learning.size() + " events");
        }
    }

    /** What may be looked at of an analysis: all but its test part, of big files a part drawn at random. */
    private static Sample learning(String name) throws IOException {
        Path root = Path.of(System.getProperty("hepmva.root", "."));
        Analysis analysis = AnalysisFile.read(root.resolve("examples/" + name + ".yaml"));
        Sample all = SampleReader.of(analysis.inputs().variables(), List.of())
                .withCut(analysis.inputs().cut())
                .read(analysis.inputs().signal(), analysis.inputs().background(), ProgressListener.NONE);
        RandomSplit split = (RandomSplit) analysis.split();
        Parts parts = new RandomSplit(new Fractions(0.75, 0), split.seed()).apply(all);
        int[] testSizes = {split.apply(all).test().size(), parts.test().size()};
        if (testSizes[0] != testSizes[1]) {
            throw new IllegalStateException(name + ": test parts differ: " + Arrays.toString(testSizes));
        }
        Sample learning = parts.training();
        double share = Math.min(1, MOST_EVENTS / (double) learning.size());
        return new RandomSplit(new Fractions(share, 0), 999).apply(learning).training();
    }

    /** Trains with settings such as "l2=1 trees=800"; the processor time goes to {@code seconds[0]}. */
    private static Trained train(String type, String settings, Parts parts, double[] seconds) {
        Settings all = Settings.defaults().with("threads", "1");
        for (String each : settings.split(" ")) {
            all = all.with(each.split("=")[0], each.split("=")[1]);
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
