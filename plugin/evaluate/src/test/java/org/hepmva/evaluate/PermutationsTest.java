package org.hepmva.evaluate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.hepmva.measure.ClassAreas;
import org.hepmva.measure.ClassLogLoss;
import org.hepmva.measure.ClassResponses;
import org.hepmva.measure.Labelled;
import org.hepmva.measure.Measured;
import org.hepmva.measure.RocCurve;
import org.hepmva.sample.Parts;
import org.hepmva.sample.Sample;
import org.hepmva.text.SplitMix64;
import org.hepmva.train.Trained;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Importance by exchanging the values of a variable between events. */
class PermutationsTest {

    private static final EvaluationSettings DEFAULTS = EvaluationSettings.defaults();

    @Test
    void permutingAVariableThatMattersCostsMostAuc() {
        MethodEvaluation trees = Examples.evaluation().method("BDT");
        PermutationImportance first = trees.permuted().get(0);

        assertEquals("E_over_p", first.variable());
        assertTrue(first.fall().value() > 0.02);
        assertTrue(first.fall().error() > 0.001 && first.fall().error() < 0.02, () -> first.toString());
    }

    @Test
    void valuesArePermutedByFisherAndYatesWithNumbersThatNoJdkCanChange() {
        Parts parts = Examples.parts(1, 0);
        Trained network = Examples.network("DNN");
        double auc = auc(network, parts.test(), parts.test().values(2));
        SplitMix64 random = new SplitMix64(5 + 2);
        double sum = 0;
        for (int repeat = 0; repeat < PermutationImportance.REPEATS; repeat++) {
            float[] column = parts.test().values(2);
            for (int i = column.length - 1; i > 0; i--) {
                int other = random.below(i + 1);
                float kept = column[i];
                column[i] = column[other];
                column[other] = kept;
            }
            sum += auc - auc(network, parts.test(), column);
        }

        MethodEvaluation method = Evaluation.of(List.of(network), parts, DEFAULTS.withSeed(5)).best();

        Measured fall = method.permuted().stream().filter(v -> v.variable().equals("n_hits")).findFirst()
                .orElseThrow().fall();
        assertEquals(sum / PermutationImportance.REPEATS, fall.value(), 1e-12);
    }

    private static double auc(Trained trained, Sample sample, float[] third) {
        float[][] columns = {sample.values(0), sample.values(1), third};
        return RocCurve.auc(trained.classifier().responses(columns), sample.classes(), sample.eventWeights());
    }

    /** Other samples of the same kind: the error says how far apart their falls are. */
    @Test
    @Tag("slow")
    void theErrorOfAPermutationIsThatOfAnotherSample() {
        int samples = 60;
        double sum = 0;
        double sum2 = 0;
        double errors = 0;
        for (int k = 0; k < samples; k++) {
            Sample test = Examples.sample(2000, 100 + k, 0);
            Answers answers = new ModelAnswers(Examples.network("DNN").model(), test);
            Labelled responses = new Labelled(answers.all()[0], test.classes(), test.eventWeights());
            Measured fall = PermutationImportance.of(PermutedAnswers.of(answers, test, DEFAULTS.withSeed(k)),
                    responses).stream().filter(v -> v.variable().equals("E_over_p")).findFirst()
                    .orElseThrow().fall();
            sum += fall.value();
            sum2 += fall.value() * fall.value();
            errors += fall.error() / samples;
        }
        double spread = Math.sqrt(sum2 / samples - sum * sum / samples / samples);
        // a spread of 60 is known to 9%
        assertEquals(spread, errors, 0.3 * spread);
    }

    @Test
    void ofClassesTheLogLossRisesAndTheMeanAreaFalls() {
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
        return new ClassResponses(sample.classNames(), new ModelAnswers(trained.model(), sample)
                .of(columns, IntStream.range(0, sample.size()).toArray()), sample.classes(),
                sample.eventWeights());
    }

    @Test
    void ofClassesNoneIsWantedOrPossible() {
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
    void ofClassesTheErrorsAreThoseOfAnotherSample() {
        Trained trees = MulticlassExamples.trees("BDT", 3, 6);
        int samples = 60;
        double[][] rises = new double[2][samples];
        double[][] falls = new double[2][samples];
        for (int k = 0; k < samples; k++) {
            Sample test = MulticlassExamples.sample(3, 1500, 300 + k, 0);
            ClassResponses before = classes(trees, test, test.values(1));
            ClassImportance x = ClassImportance.of(PermutedAnswers.of(new ModelAnswers(trees.model(), test),
                    test, DEFAULTS.withSeed(k)), before).stream().filter(v -> v.variable().equals("x"))
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
