package org.hepmva.expression;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * ROOT's TTreeFormula reads the same expressions in the same way: as committed, and live with another seed.
 */
class RootFormulaTest {

    private static final List<String> NAMES = List.of("a", "b", "mu.pt", "x[1]");
    private static final double[][] EVENTS = {{2, 3.5, -5.75, 0}, {-1.25, 0.5, 7, 1}, {0, -3, 1e-3, 12}};

    /**
     * StrictMath and the C library may differ in the last place, which sums of large terms can make larger.
     */
    private static final double ROUNDING = 1e-10;

    @Test
    void rootGaveTheSameValues() throws IOException {
        try (InputStream file = RootFormulaTest.class.getResourceAsStream("root_formulas.txt")) {
            check(new String(file.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    @Test
    @Tag("peer")
    void rootGivesTheSameValuesForOtherExpressions() throws IOException, InterruptedException {
        String python = System.getenv("HEPMVA_PEER_PYTHON");
        assumeTrue(python != null && !python.isBlank(), "HEPMVA_PEER_PYTHON names no Python with ROOT");
        Path script = Path.of("src/test/peers/root_formulas.py").toAbsolutePath();
        Path output = Files.createTempFile("root_formulas", ".txt");

        int status = new ProcessBuilder(python, script.toString(), "4711").redirectOutput(output.toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD).start().waitFor();
        String table = Files.readString(output);
        Files.delete(output);

        assertEquals(0, status);
        check(table);
    }

    private static void check(String table) {
        List<String> lines = table.lines().filter(line -> !line.startsWith("#")).toList();
        assertTrue(lines.size() == 250, lines.size() + " expressions");
        for (String line : lines) {
            String[] part = line.split("\t");
            BoundExpression bound = Expression.parse(part[0]).bind(NAMES);
            for (int i = 0; i < EVENTS.length; i++) {
                double expected = Double.parseDouble(part[i + 1]);
                assertEquals(expected, bound.value(EVENTS[i]), ROUNDING * Math.max(1, Math.abs(expected)),
                        line);
            }
        }
    }
}
