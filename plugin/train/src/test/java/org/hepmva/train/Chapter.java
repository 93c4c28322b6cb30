package org.hepmva.train;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** A package's chapter, whose examples are the regions of a test that compiles and runs them. */
public final class Chapter {

    private Chapter() {
    }

    /**
     * Compares the examples of a chapter with the regions between {@code // example} and {@code // end}.
     *
     * @param chapter a package-info
     * @param test    the source of a test
     */
    public static void assertShowsTheExamplesOf(Path chapter, Path test) throws IOException {
        List<String> shown = parts(chapter, "(?<=<pre>\\{@code\n)(.*?)(?= \\* \\}</pre>)").stream()
                .map(example -> example.replaceAll("(?m)^ \\* ?", "")).toList();
        List<String> compiled = parts(test, "(?<= // example\n)(.*?)(?=[ ]*// end\n)").stream()
                .map(example -> example.stripTrailing().stripIndent().replace("public static", "public"))
                .map(example -> example + "\n").toList();

        assertEquals(compiled.size(), shown.size());
        for (String example : shown) {
            assertTrue(compiled.contains(example), example);
        }
    }

    private static List<String> parts(Path file, String pattern) throws IOException {
        return Pattern.compile(pattern, Pattern.DOTALL).matcher(Files.readString(file)).results()
                .map(MatchResult::group).toList();
    }
}
