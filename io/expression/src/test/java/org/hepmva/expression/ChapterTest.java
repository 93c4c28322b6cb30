package org.hepmva.expression;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The example of the package's chapter is compiled here, run, and compared with the chapter. */
class ChapterTest {

    private static final Path CHAPTER = Path.of("src/main/java/org/hepmva/expression/package-info.java");
    private static final Path HERE = Path.of("src/test/java/org/hepmva/expression/ChapterTest.java");

    @Test
    void theExampleSelectsAndNames() {
        double[] pt = {25, 19};
        double[] eta = {0, 0};
        double[] passed = new double[2];
        int n = 2;

        // example
        BoundExpression selected = Expression.parse("abs(eta) < 2.4 && pt > 20").bind(List.of("pt", "eta"));

        selected.value(new double[] {25, -1.1});                     // 1.0: one event, nothing allocated
        selected.values(new double[][] {pt, eta}, n, passed);        // n events, in blocks

        Definition sum = Definition.parse("sum := var1+var2");       // a label and what it stands for
        sum.internalName();                                          // "sum"; without label "var1_P_var2"
        // end

        assertEquals(1, selected.value(new double[] {25, -1.1}));
        assertArrayEquals(new double[] {1, 0}, passed);
        assertEquals("sum", sum.internalName());
        assertEquals("var1_P_var2", Definition.parse("var1+var2").internalName());
    }

    @Test
    void theChapterShowsThisExample() throws IOException {
        String chapter = Files.readString(CHAPTER);
        String shown = chapter.substring(chapter.indexOf("{@code\n") + 7, chapter.indexOf(" * }</pre>"))
                .replaceAll("(?m)^ \\* ?", "");
        String here = Files.readString(HERE);
        String compiled = here.substring(here.indexOf("// example\n") + 11, here.indexOf("        // end\n"));

        assertEquals(compiled.stripTrailing().stripIndent() + "\n", shown);
    }
}
