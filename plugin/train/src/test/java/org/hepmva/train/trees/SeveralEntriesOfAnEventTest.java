package org.hepmva.train.trees;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.IntStream;
import org.hepmva.measure.Overtraining;
import org.hepmva.sample.Sample;
import org.hepmva.train.Trained;
import org.hepmva.train.Trainer;
import org.hepmva.train.TrainingMonitor;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Training is judged by events of which each has several entries. */
class SeveralEntriesOfAnEventTest {

    private static Trainer trainer(String type) {
        return type.equals("gradient")
                ? GradientTrainer.of("BDT", GradientSettings.defaults().withTrees(12).withEarlyStopping(0))
                : AdaBoostTrainer.of("ADA", AdaBoostSettings.defaults().withTrees(12).withEarlyStopping(0));
    }

    /** Four times the same event tells what one does: only the errors know, all else is the same. */
    @ParameterizedTest
    @ValueSource(strings = {"gradient 2", "gradient 4", "ada 2", "ada 4"})
    void howWellItIsKnownWhetherTrainingDidHarmIsSummedEventByEvent(String what) {
        int classes = Integer.parseInt(what.substring(what.length() - 1));
        Trainer trainer = trainer(what.substring(0, what.length() - 2));
        Sample training = Outcomes.clouds(400, classes, 3, 1);
        Sample once = Outcomes.clouds(500, classes, 3, 2);
        Sample entries = once.select(IntStream.range(0, 4 * once.size()).map(i -> i / 4).toArray());

        Trained one = trainer.train(training, once, TrainingMonitor.NONE);
        Trained four = trainer.train(training, entries, TrainingMonitor.NONE);
        Trained grouped = trainer.train(training, entries.withEventId("x1"), TrainingMonitor.NONE);

        assertEquals(four.model().toString(), grouped.model().toString());
        assertArrayEquals(four.report().validationLoss(), grouped.report().validationLoss());
        Overtraining.Course expected = one.report().course();
        Overtraining.Course course = grouped.report().course();
        assertEquals(expected.keptStep(), course.keptStep());
        assertEquals(expected.kept().error(), course.kept().error(), 1e-9 * expected.kept().error());
        assertEquals(expected.loss().error(), course.loss().error(), 1e-9);
        assertTrue(four.report().course().kept().error() < 0.55 * course.kept().error(), course::toString);
    }
}
