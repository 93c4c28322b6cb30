package org.hepmva.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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

        Run applied = Run.hepmva("apply", folder.resolve("results/BDT.hepmva.json"),
                ARRAYS + ":analysis/events", "-o", "-");
        assertEquals(1, applied.code());
        assertEquals("hepmva: " + ARRAYS + ":analysis/events: column 'jagged' is of arrays, FLOAT[], and"
                + " a response is of an entry; 'hepmva dump --flat' writes a table of the elements, to which"
                + " the weight file can be applied\n", applied.err());

        Path flat = folder.resolve("flat.csv");
        assertEquals(0, Run.hepmva("dump", ARRAYS + ":analysis/events", "--columns", "jagged,sF10", "--flat",
                "-o", flat).code());
        Run of = Run.hepmva("apply", folder.resolve("results/BDT.hepmva.json"), flat, "-o", "-");
        assertEquals(0, of.code(), of.err());
        assertEquals(241, of.out().lines().count());
    }
}
