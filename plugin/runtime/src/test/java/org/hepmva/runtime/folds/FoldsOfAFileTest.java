package org.hepmva.runtime.folds;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.Optional;
import org.hepmva.runtime.Model;
import org.hepmva.runtime.Samples;
import org.hepmva.runtime.WeightFile;
import org.hepmva.runtime.WeightFileException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Weight files of models of folds, and damaged ones. */
class FoldsOfAFileTest {

    private static final FoldedClassifier BY_EVENT = FoldedModelsTest.BY_EVENT;

    @Test
    void theWeightFileHoldsTheModelsAndTheRule() throws IOException {
        String text = Samples.text(WeightFile.of("BDT", BY_EVENT));
        String mean = Samples.text(WeightFile.of("BDT", BY_EVENT.mean()));

        FoldedClassifier read = (FoldedClassifier) Samples.read(text).classifier();

        assertEquals(BY_EVENT.rule(), read.rule());
        assertEquals(0.375, read.model(3).response(new double[2]));
        assertTrue(text.contains("\"combination\": \"rule\",\n    \"rule\": {\"expression\": \"event\","
                + " \"hash\": \"splitMix64\", \"seed\": 3, \"folds\": 5}"), text);
        assertTrue(mean.contains("\"combination\": \"mean\""), mean);
        assertEquals(Optional.empty(), ((FoldedClassifier) Samples.read(mean).classifier()).rule());
    }

    @Test
    void aDamagedFileIsRefusedWithThePlace() throws IOException {
        assertEquals("line 24, model: the rule tells 4 folds apart, but there are 5 models",
                damage(BY_EVENT, "\"folds\": 5", "\"folds\": 4"));
        assertEquals("line 27, model.rule: folds = 1 is less than 2",
                damage(BY_EVENT, "\"folds\": 5", "\"folds\": 1"));
        assertEquals("line 27, model.rule.hash: \"md5\" is not known; known, nearest first: splitMix64",
                damage(BY_EVENT, "\"splitMix64\"", "\"md5\""));
        assertEquals("line 26, model.combination: \"vote\" is not known; known, nearest first: rule, mean",
                damage(BY_EVENT, "\"combination\": \"rule\"", "\"combination\": \"vote\""));
        assertEquals("line 27, model.rule: the mean of models has no rule",
                damage(BY_EVENT, "\"combination\": \"rule\"", "\"combination\": \"mean\""));
        assertEquals("line 24, model: \"rule\" is missing",
                damage(BY_EVENT.mean(), "\"combination\": \"mean\"", "\"combination\": \"rule\""));
        assertEquals("line 27, model.rule: the rule of folds '7' mentions no name: all events would be in one"
                + " fold", damage(BY_EVENT, "\"expression\": \"event\"", "\"expression\": \"7\""));
        assertEquals("line 29, model.models[0]: the model of a fold is no regressor",
                damage(BY_EVENT, "foldedClassifier", "foldedRegressor"));
    }

    @Test
    void aFileThatClaimsOtherFoldsThanItHasIsRefusedWithThePlace() throws IOException {
        assertEquals("line 27, model.rule: folds = 0 is less than 2",
                damage(BY_EVENT, "\"folds\": 5", "\"folds\": 0"));
        assertEquals("line 27, model.rule: folds = -2147483648 is less than 2",
                damage(BY_EVENT, "\"folds\": 5", "\"folds\": -2147483648"));
        assertEquals("line 24, model: the rule tells 2147483647 folds apart, but there are 5 models",
                damage(BY_EVENT, "\"folds\": 5", "\"folds\": 2147483647"));
        assertEquals("line 27, model.rule.folds: expected a whole number in [-2147483648, 2147483647], not"
                + " 4294967301", damage(BY_EVENT, "\"folds\": 5", "\"folds\": 4294967301"));
        assertEquals("line 27, model.rule.seed: expected a whole number in [" + Long.MIN_VALUE + ", "
                + Long.MAX_VALUE + "], not 9223372036854775808",
                damage(BY_EVENT, "\"seed\": 3", "\"seed\": 9223372036854775808"));
        String mean = Samples.text(WeightFile.of("BDT", BY_EVENT.mean()));
        assertEquals("line 24, model: folds have at least two models, not 0", assertThrows(
                WeightFileException.class, () -> Samples.read(mean.substring(0, mean.indexOf("\"models\""))
                        + "\"models\": []}}")).getMessage());
    }

    @ParameterizedTest
    @ValueSource(longs = {(1L << 53) + 1, Long.MAX_VALUE, Long.MIN_VALUE, -1})
    void aSeedIsKeptToItsLastBit(long seed) throws IOException {
        FoldedClassifier folded = FoldedClassifier.of(BY_EVENT.models(), new FoldRule("event", seed, 5));

        FoldedClassifier read = (FoldedClassifier) Samples.read(
                Samples.text(WeightFile.of("BDT", folded))).model();

        assertEquals(seed, read.rule().orElseThrow().seed());
    }

    private static String damage(Model model, String original, String damaged) throws IOException {
        return Samples.refusal(WeightFile.of("BDT", model), original, damaged);
    }
}
