package org.hepmva.train.trees;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import org.hepmva.measure.RocCurve;
import org.hepmva.sample.Fractions;
import org.hepmva.sample.Parts;
import org.hepmva.sample.RandomSplit;
import org.hepmva.sample.Sample;
import org.hepmva.train.Trained;
import org.hepmva.train.TrainingMonitor;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What early stopping and AdaBoost reach on real files; that of the defaults is tested with the examples. */
@Tag("slow")
class CorpusAucTest {

    private static final long SEED = 20261121;

    @ParameterizedTest
    @EnumSource(value = Corpus.class, names = {"TMVA_CLASS_EXAMPLE", "HWW"})
    void aValidationPartStopsEarlyAndCostsLittle(Corpus corpus) throws IOException {
        Parts parts = new RandomSplit(new Fractions(0.6, 0.15), SEED).apply(corpus.read());

        Trained trained = GradientTrainer.of("BDT", GradientSettings.defaults().withTrees(2000))
                .train(parts.training(), parts.validation(), TrainingMonitor.NONE);

        double auc = auc(trained, parts.test());
        assertTrue(auc >= corpus.leastAuc() - 0.01, corpus + ": AUC " + auc);
        assertTrue(trained.report().bestStep() < 2000);
    }

    @ParameterizedTest
    @EnumSource(value = Corpus.class, names = {"TMVA_CLASS_EXAMPLE", "MAGIC"})
    void adaBoostIsNotFarBehind(Corpus corpus) throws IOException {
        Parts parts = new RandomSplit(new Fractions(0.75, 0), SEED).apply(corpus.read());

        Trained trained = AdaBoostTrainer.of("ADA", AdaBoostSettings.defaults())
                .train(parts.training(), parts.validation(), TrainingMonitor.NONE);

        double auc = auc(trained, parts.test());
        assertTrue(auc >= corpus.leastAuc() - 0.02, corpus + ": AUC " + auc);
    }

    private static double auc(Trained trained, Sample test) {
        double[] responses = trained.classifier().responses(test.values());
        return RocCurve.auc(responses, test.classes(), test.eventWeights());
    }
}
