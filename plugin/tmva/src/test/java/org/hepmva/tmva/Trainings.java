package org.hepmva.tmva;

import java.util.List;
import java.util.Map;
import java.util.Random;
import org.hepmva.runtime.Variable;
import org.hepmva.runtime.VariableType;
import org.hepmva.sample.FoldedSample;
import org.hepmva.sample.Fractions;
import org.hepmva.sample.Parts;
import org.hepmva.sample.RandomSplit;
import org.hepmva.sample.Sample;
import org.hepmva.sample.SampleBuilder;
import org.hepmva.sample.SampleLayout;
import org.hepmva.train.FoldTraining;
import org.hepmva.train.Settings;
import org.hepmva.train.Trained;
import org.hepmva.train.Trainer;
import org.hepmva.train.Trainers;
import org.hepmva.train.TrainingMonitor;

/** Small samples with everything that a sample may have, and trees that learned from them. */
final class Trainings {

    private static final List<Variable> VARIABLES = List.of(
            Variable.of("sum := x+y").withTitle("x + y").withUnit("GeV"), Variable.of("weight"),
            Variable.of("hits").withType(VariableType.INTEGER));

    /** One is called as one of TMVA's branches, one is a variable, too. */
    private static final List<Variable> SPECTATORS = List.of(Variable.of("classID"),
            Variable.of("hits"), Variable.of("event"));

    private Trainings() {
    }

    /** {@return events of so many classes, some of negative weight, some with a value missing} */
    static Sample ofClasses(int events, String... classes) {
        SampleBuilder builder = Sample.builder(SampleLayout.of(VARIABLES).withSpectators(SPECTATORS)
                .withClasses(List.of(classes)));
        Random random = new Random(7);
        for (int i = 0; i < events; i++) {
            int cls = i % classes.length;
            double[] x = values(random, cls);
            builder.add(x, new double[] {i % 3, x[2], i}, i % 20 == 0 ? -0.25 : 1.5, (byte) cls);
        }
        return builder.build();
    }

    private static double[] values(Random random, double shift) {
        double x = random.nextGaussian() + shift;
        return new double[] {x, random.nextInt(50) == 0 ? Double.NaN : random.nextGaussian() - shift / 2,
                Math.rint(10 + shift + 2 * random.nextGaussian())};
    }

    /** {@return events with one target or two} */
    static Sample ofTargets(int events, int targets) {
        List<Variable> names = List.of(Variable.of("E_true := e").withTitle("E").withUnit("GeV"),
                Variable.of("phi")).subList(0, targets);
        SampleBuilder builder = Sample.builder(SampleLayout.of(VARIABLES).withSpectators(SPECTATORS)
                .withTargets(names));
        Random random = new Random(3);
        for (int i = 0; i < events; i++) {
            double[] x = values(random, 0);
            double[] truth = {10 + 2 * x[0] + random.nextGaussian(), x[2] / 3};
            builder.addWithTargets(x, new double[] {0, x[2], i}, 1 + 0.5 * (i % 2),
                    targets == 1 ? new double[] {truth[0]} : truth);
        }
        return builder.build();
    }

    static Parts parts(Sample sample) {
        return new RandomSplit(new Fractions(0.5, 0.1), 1).apply(sample);
    }

    private static Trainer trainer(String type, String name) {
        return Trainers.trainer(type, name, Settings.single(Map.of("trees", "12", "maxDepth", "2",
                "minEvents", "5", "threads", "1")));
    }

    /** {@return trees or adaboost, trained} */
    static Trained train(String type, String name, Parts parts) {
        return trainer(type, name).train(parts.training(), parts.validation(), TrainingMonitor.NONE);
    }

    /** {@return trees in folds} */
    static Trained train(String name, FoldedSample folded) {
        return FoldTraining.of(trainer("trees", name)).train(folded, TrainingMonitor.NONE).orElseThrow();
    }
}
