package org.hepmva.analysis;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.hepmva.train.Trained;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A target that is learned from, too: a mistake that is told, and no reason to lose the results. */
@Tag("slow")
class TargetAmongVariablesTest {

    @TempDir
    private Path folder;

    @Test
    void itIsToldAndEvaluatedAllTheSame() throws IOException {
        Random random = new Random(1);
        List<String> lines = new ArrayList<>(List.of("x,E"));
        for (int i = 0; i < 300; i++) {
            lines.add(random.nextGaussian() + "," + random.nextGaussian());
        }
        Files.write(folder.resolve("events.csv"), lines);
        List<String> said = new ArrayList<>();
        RunListener listener = new RunListener() {
            @Override
            public void trained(Trained trained) {
                said.add("trained");
            }

            @Override
            public void says(String sentence) {
                said.add(sentence);
            }
        };

        AnalysisResult result = new AnalysisRun(AnalysisFile.parse("""
                events: {files: events.csv}
                targets: [E]
                variables: [x, E]
                spectators: [E]
                methods: [{type: trees, trees: 5}]
                """, folder, "a.yaml"), listener).run();

        assertTrue(said.contains("warning: variable 'E' is the target 'E' in every event: it gives"
                + " itself away"),
                said.toString());
        assertTrue(Files.readString(result.report()).contains("E (target)"));
    }
}
