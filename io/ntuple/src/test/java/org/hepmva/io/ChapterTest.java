package org.hepmva.io;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.hepmva.expression.Definition;
import org.hepmva.expression.Expression;
import org.junit.jupiter.api.Test;

/** The example of the package's chapter is compiled here, and compared with the chapter. */
class ChapterTest {

    private static final Path CHAPTER = Path.of("src/main/java/org/hepmva/io/package-info.java");
    private static final Path HERE = Path.of("src/test/java/org/hepmva/io/ChapterTest.java");

    private static double[][] example() throws IOException {
        double[][] read;
        // example
        try (Ntuple events = Ntuple.open("zmumu.root:events")) {
            long entries = events.entries();
            List<Definition> outputs =
                    List.of(Definition.parse("M"), Definition.parse("pt := sqrt(px1^2+py1^2)"));
            Query query = Query.of(outputs).withCut(Expression.parse("Q1*Q2 < 0"));
            double[][] values = query.read(events, ProgressListener.NONE);
        // end
            read = entries > 0 ? values : new double[0][];
        }
        return read;
    }

    @Test
    void theExampleAsksForItsFile() {
        NtupleException e = assertThrows(NtupleException.class, ChapterTest::example);

        assertTrue(e.getMessage().startsWith("zmumu.root: no such file"), e.getMessage());
    }

    @Test
    void theChapterShowsThisExample() throws IOException {
        String chapter = Files.readString(CHAPTER);
        String shown = chapter.substring(chapter.indexOf("{@code\n") + 7, chapter.indexOf(" * }\n"))
                .replaceAll("(?m)^ \\* ?", "");
        String here = Files.readString(HERE);
        String compiled = here.substring(here.indexOf("// example\n") + 11, here.indexOf("        // end\n"));

        assertEquals(compiled.stripTrailing().stripIndent() + "\n", shown);
    }
}
