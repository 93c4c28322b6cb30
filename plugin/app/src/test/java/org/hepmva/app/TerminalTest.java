package org.hepmva.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Names from files reach the terminal without what would steer it; in rows they stay as they are. */
class TerminalTest {

    /** A line end, one that begins a new line of a terminal, a reversed direction of writing. */
    private static final String NAME = "a\nb\u009b31m\u202e";

    private static final String SHOWN = "a\\nb\\u009b31m\\u202e";

    @TempDir
    private Path folder;

    private Path file;

    @BeforeEach
    void writeFile() throws IOException {
        file = Files.writeString(folder.resolve("x\u001b[2J\u0007.csv"),
                "label,\"" + NAME + "\",y\n" + "1,2.5,1\n0,3,2\n1,2,2\n0,4,3\n".repeat(20));
    }

    private static void assertHarmless(Run run) {
        List<String> lines = (run.out() + run.err()).lines().toList();

        assertTrue(lines.stream().flatMapToInt(String::codePoints).noneMatch(
                point -> Character.isISOControl(point) || Character.getType(point) == Character.FORMAT),
                lines::toString);
    }

    @Test
    void inspectEscapesNamesOfFilesAndColumns() {
        Run run = Run.hepmva("inspect", file);

        assertHarmless(run);
        assertEquals(0, run.code());
        assertTrue(run.out().contains("\n  " + SHOWN + "  double"), run.out());
        assertTrue(run.out().contains("/x\\u001b[2J\\u0007.csv: 80 entries, 3 columns\n"), run.out());
    }

    @Test
    void messagesEscapeThemToo() {
        for (List<Object> arguments : List.<List<Object>>of(
                List.of("dump", file, "--columns", "nothing"),
                List.of("dump", file, "--columns", "`\u001b[31m`"),
                List.of("dump", file, "--cut", "nothing > 1"),
                List.of("dump", file, "-o", folder.resolve("\u001b[31m.json")),
                List.of("dump", file, "-o", file),
                List.of("inspect", file + "\u0007"),
                List.of("apply", file, file, "-o", "-"))) {
            Run run = Run.hepmva(arguments.toArray());

            assertEquals(1, run.code(), arguments::toString);
            assertHarmless(run);
        }
    }

    @Test
    @Tag("slow")
    void trainingAndItsWeightFileEscapeThemToo() throws IOException {
        Path analysis = Files.writeString(folder.resolve("a.yaml"), """
                signal: {files: "x*.csv", cut: "label == 1"}
                background: {files: "x*.csv", cut: "label == 0"}
                variables: [y]
                split: {train: 0.5, seed: 1}
                methods: [{name: BDT, type: trees, trees: 2, minEvents: 1}]
                output: out
                """);

        Run run = Run.hepmva("train", analysis);

        assertEquals(0, run.code(), run.err());
        assertHarmless(run);
        Run inspected = Run.hepmva("inspect", folder.resolve("out/BDT.hepmva.json"));
        assertHarmless(inspected);
        assertTrue(inspected.out().contains("/x\\u001b[2J\\u0007.csv, "), inspected.out());
    }

    @Test
    void rowsKeepEveryByte() {
        Run run = Run.hepmva("dump", file, "--entries", "0:1");

        assertEquals(new Run(0, "label,\"" + NAME + "\",y\n1,2.5,1\n", ""), run);
    }
}
