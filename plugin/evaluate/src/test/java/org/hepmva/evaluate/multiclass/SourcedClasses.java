package org.hepmva.evaluate.multiclass;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.hepmva.evaluate.EvaluatedParts;
import org.hepmva.evaluate.EvaluationSettings;
import org.hepmva.runtime.Variable;
import org.hepmva.runtime.trees.Combination;
import org.hepmva.runtime.trees.MulticlassTrees;
import org.hepmva.sample.FoldedSample;
import org.hepmva.sample.Folds;
import org.hepmva.sample.Parts;
import org.hepmva.sample.Sample;
import org.hepmva.sample.SampleLayout;
import org.hepmva.sample.Samples;
import org.hepmva.sample.Samples.InMemory;
import org.hepmva.train.Trained;
import org.hepmva.train.TrainingReport;

/** A few events of several sources of three classes. */
public final class SourcedClasses {

    private static final List<String> CLASSES = List.of("a", "b", "c");
    private static final List<Variable> X = List.of(Variable.of("x"));

    private SourcedClasses() {
    }

    /** An event is of a below 1, of c from 2 on, of b between. */
    static Trained byHand() {
        MulticlassTrees trees = MulticlassTrees.builder(X, CLASSES, Combination.SOFTMAX)
                .startTree(1).split(0, 1, true).leaf(3).leaf(0)
                .startTree(1).split(0, 1, true).leaf(0).split(0, 2, true).leaf(3).leaf(0)
                .startTree(1).split(0, 2, true).leaf(0).leaf(3).build();
        return new Trained("M", trees, TrainingReport.of("round", 1), Map.of());
    }

    /** {@return events of one weight of a source that knows its expected events} */
    static InMemory source(String name, int cls, double w, float... x) {
        double[] weights = new double[x.length];
        Arrays.fill(weights, w);
        return new InMemory(name, (byte) cls, true, new float[][] {x}, weights);
    }

    /** {@return events of the sources, one after another} */
    static Sample sample(InMemory... sources) {
        return Samples.ofSources(SampleLayout.of(X).withClasses(CLASSES), List.of(sources));
    }

    /** {@return four sources of three classes} */
    static Sample four() {
        return sample(source("a1", 0, 2, 0.5f, 0.5f, 0.5f, 0.5f, 1.5f, 1.5f, 0.5f, 0.5f),
                source("a2", 0, 0.5, 2.5f, 2.5f, 0.5f, 0.5f),
                source("b", 1, 1, 1.5f, 1.5f, 2.5f, 2.5f),
                source("c", 2, 3, 2.5f, 2.5f, 2.5f, 2.5f));
    }

    /** {@return an evaluation of these four in two folds, whose models are the same} */
    public static MulticlassEvaluation inFolds() {
        Trained both = new Trained("M", byHand().model(), byHand().report(), Map.of(),
                List.of(byHand(), byHand()));
        return MulticlassEvaluation.of(List.of(both), EvaluatedParts.of(folds()),
                EvaluationSettings.defaults());
    }

    /** {@return the folds of that evaluation} */
    static FoldedSample folds() {
        return Folds.byEntry(2).apply(four());
    }

    /** {@return an evaluation on every second event of four sources of three classes} */
    public static MulticlassEvaluation evaluation() {
        Sample sample = four();
        int[] even = new int[sample.size() / 2];
        for (int i = 0; i < even.length; i++) {
            even[i] = 2 * i;
        }
        Parts parts = new Parts(Samples.none(sample), Samples.none(sample), sample.select(even));
        return MulticlassEvaluation.of(List.of(byHand()), parts, EvaluationSettings.defaults());
    }

    /**
     * {@return Gaussians around points on a circle, of which every second class has two sources and every
     * fourth three, in three parts of equal size}
     *
     * @param n        how many classes
     * @param events   of each source
     * @param isScaled whether weights are expected events
     */
    public static Parts parts(int n, int events, boolean isScaled) {
        Sample plain = MulticlassExamples.sample(n, n * (n + 1), 4, 0);
        Random random = new Random(11);
        List<InMemory> sources = new ArrayList<>();
        for (int cls = 0; cls < n; cls++) {
            int several = cls % 4 == 3 ? 3 : cls % 2 == 1 ? 2 : 1;
            for (int s = 0; s < several; s++) {
                double[][] x = MulticlassExamples.values(n, cls, events, random);
                float[][] values = new float[x.length][events];
                double[] w = new double[events];
                for (int i = 0; i < events; i++) {
                    for (int v = 0; v < x.length; v++) {
                        // each source a little farther to the right
                        values[v][i] = (float) (x[v][i] + (v == 0 ? 0.4 * s : 0));
                    }
                    w[i] = (0.05 + 0.1 * cls) * (1 + s) * (0.5 + random.nextDouble());
                }
                String name = MulticlassExamples.NAMES.get(cls) + (several == 1 ? "" : " " + (s + 1));
                sources.add(new InMemory(name, (byte) cls, isScaled, values, w));
            }
        }
        Sample sample = Samples.ofSources(SampleLayout.of(plain.variables())
                .withClasses(MulticlassExamples.classes(n)), sources);
        return new Parts(third(sample, 0), third(sample, 1), third(sample, 2));
    }

    private static Sample third(Sample sample, int which) {
        return sample.select(IntStream.range(0, sample.size()).filter(i -> i % 3 == which).toArray());
    }
}
