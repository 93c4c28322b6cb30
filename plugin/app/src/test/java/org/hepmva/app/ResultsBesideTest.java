package org.hepmva.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.hepmva.runtime.WeightFile;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A weight file beside the results of another run is noticed by {@code inspect} and {@code apply}. */
class ResultsBesideTest {

    @TempDir
    private static Path folder;

    private static Path data;
    private static Path first;
    private static Path second;

    @BeforeAll
    static void trainTwice() throws IOException {
        data = Events.csv(folder);
        first = trained("first", "seed: 1");
        second = trained("second", "seed: 2");
    }

    private static Path trained(String name, String seed) throws IOException {
        Path analysis = Files.writeString(folder.resolve(name + ".yaml"),
                Events.analysis().replace("seed: 1", seed).replace("output: results", "output: " + name));
        Run run = Run.hepmva("train", analysis);
        assertEquals(0, run.code(), run.err());
        return folder.resolve(name).resolve("BDT.hepmva.json");
    }

    private static String run(Path weights) throws IOException {
        return WeightFile.read(weights).provenance().run();
    }

    @Test
    void resultsOfTheSameRunAreNotMentioned() {
        Run inspected = Run.hepmva("inspect", first);

        assertFalse(inspected.out().contains("warning"), inspected.out());
        assertEquals("", Run.hepmva("apply", first, data, "-o", "-").err());
    }

    @Test
    void resultsOfAnotherRunAreMentionedWithBothRuns() throws IOException {
        assertNotEquals(run(first), run(second));
        Path mixed = Files.createDirectory(folder.resolve("mixed"));
        Path weights = Files.copy(first, mixed.resolve("BDT.hepmva.json"));
        Files.copy(second.resolveSibling("results.json"), mixed.resolve("results.json"));
        String warning = "warning: " + weights + " is of run " + run(first) + ", results.json beside it of"
                + " run " + run(second) + ": the numbers and the report there are of another training\n";

        Run applied = Run.hepmva("apply", weights, data, "-o", "-");

        assertEquals(0, applied.code());
        assertEquals(warning, applied.err());
        assertTrue(Run.hepmva("inspect", weights).out().endsWith(warning));
    }

    @Test
    void whatSaysNothingOfItsRunIsNotComplainedOf() throws IOException {
        Path alone = Files.createDirectory(folder.resolve("alone"));
        Path weights = Files.copy(first, alone.resolve("BDT.hepmva.json"));
        for (String results : List.of("", "{", "[1]", "{\"run\": 7}", "{\"run\": \"\"}", "{}", "no JSON")) {
            Files.copy(Files.writeString(folder.resolve("r"), results), alone.resolve("results.json"),
                    StandardCopyOption.REPLACE_EXISTING);

            assertEquals("", Run.hepmva("apply", weights, data, "-o", "-").err());
        }
    }
}
