package org.hepmva.analysis;

import java.util.List;
import java.util.Optional;
import org.hepmva.sample.FoldedSample;
import org.hepmva.sample.Sample;
import org.hepmva.train.Setting;
import org.hepmva.train.Settings;
import org.hepmva.train.ThreadSettings;
import org.hepmva.train.TrainerProvider;

/** How many folds of a method are trained at once, on one thread each. */
final class FoldsAtOnce {

    private FoldsAtOnce() {
    }

    /**
     * {@return as many as there are threads and memory for; 1 for a method that gains nothing}
     *
     * @param provider the method
     * @param settings as the user wrote them
     * @param folded   the folds
     */
    static int of(TrainerProvider provider, Settings settings, FoldedSample folded) {
        Optional<Setting<?>> setting = provider.settings().find(ThreadSettings.THREADS.name());
        if (!provider.trainsSideBySide() || setting.isEmpty()) {
            return 1;
        }
        List<String> words = settings.given()
                .getOrDefault(setting.get().name(), List.of(setting.get().defaultText()));
        int threads = ThreadSettings.THREADS.parse(words);
        long wanted = threads == 0 ? Runtime.getRuntime().availableProcessors() : threads;
        return (int) Math.max(1, Math.min(Math.min(wanted, folded.rule().folds()), memoryFor(folded)));
    }

    /** A method may keep a float for each value, and some doubles for each event. */
    private static long memoryFor(FoldedSample folded) {
        Sample sample = folded.sample();
        long one = (long) sample.size() * (4L * sample.variables().size() + 100);
        Runtime machine = Runtime.getRuntime();
        long free = machine.maxMemory() - machine.totalMemory() + machine.freeMemory();
        return free / 2 / Math.max(1, one);
    }
}
