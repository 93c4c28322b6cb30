package org.hepmva.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Folds on the command line: trained, applied, and the same responses both times. */
@Tag("slow")
class FoldsCommandTest {

    @TempDir
    private Path folder;

    private Path events() throws IOException {
        Random random = new Random(2);
        List<String> lines = new ArrayList<>(List.of("id,x,y,label"));
        for (int i = 0; i < 600; i++) {
            lines.add(Long.MAX_VALUE - i + "," + (random.nextGaussian() + i % 2) + "," + random.nextGaussian()
                    + "," + i % 2);
        }
        return Files.write(folder.resolve("events.csv"), lines);
    }

    /** {@return some columns by event id} */
    private static Map<String, String> responses(List<String> lines, String... wanted) {
        List<String> names = List.of(lines.get(0).split(","));
        Map<String, String> responses = new HashMap<>();
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split(",");
            responses.put(cells[names.indexOf("id")], Stream.of(wanted)
                    .map(name -> cells[names.indexOf(name)]).collect(Collectors.joining(" ")));
        }
        return responses;
    }

    private Map<String, String> evaluated(String... wanted) throws IOException {
        try (GZIPInputStream in = new GZIPInputStream(
                Files.newInputStream(folder.resolve("results/events.csv.gz")))) {
            String kept = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return responses(kept.lines().toList(), wanted);
        }
    }

    @Test
    void whatApplyGivesForTheTrainingFilesAreTheResponsesOfTheEvaluation() throws IOException {
        Path data = events();
        Path analysis = Files.writeString(folder.resolve("a.yaml"), """
                signal: {files: events.csv, cut: label == 1}
                background: {files: events.csv, cut: label == 0}
                variables: [x, y]
                split: {folds: 3, byEvent: id}
                methods: [{name: BDT, type: trees, trees: 20}]
                """);

        Run trained = Run.hepmva("train", analysis, "--out", folder.resolve("results"));
        Run applied = Run.hepmva("apply", folder.resolve("results/BDT.hepmva.json"), data, "-o", "-");

        assertEquals(0, trained.code(), trained.err());
        assertTrue(trained.out().contains("On all 600 events, each by the model that has not seen it:\n"),
                trained.out());
        for (String what : List.of("the AUC", "ε_B at the cut for ε_S = 90 %")) {
            assertTrue(trained.out().lines().anyMatch(line -> line.matches("  BDT: " + what + " of the 3"
                    + " folds alone has a standard deviation of [0-9.]+, by statistics alone [0-9.]+")),
                    trained.out());
        }
        assertEquals(0, applied.code(), applied.err());
        Map<String, String> evaluated = evaluated("BDT");
        assertEquals(600, evaluated.size());
        assertEquals(evaluated, responses(applied.out().lines().toList(), "BDT"));
    }

    /** Of very different scales; the numbers of the events have no sign, and stand in an expression. */
    @Test
    void severalTargetsAreEstimatedByTheModelThatHasNotSeenTheEvent() throws IOException {
        Path data = events();
        List<String> lines = new ArrayList<>(Files.readAllLines(data));
        lines.replaceAll(line -> line.replaceFirst("^9", "17"));
        Files.write(data, lines);
        Path analysis = Files.writeString(folder.resolve("a.yaml"), """
                events: {files: events.csv}
                targets: ["near := 2*x+y", "time := x*1e-12"]
                variables: [x, y]
                split: {folds: 3, byEvent: id - 1}
                methods: [{name: BDT, type: trees, trees: 15}]
                """);

        Run trained = Run.hepmva("train", analysis, "--out", folder.resolve("results"));
        Run applied = Run.hepmva("apply", folder.resolve("results/BDT.hepmva.json"), data, "-o", "-");

        assertEquals(0, trained.code(), trained.err());
        for (String target : List.of("near", "time")) {
            assertTrue(trained.out().contains("  BDT, " + target + ": half of the central 68 % of the 3 folds"
                    + " alone has a standard deviation of "), trained.out());
        }
        assertTrue(trained.out().lines().anyMatch(line -> line.startsWith("  BDT     time ")
                && line.contains(")e−13") || line.contains(")e−14")), trained.out());
        assertEquals(600, evaluated("BDT_near", "BDT_time").size());
        assertEquals(evaluated("BDT_near", "BDT_time"),
                responses(applied.out().lines().toList(), "BDT_near", "BDT_time"));
    }
}
