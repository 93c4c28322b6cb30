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
import org.hepmva.measure.regression.Estimates;
import org.hepmva.sample.Sample;
import org.hepmva.text.SplitMix64;

/** Exchanges the values of one variable after the other between events. One thread, used once. */
final class RegressionPermutations {

    private final Answers answers;
    private final int[] numbers;
    private final float[][] values;
    private final Estimates events;
    private final int target;

    /** Of some events of the test part, by their numbers, with their values and estimates. */
    private RegressionPermutations(Answers answers, int[] numbers, float[][] values, Estimates events,
            int target) {
        this.answers = answers;
        this.numbers = numbers;
        this.values = values;
        this.events = events;
        this.target = target;
    }

    /**
     * {@return the importance of each variable, largest first; none for a constant target}
     *
     * @param answers  to the events of the test part
     * @param test     these events
     * @param target   number of the target
     * @param of       the estimates of it
     * @param settings how many of the events, and the seed
     */
    static List<PermutedVariable> of(Answers answers, Sample test, int target, Estimates of,
            EvaluationSettings settings) {
        int[] numbers = Thinning.of(IntStream.range(0, test.size()).toArray(), settings.permutedEvents());
        Sample events = test.select(numbers);
        RegressionPermutations permutations = new RegressionPermutations(answers, numbers, events.values(),
                of.select(numbers), target);
        double variance = permutations.variance();
        List<PermutedVariable> all = new ArrayList<>();
        for (int v = 0; v < events.variables().size() && variance > 0; v++) {
            all.add(new PermutedVariable(events.variables().get(v).name(),
                    permutations.rise(v, settings.seed()).times(1 / variance)));
        }
        all.sort(Comparator.comparingDouble((PermutedVariable v) -> -v.fall().value()));
        return all;
    }

    private double variance() {
        Weighted truth = events.trueValues();
        double mean = truth.mean();
        return truth.average(i -> (truth.values()[i] - mean) * (truth.values()[i] - mean));
    }

    /** {@return by how much the mean squared deviation rises} */
    private Measured rise(int v, long seed) {
        // one stream for a variable, whatever the number of variables
        SplitMix64 random = new SplitMix64(seed + v);
        double[] rise = new double[numbers.length];
        for (int repeat = 0; repeat < PermutationImportance.REPEATS; repeat++) {
            float[][] columns = values.clone();
            columns[v] = shuffled(values[v], random);
            double[] permuted = answers.of(columns, numbers)[target];
            for (int i = 0; i < rise.length; i++) {
                double more = square(permuted[i] - events.targets()[i])
                        - square(events.estimates()[i] - events.targets()[i]);
                rise[i] += more / PermutationImportance.REPEATS;
            }
        }
        Weighted rises = events.trueValues().withValues(rise);
        double mean = rises.mean();
        return new Measured(mean, rises.error(i -> rise[i] - mean));
    }

    private static double square(double x) {
        return x * x;
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
