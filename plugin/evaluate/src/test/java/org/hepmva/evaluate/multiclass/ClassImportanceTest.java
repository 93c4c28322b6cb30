package org.hepmva.evaluate.multiclass;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.hepmva.evaluate.Answers;
import org.hepmva.evaluate.EvaluatedParts;
import org.hepmva.evaluate.EvaluationSettings;
import org.hepmva.evaluate.Part;
import org.hepmva.evaluate.PermutationImportance;
import org.hepmva.evaluate.PermutedAnswers;
import org.hepmva.measure.Measured;
import org.hepmva.measure.multiclass.ClassAreas;
import org.hepmva.measure.multiclass.ClassLogLoss;
import org.hepmva.measure.multiclass.ClassResponses;
import org.hepmva.sample.Parts;
import org.hepmva.sample.Sample;
import org.hepmva.sample.Samples;
import org.hepmva.text.SplitMix64;
import org.hepmva.train.Trained;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Importance for n classes by exchanging the values of a variable between events. */
class ClassImportanceTest {

    private static final EvaluationSettings DEFAULTS = EvaluationSettings.defaults();

    @Test
    void theLogLossRisesAndTheMeanAreaFalls() {
        Parts parts = MulticlassExamples.parts(4, 1, 0);
        Trained trees = MulticlassExamples.trees("BDT", 4, 6);
        ClassResponses before = classes(trees, parts.test(), parts.test().values(1));
        SplitMix64 random = new SplitMix64(5 + 1);
        double rise = 0;
        double fall = 0;
        for (int repeat = 0; repeat < PermutationImportance.REPEATS; repeat++) {
            float[] column = parts.test().values(1);
            for (int i = column.length - 1; i > 0; i--) {
                int other = random.below(i + 1);
                float kept = column[i];
                column[i] = column[other];
                column[other] = kept;
            }
            ClassResponses after = classes(trees, parts.test(), column);
            rise += ClassLogLoss.of(after).value() - ClassLogLoss.of(before).value();
            fall += ClassAreas.of(before).mean().value() - ClassAreas.of(after).mean().value();
        }

        MulticlassMethod method = MulticlassEvaluation.of(List.of(trees), parts, DEFAULTS.withSeed(5)).best();

        ClassImportance y = method.permuted().stream().filter(v -> v.variable().equals("y")).findFirst()
                .orElseThrow();
        assertEquals(rise / PermutationImportance.REPEATS, y.rise().value(), 1e-12);
        assertEquals(fall / PermutationImportance.REPEATS, y.fall().value(), 1e-12);
        assertEquals("noise", method.permuted().get(2).variable());
        assertEquals(new Measured(0, 0), method.permuted().get(2).rise());
        assertTrue(method.permuted().get(0).rise().sigmas() > 10);
    }

    private static ClassResponses classes(Trained trained, Sample sample, float[] second) {
        float[][] columns = {sample.values(0), second, sample.values(2)};
        return new ClassResponses(sample.classNames(), answers(trained, sample)
                .of(columns, IntStream.range(0, sample.size()).toArray()), sample.classes(),
                sample.eventWeights());
    }

    private static Answers answers(Trained trained, Sample sample) {
        Sample none = Samples.none(sample);
        return EvaluatedParts.of(new Parts(none, none, sample)).answers(trained, Part.TEST);
    }

    @Test
    void noneIsGivenIfItIsNotWantedOrPossible() {
        Parts parts = MulticlassExamples.parts(4, 1, 0);
        Trained trees = MulticlassExamples.trees("BDT", 4, 1);

        assertEquals(List.of(), MulticlassEvaluation.of(List.of(trees), parts, DEFAULTS.withPermutedEvents(0))
                .best().permuted());
        // one event of four classes
        assertEquals(List.of(), MulticlassEvaluation.of(List.of(trees), parts, DEFAULTS.withPermutedEvents(1))
                .best().permuted());
    }

    /** Other samples of the same kind: the errors say how far apart their rises and falls are. */
    @Test
    @Tag("slow")
    void theErrorsAreThoseOfAnotherSample() {
        Trained trees = MulticlassExamples.trees("BDT", 3, 6);
        int samples = 60;
        double[][] rises = new double[2][samples];
        double[][] falls = new double[2][samples];
        for (int k = 0; k < samples; k++) {
            Sample test = MulticlassExamples.sample(3, 1500, 300 + k, 0);
            ClassResponses before = classes(trees, test, test.values(1));
            ClassImportance x = ClassImportance.of(PermutedAnswers.of(answers(trees, test), test,
                    DEFAULTS.withSeed(k)), before).stream().filter(v -> v.variable().equals("x"))
                    .findFirst().orElseThrow();
            rises[0][k] = x.rise().value();
            rises[1][k] = x.rise().error();
            falls[0][k] = x.fall().value();
            falls[1][k] = x.fall().error();
        }
        for (double[][] numbers : List.of(rises, falls)) {
            double mean = Arrays.stream(numbers[0]).average().orElseThrow();
            double spread = Math.sqrt(Arrays.stream(numbers[0]).map(x -> (x - mean) * (x - mean)).sum()
                    / (samples - 1));
            // a spread of 60 is known to 9%
            assertEquals(spread, Arrays.stream(numbers[1]).average().orElseThrow(), 0.3 * spread);
        }
    }
}
