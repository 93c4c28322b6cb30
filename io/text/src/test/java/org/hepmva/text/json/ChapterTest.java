package org.hepmva.text.json;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The examples of the package's chapter are compiled here, run, and compared with the chapter. */
class ChapterTest {

    private static final Path CHAPTER = Path.of("src/main/java/org/hepmva/text/json/package-info.java");
    private static final Path HERE = Path.of("src/test/java/org/hepmva/text/json/ChapterTest.java");

    @Test
    void theExampleOfReadingReads() throws IOException {
        String text = "{\"format\": \"f\", \"version\": 1, \"trees\": [{\"leaf\": [1, 2]}, {\"leaf\": []}]}";
        InputStream stream = new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));

        // example
        JsonMembers file = JsonReader.of(stream).object().only("format", "version", "trees");
        String format = file.member("format").text();
        List<double[]> leaves = new ArrayList<>();
        file.member("trees").items(tree -> {
            JsonMembers members = tree.object();
            leaves.add(members.member("leaf").numbers());       // or "line 12, trees[3].leaf[2]: expected …"
            members.end();
        });
        // end

        assertEquals("f", format);
        assertArrayEquals(new double[] {1, 2}, leaves.get(0));
        assertEquals(2, leaves.size());
    }

    @Test
    void theExampleOfWritingWrites() {
        // example
        String text = JsonWriter.write(JsonObject.builder().whole("version", 1).build());
        // end

        assertEquals("{\"version\": 1}\n", text);
    }

    @Test
    void theChapterShowsTheseExamples() throws IOException {
        List<String> shown = parts(CHAPTER, "(?<=<pre>\\{@code\n)(.*?)(?= \\* \\}</pre>)").stream()
                .map(example -> example.replaceAll("(?m)^ \\* ?", "")).toList();
        List<String> compiled = parts(HERE, "(?<= // example\n)(.*?)(?=[ ]*// end\n)").stream()
                .map(example -> example.stripTrailing().stripIndent() + "\n").toList();

        assertEquals(2, shown.size());
        for (String example : shown) {
            assertTrue(compiled.contains(example), example);
        }
    }

    private static List<String> parts(Path file, String pattern) throws IOException {
        return Pattern.compile(pattern, Pattern.DOTALL).matcher(Files.readString(file)).results()
                .map(MatchResult::group).toList();
    }
}
