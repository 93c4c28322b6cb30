package org.hepmva.evaluate.regression;

import java.util.List;
import java.util.Map;
import java.util.Random;
import org.hepmva.runtime.Link;
import org.hepmva.runtime.Variable;
import org.hepmva.runtime.trees.RegressionTrees;
import org.hepmva.runtime.trees.RegressionTreesBuilder;
import org.hepmva.sample.Parts;
import org.hepmva.sample.Sample;
import org.hepmva.sample.SampleBuilder;
import org.hepmva.sample.SampleLayout;
import org.hepmva.train.Trained;
import org.hepmva.train.TrainingReport;
import org.hepmva.train.VariableImportance;

/** Showers of which a tenth of the energy is lost, more at large |η|, and methods written down by hand. */
public final class Showers {

    /** What is known: the raw energy, |η|, and a number that says nothing. */
    public static final List<Variable> VARIABLES = List.of(Variable.of("raw").withUnit("GeV"),
            Variable.of("a<b && eta").withTitle("η"), Variable.of("noise"));

    /** What is carried along. */
    public static final List<Variable> SPECTATORS = List.of(Variable.of("run"));

    /** What is to be estimated. */
    public static final Variable ENERGY = Variable.of("E").withUnit("GeV");

    private Showers() {
    }

    /** {@return showers of 20 to 120 GeV, with a sampling term of 40%} */
    public static Sample sample(int n, long seed, double negative) {
        Random random = new Random(seed);
        SampleBuilder builder = Sample.builder(SampleLayout.of(VARIABLES).withSpectators(SPECTATORS)
                .withTargets(List.of(ENERGY)));
        for (int i = 0; i < n; i++) {
            double energy = 20 + 100 * random.nextDouble();
            double eta = 2 * random.nextDouble();
            double raw = energy * (0.9 - 0.05 * eta) + 0.4 * Math.sqrt(energy) * random.nextGaussian();
            builder.addWithTargets(new double[] {raw, eta, random.nextGaussian()}, new double[] {i % 7},
                    random.nextDouble() < negative ? -0.5 : 1, new double[] {energy});
        }
        return builder.build();
    }

    /** {@return parts of three, one and two thousand showers times {@code thousands}} */
    public static Parts parts(int thousands, double negative) {
        return new Parts(sample(3000 * thousands, 1, negative), sample(1000 * thousands, 2, negative),
                sample(2000 * thousands, 3, negative));
    }

    /** {@return a tree of 64 leaves in raw energy, with the loss at the mean |η|} */
    public static Trained calibration(String name) {
        RegressionTreesBuilder builder = RegressionTrees.builder(VARIABLES, List.of("E"),
                List.of(Link.IDENTITY)).startTree(0, 1);
        grow(builder, 10, 120, 6);
        TrainingReport report = TrainingReport.of("tree", 3)
                .withLoss(new double[] {300, 100, 40, 38}, new double[] {310, 110, 50, 51})
                .withRanking(List.of(new VariableImportance("raw", 0.9),
                        new VariableImportance("a<b && eta", 0.1)));
        return new Trained(name, builder.build(), report, Map.of("trees", "4"));
    }

    private static void grow(RegressionTreesBuilder builder, float from, float to, int depth) {
        if (depth == 0) {
            builder.leaf((from + to) / 2 / 0.85);
            return;
        }
        builder.split(0, (from + to) / 2, true);
        grow(builder, from, (from + to) / 2, depth - 1);
        grow(builder, (from + to) / 2, to, depth - 1);
    }

    /** {@return one number for every event} */
    public static Trained constant(String name, double energy) {
        return new Trained(name, RegressionTrees.builder(VARIABLES, List.of("E"), List.of(Link.IDENTITY))
                .startTree(0, 1).leaf(energy).build(), TrainingReport.of("tree", 1), Map.of());
    }

    /** {@return the calibration, as an estimate of a quantile} */
    public static Trained quantile(String name, double q) {
        Trained mean = calibration(name);
        return new Trained(name, mean.model(), mean.report(), Map.of("loss", "quantile", "quantile",
                String.valueOf(q)));
    }
}
