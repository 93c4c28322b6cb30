package org.hepmva.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What README and pages show is what the examples do. */
class ReadmeTest {

    private static final Path ROOT = Path.of(System.getProperty("hepmva.root", ".."));
    private static final Pattern SNIPPET = Pattern.compile("<!-- (\\S+): (\\S+) -->\n```\\w+\n(.*?)```\n",
            Pattern.DOTALL);
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)#]+)\\)");

    @ParameterizedTest
    @CsvSource({"README.md, 3", "docs/energy-calibration.md, 4"})
    void everySnippetIsTakenFromAnExample(String page, int expected) throws IOException {
        Matcher snippet = SNIPPET.matcher(Files.readString(ROOT.resolve(page)));
        int snippets = 0;

        while (snippet.find()) {
            snippets++;
            assertEquals(region(snippet.group(1), snippet.group(2)), snippet.group(3), snippet.group(1));
        }

        assertEquals(expected, snippets);
    }

    @ParameterizedTest
    @ValueSource(strings = {"README.md", "docs/energy-calibration.md"})
    void everyLinkLeadsSomewhere(String page) throws IOException {
        Matcher link = LINK.matcher(Files.readString(ROOT.resolve(page)));

        while (link.find()) {
            assertTrue(Files.exists(ROOT.resolve(page).resolveSibling(link.group(1))), link.group(1));
        }
    }

    private static String region(String file, String name) throws IOException {
        String folder = file.endsWith(".py") ? "examples/jython" : file.endsWith(".yaml") ? "examples"
                : "examples/src/main/java/org/hepmva/examples";
        Pattern region = Pattern.compile("(?://|#) snippet: " + name + "\n(.*?)\n *(?://|#) end",
                Pattern.DOTALL);
        Matcher found = region.matcher(Files.readString(ROOT.resolve(folder).resolve(file)));
        assertTrue(found.find(), file + " has no 'snippet: " + name + "'");
        return found.group(1).stripIndent() + "\n";
    }
}
