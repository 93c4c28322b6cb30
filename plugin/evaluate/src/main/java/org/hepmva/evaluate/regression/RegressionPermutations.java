package org.hepmva.evaluate.regression;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.hepmva.evaluate.Answers;
import org.hepmva.evaluate.EvaluationSettings;
import org.hepmva.evaluate.PermutationImportance;
import org.hepmva.measure.Measured;
import org.hepmva.measure.Thinning;
import org.hepmva.measure.Weighted;
import org.hepmva.sample.Sample;
import org.hepmva.text.SplitMix64;

/** Exchanges the values of one variable after the other between events. One thread, used once. */
final class RegressionPermutations {

    private final Answers answers;
    private final int[] numbers;
    private final int target;
    private final double[] targets;
    private final double[] eventWeights;
    private final float[][] values;
    private final double[] squares;
    private final double variance;

    private RegressionPermutations(Answers answers, int[] numbers, Sample events, int target) {
        this.answers = answers;
        this.numbers = numbers;
        this.target = target;
        this.targets = events.targetValues(target);
        this.eventWeights = events.eventWeights();
        this.values = events.values();
        this.squares = squares(values);
        Weighted truth = new Weighted(targets, eventWeights);
        double mean = truth.mean();
        this.variance = truth.average(i -> (targets[i] - mean) * (targets[i] - mean));
    }

    /**
     * {@return the importance of each variable, largest first; none for a constant target}
     *
     * @param answers  to the events of the test part
     * @param test     these events
     * @param target   number of the target
     * @param settings how many of the events, and the seed
     */
    static List<PermutedVariable> of(Answers answers, Sample test, int target, EvaluationSettings settings) {
        int[] numbers = Thinning.of(IntStream.range(0, test.size()).toArray(), settings.permutedEvents());
        Sample events = test.select(numbers);
        RegressionPermutations permutations = new RegressionPermutations(answers, numbers, events, target);
        if (!(permutations.variance > 0)) {
            return List.of();
        }
        List<PermutedVariable> all = new ArrayList<>();
        for (int v = 0; v < events.variables().size(); v++) {
            all.add(new PermutedVariable(events.variables().get(v).name(),
                    permutations.fall(v, settings.seed())));
        }
        all.sort(Comparator.comparingDouble((PermutedVariable v) -> -v.fall().value()));
        return all;
    }

    private Measured fall(int v, long seed) {
        // one stream for a variable, whatever the number of variables
        SplitMix64 random = new SplitMix64(seed + v);
        double[] rise = new double[targets.length];
        for (int repeat = 0; repeat < PermutationImportance.REPEATS; repeat++) {
            float[][] columns = values.clone();
            columns[v] = shuffled(values[v], random);
            double[] permuted = squares(columns);
            for (int i = 0; i < rise.length; i++) {
                rise[i] += (permuted[i] - squares[i]) / PermutationImportance.REPEATS;
            }
        }
        Weighted rises = new Weighted(rise, eventWeights);
        double mean = rises.mean();
        return new Measured(mean, rises.error(i -> rise[i] - mean)).times(1 / variance);
    }

    private double[] squares(float[][] columns) {
        double[] estimates = answers.of(columns, numbers)[target];
        double[] squares = new double[targets.length];
        for (int i = 0; i < squares.length; i++) {
            double d = estimates[i] - targets[i];
            squares[i] = d * d;
        }
        return squares;
    }

    private static float[] shuffled(float[] column, SplitMix64 random) {
        int[] order = IntStream.range(0, column.length).toArray();
        random.shuffle(order);
        float[] shuffled = new float[column.length];
        for (int i = 0; i < shuffled.length; i++) {
            shuffled[i] = column[order[i]];
        }
        return shuffled;
    }
}
