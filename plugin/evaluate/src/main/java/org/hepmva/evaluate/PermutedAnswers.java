package org.hepmva.evaluate;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import org.hepmva.measure.Thinning;
import org.hepmva.sample.Sample;
import org.hepmva.sample.SampleSummary;
import org.hepmva.text.SplitMix64;

/**
 * What a method says of test events when the values of one variable after the other are exchanged between
 * them, in {@link PermutationImportance#REPEATS} random orders each: what all importances by permutation are
 * made of. Of many test events some are taken, evenly. One thread.
 */
public final class PermutedAnswers {

    private final Answers answers;
    private final int[] numbers;
    private final Sample events;
    private final float[][] values;
    private final long seed;

    private PermutedAnswers(Answers answers, Sample test, EvaluationSettings settings) {
        this.answers = answers;
        numbers = Thinning.of(IntStream.range(0, test.size()).toArray(), settings.permutedEvents());
        events = test.select(numbers);
        values = events.values();
        seed = settings.seed();
    }

    /**
     * {@return the answers of a method to some test events}
     *
     * @param answers  to the events of the test part
     * @param test     these events
     * @param settings how many of them, and the seed
     */
    public static PermutedAnswers of(Answers answers, Sample test, EvaluationSettings settings) {
        return new PermutedAnswers(answers, test, settings);
    }

    /** {@return the numbers in the test part of the events that are taken; NOT COPIED} */
    public int[] numbers() {
        return numbers;
    }

    /** {@return whether each class has events of Σw above 0 among those that are taken} */
    public boolean haveAllClasses() {
        return SampleSummary.of(events).classes().stream().allMatch(cls -> cls.sumW() > 0);
    }

    /**
     * {@return something of each variable, in their order}
     *
     * @param function of its name and of the answers, one array for each output, in each of the orders
     */
    public <T> List<T> ofEach(BiFunction<String, List<double[][]>, T> function) {
        List<T> all = new ArrayList<>();
        for (int v = 0; v < values.length; v++) {
            all.add(function.apply(events.variables().get(v).name(), permuted(v)));
        }
        return all;
    }

    private List<double[][]> permuted(int v) {
        // one stream for a variable, whatever the number of variables
        SplitMix64 random = new SplitMix64(seed + v);
        List<double[][]> permuted = new ArrayList<>();
        for (int repeat = 0; repeat < PermutationImportance.REPEATS; repeat++) {
            float[][] columns = values.clone();
            columns[v] = shuffled(values[v], random);
            permuted.add(answers.of(columns, numbers));
        }
        return permuted;
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
