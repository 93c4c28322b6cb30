package org.hepmva.evaluate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
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
class PermutationImportanceTest {

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
}
