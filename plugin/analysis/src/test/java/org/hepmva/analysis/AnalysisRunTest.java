package org.hepmva.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.hepmva.train.TrainingMonitor;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is left of an analysis that somebody stops. */
class AnalysisRunTest {

    @TempDir
    private Path folder;

    private Analysis analysis() throws IOException {
        StringBuilder text = new StringBuilder("label,x,y\n");
        for (int i = 0; i < 400; i++) {
            text.append(i % 2).append(',').append(i % 7 + i % 2).append(',').append(i % 11).append('\n');
        }
        Files.writeString(folder.resolve("events.csv"), text);
        return AnalysisFile.parse("""
                signal: {files: events.csv, cut: "label == 1"}
                background: {files: events.csv, cut: "label == 0"}
                variables: [x, y]
                methods:
                  - {name: Done, type: trees, trees: 3, minEvents: 20}
                  - {name: Never, type: trees, trees: 3, minEvents: 20}
                evaluation: {cuts: {Done: 0.3, Never: 0.6}}
                """, folder, "a.yaml");
    }

    @Test
    @Tag("slow")
    void theCutOfAMethodThatWasNotTrainedDoesNotCostTheReport() throws IOException {
        StoppedBefore listener = new StoppedBefore("Never", new ArrayList<>());

        AnalysisResult result = new AnalysisRun(analysis(), listener).run();

        assertEquals(Map.of("Done", 0.3), result.evaluation().get().settings().cuts());
        assertEquals(0.3, result.evaluation().get().method("Done").cuts().chosen().cut());
        assertTrue(Files.exists(result.report()));
        assertFalse(Files.exists(folder.resolve("results/Never.hepmva.json")));
        assertTrue(listener.said().contains("method 'Never' was not trained: stopped before"));
    }

    /** Somebody presses Ctrl-C before a method is trained. */
    private record StoppedBefore(String method, List<String> said) implements RunListener {

        @Override
        public TrainingMonitor training(Method next) {
            boolean stop = next.name().equals(method);
            return new TrainingMonitor() {
                @Override
                public void step(int done, int total, double trainingLoss, double validationLoss) {
                    // nothing to tell
                }

                @Override
                public boolean stopRequested() {
                    return stop;
                }
            };
        }

        @Override
        public void says(String sentence) {
            said.add(sentence);
        }
    }
}
