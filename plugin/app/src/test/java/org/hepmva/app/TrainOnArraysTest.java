package org.hepmva.app;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.hepmva.io.ArrayType;
import org.hepmva.io.Chunks;
import org.hepmva.io.EntryRange;
import org.hepmva.io.Ntuple;
import org.hepmva.io.ScalarType;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Variables over arrays, from training to application. */
@Tag("slow")
class TrainOnArraysTest {

    /** 120 entries; n is the number of elements of jagged, from 0 to 4. */
    private static final Path ARRAYS =
            Path.of("../../io/root/src/test/resources/root/kinds.root").toAbsolutePath();

    @TempDir
    private Path folder;

    private Run train(String variables, String cut) throws IOException {
        Path file = Files.writeString(folder.resolve("analysis.yaml"), """
                signal: {files: "%1$s", tree: analysis/events, cut: "%3$s > 0"}
                background: {files: "%1$s", tree: analysis/events, cut: "%3$s <= 0"}
                variables: [%2$s]
                split: {train: 0.5, seed: 3}
                methods:
                  - {name: BDT, type: trees, trees: 5, maxDepth: 2}
                output: results
                """.formatted(ARRAYS, variables, cut));
        return Run.hepmva("train", file);
    }

    @Test
    void oneValueOfAnArrayIsAVariableThatTablesComputeAndOthersHave() throws IOException {
        String columns = "Sum$(jagged), Alt$(jagged[1], 7), Length$(jagged), jagged[n-1]";
        Run trained = train("\"Sum$(jagged)\", \"second := Alt$(jagged[1], 7)\", Length$(jagged),"
                + " \"jagged[n-1]\"", "sI4 % 7 - 3");
        assertEquals(0, trained.code(), trained.err());

        Path weights = folder.resolve("results/BDT.hepmva.json");
        Run applied = Run.hepmva("apply", weights, ARRAYS + ":analysis/events", "--columns", "n", "-o", "-");
        assertEquals(0, applied.code(), applied.err());
        assertEquals(121, applied.out().lines().count());

        Path flat = folder.resolve("flat.csv");
        assertEquals(0, Run.hepmva("dump", ARRAYS + ":analysis/events", "--columns", "n, " + columns, "-o",
                flat).code());
        Run again = Run.hepmva("apply", weights, flat, "--columns", "n", "-o", "-");
        assertEquals(applied.out(), again.out(), "a table without arrays has them under their names");
    }

    @Test
    void anArrayMakesEventsOfItsElements() throws IOException {
        Run trained = train("jagged, sF10", "jagged + 1");
        assertEquals(0, trained.code(), trained.err());
        assertTrue((trained.out() + trained.err()).contains("there is one row for each element of 'jagged'"),
                trained.err());

        Path weights = folder.resolve("results/BDT.hepmva.json");
        Path flat = folder.resolve("flat.csv");
        assertEquals(0, Run.hepmva("dump", ARRAYS + ":analysis/events", "--columns", "jagged,sF10", "--flat",
                "-o", flat).code());
        Run ofTable = Run.hepmva("apply", weights, flat, "-o", "-");
        assertEquals(0, ofTable.code(), ofTable.err());
        assertEquals(241, ofTable.out().lines().count());

        Run rows = Run.hepmva("apply", weights, ARRAYS + ":analysis/events", "--columns", "jagged,sF10",
                "--flat", "-o", "-");
        assertEquals(ofTable.out(), rows.out(), rows.err());
        Run passing = Run.hepmva("apply", weights, ARRAYS + ":analysis/events", "--columns", "jagged,sF10",
                "--cut", "BDT > 0", "-o", "-");
        assertEquals(ofTable.out().lines().filter(line -> !line.contains(",-") || line.startsWith("jagged"))
                .filter(line -> !line.substring(line.lastIndexOf(',') + 1).startsWith("-")).toList(),
                passing.out().lines().toList(), passing.err());
    }

    @Test
    void responsesOfElementsAreArraysBesideThem() throws IOException {
        assertEquals(0, train("jagged, sF10, Iteration$", "jagged + 1").code());
        Path weights = folder.resolve("results/BDT.hepmva.json");
        Path lists = folder.resolve("lists.csv");
        Path tree = folder.resolve("tree.root");
        Path friend = folder.resolve("friend.root");
        String input = ARRAYS + ":analysis/events";
        assertEquals(0, Run.hepmva("apply", weights, input, "--columns", "n,jagged", "-o", lists).code());
        assertEquals(0, Run.hepmva("apply", weights, input, "--columns", "n,jagged", "-o", tree).code());
        assertEquals(0, Run.hepmva("apply", weights, input, "--columns", "none", "-o", friend).code());

        assertEquals(Files.readString(lists), Run.hepmva("dump", tree, "--columns", "n,jagged,BDT").out());
        assertEquals(Run.hepmva("dump", tree, "--columns", "BDT").out(),
                Run.hepmva("dump", friend, "--columns", "BDT").out());
        try (Ntuple ntuple = Ntuple.open(tree, "");
                Chunks chunks = ntuple.chunks(List.of("jagged", "BDT"), EntryRange.all())) {
            assertEquals(ArrayType.varying(ScalarType.DOUBLE), ntuple.column("BDT").orElseThrow().type());
            long entries = 0;
            while (chunks.advance()) {
                int size = chunks.chunk().size();
                int[] starts = chunks.chunk().column("jagged").arrays().offsets();
                int[] others = chunks.chunk().column("BDT").arrays().offsets();
                assertArrayEquals(Arrays.copyOf(starts, size + 1), Arrays.copyOf(others, size + 1));
                entries += size;
            }
            assertEquals(120, entries);
        }
    }
}
