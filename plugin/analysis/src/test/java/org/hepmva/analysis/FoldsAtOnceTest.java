package org.hepmva.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.hepmva.runtime.Variable;
import org.hepmva.sample.FoldedSample;
import org.hepmva.sample.Folds;
import org.hepmva.sample.Sample;
import org.hepmva.train.SettingList;
import org.hepmva.train.SettingValues;
import org.hepmva.train.Settings;
import org.hepmva.train.ThreadSettings;
import org.hepmva.train.Trainer;
import org.hepmva.train.TrainerProvider;
import org.hepmva.train.Trainers;
import org.junit.jupiter.api.Test;

/** How many folds of a method are trained at once. */
class FoldsAtOnceTest {

    private static final FoldedSample FIVE = Folds.byEntry(5).apply(Sample.of(List.of(Variable.of("x")),
            new float[][] {{1, 2, 3, 4, 5, 6, 7, 8, 9, 10}}, new double[0],
            new byte[] {0, 1, 0, 1, 0, 1, 0, 1, 0, 1}));

    /** A method that has some settings, and trains nothing. */
    private record Other(SettingList settings, boolean trainsSideBySide) implements TrainerProvider {

        @Override
        public String type() {
            return "other";
        }

        @Override
        public String description() {
            return "trains nothing";
        }

        @Override
        public Trainer trainer(String method, SettingValues values) {
            throw new AssertionError("nobody asks for it");
        }
    }

    private static int threads(String threads) {
        return FoldsAtOnce.of(Trainers.named("trees"), Settings.defaults().with("threads", threads), FIVE);
    }

    @Test
    void asManyFoldsAreTrainedAtOnceAsThereAreThreads() {
        assertEquals(1, threads("1"));
        assertEquals(3, threads("3"));
        assertEquals(5, threads("64"));
        int processors = Math.min(5, Runtime.getRuntime().availableProcessors());
        assertEquals(processors, threads("0"));
        assertEquals(processors, FoldsAtOnce.of(Trainers.named("trees"), Settings.defaults(), FIVE));
    }

    @Test
    void aMethodThatTrainsAloneKeepsItsThreads() {
        Settings four = Settings.defaults().with("threads", "4");

        assertEquals(4, FoldsAtOnce.of(new Other(ThreadSettings.LIST, true), four, FIVE));
        assertEquals(1, FoldsAtOnce.of(new Other(ThreadSettings.LIST, false), four, FIVE));
        assertEquals(1, FoldsAtOnce.of(new Other(SettingList.none(), true), Settings.defaults(), FIVE));
    }
}
