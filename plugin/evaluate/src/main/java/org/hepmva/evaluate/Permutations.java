package org.hepmva.evaluate;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.hepmva.measure.AucDifference;
import org.hepmva.measure.Labelled;
import org.hepmva.measure.Thinning;
import org.hepmva.sample.Sample;
import org.hepmva.text.SplitMix64;

/** Exchanges the values of one variable after the other between events. One thread, used once. */
final class Permutations {

    private final Answers answers;
    private final int[] numbers;
    private final float[][] values;
    private final Labelled responses;

    private Permutations(Answers answers, int[] numbers, float[][] values, Labelled responses) {
        this.answers = answers;
        this.numbers = numbers;
        this.values = values;
        this.responses = responses;
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
        int[] numbers = Thinning.of(IntStream.range(0, test.size()).toArray(), settings.permutedEvents());
        Sample events = test.select(numbers);
        if (!isUsable(events)) {
            return List.of();
        }
        Permutations permutations =
                new Permutations(answers, numbers, events.values(), responses.select(numbers));
        List<PermutationImportance> all = new ArrayList<>();
        for (int v = 0; v < events.variables().size(); v++) {
            all.add(permutations.of(v, events.variables().get(v).name(), settings.seed()));
        }
        all.sort((a, b) -> Double.compare(b.fall().value(), a.fall().value()));
        return all;
    }

    private static boolean isUsable(Sample events) {
        return events.summary(Sample.SIGNAL).sumW() > 0 && events.summary(Sample.BACKGROUND).sumW() > 0;
    }

    private PermutationImportance of(int v, String name, long seed) {
        // one stream for a variable, whatever the number of variables
        SplitMix64 random = new SplitMix64(seed + v);
        List<double[]> permuted = new ArrayList<>();
        for (int repeat = 0; repeat < PermutationImportance.REPEATS; repeat++) {
            float[][] columns = values.clone();
            columns[v] = shuffled(values[v], random);
            permuted.add(answers.of(columns, numbers)[0]);
        }
        return new PermutationImportance(name, AucDifference.ofMean(responses, permuted));
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
