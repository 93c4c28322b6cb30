package org.hepmva.evaluate;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import org.hepmva.measure.AucDifference;
import org.hepmva.measure.ClassAreas;
import org.hepmva.measure.ClassLogLoss;
import org.hepmva.measure.ClassResponses;
import org.hepmva.measure.Labelled;
import org.hepmva.measure.Thinning;
import org.hepmva.sample.Sample;
import org.hepmva.sample.SampleSummary;
import org.hepmva.text.SplitMix64;

/** Exchanges the values of one variable after the other between events. One thread, used once. */
final class Permutations {

    private final Answers answers;
    private final int[] numbers;
    private final Sample events;
    private final float[][] values;
    private final long seed;

    private Permutations(Answers answers, Sample test, EvaluationSettings settings) {
        this.answers = answers;
        numbers = Thinning.of(IntStream.range(0, test.size()).toArray(), settings.permutedEvents());
        events = test.select(numbers);
        values = events.values();
        seed = settings.seed();
    }

    /**
     * {@return the importance of each variable, largest first; none without events of both classes}
     *
     * @param answers   to the events of the test part
     * @param responses the same as numbers
     * @param test      these events
     * @param settings  how many of them, and the seed
     */
    static List<PermutationImportance> of(Answers answers, Labelled responses, Sample test,
            EvaluationSettings settings) {
        Permutations permutations = new Permutations(answers, test, settings);
        Labelled before = responses.select(permutations.numbers);
        List<PermutationImportance> all = permutations.each((variable, after) -> new PermutationImportance(
                variable, AucDifference.ofMean(before, after.stream().map(outputs -> outputs[0]).toList())));
        all.sort((a, b) -> Double.compare(b.fall().value(), a.fall().value()));
        return all;
    }

    /**
     * {@return the importance of each variable for n classes, the largest rise of the log-loss first; none
     * without events of each class}
     *
     * @param answers   to the events of the test part
     * @param responses the same as numbers
     * @param test      these events
     * @param settings  how many of them, and the seed
     */
    static List<ClassImportance> ofClasses(Answers answers, ClassResponses responses, Sample test,
            EvaluationSettings settings) {
        Permutations permutations = new Permutations(answers, test, settings);
        ClassResponses before = responses.select(permutations.numbers);
        List<ClassImportance> all = permutations.each((variable, after) -> new ClassImportance(variable,
                ClassLogLoss.rise(before, after), ClassAreas.fall(before, after)));
        all.sort((a, b) -> Double.compare(b.rise().value(), a.rise().value()));
        return all;
    }

    private boolean isUsable() {
        return SampleSummary.of(events).classes().stream().allMatch(cls -> cls.sumW() > 0);
    }

    private <T> List<T> each(BiFunction<String, List<double[][]>, T> importance) {
        List<T> all = new ArrayList<>();
        int usable = isUsable() ? events.variables().size() : 0;
        for (int v = 0; v < usable; v++) {
            all.add(importance.apply(events.variables().get(v).name(), permuted(v)));
        }
        return all;
    }

    /** The answers to the events with one variable in so many random orders. */
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
