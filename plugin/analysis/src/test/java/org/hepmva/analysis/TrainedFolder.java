package org.hepmva.analysis;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.hepmva.io.ProgressListener;
import org.hepmva.runtime.WeightFile;
import org.hepmva.train.TrainingMonitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A folder with 400 events, an analysis of them, and its results: for tests of what stands there. */
abstract class TrainedFolder {

    @TempDir
    Path folder;

    @BeforeEach
    void writeEvents() throws IOException {
        StringBuilder text = new StringBuilder("label,x,y\n");
        for (int i = 0; i < 400; i++) {
            text.append(i % 2).append(',').append(i % 7 + i % 2).append(',').append(i % 11).append('\n');
        }
        Files.writeString(folder.resolve("events.csv"), text);
    }

    final Analysis analysis(String methods) throws IOException {
        Path file = folder.resolve("a.yaml");
        Files.writeString(file, """
                signal: {files: events.csv, cut: "label == 1"}
                background: {files: events.csv, cut: "label == 0"}
                variables: [x, y]
                evaluation: {permutedEvents: 0}
                methods: [%s]
                """.formatted(methods));
        return AnalysisFile.read(file);
    }

    static String method(String name) {
        return "{name: " + name + ", type: trees, trees: 3, minEvents: 20}";
    }

    final AnalysisResult trained(String methods) throws IOException {
        return new AnalysisRun(analysis(methods), RunListener.NONE).run();
    }

    final Path results() {
        return folder.resolve("results");
    }

    final List<String> names() throws IOException {
        try (Stream<Path> all = Files.list(results())) {
            return all.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    final String run(String method) throws IOException {
        return WeightFile.read(results().resolve(method + ".hepmva.json")).provenance().run();
    }

    static void remove(Path path) {
        try (Stream<Path> all = Files.walk(path)) {
            for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Looks at the folder before each training and hears what is said. */
    static final class Listener implements RunListener {

        private final Consumer<String> beforeTraining;
        final List<String> said = new ArrayList<>();
        Consumer<String> onSaying = sentence -> { };

        Listener(Consumer<String> beforeTraining) {
            this.beforeTraining = beforeTraining;
        }

        @Override
        public TrainingMonitor training(Method method) {
            beforeTraining.accept(method.name());
            return TrainingMonitor.NONE;
        }

        @Override
        public ProgressListener evaluating() {
            onSaying.accept("evaluating");
            return ProgressListener.NONE;
        }

        @Override
        public void says(String sentence) {
            said.add(sentence);
            onSaying.accept(sentence);
        }
    }
}
