package org.hepmva.evaluate.multiclass;

import java.util.List;
import java.util.Map;
import java.util.Random;
import org.hepmva.measure.Measured;
import org.hepmva.measure.Overtraining;
import org.hepmva.runtime.Variable;
import org.hepmva.runtime.trees.Combination;
import org.hepmva.runtime.trees.MulticlassTrees;
import org.hepmva.runtime.trees.MulticlassTreesBuilder;
import org.hepmva.sample.Parts;
import org.hepmva.sample.Sample;
import org.hepmva.sample.SampleBuilder;
import org.hepmva.sample.SampleLayout;
import org.hepmva.train.Trained;
import org.hepmva.train.TrainingReport;
import org.hepmva.train.VariableImportance;

/** Samples of Gaussians around points on a circle and trees written down by hand, for up to ten classes. */
public final class MulticlassExamples {

    /** As in a real analysis: long, with signs and with characters that pages and files must escape. */
    public static final List<String> NAMES = List.of("signal", "tt̄ → ℓνbjjb", "Z → μμ + jets", "W+jets",
            "WW", "single top, t channel", "non-prompt leptons <data>",
            "ttH", "multijet", "conversions γ → ee");

    private static final List<Variable> VARIABLES = List.of(Variable.of("x").withTitle("x").withUnit("GeV"),
            Variable.of("y := b/c"), Variable.of("noise"));
    private static final List<Variable> SPECTATORS = List.of(Variable.of("mass").withUnit("GeV"));
    private static final double RADIUS = 1.6;

    private MulticlassExamples() {
    }

    /** {@return the first names} */
    public static List<String> classes(int n) {
        return NAMES.subList(0, n);
    }

    private static double centre(int cls, int n, boolean isX) {
        double angle = 2 * Math.PI * cls / n;
        return RADIUS * (isX ? Math.cos(angle) : Math.sin(angle));
    }

    /** {@return events of classes as frequent as 1 : 2 : 3 …, some of them with negative weights} */
    public static Sample sample(int n, int events, long seed, double negative) {
        SampleBuilder builder = Sample.builder(SampleLayout.of(VARIABLES).withSpectators(SPECTATORS)
                .withClasses(classes(n)));
        Random random = new Random(seed);
        int all = n * (n + 1) / 2;
        for (int i = 0; i < events; i++) {
            int cls = 0;
            for (int rest = i % all; rest > cls; rest -= cls) {
                cls++;
            }
            double[] x = {centre(cls, n, true) + random.nextGaussian(),
                centre(cls, n, false) + random.nextGaussian(), random.nextGaussian()};
            double weight = random.nextDouble() < negative ? -0.5 : 1;
            builder.add(x, new double[] {90 + 10 * cls + 5 * random.nextGaussian()}, weight, (byte) cls);
        }
        return builder.build();
    }

    /** {@return the variables of events of one class of {@code n}, a column each} */
    static double[][] values(int n, int cls, int events, Random random) {
        double[][] x = new double[VARIABLES.size()][events];
        for (int i = 0; i < events; i++) {
            x[0][i] = centre(cls, n, true) + random.nextGaussian();
            x[1][i] = centre(cls, n, false) + random.nextGaussian();
            x[2][i] = random.nextGaussian();
        }
        return x;
    }

    /** {@return parts of three, one and two thousand events times {@code thousands}} */
    public static Parts parts(int n, int thousands, double negative) {
        return new Parts(sample(n, 3000 * thousands, 1, negative), sample(n, 1000 * thousands, 2, negative),
                sample(n, 2000 * thousands, 3, negative));
    }

    /**
     * {@return a softmax of scores that rise towards the centres of the classes, in steps}
     *
     * @param steps of each coordinate; more are better
     */
    public static Trained trees(String name, int n, int steps) {
        MulticlassTreesBuilder builder = MulticlassTrees.builder(VARIABLES, classes(n), Combination.SOFTMAX);
        for (int step = 0; step < steps; step++) {
            float cut = (float) (-3 + 6 * (step + 0.5) / steps);
            for (int v = 0; v < 2; v++) {
                for (int cls = 0; cls < n; cls++) {
                    double rise = centre(cls, n, v == 0) * 3 / steps;
                    builder.startTree(1).split(v, cut, true).leaf(-rise).leaf(rise);
                }
            }
        }
        double[] offsets = new double[n];
        for (int cls = 0; cls < n; cls++) {
            offsets[cls] = Math.log(cls + 1);
        }
        TrainingReport report = TrainingReport.of("round", 3)
                .withLoss(new double[] {1.3, 0.9, 0.7, 0.6}, new double[] {1.3, 1.0, 0.9, 0.95})
                .withCourse(new Overtraining.Course(2, 0.9, 3, new Measured(0.95, 0.02),
                        new Measured(0.05, 0.01)))
                .withRanking(List.of(new VariableImportance("x", 0.5125), new VariableImportance("y", 0.4)));
        return new Trained(name, builder.offsets(offsets).build(), report,
                Map.of("trees", String.valueOf(steps)));
    }

    /** {@return trees that say the same of every event} */
    public static Trained constant(String name, int n) {
        MulticlassTreesBuilder builder = MulticlassTrees.builder(VARIABLES, classes(n), Combination.SOFTMAX);
        for (int cls = 0; cls < n; cls++) {
            builder.startTree(1).leaf(cls == 1 ? 0.5 : 0);
        }
        return new Trained(name, builder.build(), TrainingReport.of("round", 1), Map.of());
    }
}
