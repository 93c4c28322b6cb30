package org.hepmva.benchmarks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.hepmva.sample.WeightNormalisation;
import org.hepmva.train.trees.AdaBoostSettings;
import org.hepmva.train.trees.AdaBoostTrainer;
import org.hepmva.train.trees.GradientSettings;
import org.hepmva.train.trees.GradientTrainer;
import org.junit.jupiter.api.Test;

/** What words ask for is what is trained. */
class TreeWorkTest {

    @Test
    void withoutWordsItIsTheWorkOfTheIssue() {
        assertEquals(new TreeWork("gradient", 100, 6, 64, 255, 0.1, 20), TreeWork.of(List.of()));
    }

    @Test
    void gradientBoostingIsToldWhatThePeersAreTold() {
        TreeWork work = TreeWork.of(List.of("trees=7", "depth=12", "leaves=300", "bins=21", "rate=0.25",
                "minEvents=11"));

        GradientSettings settings = ((GradientTrainer) work.trainer(2)).settings();

        assertEquals(7, settings.trees());
        assertEquals(12, settings.tree().maxDepth());
        assertEquals(300, settings.tree().maxLeaves());
        assertEquals(21, settings.tree().bins());
        assertEquals(11, settings.tree().minEvents().events());
        assertEquals(0.25, settings.shrinkage());
        assertEquals(GradientSettings.defaults().l2(), settings.l2());
        assertEquals(2, settings.threads());
    }

    @Test
    void everyTreeSeesAllEventsWithTheWeightsTheyHave() {
        GradientSettings settings = ((GradientTrainer) TreeWork.of(List.of()).trainer(1)).settings();

        assertFalse(settings.sampling().isPartial());
        assertEquals(WeightNormalisation.NONE, settings.weights().normalisation());
        assertEquals(0, settings.earlyStopping());
    }

    @Test
    void leavesThatATreeOfThisDepthCannotExceedAreNoLimit() {
        TreeWork full = TreeWork.of(List.of("depth=6", "leaves=64"));

        assertFalse(full.limitsLeaves());
        assertTrue(TreeWork.of(List.of("depth=7", "leaves=64")).limitsLeaves());
        assertTrue(TreeWork.of(List.of("depth=60", "leaves=64")).limitsLeaves());
        assertEquals(0, ((GradientTrainer) full.trainer(1)).settings().tree().maxLeaves());
    }

    @Test
    void theRateOfAdaBoostIsBeta() {
        TreeWork work = TreeWork.of(List.of("boost=adaboost", "rate=0.5"));

        AdaBoostSettings settings = ((AdaBoostTrainer) work.trainer(1)).settings();

        assertEquals(0.5, settings.beta());
        assertEquals(100, settings.trees());
    }

    @Test
    void aWordOfNoSettingIsRefusedWithThoseThereAre() {
        IllegalArgumentException refused = assertThrows(IllegalArgumentException.class,
                () -> TreeWork.of(List.of("tress=3")));

        assertEquals("'tress=3' is no setting: KEY=VALUE with a KEY of [bins, boost, depth, leaves,"
                + " minEvents, rate, trees]", refused.getMessage());
    }

    @Test
    void boostingIsOneOfTwo() {
        IllegalArgumentException refused = assertThrows(IllegalArgumentException.class,
                () -> TreeWork.of(List.of("boost=random")).trainer(1));

        assertEquals("boost = 'random' is neither gradient nor adaboost", refused.getMessage());
    }

    @Test
    void aTaskNeedsFiveArguments() {
        IllegalArgumentException refused = assertThrows(IllegalArgumentException.class,
                () -> TrainingTask.of("files", "higgs"));

        assertEquals("2 arguments: FOLDER CASE DATA THREADS REPETITIONS [KEY=VALUE...] are wanted",
                refused.getMessage());
    }
}
