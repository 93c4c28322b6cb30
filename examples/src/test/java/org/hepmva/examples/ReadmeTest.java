package org.hepmva.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What the README shows is what the examples do. */
class ReadmeTest {

    private static final Path ROOT = Path.of(System.getProperty("hepmva.root", ".."));
    private static final Pattern SNIPPET = Pattern.compile("<!-- (\\S+): (\\S+) -->\n```\\w+\n(.*?)```\n",
            Pattern.DOTALL);
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)#]+)\\)");

    @Test
    void everySnippetIsTakenFromAnExample() throws IOException {
        Matcher snippet = SNIPPET.matcher(Files.readString(ROOT.resolve("README.md")));
        int snippets = 0;

        while (snippet.find()) {
            snippets++;
            assertEquals(region(snippet.group(1), snippet.group(2)), snippet.group(3), snippet.group(1));
        }

        assertEquals(3, snippets);
    }

    @Test
    void everyLinkOfTheReadmeLeadsSomewhere() throws IOException {
        Matcher link = LINK.matcher(Files.readString(ROOT.resolve("README.md")));

        while (link.find()) {
            assertTrue(Files.exists(ROOT.resolve(link.group(1))), link.group(1));
        }
    }

    private static String region(String file, String name) throws IOException {
        Path source = file.endsWith(".py") ? ROOT.resolve("examples/jython").resolve(file)
                : ROOT.resolve("examples/src/main/java/org/hepmva/examples").resolve(file);
        Pattern region = Pattern.compile("(?://|#) snippet: " + name + "\n(.*?)\n *(?://|#) end",
                Pattern.DOTALL);
        Matcher found = region.matcher(Files.readString(source));
        assertTrue(found.find(), file + " has no 'snippet: " + name + "'");
        return found.group(1).stripIndent() + "\n";
    }
}
