package org.hepmva.benchmarks;

import java.nio.file.Path;
import java.util.List;
import org.hepmva.text.Require;

/**
 * What is to be measured.
 *
 * @param folder      of the files
 * @param name        of the case, for the lines
 * @param data        name of the data
 * @param threads     of everybody
 * @param repetitions how often each trains while the clock runs; 0: once, and not before
 * @param work        what each trains
 */
record TrainingTask(Path folder, String name, String data, int threads, int repetitions, TreeWork work) {

    /**
     * {@return the task that arguments ask for: folder, case, data, threads, repetitions, settings}
     *
     * @throws IllegalArgumentException if there are too few, or there is no such setting
     */
    static TrainingTask of(String... arguments) {
        List<String> words = List.of(arguments);
        Require.that(words.size() >= 5, "%s arguments: FOLDER CASE DATA THREADS REPETITIONS"
                + " [KEY=VALUE...] are wanted", words.size());
        return new TrainingTask(Path.of(words.get(0)), words.get(1), words.get(2),
                Integer.parseInt(words.get(3)), Integer.parseInt(words.get(4)),
                TreeWork.of(words.subList(5, words.size())));
    }
}
